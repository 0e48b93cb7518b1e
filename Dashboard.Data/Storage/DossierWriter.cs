using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Storage;

/// <summary>How many dossiers a load brought, changed, or found as they were.</summary>
internal readonly record struct WrittenCounts(long Added, long Changed, long Unchanged);

/// <summary>A row whose code an earlier row of the same file has already; it is left out.</summary>
internal readonly record struct RepeatedCode(int Row, string Code);

/// <summary>
/// Writes the dossiers of one load inside its transaction: new codes are added; where the row hash differs the stored
/// version becomes a revision and the new one takes its place, with its pauses; the rest is left alone.
/// </summary>
/// <remarks>Raw SQL, in both databases: EF Core cannot insert or compare some hundred thousand rows within seconds.</remarks>
internal abstract class DossierWriter(int load, DateTime recordedAt) : IAsyncDisposable
{
    private List<RepeatedCode> _repeated = [];

    protected int Load => load;

    /// <summary>When the load runs, UTC.</summary>
    protected DateTime RecordedAt => recordedAt;

    /// <summary>A writer for the database of a context, in the transaction the context is in.</summary>
    public static async Task<DossierWriter> OpenAsync(ReportingDbContext db, int load, DateTime recordedAt, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        DossierWriter writer = db is SqliteReportingDbContext
            ? new SqliteDossierWriter(transaction, load, recordedAt)
            : new SqlServerDossierWriter(transaction, load, recordedAt, db.Database.GetCommandTimeout());
        await writer.PrepareAsync(cancellationToken);
        return writer;
    }

    /// <summary>Takes some rows, in the order of the file.</summary>
    public abstract Task WriteAsync(IReadOnlyList<IncomingDossier> dossiers, CancellationToken cancellationToken);

    /// <summary>Keeps some problems of the load.</summary>
    public abstract Task WriteAsync(IReadOnlyList<ProblemRow> problems, CancellationToken cancellationToken);

    /// <summary>Finishes what can only be done with all rows at hand.</summary>
    public abstract Task<WrittenCounts> FinishAsync(CancellationToken cancellationToken);

    /// <summary>The repeated codes found since this was asked last.</summary>
    public IReadOnlyList<RepeatedCode> TakeRepeated()
    {
        var repeated = _repeated;
        _repeated = [];
        return repeated;
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task PrepareAsync(CancellationToken cancellationToken);

    protected void LeaveOut(int row, string code) => _repeated.Add(new(row, code));

    protected static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
