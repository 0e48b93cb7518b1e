using Dashboard.Data.Storage;

namespace Dashboard.Data.Import;

/// <summary>One run over one file inside its transaction.</summary>
internal sealed class LoadRun
{
    private readonly DossierWriter _writer;
    private readonly LoadRow _load;
    private readonly List<IncomingDossier> _dossiers = [];
    private readonly List<ProblemRow> _problemRows = [];
    private readonly List<RowProblem> _firstProblems = [];
    private long _problemCount;
    private DateTime? _newestEventAt;

    private LoadRun(DossierWriter writer, LoadRow load) => (_writer, _load) = (writer, load);

    public static async Task<ImportOutcome> ExecuteAsync(
        ReportingDbContext db, Stream file, ImportOptions options, IProgress<long>? progress, TimeProvider time, CancellationToken cancellationToken)
    {
        using var reader = new RegisterReader(file);
        try
        {
            if (reader.ReadHeader() is not { } headers)
            {
                return ImportOutcome.Refusal(0, [new(1, "", ProblemKind.Empty, null)]);
            }

            var header = new RegisterHeader(headers);
            if (header.Problems.Count > 0)
            {
                return ImportOutcome.Refusal(0, header.Problems);
            }

            var load = await BeginAsync(db, options, time, cancellationToken);
            await using var writer = await DossierWriter.OpenAsync(db, load.Id, load.StartedAt, cancellationToken);
            var run = new LoadRun(writer, load);
            var parser = new RowParser(await StoredReference.ReadAsync(db, cancellationToken), LastPossibleDay(time));
            await foreach (var rows in RowBatches.ReadAsync(reader, header, headers.Count, parser, cancellationToken))
            {
                await run.WriteAsync(rows, cancellationToken);
                progress?.Report(load.RowsRead);
            }

            if (load.RowsRead == 0)
            {
                return ImportOutcome.Refusal(0, [new(1, "", ProblemKind.Empty, null)]);
            }

            return await run.FinishAsync(db, reader, options, time, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return ImportOutcome.Refusal(Math.Max(0, reader.Row - 1), [new(reader.Row, "", ProblemKind.Unreadable, null)]);
        }
    }

    private static async Task<LoadRow> BeginAsync(ReportingDbContext db, ImportOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = Now(time);
        var load = new LoadRow
        {
            Source = Shortened(options.Source, LoadRow.SourceLength),
            FileName = Shortened(options.FileName, LoadRow.FileNameLength),
            LoadedBy = Shortened(options.By, LoadRow.LoadedByLength),
            CutOffAt = options.CutOffAt,
            Sha256 = new byte[32],
            StartedAt = now,
            FinishedAt = now,
        };
        db.Loads.Add(load);
        await db.SaveChangesAsync(cancellationToken);
        return load;
    }

    private async Task WriteAsync(IReadOnlyList<RowOutcome> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            Take(row);
        }

        await _writer.WriteAsync(_dossiers, cancellationToken);
        _dossiers.Clear();
        await WriteProblemsAsync(cancellationToken);
    }

    private void Take(RowOutcome row)
    {
        _load.RowsRead++;
        foreach (var problem in row.Problems)
        {
            Note(problem);
        }

        if (row.Dossier is not { } dossier)
        {
            _load.RowsRefused++;
            return;
        }

        _dossiers.Add(dossier);
        _load.IsSynthetic |= dossier.IsSynthetic;
        _newestEventAt = dossier.NewestEventAt > _newestEventAt || _newestEventAt is null ? dossier.NewestEventAt : _newestEventAt;
    }

    private void Note(RowProblem problem)
    {
        _problemCount++;
        if (_firstProblems.Count < ImportOutcome.MostProblems)
        {
            _firstProblems.Add(problem);
        }

        _problemRows.Add(new ProblemRow
        {
            Row = problem.Row,
            ColumnName = problem.Column,
            Kind = problem.Kind.ToString(),
            Value = problem.Value is { } value ? Shortened(value, ProblemRow.ValueLength) : null,
        });
    }

    private async Task WriteProblemsAsync(CancellationToken cancellationToken)
    {
        foreach (var (row, code) in _writer.TakeRepeated())
        {
            Note(new(row, RegisterColumns.Code.Header, ProblemKind.DuplicateCode, code));
            _load.RowsRefused++;
        }

        await _writer.WriteAsync(_problemRows, cancellationToken);
        _problemRows.Clear();
    }

    private async Task<ImportOutcome> FinishAsync(
        ReportingDbContext db, RegisterReader reader, ImportOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var written = await _writer.FinishAsync(cancellationToken);
        await WriteProblemsAsync(cancellationToken);
        (_load.RowsAdded, _load.RowsChanged, _load.RowsUnchanged) = (written.Added, written.Changed, written.Unchanged);
        _load.CutOffAt = options.CutOffAt ?? _newestEventAt;
        _load.Sha256 = reader.Sha256();
        _load.FinishedAt = Now(time);
        db.Loads.Update(_load);
        await db.SaveChangesAsync(cancellationToken);
        return new ImportOutcome(
            _load.Id, _load.RowsRead, written.Added, written.Changed, written.Unchanged, _load.RowsRefused, _firstProblems, _problemCount, FileRefused: false);
    }

    /// <summary>The clock of a server may be hours behind the office's, so tomorrow is still possible.</summary>
    private static DateOnly LastPossibleDay(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime).AddDays(1);

    /// <summary>To whole seconds, as both databases keep it.</summary>
    private static DateTime Now(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length];
}
