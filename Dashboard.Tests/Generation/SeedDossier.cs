using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Generation;

/// <summary>One row of a register read naively, cell by cell, without the product's own import.</summary>
internal sealed class SeedDossier(Dictionary<string, int> columns, string[] cells)
{
    private static readonly Lazy<IReadOnlyList<SeedDossier>> Seed = new(() =>
    {
        using var file = new GZipStream(File.OpenRead(SeedData.PathOf("dossiers.csv.gz")), CompressionMode.Decompress);
        return Read(file);
    });

    /// <summary>Every row of seed-data/dossiers.csv.gz.</summary>
    public static IReadOnlyList<SeedDossier> All => Seed.Value;

    public string Code => this[RegisterColumns.Code];

    /// <summary>The code without its number: agency and day.</summary>
    public string CodePrefix => Code[..Code.LastIndexOf('-')];

    public int Number => int.Parse(Code[(Code.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    public string Unit => this[RegisterColumns.ReceivedBy];

    public Procedure Procedure => SeedData.Reference.Procedures.InForce(this[RegisterColumns.Procedure], DateOnly.FromDateTime(ReceivedAt))!;

    public bool IsOnline => this[RegisterColumns.Channel] == "2";

    public DateTime ReceivedAt => At(RegisterColumns.ReceivedAt)!.Value;

    public DateTime? DueAt => At(RegisterColumns.DueAt);

    public DateTime? OriginalDueAt => At(RegisterColumns.OriginalDueAt) ?? DueAt;

    public DateTime? CompletedAt => At(RegisterColumns.CompletedAt);

    public DossierStatus Status => (DossierStatus)int.Parse(this[RegisterColumns.Status], CultureInfo.InvariantCulture);

    public int PausedMinutes => int.Parse(this[RegisterColumns.PausedMinutes], CultureInfo.InvariantCulture);

    /// <summary>Ended, or still open at the cut-off, after the day it was due.</summary>
    public bool IsLate(DateTime cutOffAt) => (CompletedAt ?? cutOffAt).Date > DueAt?.Date;

    public string this[RegisterColumn column] => cells[columns[column.Header]];

    public DateTime? At(RegisterColumn column) => this[column] is { Length: > 0 } text
        ? DateTime.ParseExact(text, "dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
        : null;

    /// <summary>The pauses; an open one ends at the cut-off.</summary>
    public IEnumerable<(string Reason, DateTime From, DateTime To)> Pauses(DateTime cutOffAt)
    {
        foreach (var pause in this[RegisterColumns.Pauses].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (reason, times) = (pause.Split(' ')[0], pause.Split(' ')[1].Split(".."));
            yield return (reason, Minute(times[0]), times[1].Length == 0 ? cutOffAt : Minute(times[1]));
        }
    }

    public static IReadOnlyList<SeedDossier> Read(Stream stream)
    {
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with { PoolStrings = true });
        reader.ReadHeader();
        var columns = reader.Headers.Index().ToDictionary(header => header.Item, header => header.Index);
        var rows = new List<SeedDossier>();
        while (reader.Read())
        {
            rows.Add(new(columns, [.. Enumerable.Range(0, columns.Count).Select(reader.GetString)]));
        }

        return rows;
    }

    private static DateTime Minute(string text) => DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
