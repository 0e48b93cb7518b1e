using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A report as its reader gets it, whatever the file format: named sheets of typed cells.</summary>
/// <param name="FileName">Made from what the report is about; ASCII, so that every file system and mail gateway keeps it.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Language">Two-letter name of the language it is written in.</param>
/// <param name="Footer">Printed at the foot of each page: how current the figures are.</param>
/// <param name="Sheets">In reading order.</param>
public sealed record Report(string FileName, string Title, string Language, string Footer, IReadOnlyList<ReportSheet> Sheets)
{
    /// <summary>The table that stands for the report where there is room for one only.</summary>
    public ReportSheet Main { get; init; } = Sheets[0];

    /// <summary>What its tables answer; null where they count no dossiers.</summary>
    public Question? Question { get; init; }
}

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

    /// <summary>The head of an official form, in place of title and basis, which then stands below the table; null for none.</summary>
    public FormHead? Head { get; init; }

    /// <summary>Where the form is signed; null for a table nobody signs.</summary>
    public SignatureBlock? Signature { get; init; }

    /// <summary>The question whose answer the counts are, before a row or column narrows it; null where nothing is counted.</summary>
    public CountQuery? Query { get; init; }

    /// <summary>Whether a page that shows the report leaves it out: what there is in other form there, or of no use but in a workbook.</summary>
    public bool InWorkbookOnly { get; init; }

    /// <summary>Lines there is room for in each row at least: more than its text needs where people write by hand.</summary>
    public int LeastLines { get; init; } = 1;

    /// <summary>Letters of the widest column; tables of running text have wider ones.</summary>
    public int WidestColumn { get; init; } = 60;

    /// <summary>Which dossiers the count of a cell is; null where none are counted.</summary>
    public CountedCell? CountedAt(int row, int column)
    {
        var (at, under) = (Rows[row], Columns[column]);
        if (at.Cells[column].Kind != CellKind.Count || (under.Query ?? Query) is not { } query || at.Subject is not { } subject)
        {
            return null;
        }

        var figure = under.Part switch
        {
            ColumnPart.Numerator => at.Indicator is { } indicator ? new CountedFigure(indicator.Numerator) : null,
            ColumnPart.Denominator => at.Indicator is { } indicator ? new CountedFigure(indicator.Denominator) : null,
            ColumnPart.Count => at.Counted,
            _ => under.Counted,
        };
        return figure is null ? null : new CountedCell(figure, query with { Filter = subject.Narrow(query.Filter), Basis = subject.Basis ?? query.Basis });
    }

    /// <summary>The passport of the count or share in a cell; null where it is neither, or not of dossiers.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="question">What the table answers.</param>
    public FigureWithPassport? PassportAt(int row, int column, Question question)
    {
        FigureWithPassport Of(CitedFigure figure, FigureValue value) => new(FigurePassport.Of(figure, question.Stamp.Load, value), value);
        if (CountedAt(row, column) is { } counted)
        {
            return Of(CitedFigure.Count(question, counted), new FigureValue(CountAt(row, column), null));
        }

        if (Columns[column].Rule is not ColumnRule.ShareOf share || Rows[row].Cells[column].Kind != CellKind.Percent || CountedAt(row, share.Denominator) is not { } denominator)
        {
            return null;
        }

        var parts = share.Numerator.Select(numerator => CountedAt(row, numerator)).ToList();
        return parts.Contains(null) ? null : Of(
            CitedFigure.Rate(question, [.. parts.Select(part => part!.Figure)], denominator),
            new FigureValue(share.Numerator.Sum(numerator => CountAt(row, numerator)), CountAt(row, share.Denominator)));
    }

    private long CountAt(int row, int column) => (long)Rows[row].Cells[column].Value!;
}

/// <summary>A figure of a table with what it comes to.</summary>
public sealed record FigureWithPassport(FigurePassport Passport, FigureValue Value);

/// <summary>The dossiers behind one count.</summary>
/// <param name="Figure">Which of them are counted.</param>
/// <param name="Query">Among which, over which days, counted with which unit.</param>
public sealed record CountedCell(CountedFigure Figure, CountQuery Query);

