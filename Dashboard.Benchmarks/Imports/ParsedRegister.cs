using System.Reflection;
using Dashboard.Data.Import;
using Dashboard.Data.Storage;

namespace Dashboard.Benchmarks.Imports;

/// <summary>A register read and parsed beforehand: whoever is measured beside our importer need only write it.</summary>
internal static class ParsedRegister
{
    private static readonly PropertyInfo[] Columns = typeof(DossierVersion).GetProperties();

    public static async Task<IReadOnlyList<IncomingDossier>> ReadAsync(Stream register, SqliteFile database, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var parser = new RowParser(await StoredReference.ReadAsync(db, cancellationToken), DateOnly.MaxValue);
        using var reader = new RegisterReader(register);
        var headers = reader.ReadHeader()!;
        var dossiers = new List<IncomingDossier>();
        await foreach (var rows in RowBatches.ReadAsync(reader, new RegisterHeader(headers), headers.Count, parser, cancellationToken))
        {
            dossiers.AddRange(rows.Select(row => row.Dossier ?? throw new InvalidDataException($"A made-up row is refused: {row.Problems[0]}")));
        }

        return dossiers;
    }

    /// <summary>A dossier as the row EF Core writes.</summary>
    public static DossierRow RowOf(IncomingDossier dossier, int load)
    {
        var row = new DossierRow { FirstLoadId = load, LastLoadId = load };
        foreach (var column in Columns)
        {
            column.SetValue(row, column.GetValue(dossier));
        }

        return row;
    }
}
