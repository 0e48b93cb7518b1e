using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Imports;

/// <summary>The floor: rows that are ready already, one prepared insert, one transaction; no reading, no looking for what is known.</summary>
internal static class RawImport
{
    public static async Task RunAsync(SqliteFile database, LoadRow load, IReadOnlyList<IncomingDossier> dossiers, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        await DatabaseTuning.ForImportAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Loads.Add(load);
        await db.SaveChangesAsync(cancellationToken);
        Write((SqliteConnection)db.Database.GetDbConnection(), load, dossiers);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Write(SqliteConnection connection, LoadRow load, IReadOnlyList<IncomingDossier> dossiers)
    {
        var columns = DossierVersionColumns.All;
        using var insert = new SqliteStatement(
            connection, $"INSERT INTO Dossiers ({DossierVersionColumns.Names()}, FirstLoadId, LastLoadId) VALUES ({string.Join(", ", columns.Select(_ => "?"))}, ?, ?)");
        using var insertPause = new SqliteStatement(connection, "INSERT INTO DossierPauses (DossierId, Reason, FromAt, ToAt, RecordedAt) VALUES (?, ?, ?, ?, ?)");
        foreach (var dossier in dossiers)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                insert.Bind(column + 1, columns[column].Value(dossier));
            }

            insert.Bind(columns.Count + 1, load.Id);
            insert.Bind(columns.Count + 2, load.Id);
            insert.Run();
            var id = insert.InsertedId;
            foreach (var pause in dossier.Pauses)
            {
                insertPause.Run(id, pause.Reason.ToString(), pause.FromAt, pause.ToAt, load.StartedAt);
            }
        }
    }
}
