using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Rows;

/// <summary>
/// Made-up dossiers in order of receipt, the same ones at every reading. Busy and quiet units and procedures, weekends
/// without receipts, one in twelve late, one in thirty given back or stopped, the last days still in process.
/// </summary>
/// <remarks>The register generator of the product is for 23 known units and makes up whole lives; this one is for many units and millions of rows.</remarks>
internal sealed class SyntheticDossiers(int count, SyntheticTree tree)
{
    /// <summary>The days of receipt; nothing is known of what happens after.</summary>
    public static readonly Period Days = new(new DateOnly(2021, 1, 1), new DateOnly(2025, 5, 16));

    public int Count => count;

    public SyntheticTree Tree => tree;

    public IEnumerable<DossierFacts> All()
    {
        var (random, chance) = (new Random(892), new Random(893));
        var workdays = Enumerable.Range(0, Days.Days).Select(Days.First.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToArray();
        for (var i = 0; i < count; i++)
        {
            yield return Next(random, workdays[(int)((long)i * workdays.Length / count)]) with { Signs = SignsOf(chance), DuePattern = PatternOf(chance) };
        }
    }

    /// <summary>Some of the dossiers with their number, counted from 1, all ended on the last day.</summary>
    /// <param name="step">1 for one after the other, 2 for every second …</param>
    /// <param name="first">How many to pass over.</param>
    /// <param name="number">How many are wanted.</param>
    public (int Dossier, DossierFacts? Facts)[] Every(int step, int first, int number) =>
    [
        .. All().Index().Skip(first).Where(dossier => (dossier.Index - first) % step == 0).Take(number)
            .Select(dossier => (dossier.Index + 1, (DossierFacts?)(dossier.Item with { CompletedOn = Days.Last, Outcome = Outcome.Resolved }))),
    ];

    private DossierFacts Next(Random random, DateOnly received)
    {
        var unit = tree.Units.All[Skewed(random, tree.Units.All.Count)].Code;
        var procedure = tree.Procedures.All[Skewed(random, tree.Procedures.All.Count)];
        var due = random.Next(20) == 0 ? (DateOnly?)null : received.AddDays(procedure.Limit.Amount);
        var rescheduled = due is not null && random.Next(40) == 0;
        var completed = Known(received.AddDays(random.Next(12) == 0 ? procedure.Limit.Amount + random.Next(60) : random.Next(procedure.Limit.Amount + 1)));
        var supplements = random.Next(25) == 0 ? 1 + random.Next(2) : 0;
        return new DossierFacts(received, unit, unit, procedure)
        {
            Channel = random.Next(20) switch { < 12 => ReceiptChannel.Online, < 19 => ReceiptChannel.Counter, _ => ReceiptChannel.Postal },
            DigitizedOnReceipt = random.Next(20) switch { < 7 => Digitization.Full, < 10 => Digitization.Partial, _ => Digitization.None },
            CompletedOn = completed,
            Outcome = completed is null ? Outcome.None : OutcomeOf(random.Next(90)),
            DueOn = rescheduled ? due!.Value.AddDays(5) : due,
            OriginalDueOn = due,
            ResultDigitizedOn = completed is { } ended && random.Next(3) == 0 ? Known(ended.AddDays(random.Next(3))) : null,
            SupplementRequests = supplements,
            Waits = supplements == 0 ? null : [new Wait(received, Known(received.AddDays(1 + random.Next(5))))],
            ReusedData = random.Next(8) == 0,
            PaidOnline = procedure.FeeBearing && random.Next(3) == 0,
            ResultDelivery = completed is null ? null : (ResultDelivery)(1 + random.Next(3)),
        };
    }

    /// <summary>One dossier in twenty shows something an inspector asks about.</summary>
    private static DossierSigns SignsOf(Random chance) => chance.Next(20) == 0 ? (DossierSigns)(1 << chance.Next(6)) : DossierSigns.None;

    /// <summary>One due date in fifty is not the one worked out.</summary>
    private static DueDatePattern PatternOf(Random chance) => chance.Next(50) == 0 ? DueDatePattern.Padded : DueDatePattern.Agrees;

    /// <summary>Small numbers far more often than large ones, as a few units and procedures have most of the dossiers.</summary>
    private static int Skewed(Random random, int below)
    {
        var draw = random.NextDouble();
        return (int)(draw * draw * below);
    }

    private static DateOnly? Known(DateOnly day) => day <= Days.Last ? day : null;

    private static Outcome OutcomeOf(int draw) => draw switch { 0 => Outcome.Returned, 1 => Outcome.Withdrawn, 2 => Outcome.Stopped, _ => Outcome.Resolved };
}
