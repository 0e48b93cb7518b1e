using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Sealing;

/// <summary>Everything a sealed report says and rests on, in one writing: the bytes it is written as are what is sealed.</summary>
/// <remarks>Members are written in the order they stand here; a member that is added later must be left out when it has nothing to say, or old digests no longer hold.</remarks>
/// <param name="Format">The way of writing, for readers to come.</param>
/// <param name="Key">What tells the report from every other.</param>
/// <param name="Version">Counted from 1 for each report.</param>
/// <param name="Supersedes">Digest of the version before; null for the first.</param>
/// <param name="Kind">Which report, as addresses write it.</param>
/// <param name="Address">The conditions, as the address of the page writes them.</param>
/// <param name="PeriodFirst">First day of the period.</param>
/// <param name="PeriodLast">Last day of the period.</param>
/// <param name="AsOf">The last day known.</param>
/// <param name="Unit">Code of the unit reported about; null for every unit.</param>
/// <param name="Data">The load the figures were counted after.</param>
/// <param name="Definitions">Versions of the definitions, by id.</param>
/// <param name="Calendar">Which calendar of working days was in force.</param>
/// <param name="Checks">What was held against each other before sealing.</param>
/// <param name="SealedAt">UTC.</param>
/// <param name="SealedBy">Who sealed it.</param>
/// <param name="Texts">The report in each language.</param>
/// <param name="Reason">Why it supersedes the version before; null for the first.</param>
public sealed record SealedContent(
    int Format, string Key, int Version, string? Supersedes, string Kind, string Address, DateOnly PeriodFirst, DateOnly PeriodLast, DateOnly AsOf, string? Unit,
    DataStamp Data, IReadOnlyDictionary<string, int> Definitions, SealedCalendar Calendar, SealedChecks Checks, DateTime SealedAt, string SealedBy,
    IReadOnlyList<SealedText> Texts, string? Reason = null)
{
    /// <summary>The day whose end the figures tell: the last of the period, or the last known where the period still runs.</summary>
    [JsonIgnore]
    public DateOnly StatesOn => AsOf < PeriodLast ? AsOf : PeriodLast;

    /// <summary>The way of writing in use.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Writing = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SealedCellWriting() },
    };

    /// <summary>The report in a language; the first one where it was not sealed in that.</summary>
    public SealedText In(string language) => Texts.FirstOrDefault(text => text.Language == language) ?? Texts[0];

    /// <summary>The canonical writing.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Writing);

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="ToBytes"/> writes.</exception>
    public static SealedContent Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<SealedContent>(bytes, Writing) ?? throw new InvalidDataException("The sealed content is empty.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("The sealed content cannot be read.", problem);
        }
    }

    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The calendar of working days, told by how many days its notices name and by their digest.</summary>
public sealed record SealedCalendar(int Days, string Digest)
{
    public static SealedCalendar Of(WorkingCalendar calendar)
    {
        var days = calendar.Days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Kind}").ToList();
        return new SealedCalendar(days.Count, SealedContent.DigestOf(Encoding.UTF8.GetBytes(string.Join('\n', days))));
    }
}

/// <summary>What was held against each other before sealing; a report in which something does not agree is not sealed.</summary>
/// <param name="Balances">Equalities of the tables that hold.</param>
/// <param name="Claims">Shares of the draft texts, recomputed from their own counts, that agree.</param>
/// <param name="NotUnderstood">Percents of the draft texts without counts beside them, such as targets.</param>
public sealed record SealedChecks(int Balances, int Claims, int NotUnderstood);

/// <summary>A sealed report in one language.</summary>
/// <param name="Language">Two-letter name.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="FileName">Name of its workbook.</param>
/// <param name="Footer">At the foot of each page, without the digest.</param>
/// <param name="Sheets">Its tables.</param>
/// <param name="Draft">Its draft text.</param>
public sealed record SealedText(string Language, string Title, string FileName, string Footer, IReadOnlyList<SealedSheet> Sheets, IReadOnlyList<IReadOnlyList<SealedPart>> Draft)
{
    public static SealedText Of(Report report, DraftText draft) => new(
        report.Language, report.Title, report.FileName, report.Footer,
        [.. report.Sheets.Select(SealedSheet.Of)],
        [.. draft.Paragraphs.Select(paragraph => (IReadOnlyList<SealedPart>)[.. paragraph.Select(SealedPart.Of)])]);

    /// <summary>The draft text; its figures lead to no dossiers, which are those of today.</summary>
    public DraftText ToDraft() => new([.. Draft.Select(paragraph => (IReadOnlyList<DraftPart>)[.. paragraph.Select(part => part.ToPart())])]);

    public string ToText() => ToDraft().ToText();
}

/// <summary>A piece of a sealed draft text.</summary>
public sealed record SealedPart(string Text, SealedFigure? Figure, bool? FollowsFigures)
{
    public static SealedPart Of(DraftPart part) => new(
        part.Text,
        part.Figure is { } figure ? new SealedFigure(figure.Number, figure.Name, figure.Value, figure.Formula, figure.Working) : null,
        part.FollowsFigures ? true : null);

    public DraftPart ToPart() => new(
        Text, Figure is { } figure ? new DraftFigure(figure.Number, figure.Name, figure.Value, figure.Formula, figure.Working, null) : null, FollowsFigures ?? false);
}

/// <summary>A figure of a sealed draft text.</summary>
public sealed record SealedFigure(int Number, string Name, Cell Value, string Formula, string Working);
