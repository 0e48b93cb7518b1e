using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>What the data say for the same indicator, office and period as a printed claim.</summary>
/// <param name="Indicator">The rate its words mean; null when only counts are compared.</param>
/// <param name="Numerator">The count above the line; null when the words mean none of the data's.</param>
/// <param name="Denominator">The count below the line; null when the words mean none of the data's.</param>
/// <param name="Period">The days compared: those of the claim, or everything known where it names none.</param>
/// <param name="AsOf">The last day known.</param>
/// <param name="Level">The level compared; null for all.</param>
/// <param name="Unit">The unit compared; null for all.</param>
/// <param name="IsCovered">Whether the data reach over the whole period.</param>
/// <param name="ReceivedADay">Dossiers received on an average day of the last thirty of the period.</param>
public sealed record DataFigure(
    Indicator? Indicator, long? Numerator, long? Denominator, Period Period, DateOnly AsOf, Level? Level, Unit? Unit, bool IsCovered, decimal ReceivedADay)
{
    /// <summary>All days the data know.</summary>
    public required Period Known { get; init; }

    /// <summary>The passport of the figure of the data; null where the words mean none of its counts.</summary>
    public FigurePassport? Passport { get; init; }

    /// <summary>The years without a notice of days off in which due dates fall that it depends on.</summary>
    public IReadOnlyList<int> NotAnnounced { get; init; } = [];

    /// <summary>The division of the data's counts; null without both.</summary>
    public decimal? Percent => Numerator is { } numerator && Denominator is > 0 and var denominator ? Rate.Rounded(100m * numerator / denominator) : null;
}

/// <summary>Sets the data beside what a text prints; claims of one office and period are counted once.</summary>
/// <param name="snapshot">The data.</param>
public sealed class ClaimsAgainstData(Snapshot snapshot)
{
    private const int DaysOfIntake = 30;

    private readonly Dictionary<(string? Unit, Level? Level, Period Period), (Counts Counts, decimal ReceivedADay, Lazy<IReadOnlyList<int>> NotAnnounced)> _counted = [];

    /// <summary>The figure of the data for a claim; null when its words, its office or its area mean nothing there, or it does not say which other time it tells of.</summary>
    /// <param name="claim">As printed.</param>
    /// <param name="said">The rate it names, where it is not to be taken from its words.</param>
    public DataFigure? Of(Claim claim, Indicator? said = null)
    {
        var period = claim.Period ?? snapshot.EverythingKnown;
        var unit = claim.Scope.Name.Length > 0 ? Named(claim.Scope.Name, period) : null;
        if ((said is null && claim.Topic is Topic.Unknown or Topic.Total) || (claim.Scope.Name.Length > 0 && unit is null) || claim.IsAtAnotherTime || IsElsewhere(claim))
        {
            return null;
        }

        var asOf = period.Last < snapshot.Stamp.CutOffOn ? period.Last : snapshot.Stamp.CutOffOn;
        if (asOf < period.First)
        {
            return null;
        }

        var key = (unit?.Code, claim.Scope.Level, period);
        if (!_counted.TryGetValue(key, out var counted))
        {
            var filter = new DossierFilter { Unit = unit?.Code, Level = claim.Scope.Level };
            var query = new CountQuery(filter, period, asOf);
            counted = (snapshot.CountBy(query).Total.Counts, ReceivedADay(filter, asOf), new(() => DueYears.NotAnnounced(snapshot, query)));
            _counted.Add(key, counted);
        }

        var counts = counted.Counts;
        var indicator = said ?? Topics.IndicatorOf(claim.Topic);
        var above = said is null ? Above(claim) : new CountedFigure(said.Numerator);
        var below = Below(claim, indicator);
        return new DataFigure(
            indicator, above?.From(counts), below?.From(counts), period, asOf, claim.Scope.Level, unit,
            snapshot.EverythingKnown.First <= period.First && period.Last <= snapshot.Stamp.CutOffOn, counted.ReceivedADay)
        {
            Known = snapshot.EverythingKnown,
            NotAnnounced = new[] { above, below }.Any(figure => figure?.Of.Any(Measures.DependsOnDueDates) == true) ? counted.NotAnnounced.Value : [],
            Passport = above is null ? null : PassportOf(above, below, new() { Period = PeriodChoice.Free(period), AsOf = asOf, Unit = unit?.Code, Level = claim.Scope.Level }, counts),
        };
    }

