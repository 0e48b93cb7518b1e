using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Data.Domain;

namespace Dashboard.Commands;

/// <summary>The registry of rates and counts for programs (JSON, CSV) and for people (a table).</summary>
public static class DefinitionFormats
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Heads =
        ["kind", "id", "version", "name", "definition", "numerator", "denominator", "by", "better", "source"];

    /// <param name="language">"vi" or "en"; ids are the same in both.</param>
    public static string Json(string language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("rates");
            foreach (var indicator in Indicators.All)
            {
                json.WriteStartObject();
                json.WriteString("id", indicator.Id);
                json.WriteNumber("version", indicator.Version);
                json.WriteString("name", indicator.Name.In(language));
                json.WriteString("definition", indicator.Definition.In(language));
                json.WriteStartArray("numerator");
                foreach (var measure in indicator.Numerator)
                {
                    json.WriteStringValue(Measures.Of(measure).Id);
                }

                json.WriteEndArray();
                json.WriteString("denominator", Measures.Of(indicator.Denominator).Id);
                json.WriteString("by", Id(indicator.By));
                json.WriteBoolean("higherIsBetter", indicator.HigherIsBetter);
                json.WriteString("source", indicator.Source.In(language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("counts");
            foreach (var measure in Measures.All)
            {
                json.WriteStartObject();
                json.WriteString("id", measure.Id);
                json.WriteString("name", measure.Name.In(language));
                json.WriteString("definition", measure.Definition.In(language));
                json.WriteString("by", Id(measure.By));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <inheritdoc cref="Json"/>
    public static string Csv(string language) => string.Concat(
        Lines(language, FigureFormats.InCsv).Select(line => string.Join(',', line) + "\r\n"));

    /// <inheritdoc cref="Json"/>
    public static string Table(string language) => TextTable.Of(
        new Wording("Định nghĩa tỷ lệ và số đếm", "Definitions of rates and counts").In(language),
        [.. Lines(language, text => text).Select(line => (string[])[line[1], line[2], line[3], line[7], line[8], line[4]])],
        leftColumns: 6, hasTotal: false);

    private static IEnumerable<string[]> Lines(string language, Func<string, string> written)
    {
        yield return Heads;
        foreach (var indicator in Indicators.All)
        {
            yield return
            [
                "rate", indicator.Id, indicator.Version.ToString(CultureInfo.InvariantCulture),
                written(indicator.Name.In(language)), written(indicator.Definition.In(language)),
                string.Join('+', indicator.Numerator.Select(measure => Measures.Of(measure).Id)), Measures.Of(indicator.Denominator).Id,
                Id(indicator.By), indicator.HigherIsBetter ? "high" : "low", written(indicator.Source.In(language)),
            ];
        }

        foreach (var measure in Measures.All)
        {
            yield return
            [
                "count", measure.Id, "", written(measure.Name.In(language)), written(measure.Definition.In(language)),
                "", "", Id(measure.By), "", "",
            ];
        }
    }

    private static string Id(AttributedBy by)
    {
        var name = by.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
