using System.Collections.Frozen;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Benchmarks.Questions;
using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Engines;

/// <summary>The product's statistics in memory. It answers each question with all its measures; those asked for are read out.</summary>
internal sealed class ColumnsEngine : IEngine
{
    private const int RowsAtOnce = 10_000;

    private static readonly FrozenDictionary<string, int> LevelOf = Enum.GetValues<Level>().ToFrozenDictionary(Keys.Of, level => (int)level - 1);

    private readonly SyntheticTree _tree;
    private readonly DossierColumns _columns;
    private readonly FrozenDictionary<string, int> _unitOf;

    private ColumnsEngine(SyntheticTree tree, DossierColumns columns)
    {
        (_tree, _columns) = (tree, columns);
        _unitOf = tree.Units.All.Index().ToFrozenDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
    }

    public string Name => "ours";

    public string ShortName => Name;

    /// <summary>Builds small snapshots for some seconds, so that the building measured is compiled for speed.</summary>
    public static void WarmUp()
    {
        var few = new SyntheticDossiers(RowsAtOnce, SyntheticTree.For(RowsAtOnce));
        Timing.Of(() => Build(few));
    }

    /// <summary>Builds the snapshot; told is the time taken by that alone, not by making the dossiers up.</summary>
    public static (ColumnsEngine Engine, BuildTimes Took) Build(SyntheticDossiers dossiers)
    {
        var (builder, filling) = Fill(dossiers);
        var finishing = Clock.Now;
        var columns = builder.Build();
        return (new ColumnsEngine(dossiers.Tree, columns), new BuildTimes(filling, Clock.Now - finishing));
    }

    /// <summary>How long the daily counters take when they are built again and again, on memory that the builds before have left.</summary>
    public static Timing BuildAgain(SyntheticDossiers dossiers)
    {
        var (builder, _) = Fill(dossiers);
        return Timing.Of(() => builder.Build());
    }

    private static (DossierColumns.Builder Builder, TimeSpan Took) Fill(SyntheticDossiers dossiers)
    {
        var builder = new DossierColumns.Builder(dossiers.Tree.Units, dossiers.Tree.Procedures, dossiers.Count);
        var filling = TimeSpan.Zero;
        foreach (var rows in dossiers.All().Chunk(RowsAtOnce))
        {
            var started = Clock.Now;
            foreach (ref readonly var row in rows.AsSpan())
            {
                builder.Add(row, builder.Count + 1);
            }

            filling += Clock.Now - started;
        }

        return (builder, filling);
    }

    /// <summary>How long it takes to bring the snapshot up to a load that changed some dossiers; the snapshot stays as it is.</summary>
    /// <param name="changed">The dossiers, by number, as they are now.</param>
    public Timing Refresh((int Dossier, DossierFacts? Facts)[] changed) => Timing.Of(() => _columns.With(changed));

    /// <summary>How long a question of the on-time page takes, about some days as all data know them.</summary>
    public Timing Time(Action<Snapshot, CountQuery> ask, Period days)
    {
        var snapshot = new Snapshot(_columns, new WorkingCalendar([]), new TargetTable([]), new DataStamp(1, SyntheticDossiers.Days.Last.ToDateTime(TimeOnly.MaxValue), default, IsSynthetic: true));
        return Timing.Of(() => ask(snapshot, new CountQuery(DossierFilter.Everything, days, SyntheticDossiers.Days.Last)));
    }

    public long[] Answer(Question question) => question.Wanted switch
    {
        Wanted.Flows => Flows(question),
        Wanted.States => States(question),
        Wanted.MostLate => MostLate(question),
        _ => Trend(question),
    };

    public void Dispose()
    {
    }

    private static CountQuery QueryOf(Question question) => new(question.Filter, question.Period, SyntheticDossiers.Days.Last)
    {
        By = question.Per switch { Per.Level => By.Level, Per.Unit => By.Unit, _ => By.Nothing },
        Over = question.Per == Per.Month ? PeriodLength.Month : null,
    };

    private long[] Flows(Question question)
    {
        var result = _columns.CountBy(QueryOf(question));
        var cells = new long[AnswerGroups.Of(question, _tree).Groups * Question.Flows.Count];
        foreach (var (group, counts) in GroupsOf(question, result))
        {
            for (var lane = 0; lane < Question.Flows.Count; lane++)
            {
                cells[(group * Question.Flows.Count) + lane] = counts[Question.Flows[lane]];
            }
        }

        return cells;
    }

    private long[] States(Question question)
    {
        var cells = new long[AnswerGroups.Of(question, _tree).Groups * 2];
        foreach (var (group, counts) in GroupsOf(question, _columns.CountBy(QueryOf(question))))
        {
            (cells[group * 2], cells[(group * 2) + 1]) = (counts[Measure.InProcess], counts[Measure.InProcessOverdue]);
        }

        return cells;
    }

    private long[] MostLate(Question question) =>
    [
        .. _columns.CountBy(QueryOf(question)).Top(Question.MostLateUnits, Measure.Late).Named
            .SelectMany(unit => new[] { _unitOf[unit.Key], unit.Counts[Measure.Late], unit.Counts[Measure.Resolved] }),
    ];

    private long[] Trend(Question question)
    {
        var backlog = _columns.Backlog(new BacklogQuery(question.Filter, question.Period, SyntheticDossiers.Days.Last)).Total;
        return [.. backlog.InProcess.Zip(backlog.Overdue).SelectMany(day => new[] { day.First, day.Second })];
    }

    private IEnumerable<(int Group, Counts Counts)> GroupsOf(Question question, CountResult result) => question.Per switch
    {
        Per.Level => result.Groups.Select(level => (LevelOf[level.Key], level.Counts)),
        Per.Unit => result.Groups.Select(unit => (_unitOf[unit.Key], unit.Counts)),
        Per.Month => result.Total.SubPeriods.Index(),
        _ => [(0, result.Total.Counts)],
    };
}
