using System.Globalization;
using Dashboard.Benchmarks.Engines;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Benchmarks.Questions;
using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks;

/// <summary>One size of register, asked of every engine: first that they agree in every cell, then how long each takes.</summary>
internal sealed class Comparison : IDisposable
{
    private const int Changed = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("dashboard-benchmarks-").FullName;
    private readonly List<IEngine> _engines = [];
    private readonly SyntheticDossiers _dossiers;
    private readonly ColumnsEngine _ours;
    private readonly BuildTimes _build;
    private readonly Timing _buildAgain;
    private readonly long _memory;

    private Comparison(int dossiers, IReadOnlyCollection<string> without)
    {
        _dossiers = new SyntheticDossiers(dossiers, SyntheticTree.For(dossiers));
        ColumnsEngine.WarmUp();
        (var ours, _memory) = Memory.HeldBy(() =>
        {
            var (engine, took) = ColumnsEngine.Build(_dossiers);
            return (Engine: engine, Took: took);
        });
        (_ours, _build) = ours;
        _buildAgain = ColumnsEngine.BuildAgain(_dossiers);
        _engines.Add(_ours);
        if (!without.Contains("duckdb"))
        {
            _engines.Add(new SqlEngine("DuckDB", "DuckDB in process", FactTables.DuckDb(Path.Combine(_folder, "facts.duckdb"), _dossiers), _dossiers.Tree));
        }

        if (!without.Contains("sqlite"))
        {
            var sqlite = FactTables.Sqlite(Path.Combine(_folder, "facts.db"), _dossiers);
            _engines.Add(new SqlEngine("SQL", "plain SQL on SQLite", sqlite, _dossiers.Tree));
            if (!without.Contains("ef"))
            {
                _engines.Add(new EfEngine(sqlite, _dossiers.Tree));
            }
        }
    }

    /// <summary>Measures each size and prints the tables; ends at the first answer that differs.</summary>
    public static int Run(IReadOnlyList<int> sizes, IReadOnlyCollection<string> without, TextWriter output)
    {
        output.WriteLine(Machine.Told());
        output.WriteLine();
        foreach (var size in sizes)
        {
            using var comparison = new Comparison(size, without);
            if (comparison.Difference() is { } difference)
            {
                output.WriteLine(difference);
                return 1;
            }

            comparison.Tell(output);
        }

        return 0;
    }

    public void Dispose()
    {
        _engines.ForEach(engine => engine.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The first cell in which an engine does not say what ours says; null when they agree.</summary>
    private string? Difference()
    {
        foreach (var question in QuestionSet.Checked)
        {
            var ours = _engines[0].Answer(question);
            foreach (var engine in _engines.Skip(1))
            {
                var theirs = engine.Answer(question);
                var same = ours.AsSpan().CommonPrefixLength(theirs);
                if (same < ours.Length || same < theirs.Length)
                {
                    return $"'{question.Name}', {question.Period}: cell {same} is {ours.ElementAtOrDefault(same)} of {ours.Length} with us, {theirs.ElementAtOrDefault(same)} of {theirs.Length} with {engine.Name}.";
                }
            }
        }

        return null;
    }

    private void Tell(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"### {_dossiers.Count:#,0} dossiers, {_dossiers.Tree.Units.All.Count} units"));
        output.WriteLine();
        var table = new MarkdownTable(["median (fastest)", .. _engines.Select(engine => engine.Name), .. _engines.Skip(1).Select(engine => $"{engine.ShortName} ÷ ours")]);
        var overview = QuestionSet.Overview.Select(question => Tell(table, question)).ToList();
        Add(table, "**overview: the six above**", [.. _engines.Select((_, engine) => Timing.Sum([.. overview.Select(timings => timings[engine])]))]);
        Tell(table, QuestionSet.AnyFilter);
        Tell(table, QuestionSet.Trend);
        output.WriteLine(table);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Snapshot: columns {NanosecondsEach(_build.Columns):0.0} ns and daily counters {NanosecondsEach(_build.Counters):0.0} ns a dossier ({NanosecondsEach(_buildAgain.Median):0.0} ns, at best {NanosecondsEach(_buildAgain.Fastest):0.0} ns, built again where memory is at hand), {Timing.Told(_build.Total)} in all; holds {_memory / 1e6:0.0} MB, {(double)_memory / _dossiers.Count:0.0} bytes a dossier."));
        TellRefresh(output, "the newest", _dossiers.Count - Changed, 1);
        TellRefresh(output, "scattered", 0, _dossiers.Count / Changed);
        output.WriteLine();
        TellInspectors(output);
        output.WriteLine();
    }

    /// <summary>No database beside: there is no question in SQL to hold against these without writing the rules a second time.</summary>
    private void TellInspectors(TextWriter output)
    {
        var table = new MarkdownTable(["on-time page, ours, median (fastest)", .. InspectorQuestions.Periods.Select(period => period.Name)]);
        Timing[] Tell(string name, Action<Snapshot, CountQuery> ask)
        {
            Timing[] timings = [.. InspectorQuestions.Periods.Select(period => _ours.Time(ask, period.Days))];
            table.Add([name, .. timings.Select(timing => timing.ToString())]);
            return timings;
        }

        var page = InspectorQuestions.OfThePage.Select(question => Tell(question.Name, question.Ask)).ToList();
        table.Add(["**the page: all above**", .. InspectorQuestions.Periods.Select((_, period) => Timing.Sum([.. page.Select(timings => timings[period])]).ToString())]);
        foreach (var (name, ask) in InspectorQuestions.Lists)
        {
            Tell(name, ask);
        }

        output.WriteLine(table);
    }

    private double NanosecondsEach(TimeSpan time) => time.TotalNanoseconds / _dossiers.Count;

    private void TellRefresh(TextWriter output, string which, int first, int step)
    {
        var changed = _dossiers.Every(step, first, Changed);
        var (refresh, asked, after) = (_ours.Refresh(changed), _ours.RefreshAndAsk(changed), _ours.OverviewAfter(changed));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Refresh after {Changed:#,0} changed dossiers, {which}: {refresh}, 1/{_build.Total / refresh.Median:#,0} of the build; {asked} with the overview asked at once, {after} the overview from then on."));
    }

    private Timing[] Tell(MarkdownTable table, Question question)
    {
        Timing[] timings = [.. _engines.Select(engine => Timing.Of(() => engine.Answer(question)))];
        Add(table, question.Name, timings);
        return timings;
    }

    private static void Add(MarkdownTable table, string name, Timing[] timings) => table.Add(
    [
        name,
        .. timings.Select(timing => timing.ToString()),
        .. timings.Skip(1).Select(timing => $"{timings[0].Times(timing).ToString("#,0.#", CultureInfo.InvariantCulture)}×"),
    ]);
}
