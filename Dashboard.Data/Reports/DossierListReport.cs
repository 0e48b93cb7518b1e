using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A list of dossiers as a file: every column, what it lists, and whether it holds as many rows as were counted.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Measures">What counts the dossiers.</param>
/// <param name="Due">The days on which they are due; null for any.</param>
/// <param name="CodePrefix">What their codes begin with; null for any.</param>
/// <param name="Counted">How many there should be.</param>
/// <param name="Language">"vi" or "en".</param>
public sealed record DossierListReport(Question Question, IReadOnlyList<Measure> Measures, Period? Due, string? CodePrefix, long Counted, string Language)
{
    /// <summary>What counts dossiers that are left out.</summary>
    public IReadOnlyList<Measure> Without { get; init; } = [];

    /// <summary>The working days they took or had left; null for any.</summary>
    public DayRange? Days { get; init; }

    /// <summary>The days on which they were received, of dossiers in process; null for any.</summary>
    public Period? Received { get; init; }

    /// <summary>The signal that finds them, in place of the measures; null for none.</summary>
    public Signal? Signal { get; init; }

    /// <summary>The name of the file, without its ending: "dossiers_unit_first-day_last-day_as-of".</summary>
    public string FileName
    {
        get
        {
            var about = Question.Request.OnlyUnit ?? Question.Request.Unit ?? (Question.Request.Level is { } level ? Keys.Of(level) : "all");
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"dossiers_{about}_{Question.Seen.First:yyyy-MM-dd}_{Question.Seen.Last:yyyy-MM-dd}_{Question.StatesOn:yyyy-MM-dd}");
            return string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '-'));
        }
    }

    /// <summary>Writes the list as a workbook.</summary>
    public async Task WriteWorkbookAsync(Stream output, IAsyncEnumerable<ListedDossier> dossiers, CancellationToken cancellationToken)
    {
        await using var writer = await XlsxListWriter.BeginAsync(output, new ListHead(In("Hồ sơ", "Dossiers"), Title, Basis, Columns), cancellationToken);
        await WriteAsync(writer, dossiers, cancellationToken);
    }

    /// <summary>Writes the list as comma-separated text.</summary>
    public async Task WriteTextAsync(Stream output, IAsyncEnumerable<ListedDossier> dossiers, CancellationToken cancellationToken)
    {
        await using var writer = await CsvListWriter.BeginAsync(output, Columns, cancellationToken);
        await WriteAsync(writer, dossiers, cancellationToken);
    }

    private string Title => Signal?.Name.In(Language) ?? Domain.Measures.NameOf(Measures, Without).In(Language);

    private IReadOnlyList<ListColumn> Columns =>
        [.. DossierColumn.All.Select(column => new ListColumn(column.Name.In(Language), column.Width, column.Repeats))];

    private IReadOnlyList<string> Basis =>
    [
        Signal?.Definition.In(Language) ?? Domain.Measures.DefinitionOf(Measures, Without).In(Language),
        string.Join(" · ", [
            Question.Unit is { } unit ? $"{unit.Name.In(Language)} ({unit.Code})" : In("Tất cả đơn vị", "All units"),
            .. Question.Request.Level is { } level ? [Names.Of(level).In(Language)] : Array.Empty<string>(),
            $"{Day(Question.Period.Days.First)}–{Day(Question.Period.Days.Last)}",
            .. Question.Conditions.Select(condition => $"{condition.Name.In(Language)}: {condition.Value.In(Language)}"),
            .. Due is { } due ? [$"{In("Hẹn trả", "Due")}: {DaysOf(due)}"] : Array.Empty<string>(),
            .. Received is { } received ? [$"{In("Tiếp nhận", "Received")}: {DaysOf(received)}"] : Array.Empty<string>(),
            .. Days is { } days ? [days.Words.In(Language)] : Array.Empty<string>(),
            .. CodePrefix is { } prefix ? [$"{In("Mã hồ sơ bắt đầu bằng", "Code begins with")} {prefix}"] : Array.Empty<string>(),
        ]),
        In(
            $"Tính đến {Day(Question.StatesOn)} · số liệu chốt {Question.Stamp.CutOffAt.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)} · lần nạp {Question.Stamp.Load}",
            $"As of {Day(Question.StatesOn)} · data cut-off {Question.Stamp.CutOffAt.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)} · load {Question.Stamp.Load}")
            + (Question.Stamp.IsSynthetic ? In(" · có số liệu minh họa", " · contains synthetic data") : ""),
    ];

    private async Task WriteAsync(ListWriter writer, IAsyncEnumerable<ListedDossier> dossiers, CancellationToken cancellationToken)
    {
        var cells = new Cell[DossierColumn.All.Count];
        await foreach (var dossier in dossiers.WithCancellation(cancellationToken))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = DossierColumn.All[column].Of(dossier, Language);
            }

            await writer.WriteAsync(cells, cancellationToken);
        }

        var (rows, counted) = (writer.Rows.ToString("N0", CultureInfo.GetCultureInfo(Language)), Counted.ToString("N0", CultureInfo.GetCultureInfo(Language)));
        await writer.EndAsync(
            writer.Rows == Counted
                ? [In($"Số dòng: {rows}, bằng số đếm.", $"Rows: {rows}, as counted.")]
                : [In($"Số dòng: {rows}, KHÁC số đếm {counted}: số liệu đã thay đổi trong khi xuất, hãy xuất lại.", $"Rows: {rows}, NOT the {counted} counted: the data changed meanwhile, export again.")],
            cancellationToken);
    }

    /// <summary>A stretch that begins or ends with the calendar is open at that end.</summary>
    private string DaysOf(Period days) => days switch
    {
        { Days: 1 } => Day(days.First),
        _ when days.First == WorkingCalendar.Range.First => $"{In("đến", "up to")} {Day(days.Last)}",
        _ when days.Last == WorkingCalendar.Range.Last => $"{In("từ", "from")} {Day(days.First)}",
        _ => $"{Day(days.First)}–{Day(days.Last)}",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string In(string vietnamese, string english) => new Wording(vietnamese, english).In(Language);
}