    /// <summary>How many days of intake the denominators of another extract are off, by the data; null when that cannot be said.</summary>
    public static (decimal Least, decimal Most)? DaysOfExtract(Claim claim, DataFigure? data)
    {
        var extract = claim.Repairs.FirstOrDefault(repair => repair.Kind == RepairKind.OtherExtract);
        return extract is null || data is not { ReceivedADay: > 0 }
            ? null
            : ((extract.Value - extract.From.Value) / data.ReceivedADay, (extract.UpTo - extract.From.Value) / data.ReceivedADay);
    }

    private FigurePassport PassportOf(CountedFigure above, CountedFigure? below, FigureRequest about, Counts counts)
    {
        var figure = new CitedFigure(above, below, CitedFigure.Told(new Question(snapshot, about, ReportingCalendar.Reporting), about));
        return FigurePassport.Of(figure, snapshot.Stamp.Load, figure.From(counts));
    }

    private static CountedFigure? Above(Claim claim) => claim switch
    {
        { Topic: Topic.EarlyOrOnTime } or { Topic: Topic.OnTime, IsEarlyIncluded: true } => new(Measure.Early, Measure.OnTime),
        { Topic: Topic.CounterOrPostal } => new(Measure.Counter, Measure.Postal),
        _ => Topics.MeasureOf(claim.Topic) is { } measure ? new(measure) : null,
    };

    /// <summary>The base its words name, where it can be one of such a share: "of their 7,800 dossiers" after a sentence about late ones is not of the late.</summary>
    private static CountedFigure? Below(Claim claim, Indicator? indicator)
    {
        var bases = Topics.BasesOf(claim.Topic);
        var said = claim.Denominator is { } denominator && (bases.Count == 0 || bases.Contains(denominator.Topic)) ? Topics.MeasureOf(denominator.Topic) : null;
        return (said ?? indicator?.Denominator ?? bases.Select(Topics.MeasureOf).FirstOrDefault(measure => measure is not null)) is { } known ? new(known) : null;
    }

    private decimal ReceivedADay(DossierFilter filter, DateOnly asOf)
    {
        var days = new Period(asOf.AddDays(1 - DaysOfIntake), asOf);
        return (decimal)snapshot.CountBy(new CountQuery(filter, days, asOf)).Total.Counts[Measure.Received] / days.Days;
    }

    /// <summary>Whether the text speaks of a district or province as a whole that the data are not of.</summary>
    public bool IsElsewhere(Claim claim) => claim is { Area.Length: > 0, Scope.Name: "" } && !WithName(claim.Area).Any(IsWhole);

    /// <summary>A district is told whole by its own units; a province by several districts.</summary>
    private bool IsWhole(Unit unit) => unit.Level != Level.Province || snapshot.Units.All.Count(below => below.Parent == unit.Code && below.Kind == UnitKind.District) > 1;

    /// <summary>The unit of a name as printed; null for none, or for several that are in being at the end of the period.</summary>
    private Unit? Named(string name, Period period)
    {
        var found = WithName(name).ToList();
        found = found.Count > 1 ? found.FindAll(unit => unit.IsInForce(period.Last)) : found;
        return found is [var one] ? one : null;
    }

    private IEnumerable<Unit> WithName(string name) => snapshot.Units.All.Where(unit => new[] { unit.Name.Vi, unit.Name.En }.Contains(name, StringComparer.OrdinalIgnoreCase));
}
