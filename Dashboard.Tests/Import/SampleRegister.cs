using System.IO.Compression;
using System.Text;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Storage;

namespace Dashboard.Tests.Import;

/// <summary>Small register files over the units and procedures of <see cref="Sample"/>; a test names only the cells it is about.</summary>
internal static class SampleRegister
{
    public const string Code = "H01-250303-0001";

    /// <summary>The reference data a test database is filled with.</summary>
    public static ReferenceData Reference { get; } = new(
        new([.. Sample.Units.All, NotYetInBeing], [new(Sample.AnChau.Code, NotYetInBeing.Code, Sample.Day("2025-07-01"), SuccessionKind.Merge)]),
        [new(Sample.AnChau.Code, NotYetInBeing.Code, Sample.Day("2025-07-01"), SuccessionKind.Merge)],
        new([.. Sample.Procedures.All, FirstVersion, SecondVersion]),
        [new(Sample.Day("2025-04-30"), CalendarDayKind.Holiday, new("Ngày Chiến thắng", "Victory Day"))],
        new([new("online", Level.Commune, null, Sample.Day("2025-01-01"), null, 80m, new("Kế hoạch", "Plan"), IsAssumption: true)]),
        [new(Level.Commune, "online", new Rate(1, 4), 25.5m, Sample.Days("2021-01-01", "2025-05-16"), "Báo")]);

    public static Unit NotYetInBeing => Sample.Unit("AC", Level.Commune, UnitKind.Commune, null, from: "2025-07-01");

    public static Procedure FirstVersion => Sample.Procedure("1.012753", from: "2021-01-01", to: "2024-12-31", limit: new(LimitKind.InTheDay));

    public static Procedure SecondVersion => Sample.Procedure("1.012753", from: "2025-01-01", limit: new(LimitKind.WorkingDays, 5));

    /// <summary>The same, with numbers as a database would give them.</summary>
    public static StoredReference Stored { get; } = new(
        [.. Reference.Units.All.Index().Select(unit => (unit.Index + 1, unit.Item))],
        Reference.Successions,
        [.. Reference.Procedures.All.Index().Select(procedure => (procedure.Index + 1, procedure.Item))],
        Reference.CalendarDays,
        Reference.Targets.All);

    /// <summary>A dossier in process, with some cells changed; in the order of the register columns.</summary>
    public static string[] Row(params IEnumerable<(RegisterColumn Column, string Value)> changes)
    {
        var cells = new Dictionary<string, string>
        {
            [RegisterColumns.Code.Header] = Code,
            [RegisterColumns.Procedure.Header] = Sample.Birth.Code,
            [RegisterColumns.ReceivedBy.Header] = Sample.AnChau.Code,
            [RegisterColumns.ReceivedAt.Header] = "03/03/2025 08:00:00",
            [RegisterColumns.DueAt.Header] = "06/03/2025 08:00:00",
            [RegisterColumns.Status.Header] = "4",
        };
        foreach (var (column, value) in changes)
        {
            cells[column.Header] = value;
        }

        return [.. RegisterColumns.All.Select(column => cells.GetValueOrDefault(column.Header, ""))];
    }

    /// <summary>The same dossier ended.</summary>
    public static string[] Ended(params IEnumerable<(RegisterColumn Column, string Value)> changes) =>
        Row([(RegisterColumns.CompletedAt, "05/03/2025 10:00:00"), (RegisterColumns.Status, "10"), .. changes]);

    /// <summary>A file with our own headers and commas.</summary>
    public static MemoryStream File(params IEnumerable<string[]> rows) =>
        Text(string.Join('\n', rows.Prepend([.. RegisterColumns.All.Select(column => column.Header)]).Select(row => string.Join(',', row))));

    public static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    public static MemoryStream Gzipped(MemoryStream file)
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(file.ToArray());
        }

        return zipped;
    }
}
