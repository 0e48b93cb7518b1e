using BenchmarkDotNet.Attributes;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks;

/// <summary>One question of the overview, counts by unit over a year: one pass over the columns beside plain LINQ over the same dossiers.</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private DossierFacts[] _dossiers = [];
    private DossierColumns _columns = null!;
    private CountQuery _query = null!;

    /// <summary>A district's dossiers of four years, and ten districts'.</summary>
    [Params(158_000, 1_580_000)]
    public int Dossiers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var units = new UnitTree(
            [.. Enumerable.Range(0, 23).Select(i => new Unit($"U{i}", new("", ""), new("", ""), i < 13 ? Level.Commune : Level.District, UnitKind.Commune, null, null, null))], []);
        var procedures = new ProcedureCatalogue(
            [.. Enumerable.Range(0, 72).Select(i => new Procedure(
                $"1.{i:000000}", $"1.{i:000000}", new("", ""), new($"{i % 12}", ""), Level.Commune, new(LimitKind.WorkingDays, 3), OnlineLevel.Full, false, true, null, null))]);
        var random = new Random(1);
        var start = new DateOnly(2021, 1, 1);
        _dossiers = new DossierFacts[Dossiers];
        var builder = new DossierColumns.Builder(units, procedures, Dossiers);
        for (var i = 0; i < Dossiers; i++)
        {
            var received = start.AddDays((int)(1_597L * i / Dossiers));
            var unit = units.All[random.Next(23)].Code;
            _dossiers[i] = new(received, unit, unit, procedures.All[random.Next(72)])
            {
                Channel = random.Next(10) < 6 ? ReceiptChannel.Online : ReceiptChannel.Counter,
                DigitizedOnReceipt = (Digitization)random.Next(3),
                Outcome = Outcome.Resolved,
                CompletedOn = received.AddDays(random.Next(8)),
                DueOn = received.AddDays(5),
                ResultDigitizedOn = random.Next(3) == 0 ? received.AddDays(8) : null,
            };
            builder.Add(_dossiers[i]);
        }

        _columns = builder.Build();
        _query = new(DossierFilter.Everything, new(new(2024, 1, 1), new(2024, 12, 31)), new(2025, 5, 16)) { By = By.Unit };
    }

    [Benchmark(Baseline = true)]
    public long Columns() => _columns.CountBy(_query).Total.Counts[Measure.Received];

    /// <summary>Three of the eighteen counts, in plain LINQ.</summary>
    [Benchmark]
    public long Linq() => _dossiers
        .GroupBy(dossier => dossier.ReceivedBy)
        .Select(unit => (
            Received: unit.LongCount(dossier => _query.Period.Contains(dossier.ReceivedOn)),
            Online: unit.LongCount(dossier => _query.Period.Contains(dossier.ReceivedOn) && dossier.Channel == ReceiptChannel.Online),
            Late: unit.LongCount(dossier => dossier.CompletedOn is { } on && _query.Period.Contains(on) && on > dossier.DueOn)))
        .Sum(unit => unit.Received);

    [Benchmark]
    public int Build()
    {
        var builder = new DossierColumns.Builder(_columns.Units, _columns.Procedures, Dossiers);
        foreach (var dossier in _dossiers)
        {
            builder.Add(dossier);
        }

        return builder.Build().Count;
    }
}
