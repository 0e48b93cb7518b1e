using System.Collections;
using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Domain;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Storage;

/// <summary>Writes row by row with prepared statements: SQLite has no way back and forth to save.</summary>
internal sealed class SqliteDossierWriter : DossierWriter
{
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _revise;
    private readonly SqliteStatement _findPauses;
    private readonly SqliteStatement _insertPause;
    private readonly SqliteStatement _deletePause;
    private readonly SqliteStatement _insertProblem;

    /// <summary>Which dossiers this load has met, by number: a bit each, however long the file.</summary>
    private readonly BitArray _met = new(0);

    private long _added;
    private long _changed;
    private long _unchanged;

    public SqliteDossierWriter(DbTransaction transaction, int load, DateTime recordedAt)
        : base(load, recordedAt)
    {
        var connection = (SqliteConnection)transaction.Connection!;
        var names = DossierVersionColumns.Names();
        var columns = DossierVersionColumns.All;
        _find = new(connection, "SELECT Id, RowHash FROM Dossiers WHERE Code = ?");
        _insert = new(connection, $"INSERT INTO Dossiers ({names}, FirstLoadId, LastLoadId) VALUES ({string.Join(", ", columns.Select(_ => "?"))}, ?, ?)");
        _update = new(connection, $"UPDATE Dossiers SET {string.Join(", ", columns.Select(column => column.Name + " = ?"))}, LastLoadId = ? WHERE Id = ?");
        _revise = new(connection, $"INSERT INTO DossierRevisions (DossierId, FromLoadId, UntilLoadId, {names}) SELECT Id, LastLoadId, ?, {names} FROM Dossiers WHERE Id = ?");
        _findPauses = new(connection, "SELECT Id, Reason, FromAt, ToAt FROM DossierPauses WHERE DossierId = ?");
        _insertPause = new(connection, "INSERT INTO DossierPauses (DossierId, Reason, FromAt, ToAt, RecordedAt) VALUES (?, ?, ?, ?, ?)");
        _deletePause = new(connection, "DELETE FROM DossierPauses WHERE Id = ?");
        _insertProblem = new(connection, "INSERT INTO RowProblems (LoadId, Row, ColumnName, Kind, Value) VALUES (?, ?, ?, ?, ?)");
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
            _insertProblem.Run(Load, problem.Row, problem.ColumnName, problem.Kind, problem.Value);
        }

        return Task.CompletedTask;
    }

    public override Task<WrittenCounts> FinishAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new WrittenCounts(_added, _changed, _unchanged));

    public override ValueTask DisposeAsync()
    {
        foreach (var statement in new[] { _find, _insert, _update, _revise, _findPauses, _insertPause, _deletePause, _insertProblem })
        {
            statement.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    protected override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Write(IncomingDossier dossier)
    {
        if (Find(dossier) is not { } stored)
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

        if (stored.SaysTheSame)
        {
            _unchanged++;
            return;
        }

        _revise.Run(Load, stored.Id);
        var next = BindColumns(_update, dossier);
        _update.Bind(next, Load);
        _update.Bind(next + 1, stored.Id);
        _update.Run();
        ReplacePauses(stored.Id, StoredPauses(stored.Id), dossier.Pauses);
        _changed++;
    }

    private (int Id, bool SaysTheSame)? Find(IncomingDossier dossier)
    {
        _find.Start(dossier.Code);
        if (!_find.Read())
        {
            return null;
        }

        var found = (_find.Int(0), _find.Blob(1).SequenceEqual(dossier.RowHash));
        _find.Stop();
        return found;
    }

    private int Insert(IncomingDossier dossier)
    {
        var next = BindColumns(_insert, dossier);
        _insert.Bind(next, Load);
        _insert.Bind(next + 1, Load);
        _insert.Run();
        return _insert.InsertedId;
    }

    /// <summary>Binds the shared columns, and tells the next place.</summary>
    private static int BindColumns(SqliteStatement statement, IncomingDossier dossier)
    {
        var place = 1;
        foreach (var (_, value) in DossierVersionColumns.All)
        {
            statement.Bind(place++, value(dossier));
        }

        return place;
    }

    private List<(int Id, Pause Pause)> StoredPauses(int dossier)
    {
        var pauses = new List<(int, Pause)>();
        _findPauses.Start(dossier);
        while (_findPauses.Read())
        {
            var to = _findPauses.Text(3) is { } text ? TimeOf(text) : (DateTime?)null;
            pauses.Add((_findPauses.Int(0), new Pause(Enum.Parse<PauseReason>(_findPauses.Text(1)!), TimeOf(_findPauses.Text(2)!), to)));
        }

        return pauses;
    }

    private static DateTime TimeOf(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A pause that is told again keeps the time it was first recorded.</summary>
    private void ReplacePauses(int dossier, List<(int Id, Pause Pause)> stored, IReadOnlyList<Pause> told)
    {
        if (stored.Count == 0 && told.Count == 0)
        {
            return;
        }

        foreach (var (id, _) in stored.Where(pause => !told.Contains(pause.Pause)))
        {
            _deletePause.Run(id);
        }

        foreach (var pause in told.Except(stored.Select(pause => pause.Pause)))
        {
            _insertPause.Run(dossier, pause.Reason.ToString(), pause.FromAt, pause.ToAt, RecordedAt);
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
}
