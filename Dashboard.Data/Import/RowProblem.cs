namespace Dashboard.Data.Import;

/// <summary>What is wrong with a register file, a row of it, or a cell.</summary>
public enum ProblemKind
{
    /// <summary>The file has no rows.</summary>
    Empty,

    /// <summary>Not a register, cut short, or with quotes that do not close: where its rows begin and end cannot be known.</summary>
    Unreadable,

    /// <summary>A column without which no row can be read.</summary>
    MissingColumn,

    /// <summary>Two columns of the file mean the same.</summary>
    DuplicateColumn,

    /// <summary>The row has quotes in the wrong place, or more or fewer cells than the header.</summary>
    BrokenRow,

    /// <summary>A value that must be there is not.</summary>
    Missing,
    NotADate,
    NotANumber,

    /// <summary>A number or day that cannot be.</summary>
    OutOfRange,

    /// <summary>More characters than are kept.</summary>
    TooLong,

    /// <summary>Something that is said to have happened after today.</summary>
    InTheFuture,

    /// <summary>Not of the form reason from..to.</summary>
    NotAPause,
    NotAProcedureCode,
    UnknownProcedure,

    /// <summary>The procedure is known, but had no version in force on the day of receipt.</summary>
    ProcedureNotInForce,
    UnknownUnit,

    /// <summary>The receiving unit is known, but was not in being on the day of receipt.</summary>
    UnitNotInForce,
    UnknownStatus,

    /// <summary>The status says it was never accepted, yet a receipt or an end is given.</summary>
    NotAcceptedYetButReceived,

    /// <summary>The status or the outcome says it has ended, yet no end of processing is given.</summary>
    EndedWithoutCompletion,

    /// <summary>The status says it is still in process, yet an end of processing is given.</summary>
    CompletedButInProcess,

    /// <summary>It ended on a day before it was received.</summary>
    CompletedBeforeReceived,

    /// <summary>It was due on a day before it was received.</summary>
    DueBeforeReceived,

    /// <summary>An earlier row of the file has the same code.</summary>
    DuplicateCode,

    /// <summary>The code is not of the form agency-yyMMdd-number; a warning, the row is accepted.</summary>
    BadCode,
}

/// <summary>One problem of a register file; the page turns it into words.</summary>
/// <param name="Row">Row of the file; the header is row 1.</param>
/// <param name="Column">Header of the column; empty where the row or the file is meant.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">What stands there.</param>
public sealed record RowProblem(int Row, string Column, ProblemKind Kind, string? Value)
{
    /// <summary>Whether the row is refused for it; a warning leaves the row accepted.</summary>
    public bool Refuses => Kind != ProblemKind.BadCode;
}
