using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Sealing;

/// <summary>A table of a sealed report: what was read in it, without what only making it needs.</summary>
public sealed record SealedSheet(
    string Name, string Title, IReadOnlyList<string> Basis, IReadOnlyList<SealedColumn> Columns, IReadOnlyList<SealedRow> Rows,
    int LeadingColumns, bool InWorkbookOnly, FormHead? Head)
{
    public static SealedSheet Of(ReportSheet sheet) => new(
        sheet.Name, sheet.Title, sheet.Basis,
        [.. sheet.Columns.Select(column => new SealedColumn(column.Name, column.Group, column.Mark, column.IsOfEarlierSeal ? true : null))],
        [.. sheet.Rows.Select(row => new SealedRow(SealedRow.IdentityOf(row, sheet.LeadingColumns), row.Style, row.Cells))],
        sheet.LeadingColumns, sheet.InWorkbookOnly, sheet.Head);

    /// <summary>The table as pages show it; its counts lead nowhere.</summary>
    public ReportSheet ToSheet() => new(
        Name, Title, Basis, [.. Columns.Select(column => column.ToColumn())],
        [.. Rows.Select(row => new ReportRow(row.Style, row.Cells))])
    {
        LeadingColumns = LeadingColumns,
        InWorkbookOnly = InWorkbookOnly,
        Head = Head,
    };

    /// <summary>A column with the group it stands in, in words.</summary>
    public string ColumnTold(int column) => Columns[column].ToColumn().FullName;

    /// <summary>A row in words: its leading texts.</summary>
    public string RowTold(int row) => string.Join(" ", Rows[row].Cells.Take(LeadingColumns).Where(cell => cell.Kind == CellKind.Text).Select(cell => (string)cell.Value!));
}

/// <summary>A column of a sealed table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Group">The head above it; empty for none.</param>
/// <param name="Mark">Its number on a form; empty on other tables.</param>
/// <param name="IsOfEarlierSeal">True where it repeats what was sealed before; null for the figures of the report itself. Such columns stand last.</param>
public sealed record SealedColumn(string Name, string Group, string Mark, bool? IsOfEarlierSeal = null)
{
    /// <summary>The column as pages show it.</summary>
    public ReportColumn ToColumn() => new(Name, Group) { Mark = Mark, IsOfEarlierSeal = IsOfEarlierSeal ?? false };
}

/// <summary>A row of a sealed table.</summary>
/// <param name="Identity">What it is about: the same row of a later report has the same, wherever it stands there.</param>
/// <param name="Style">How much it sums up.</param>
/// <param name="Cells">From the left.</param>
public sealed record SealedRow(string Identity, RowStyle Style, IReadOnlyList<Cell> Cells)
{
    internal static string IdentityOf(ReportRow row, int leading)
    {
        var subject = row.Subject;
        string?[] about =
        [
            .. row.Cells.Take(leading).Where(cell => cell.Kind == CellKind.Text).Select(cell => (string)cell.Value!),
            subject?.Unit, subject?.Level is { } level ? Keys.Of(level) : null, subject?.Field, subject?.Basis is { } basis ? Keys.Of(basis) : null,
            row.Indicator?.Id,
            .. row.Counted is { } counted ? counted.Of.Select(measure => Measures.Of(measure).Id) : [],
        ];
        return string.Join('|', about.OfType<string>());
    }
}

/// <summary>A cell is written as its kind and its value, numbers as text so that no reader rounds them.</summary>
internal sealed class SealedCellWriting : JsonConverter<Cell>
{
    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<string[]>(ref reader, options);
        if (parts is not [var written, ..] || !Enum.TryParse<CellKind>(written, out var kind))
        {
            throw new JsonException("Not a cell.");
        }

        try
        {
            return Cell.Restored(kind, parts is [_, var value] ? ValueOf(kind, value) : null);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw new JsonException("Not the value of a cell.", problem);
        }
    }

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Kind.ToString());
        if (value.Value is { } known)
        {
            writer.WriteStringValue(known switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
                _ => Convert.ToString(known, CultureInfo.InvariantCulture),
            });
        }

        writer.WriteEndArray();
    }

    private static object ValueOf(CellKind kind, string value) => kind switch
    {
        CellKind.Count or CellKind.Change => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        CellKind.Percent or CellKind.Points => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture),
        CellKind.Day => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Time => DateTime.ParseExact(value, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        _ => value,
    };
}
