using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Dashboard.Data.Storage;

/// <summary>Sends the rows in bulk to a table of the session, then compares and writes them set by set.</summary>
internal sealed class SqlServerDossierWriter(DbTransaction transaction, int load, DateTime recordedAt, int? timeoutSeconds)
    : DossierWriter(load, recordedAt)
{
    private readonly DataTable _dossiers = Table([("RowNumber", typeof(int)), .. DossierVersionColumns.All.Select(column => (column.Name, ClrType(column.Name)))]);
    private readonly DataTable _pauses = Table([("RowNumber", typeof(int)), ("Reason", typeof(string)), ("FromAt", typeof(DateTime)), ("ToAt", typeof(DateTime))]);
    private readonly DataTable _problems = Table([("LoadId", typeof(int)), ("Row", typeof(int)), ("ColumnName", typeof(string)), ("Kind", typeof(string)), ("Value", typeof(string))]);

    public override async Task WriteAsync(IReadOnlyList<IncomingDossier> dossiers, CancellationToken cancellationToken)
    {
        foreach (var dossier in dossiers)
        {
            _dossiers.Rows.Add([dossier.Row, .. DossierVersionColumns.All.Select(column => Sent(column.Value(dossier)))]);
            foreach (var pause in dossier.Pauses.Distinct())
            {
                _pauses.Rows.Add(dossier.Row, pause.Reason.ToString(), pause.FromAt, Sent(pause.ToAt));
            }
        }

        await SendAsync(_dossiers, "#Incoming", cancellationToken);
        await SendAsync(_pauses, "#IncomingPauses", cancellationToken);
    }

    public override async Task WriteAsync(IReadOnlyList<ProblemRow> problems, CancellationToken cancellationToken)
    {
        foreach (var problem in problems)
        {
            _problems.Rows.Add(Load, problem.Row, problem.ColumnName, problem.Kind, Sent(problem.Value));
        }

        await SendAsync(_problems, "RowProblems", cancellationToken);
    }

    public override async Task<WrittenCounts> FinishAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(SqlServerSql.IndexIncoming, cancellationToken);
        await LeaveOutRepeatedAsync(cancellationToken);
        await using var count = Command(SqlServerSql.CountIncoming);
        var told = (long)(await count.ExecuteScalarAsync(cancellationToken))!;

        var changed = await ExecuteAsync(SqlServerSql.Revise, cancellationToken);
        await ExecuteAsync(SqlServerSql.DeletePauses, cancellationToken);
        await ExecuteAsync(SqlServerSql.Update, cancellationToken);
        var added = await ExecuteAsync(SqlServerSql.Insert, cancellationToken);
        await ExecuteAsync(SqlServerSql.InsertPauses, cancellationToken);
        return new WrittenCounts(added, changed, told - added - changed);
    }

    public override async ValueTask DisposeAsync()
    {
        _dossiers.Dispose();
        _pauses.Dispose();
        _problems.Dispose();
        if (transaction.Connection is not null)
        {
            await ExecuteAsync(SqlServerSql.Drop, CancellationToken.None);
        }
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var turn = Command(SqlServerSql.TakeTurn);
        turn.Parameters.Add(new SqlParameter("@timeout", (timeoutSeconds ?? 30) * 1000));
        if ((int)(await turn.ExecuteScalarAsync(cancellationToken))! < 0)
        {
            throw new TimeoutException("Another import is still running.");
        }

        await ExecuteAsync(SqlServerSql.CreateIncoming, cancellationToken);
        await ExecuteAsync(SqlServerSql.CreateIncomingPauses, cancellationToken);
    }

    private async Task LeaveOutRepeatedAsync(CancellationToken cancellationToken)
    {
        await using (var repeated = Command(SqlServerSql.Repeated))
        await using (var reader = await repeated.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                LeaveOut(reader.GetInt32(0), reader.GetString(1));
            }
        }

        await ExecuteAsync(SqlServerSql.LeaveOutRepeated, cancellationToken);
    }

    private async Task SendAsync(DataTable rows, string table, CancellationToken cancellationToken)
    {
        using var bulk = new SqlBulkCopy((SqlConnection)transaction.Connection!, SqlBulkCopyOptions.CheckConstraints, (SqlTransaction)transaction)
        {
            DestinationTableName = table,
            BulkCopyTimeout = timeoutSeconds ?? 30,
        };
        foreach (DataColumn column in rows.Columns)
        {
            bulk.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        await bulk.WriteToServerAsync(rows, cancellationToken);
        rows.Clear();
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        if (sql.Contains("@load", StringComparison.Ordinal))
        {
            command.Parameters.Add(new SqlParameter("@load", Load));
        }

        if (sql.Contains("@at", StringComparison.Ordinal))
        {
            command.Parameters.Add(new SqlParameter("@at", SqlDbType.DateTime2) { Value = RecordedAt });
        }

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(string sql)
    {
        var command = Command(transaction, sql);
        command.CommandTimeout = timeoutSeconds ?? command.CommandTimeout;
        return command;
    }

    private static object Sent(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    private static Type ClrType(string column)
    {
        var type = typeof(DossierVersion).GetProperty(column)!.PropertyType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? typeof(byte) : type == typeof(DateOnly) ? typeof(DateTime) : type;
    }

    private static DataTable Table(IEnumerable<(string Name, Type Type)> columns)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (name, type) in columns)
        {
            table.Columns.Add(name, type);
        }

        return table;
    }
}
