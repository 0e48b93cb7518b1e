using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>A report as its reader gets it, whatever the file format: named sheets of typed cells.</summary>
/// <param name="FileName">Made from what the report is about; ASCII, so that every file system and mail gateway keeps it.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Language">Two-letter name of the language it is written in.</param>
/// <param name="Footer">Printed at the foot of each page: how current the figures are.</param>
/// <param name="Sheets">In reading order.</param>
public sealed record Report(string FileName, string Title, string Language, string Footer, IReadOnlyList<ReportSheet> Sheets);

/// <summary>One table with what a reader must know to cite it.</summary>
/// <param name="Name">On the tab; at most 31 characters.</param>
/// <param name="Title">Above the table.</param>
/// <param name="Basis">Below the title: what the figures are about and how current they are.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">From the top; each has a cell for each column.</param>
public sealed record ReportSheet(
    string Name, string Title, IReadOnlyList<string> Basis, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>Columns that stay in view and are repeated on each printed page: those that say what a row is about.</summary>
    public int LeadingColumns { get; init; } = 1;

    /// <summary>Whether picking rows by their values makes sense.</summary>
    public bool CanFilter { get; init; } = true;
}

/// <summary>One column.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Group">The head above it, shared with its neighbours of the same group; empty for none.</param>
public sealed record ReportColumn(string Name, string Group = "");

/// <summary>How much a row sums up.</summary>
public enum RowStyle
{
    Plain,

    /// <summary>The sum of a level.</summary>
    Level,

    /// <summary>The sum of everything.</summary>
    Total,
}

/// <summary>One row.</summary>
public sealed record ReportRow(RowStyle Style, IReadOnlyList<Cell> Cells);

/// <summary>What a cell holds, and so how it is shown.</summary>
public enum CellKind
{
    /// <summary>Nothing to say here.</summary>
    Empty,

    /// <summary>A figure that does not exist, such as the rate of no dossiers: a dash, never a zero.</summary>
    NoFigure,
    Text,
    Count,

    /// <summary>A share from 0 to 1, exact, shown as a percent with two places.</summary>
    Percent,

    /// <summary>A difference of two percents, in percentage points.</summary>
    Points,
    Day,

    /// <summary>A local civil time.</summary>
    Time,

    /// <summary>A whole number that is read with its sign, such as working days over.</summary>
    Difference,
}

/// <summary>One typed value of a table.</summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, object? value) => (Kind, Value) = (kind, value);

    public static Cell Empty { get; }

    public CellKind Kind { get; }

    /// <summary>A string, long, decimal, DateOnly or DateTime, by <see cref="Kind"/>; null for none.</summary>
    public object? Value { get; }

    public bool IsNumber => Kind is CellKind.NoFigure or CellKind.Count or CellKind.Percent or CellKind.Points or CellKind.Difference;

    public static Cell Text(string text) => text.Length == 0 ? Empty : new(CellKind.Text, text);

    public static Cell Count(long count) => new(CellKind.Count, count);

    /// <summary>The division of the two counts, unrounded: the reader's own arithmetic on it must not add a rounding.</summary>
    public static Cell Percent(Rate rate) => rate.Denominator == 0 ? NoFigure : new(CellKind.Percent, (decimal)rate.Numerator / rate.Denominator);

    /// <param name="percent">From 0 to 100, such as a target; null for none.</param>
    public static Cell Percent(decimal? percent) => percent is { } known ? new(CellKind.Percent, known / 100) : NoFigure;

    public static Cell Points(decimal? points) => points is { } known ? new(CellKind.Points, known) : NoFigure;

    public static Cell Day(DateOnly day) => new(CellKind.Day, day);

    public static Cell Day(DateOnly? day) => day is { } known ? Day(known) : Empty;

    public static Cell Time(DateTime? time) => time is { } known ? new(CellKind.Time, known) : Empty;

    public static Cell Difference(long? difference) => difference is { } known ? new(CellKind.Difference, known) : Empty;

    private static Cell NoFigure { get; } = new(CellKind.NoFigure, null);
}