/// <summary>The head of an official form, as lines in three blocks.</summary>
/// <param name="Left">The form's number.</param>
/// <param name="Centre">Its title, then the period.</param>
/// <param name="Right">Who reports to whom.</param>
/// <param name="UnitOfMeasure">Above the right end of the table: what is counted.</param>
public sealed record FormHead(IReadOnlyList<string> Left, IReadOnlyList<string> Centre, IReadOnlyList<string> Right, string UnitOfMeasure);

/// <summary>Where an official form is dated and signed, filled in by hand.</summary>
/// <param name="Date">Place and day, left open.</param>
/// <param name="Left">Who made the report, then how it is signed.</param>
/// <param name="Right">Who answers for it, then how it is signed.</param>
public sealed record SignatureBlock(string Date, IReadOnlyList<string> Left, IReadOnlyList<string> Right);

/// <summary>One column.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Group">The head above it, shared with its neighbours of the same group; empty for none.</param>
public sealed record ReportColumn(string Name, string Group = "")
{
    /// <summary>Its head behind the one above it, where only one line of heads fits.</summary>
    public string FullName => Group.Length == 0 ? Name : $"{Group}: {Name}";

    /// <summary>Its number on an official form and what it is the sum of, such as "(3)=(4)+(5)+(6)"; empty on other tables.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Which dossiers its counts are; null where it counts none.</summary>
    public CountedFigure? Counted { get; init; }

    /// <summary>Letters there is room for at least: more than its cells need where people write by hand.</summary>
    public int Room { get; init; }

    /// <summary>How its cells follow from others of their row; null for cells that stand for themselves.</summary>
    public ColumnRule? Rule { get; init; }

    /// <summary>What it holds of a row that brings its own figure.</summary>
    public ColumnPart Part { get; init; }

    /// <summary>The question it answers, where it is not that of the table: another period.</summary>
    public CountQuery? Query { get; init; }

    /// <summary>Whether it repeats what an earlier seal of the report says: no figure of the report itself. Such columns stand last.</summary>
    public bool IsOfEarlierSeal { get; init; }
}

/// <summary>What a column holds of the figure of a row, where rows and not columns say what is counted.</summary>
public enum ColumnPart
{
    /// <summary>Something of its own.</summary>
    Own,

    /// <summary>What the row's rate has above the line.</summary>
    Numerator,

    /// <summary>What the row's rate has below the line.</summary>
    Denominator,

    /// <summary>The row's count.</summary>
    Count,
}

/// <summary>A count as dossiers of some measures, less those of others: the columns of form II.06 are not all measures of their own.</summary>
/// <param name="Of">Added.</param>
/// <param name="Less">Taken away; part of those added.</param>
public sealed record CountedFigure(IReadOnlyList<Measure> Of, IReadOnlyList<Measure> Less)
{
    public CountedFigure(params IReadOnlyList<Measure> of)
        : this(of, [])
    {
    }

    /// <summary>What it is, in the field's own words.</summary>
    public Wording Name => Measures.NameOf(Of, Less);

    public long From(Counts counts) => Of.Sum(measure => counts[measure]) - Less.Sum(measure => counts[measure]);
}

/// <summary>How a cell follows from others of its row, told by their columns, counted from 0: what a workbook writes as a formula.</summary>
public abstract record ColumnRule
{
    private ColumnRule()
    {
    }

    /// <summary>The sum of counts.</summary>
    public sealed record SumOf(params IReadOnlyList<int> Columns) : ColumnRule;

    /// <summary>Counts added above the line, divided by one below it; no figure when that is 0.</summary>
    public sealed record ShareOf(IReadOnlyList<int> Numerator, int Denominator) : ColumnRule;

