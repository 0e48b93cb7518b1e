using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One part of a report's dossiers with its counts.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Key">Name of the field or code of the unit; empty for the level as a whole.</param>
/// <param name="Counts">Its counts over the period.</param>
public sealed record LevelPart(Level Level, string Key, Counts Counts);

/// <summary>The same counts over another period.</summary>
/// <param name="With">Which period it is.</param>
/// <param name="Days">Its days; as long as the part seen while the period is running.</param>
/// <param name="AsOf">The last day followed.</param>
/// <param name="Received">Everything selected, counted with the receiving unit.</param>
/// <param name="Settled">Everything selected, counted with the settling unit.</param>
public sealed record ComparedFigures(ComparedWith With, Period Days, DateOnly AsOf, Counts Received, Counts Settled)
{
    /// <summary>The first day the data know of: before it nothing is known, which is not the same as nothing received.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>Whether the data know of any of its days.</summary>
    public bool IsKnown => Days.Last >= KnownFrom;
}

/// <summary>All figures of the reports of one period, counted once: tables, text and checks are laid out from here.</summary>
/// <remarks>
/// Receipt and digitization are counted with the unit that received a dossier, settlement and on-time handling with the one that
/// settles it, as form II.06 does; each table says which.
/// </remarks>
public sealed record PeriodFigures
{
    public required ReportKind Kind { get; init; }

    /// <summary>What was asked, counted with the receiving unit.</summary>
    public required Question Question { get; init; }

    public FigureRequest Request => Question.Request;

    /// <summary>The unit asked for; null for every unit, or when no unit has the code.</summary>
    public Unit? Unit => Question.Unit;

    /// <summary>The lowest unit that stands above everything counted: who reports. Null when there is none.</summary>
    public required Unit? Office { get; init; }

    /// <summary>The whole period, those days included that are still to come.</summary>
    public ChosenPeriod Period => Question.Period;

    /// <summary>The part of the period that counts: up to the as-of day.</summary>
    public Period Seen => Question.Seen;

    /// <summary>The day states such as "in process" are read on.</summary>
    public DateOnly StatesOn => Question.StatesOn;

    public DataStamp Stamp => Question.Stamp;

    /// <summary>All days the data know of, whatever the period asked for.</summary>
    public Period Known => Question.Known;

    public UnitTree Units => Question.Snapshot.Units;

    /// <summary>Every field by its Vietnamese name.</summary>
    public required IReadOnlyDictionary<string, Wording> Fields { get; init; }

    public TargetTable Targets => Question.Snapshot.Targets;

    /// <summary>The question put, without a breakdown, counted with the receiving unit.</summary>
    public CountQuery Query => Question.Query;

    /// <summary>By level from the top and unit, counted with the receiving unit.</summary>
    public required IReadOnlyList<LevelPart> ReceivedByUnit { get; init; }

    /// <summary>By level from the top and unit, counted with the settling unit.</summary>
    public required IReadOnlyList<LevelPart> SettledByUnit { get; init; }

    /// <summary>By level from the top and field, counted with the settling unit.</summary>
    public required IReadOnlyList<LevelPart> SettledByField { get; init; }

    public required Counts Received { get; init; }

    public required Counts Settled { get; init; }

    /// <summary>The period before, then the same period last year.</summary>
    public required IReadOnlyList<ComparedFigures> Compared { get; init; }

    /// <summary>The same report as it was sealed last; null when it never was, or nobody looked.</summary>
    public LastSealed? LastSealed { get; init; }

    /// <summary>What was printed elsewhere about the same days.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];

    /// <summary>Units in being on a day of the period, asked for, without a dossier in it.</summary>
    public required IReadOnlyList<Unit> WithoutDossiers { get; init; }

    /// <summary>Whether the period reaches beyond the as-of day.</summary>
    public bool IsRunning => Question.IsRunning;

    /// <summary>Whether there is nothing to report: nothing counted, or a period that begins after the as-of day.</summary>
    public bool IsEmpty => (Received.IsZero && Settled.IsZero) || StatesOn < Period.Days.First;

    /// <summary>Whether the unit asked for had ended before the period began, or begins after it.</summary>
    public bool IsUnitOutOfTime =>
        Unit is { } unit && (unit.ValidTo < Period.Days.First || unit.ValidFrom > Period.Days.Last);

