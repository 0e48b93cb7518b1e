using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>Figures for programs (JSON, CSV) and for people (a table).</summary>
public static class FigureFormats
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names of the two unit trees, as an option and in JSON.</summary>
    public const string AsItWas = "as-it-was", Today = "today";

    private static readonly string[] RateParts = ["numerator", "denominator", "percent"];

    /// <summary>What a table can hold side by side; everything is in the other two formats.</summary>
    private static readonly Column[] TableColumns =
    [
        new(Measure.Received), new(Measure.Online), new(Indicators.Online),
        new(Measure.DigitizedOnReceipt), new(Indicators.DigitizedOnReceipt),
        new(Measure.ResultsDigitized), new(Indicators.ResultsDigitized),
        new(Measure.CarriedOver), new(Measure.Resolved), new(Measure.Late), new(Indicators.OnTimeClosed),
        new(Measure.InProcess), new(Measure.InProcessOverdue), new(Indicators.OnTimeDue),
    ];

    public static string Json(Figures figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            var request = figures.Request;
            json.WriteStartObject();
            json.WriteStartObject("period");
            json.WriteString("from", Iso(request.Period.First));
            json.WriteString("to", Iso(request.Period.Last));
            json.WriteEndObject();
            json.WriteString("asOf", Iso(figures.AsOf));
            json.WriteNumber("load", figures.Stamp.Load);
            WriteBasis(json, figures);
            WriteUnitHistory(json, figures);
            json.WriteStartArray("rows");
            foreach (var row in figures.Rows)
            {
                json.WriteStartObject();
                json.WriteString("key", row.Key);
                json.WriteString("name", row.Name);
                WriteCounts(json, row.Counts, row.About);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("total");
            WriteCounts(json, figures.Total, figures.About);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Every count and rate, a line for each group and the total last, by RFC 4180.</summary>
    public static string Csv(Figures figures)
    {
        string[] stamp = [Iso(figures.Request.Period.First), Iso(figures.Request.Period.Last), Iso(figures.AsOf), Text(figures.Stamp.Load)];
        var heads = Measures.All.Select(measure => measure.Id)
            .Concat(Indicators.All.SelectMany(indicator => RateParts.Select(part => $"{indicator.Id}.{part}")));
        var lines = figures.Rows.Append(new FigureRow("total", Total(figures), figures.Total, figures.About)).Select(row => (IEnumerable<string>)
        [
            .. stamp, row.Key, row.Name,
            .. Measures.All.Select(measure => Text(row.Counts[measure.Measure])),
            .. Indicators.All.Select(indicator => indicator.From(row.Counts))
                .SelectMany(rate => new[] { Text(rate.Numerator), Text(rate.Denominator), rate.Percent?.ToString("0.00", CultureInfo.InvariantCulture) ?? "" }),
        ]);
        return string.Concat(lines.Prepend(["from", "to", "asOf", "load", "key", "name", .. heads])
            .Select(line => string.Join(',', line.Select(InCsv)) + "\r\n"));
    }

    public static string Table(Figures figures)
    {
        var language = figures.Request.Language;
        var culture = CultureInfo.GetCultureInfo(language == "vi" ? "vi-VN" : "en-US");
        List<string[]> lines =
        [
            ["", "", .. TableColumns.Select(column => column.Name.In(language))],
            .. figures.Rows.Append(new FigureRow("", Total(figures), figures.Total, figures.About))
                .Select(row => (string[])[row.Key, row.Name, .. TableColumns.Select(column => column.Show(row.Counts, culture))]),
        ];
        var about = string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.Request.Period}, as of {figures.AsOf:yyyy-MM-dd}, load {figures.Stamp.Load}, {Keys.Of(figures.Request.Basis)}");
        about += figures.Request.TreeOn is { } day ? $", units of {Iso(day)}" : "";
        about += figures.Breaks.Count == 0 ? "" : $", units reorganised on {string.Join(", ", figures.Breaks.Select(succession => Iso(succession.On)).Distinct())}";
        about += figures.NotRestatable.Count == 0 ? "" : $", split and told as they were: {string.Join(", ", figures.NotRestatable.Select(unit => unit.Code))}";
        return TextTable.Of(figures.Stamp.IsSynthetic ? about + ", contains synthetic data" : about, lines, leftColumns: 2);
    }

    private static void WriteBasis(Utf8JsonWriter json, Figures figures)
    {
        var filter = figures.Request.Filter;
        json.WriteStartObject("basis");
        json.WriteString("unit", filter.Unit);
        json.WriteString("level", filter.Level is { } level ? Keys.Of(level) : null);
        json.WriteString("channel", filter.Channel is { } channel ? Keys.Of(channel) : null);
        json.WriteString("unitBasis", Keys.Of(figures.Request.Basis));
        json.WriteString("tree", figures.Request.TreeOn is null ? AsItWas : Today);
        json.WriteString("treeOn", figures.Request.TreeOn is { } day ? Iso(day) : null);
        json.WriteString("dataCutOff", figures.Stamp.CutOffAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteBoolean("synthetic", figures.Stamp.IsSynthetic);
        json.WriteEndObject();
    }

    private static void WriteUnitHistory(Utf8JsonWriter json, Figures figures)
    {
        json.WriteStartArray("breaks");
        foreach (var succession in figures.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("on", Iso(succession.On));
            json.WriteString("from", succession.From);
            json.WriteString("to", succession.To);
            json.WriteString("kind", succession.Kind.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notRestatable");
        foreach (var unit in figures.NotRestatable)
        {
            json.WriteStringValue(unit.Code);
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, Counts counts, Question about)
    {
        json.WriteStartObject("counts");
        foreach (var measure in Measures.All)
        {
            json.WriteNumber(measure.Id, counts[measure.Measure]);
        }

        json.WriteEndObject();
        json.WriteStartObject("rates");
        foreach (var indicator in Indicators.All)
        {
            var rate = indicator.From(counts);
            json.WriteStartObject(indicator.Id);
            json.WriteNumber("numerator", rate.Numerator);
            json.WriteNumber("denominator", rate.Denominator);
            if (rate.Percent is { } percent)
            {
                // adding a zero with two places makes every percent be written with two
                json.WriteNumber("percent", percent + 0.00m);
            }
            else
            {
                json.WriteNull("percent");
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("passports");
        foreach (var indicator in Indicators.All)
        {
            json.WriteString(indicator.Id, about.PassportOf(indicator, indicator.From(counts)).Code);
        }

        json.WriteEndObject();
    }

    private static string Total(Figures figures) => new Wording("Tổng cộng", "Total").In(figures.Request.Language);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A field quoted where it must be.</summary>
    internal static string InCsv(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    /// <summary>One count or rate of the table.</summary>
    private sealed record Column(Wording Name, Func<Counts, CultureInfo, string> Show)
    {
        public Column(Measure measure)
            : this(Measures.Of(measure).Name, (counts, culture) => counts[measure].ToString("N0", culture))
        {
        }

        public Column(Indicator indicator)
            : this(new(indicator.Name.Vi + " %", indicator.Name.En + " %"), (counts, culture) => indicator.From(counts).Percent?.ToString("0.00", culture) ?? "–")
        {
        }
    }
}