    /// <summary>By how much one cell is above another: dossiers where they count, percentage points where they are shares.</summary>
    public sealed record Above(int This, int Other) : ColumnRule;
}

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
public sealed record ReportRow(RowStyle Style, IReadOnlyList<Cell> Cells)
{
    /// <summary>The rows of the table, counted from 0, whose counts it sums up; empty for a row that stands for itself.</summary>
    public IReadOnlyList<int> SumOf { get; init; } = [];

    /// <summary>Which part of the dossiers it is about; null where it is about none.</summary>
    public RowSubject? Subject { get; init; }

    /// <summary>The rate it is about, where rows say that.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The count it is about, where rows say that.</summary>
    public CountedFigure? Counted { get; init; }
}

/// <summary>Which part of a table's dossiers a row is about; what is not set does not narrow.</summary>
/// <param name="Unit">Code of the unit, alone.</param>
/// <param name="Level">Level of the unit.</param>
/// <param name="Field">The Vietnamese name of the field.</param>
public sealed record RowSubject(string? Unit = null, Level? Level = null, string? Field = null)
{
    /// <summary>The unit its dossiers are counted with, where it is not that of the table.</summary>
    public UnitBasis? Basis { get; init; }

    /// <summary>The filter of a table, narrowed to the row.</summary>
    public DossierFilter Narrow(DossierFilter filter) => filter with { OnlyUnit = Unit ?? filter.OnlyUnit, Level = Level ?? filter.Level, Field = Field ?? filter.Field };
}

/// <summary>What a cell holds, and so how it is shown.</summary>
public enum CellKind
{
    /// <summary>Nothing to say here.</summary>
    Empty,

    /// <summary>A figure that does not exist, such as the rate of no dossiers: a dash, never a zero.</summary>
    NoFigure,
    Text,
    Count,

    /// <summary>A difference of two counts, with its sign.</summary>
    Change,

    /// <summary>A share from 0 to 1, exact, shown as a percent with two places.</summary>
    Percent,

    /// <summary>A difference of two percents, in percentage points.</summary>
    Points,
    Day,

    /// <summary>A local civil time.</summary>
    Time,
}

/// <summary>One typed value of a table.</summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, object? value) => (Kind, Value) = (kind, value);

    public static Cell Empty { get; }

    public CellKind Kind { get; }

    /// <summary>A string, long, decimal, DateOnly or DateTime, by <see cref="Kind"/>; null for none.</summary>
    public object? Value { get; }

    public bool IsNumber => Kind is CellKind.NoFigure or CellKind.Count or CellKind.Change or CellKind.Percent or CellKind.Points;

    public static Cell Text(string text) => text.Length == 0 ? Empty : new(CellKind.Text, text);

    public static Cell Count(long count) => new(CellKind.Count, count);

    public static Cell Change(long difference) => new(CellKind.Change, difference);

    /// <summary>The percent of a cell of that kind as it is written: from 0 to 100, two places.</summary>
    internal decimal WrittenPercent => Rate.Rounded((decimal)Value! * 100);

    /// <summary>The division of the two counts, unrounded: the reader's own arithmetic on it must not add a rounding.</summary>
    public static Cell Percent(Rate rate) => rate.Denominator == 0 ? NoFigure : new(CellKind.Percent, (decimal)rate.Numerator / rate.Denominator);

    /// <param name="percent">From 0 to 100, such as a target; null for none.</param>
    public static Cell Percent(decimal? percent) => percent is { } known ? new(CellKind.Percent, known / 100) : NoFigure;

    public static Cell Points(decimal? points) => points is { } known ? new(CellKind.Points, known) : NoFigure;

    public static Cell Day(DateOnly day) => new(CellKind.Day, day);

    public static Cell Day(DateOnly? day) => day is { } known ? Day(known) : Empty;

    public static Cell Time(DateTime? time) => time is { } known ? new(CellKind.Time, known) : Empty;

    public static Cell Change(long? difference) => difference is { } known ? Change(known) : Empty;

    /// <summary>A cell as it was once written down.</summary>
    internal static Cell Restored(CellKind kind, object? value) => new(kind, value);

    private static Cell NoFigure { get; } = new(CellKind.NoFigure, null);
}
