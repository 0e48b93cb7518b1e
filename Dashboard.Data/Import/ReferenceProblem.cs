namespace Dashboard.Data.Import;

/// <summary>What is wrong with a cell, row or file of the reference files.</summary>
public enum ReferenceProblemKind
{
    FileMissing,
    ColumnMissing,

    /// <summary>Quotes that do not close, or another number of cells than the header has.</summary>
    BrokenRow,
    ValueMissing,
    NotADate,
    NotANumber,

    /// <summary>A word the column does not know.</summary>
    UnknownWord,
    UnknownUnit,
    UnknownIndicator,
    NotAProcedureCode,
    ListedTwice,
    EndsBeforeItBegins,
    OutOfRange,

    /// <summary>A unit that stands, through its parents, above itself.</summary>
    AboveItself,

    /// <summary>Two versions of one procedure in force on the same day.</summary>
    VersionsOverlap,

    /// <summary>A working Saturday that is no Saturday.</summary>
    NotASaturday,

    /// <summary>A numerator greater than its denominator.</summary>
    PartGreaterThanWhole,

    /// <summary>More letters than are kept.</summary>
    TooLong,

    /// <summary>A file with a head and nothing below it.</summary>
    NoRows,
}

/// <summary>One problem of the reference files.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">Line of the file, the header being 1; 0 when the file itself is meant.</param>
/// <param name="Column">Header of the column; null when the file itself is meant.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">What stands there.</param>
public sealed record ReferenceProblem(string File, int Row, string? Column, ReferenceProblemKind Kind, string? Value);

/// <summary>What came of reading the reference files: the data when nothing is wrong, else every problem at once.</summary>
public sealed record ReferenceOutcome(ReferenceData? Data, IReadOnlyList<ReferenceProblem> Problems);