    /// <summary>Works out every figure of one request from one snapshot.</summary>
    /// <param name="snapshot">The data.</param>
    /// <param name="request">What is asked; a unit the snapshot does not know selects nothing.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    public static PeriodFigures From(Snapshot snapshot, ReportRequest request, ReportingCalendar reporting)
    {
        // each table says whom it counts with; a reader cannot ask for another
        var about = request.About with { Basis = UnitBasis.ReceivedBy };
        var question = new Question(snapshot, about, reporting);
        var (period, query) = (question.Period, question.Query);
        var settled = query with { Basis = UnitBasis.SettledBy };
        var (byUnit, settledByUnit) = (snapshot.CountBy(query with { By = By.Unit }), snapshot.CountBy(settled with { By = By.Unit }));
        var received = PartsByUnit(snapshot.Units, byUnit);
        var settling = PartsByUnit(snapshot.Units, settledByUnit);
        return new PeriodFigures
        {
            Kind = request.Kind,
            Question = question,
            Office = question.Unit ?? Above(snapshot.Units, received.Concat(settling).Where(part => part.Key.Length > 0).Select(part => part.Key)),
            Fields = snapshot.Procedures.All.Select(procedure => procedure.Field).DistinctBy(field => field.Vi).ToDictionary(field => field.Vi),
            ReceivedByUnit = received,
            SettledByUnit = settling,
            SettledByField = PartsByField(snapshot.CountBy(settled with { By = By.Level, Then = By.Field })),
            Received = byUnit.Total.Counts,
            Settled = settledByUnit.Total.Counts,
            Compared =
            [
                .. new[] { ComparedWith.PreviousPeriod, ComparedWith.SamePeriodLastYear }.Select(with => Compare(new Question(snapshot, about with { Compare = with }, reporting))),
            ],
            Published = about == about.Unfiltered() ? [.. snapshot.Published.Where(figure => figure.Period == period.Days)] : [],
            WithoutDossiers = Without(question, byUnit),
        };
    }

    private static ComparedFigures Compare(Question question)
    {
        var (snapshot, query) = (question.Snapshot, question.ComparedQuery);
        return new ComparedFigures(
            question.Request.Compare, query.Period, query.AsOf,
            snapshot.CountBy(query).Total.Counts, snapshot.CountBy(query with { Basis = UnitBasis.SettledBy }).Total.Counts)
        {
            KnownFrom = snapshot.EverythingKnown.First,
        };
    }

    /// <summary>Each level as a whole, then its units as they are listed.</summary>
    private static List<LevelPart> PartsByUnit(UnitTree units, CountResult result) => Parts(
        result.Groups.Select(group => new LevelPart(units.Find(group.Key)!.Level, group.Key, group.Counts)));

    private static List<LevelPart> PartsByField(CountResult result) => Parts(
        result.Groups.Select(group => new LevelPart(Keys.TryParse(group.Key, out Level level) ? level : default, group.Within, group.Counts)));

    private static List<LevelPart> Parts(IEnumerable<LevelPart> parts) =>
    [
        .. parts.GroupBy(part => part.Level).OrderBy(level => level.Key).SelectMany(level =>
            level.Prepend(new LevelPart(level.Key, "", level.Aggregate(Counts.Zero, (sum, part) => sum + part.Counts)))),
    ];

    /// <summary>The lowest unit with all the others at or below it.</summary>
    private static Unit? Above(UnitTree units, IEnumerable<string> codes)
    {
        IReadOnlyList<string>? common = null;
        foreach (var code in codes.Distinct())
        {
            var line = new List<string>();
            for (var unit = units.Find(code); unit is not null; unit = units.Find(unit.Parent))
            {
                line.Add(unit.Code);
            }

            common = common is null ? line : [.. common.Where(line.Contains)];
        }

        return units.Find(common is [var lowest, ..] ? lowest : null);
    }

    private static List<Unit> Without(Question question, CountResult byUnit)
    {
        var (units, level, period) = (question.Snapshot.Units, question.Request.Level, question.Period.Days);
        var counted = byUnit.Groups.Select(group => group.Key).ToHashSet();
        return
        [
            .. (question.Unit is { } asked ? units.Subtree(asked.Code) : units.All).Where(unit =>
                unit.Kind is not (UnitKind.Province or UnitKind.District)
                && (level is null || unit.Level == level)
                && !(unit.ValidTo < period.First) && !(unit.ValidFrom > period.Last)
                && !counted.Contains(unit.Code)),
        ];
    }
}
