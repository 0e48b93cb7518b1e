using System.Collections;
using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Domain;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Storage;

/// <summary>Writes row by row with prepared statements: SQLite has no way back and forth to save.</summary>
internal sealed class SqliteDossierWriter : DossierWriter
{
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _revise;
    private readonly SqliteCommand _pauses;
    private readonly SqliteCommand _insertPause;
    private readonly SqliteCommand _deletePause;
    private readonly SqliteCommand _problem;

    /// <summary>Which dossiers this load has met, by number: a bit each, however long the file.</summary>
    private readonly BitArray _met = new(0);

    private long _added;
    private long _changed;
    private long _unchanged;

    public SqliteDossierWriter(DbTransaction transaction, int load, DateTime recordedAt)
        : base(load, recordedAt)
    {
        var columns = DossierVersionColumns.All.Select(column => column.Name).ToList();
        _find = Prepare(transaction, "SELECT Id, RowHash FROM Dossiers WHERE Code = @code", "@code");
        _insert = Prepare(
            transaction,
            $"INSERT INTO Dossiers ({DossierVersionColumns.Names()}, FirstLoadId, LastLoadId) VALUES ({DossierVersionColumns.Names("@")}, @load, @load) RETURNING Id",
            [.. columns.Select(column => "@" + column), "@load"]);
        _update = Prepare(
            transaction,
            $"UPDATE Dossiers SET {string.Join(", ", columns.Select(column => $"{column} = @{column}"))}, LastLoadId = @load WHERE Id = @id",
            [.. columns.Select(column => "@" + column), "@load", "@id"]);
        _revise = Prepare(
            transaction,
            $"INSERT INTO DossierRevisions (DossierId, FromLoadId, UntilLoadId, {DossierVersionColumns.Names()}) SELECT Id, LastLoadId, @load, {DossierVersionColumns.Names()} FROM Dossiers WHERE Id = @id",
            "@load", "@id");
        _pauses = Prepare(transaction, "SELECT Id, Reason, FromAt, ToAt FROM DossierPauses WHERE DossierId = @id", "@id");
        _insertPause = Prepare(
            transaction,
            "INSERT INTO DossierPauses (DossierId, Reason, FromAt, ToAt, RecordedAt) VALUES (@id, @reason, @from, @to, @at)",
            "@id", "@reason", "@from", "@to", "@at");
        _deletePause = Prepare(transaction, "DELETE FROM DossierPauses WHERE Id = @id", "@id");
        _problem = Prepare(
            transaction,
            "INSERT INTO RowProblems (LoadId, Row, ColumnName, Kind, Value) VALUES (@load, @row, @column, @kind, @value)",
            "@load", "@row", "@column", "@kind", "@value");
    }

    public override Task WriteAsync(IReadOnlyList<IncomingDossier> dossiers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var dossier in dossiers)
        {
            Write(dossier);
        }

        return Task.CompletedTask;
    }

    public override Task WriteAsync(IReadOnlyList<ProblemRow> problems, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var problem in problems)
        {
            Execute(_problem, Load, problem.Row, problem.ColumnName, problem.Kind, problem.Value);
        }

        return Task.CompletedTask;
    }

    public override Task<WrittenCounts> FinishAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new WrittenCounts(_added, _changed, _unchanged));

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _find, _insert, _update, _revise, _pauses, _insertPause, _deletePause, _problem })
        {
            await command.DisposeAsync();
        }
    }

    protected override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Write(IncomingDossier dossier)
    {
        if (Find(dossier.Code) is not { } stored)
        {
            var added = Insert(dossier);
            Meet(added);
            ReplacePauses(added, [], dossier.Pauses);
            _added++;
            return;
        }

        if (!Meet(stored.Id))
        {
            LeaveOut(dossier.Row, dossier.Code);
            return;
        }

        if (stored.RowHash.AsSpan().SequenceEqual(dossier.RowHash))
        {
            _unchanged++;
            return;
        }

        Execute(_revise, Load, stored.Id);
        SetColumns(_update, dossier);
        _update.Parameters["@id"].Value = stored.Id;
        _update.ExecuteNonQuery();
        ReplacePauses(stored.Id, StoredPauses(stored.Id), dossier.Pauses);
        _changed++;
    }

    private (int Id, byte[] RowHash)? Find(string code)
    {
        _find.Parameters[0].Value = code;
        using var reader = _find.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private int Insert(IncomingDossier dossier)
    {
        SetColumns(_insert, dossier);
        return checked((int)(long)_insert.ExecuteScalar()!);
    }

    private void SetColumns(SqliteCommand command, IncomingDossier dossier)
    {
        var i = 0;
        for (; i < DossierVersionColumns.All.Count; i++)
        {
            command.Parameters[i].Value = Stored(DossierVersionColumns.All[i].Value(dossier));
        }

        command.Parameters[i].Value = Load;
    }

    private List<(int Id, Pause Pause)> StoredPauses(int dossier)
    {
        _pauses.Parameters[0].Value = dossier;
        using var reader = _pauses.ExecuteReader();
        var pauses = new List<(int, Pause)>();
        while (reader.Read())
        {
            var reason = Enum.Parse<PauseReason>(reader.GetString(1));
            pauses.Add((reader.GetInt32(0), new Pause(reason, reader.GetDateTime(2), reader.IsDBNull(3) ? null : reader.GetDateTime(3))));
        }

        return pauses;
    }

    /// <summary>A pause that is told again keeps the time it was first recorded.</summary>
    private void ReplacePauses(int dossier, List<(int Id, Pause Pause)> stored, IReadOnlyList<Pause> told)
    {
        if (stored.Count == 0 && told.Count == 0)
        {
            return;
        }

        foreach (var (id, _) in stored.Where(pause => !told.Contains(pause.Pause)))
        {
            Execute(_deletePause, id);
        }

        foreach (var pause in told.Except(stored.Select(pause => pause.Pause)))
        {
            Execute(_insertPause, dossier, pause.Reason.ToString(), pause.FromAt, pause.ToAt, RecordedAt);
        }
    }

    /// <summary>Notes that the file has told of a dossier; false when it had before.</summary>
    private bool Meet(int id)
    {
        if (id >= _met.Length)
        {
            _met.Length = Math.Max(1024, checked(id * 2));
        }

        var first = !_met[id];
        _met[id] = true;
        return first;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Stored(values[i]);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Times as text, to whole seconds, as EF Core writes and reads them.</summary>
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static SqliteCommand Prepare(DbTransaction transaction, string sql, params IReadOnlyList<string> parameters)
    {
        var command = (SqliteCommand)Command(transaction, sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        command.Prepare();
        return command;
    }
}
