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

    private static readonly string[] Levels = [.. Enum.GetValues<Level>().Select(Keys.Of)];
    private static readonly Measure[] InProcess = [Measure.InProcess, Measure.InProcessOverdue];

    private readonly DossierColumns _columns;
    private readonly string[] _units;

    private ColumnsEngine(string[] units, DossierColumns columns) => (_units, _columns) = (units, columns);

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
        return (new ColumnsEngine([.. dossiers.Tree.Units.All.Select(unit => unit.Code)], columns), new BuildTimes(filling, Clock.Now - finishing));
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

    /// <summary>The same with the overview asked at once: what is added up when first asked for is part of it.</summary>
    /// <inheritdoc cref="Refresh"/>
    public Timing RefreshAndAsk((int Dossier, DossierFacts? Facts)[] changed) => Timing.Of(() => With(changed).AnswerOverview());

    /// <summary>How long the overview takes once some dossiers have changed.</summary>
    /// <inheritdoc cref="Refresh"/>
    public Timing OverviewAfter((int Dossier, DossierFacts? Facts)[] changed)
    {
        var after = With(changed);
        return Timing.Of(after.AnswerOverview);
    }

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

    private ColumnsEngine With((int Dossier, DossierFacts? Facts)[] changed) => new(_units, _columns.With(changed)!);

    private void AnswerOverview()
    {
        foreach (var question in QuestionSet.Overview)
        {
            Answer(question);
        }
    }

    private long[] Flows(Question question) => Cells(question, Question.Flows);

    private long[] States(Question question) => Cells(question, InProcess);

    private long[] Cells(Question question, Measure[] measures)
    {
        var groups = GroupsOf(question.Per, _columns.CountBy(QueryOf(question)));
        var cells = new long[groups.Length * measures.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            for (var lane = 0; lane < measures.Length; lane++)
            {
                cells[(group * measures.Length) + lane] = groups[group][measures[lane]];
            }
        }

        return cells;
    }

    private long[] MostLate(Question question)
    {
        var top = _columns.CountBy(QueryOf(question)).Top(Question.MostLateUnits, Measure.Late).Named;
        var cells = new long[top.Count * 3];
        for (var unit = 0; unit < top.Count; unit++)
        {
            (cells[unit * 3], cells[(unit * 3) + 1], cells[(unit * 3) + 2]) = (_columns.Breakdowns.NumberOfUnit[top[unit].Key], top[unit].Counts[Measure.Late], top[unit].Counts[Measure.Resolved]);
        }

        return cells;
    }

    private long[] Trend(Question question)
    {
        var backlog = _columns.Backlog(new BacklogQuery(question.Filter, question.Period, SyntheticDossiers.Days.Last)).Total;
        return [.. backlog.InProcess.Zip(backlog.Overdue).SelectMany(day => new[] { day.First, day.Second })];
    }

    /// <summary>The counts of every group by its number; zero where no dossier is.</summary>
    private Counts[] GroupsOf(Per per, CountResult result) => per switch
    {
        Per.Level => Placed(result, Levels),
        Per.Unit => Placed(result, _units),
        Per.Month => [.. result.Total.SubPeriods, .. new Counts[AnswerGroups.Months - result.SubPeriods.Count]],
        _ => [result.Total.Counts],
    };

    private static Counts[] Placed(CountResult result, string[] keys)
    {
        var (placed, number) = (new Counts[keys.Length], 0);
        foreach (var group in result.Groups)
        {
            // groups are told in the order of their keys
            while (group.Key != keys[number])
            {
                number++;
            }

            placed[number] = group.Counts;
        }

        return placed;
    }
}
