using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>One procedure with its counts and where its rate lies against chance.</summary>
/// <param name="Procedure">Its newest version.</param>
/// <param name="Counts">Its counts over the period.</param>
/// <param name="Rate">On time of what fell due.</param>
/// <param name="Limits">The percents chance alone allows so many dossiers around the rate of all procedures shown; null without dossiers due.</param>
/// <param name="Place">Where the rate lies against them.</param>
public sealed record ProcedureOnTime(Procedure Procedure, Counts Counts, Rate Rate, Interval? Limits, FunnelPlace Place);

/// <summary>What an inspector looks at first: "on time" under each definition, how early and late dossiers ended, what is open and overdue, and where.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Overview">The figures of every page, ranked by "on time" of what fell due.</param>
/// <param name="Cohort">Which dossiers the ladder is about.</param>
/// <param name="Ladder">"On time" under one definition after the other.</param>
/// <param name="Left">Dossiers resolved in the period by working days left, or over, at the end.</param>
/// <param name="Open">Dossiers in process by how far their due date lies back or ahead.</param>
/// <param name="Peers">The units of the same level; those of the overview when it is not of one unit.</param>
/// <param name="Procedures">Those with most dossiers due, each against all of them.</param>
public sealed record OnTimeFigures(
    Question Question, Overview Overview, LadderCohort Cohort, OnTimeLadder Ladder, DayDistribution Left, IReadOnlyList<OpenStretch> Open, Overview Peers, IReadOnlyList<ProcedureOnTime> Procedures)
{
    /// <summary>Procedures told by name.</summary>
    public const int ProcedureCount = 15;

    /// <summary>Dossiers in process by how long ago they were received.</summary>
    public IReadOnlyList<OpenAge> Ages { get; private init; } = [];

    /// <summary>The years without a notice of days off in which due dates of these dossiers fall.</summary>
    public IReadOnlyList<int> NotAnnounced { get; private init; } = [];

    /// <summary>The rate the page is about.</summary>
    public static Indicator Indicator => Indicators.OnTimeDue;

    /// <summary>Ended late without an apology letter by the as-of day.</summary>
    public long LateWithoutApology => Overview.Total[Measure.Late] - Overview.Total[Measure.LateWithApology];

    /// <summary>Dossiers in process without a due date: of no stretch of <see cref="Open"/>.</summary>
    public long OpenWithoutDueDate => Overview.Total[Measure.InProcess] - Open.Sum(stretch => stretch.Dossiers);

    /// <summary>Resolved for every hundred received: above 100 the office works off its backlog, below it grows. Null when nothing was received.</summary>
    /// <remarks>No share: what is resolved need not have been received in the same period, so it may exceed 100.</remarks>
    public static decimal? Clearance(Counts counts) =>
        counts[Measure.Received] == 0 ? null : Rate.Rounded(100m * counts[Measure.Resolved] / counts[Measure.Received]);

    /// <summary>Works out every figure of one question.</summary>
    public static OnTimeFigures From(Question asked, LadderCohort cohort = LadderCohort.EachOwn)
    {
        var (snapshot, request) = (asked.Snapshot, asked.Request with { Indicator = Indicator });
        var question = new Question(snapshot, request, asked.Reporting);
        var overview = Overview.From(question);
        var hasPeers = question.Unit is { } unit && !snapshot.Units.Children(unit.Code).Any();
        return new OnTimeFigures(
            asked,
            overview,
            cohort,
            snapshot.LadderOf(question.Query, cohort),
            snapshot.DaysOf(question.Query, DayMeasure.Left),
            OpenStretch.Of(snapshot, question.Query),
            hasPeers ? Overview.From(new Question(snapshot, request with { Unit = null, OnlyUnit = null, Level = question.Unit!.Level }, asked.Reporting)) : overview,
            ProceduresOf(question))
        {
            Ages = OpenAge.Of(snapshot, question.Query),
            NotAnnounced = DueYears.NotAnnounced(snapshot, question.Query),
        };
    }

    private static IReadOnlyList<ProcedureOnTime> ProceduresOf(Question question)
    {
        var groups = question.Snapshot.CountBy(question.Query with { By = By.Procedure });
        var funnel = Funnel.Around(Indicator.From(groups.Total.Counts));
        return
        [
            .. groups.Top(ProcedureCount, Measure.Due).Named.Where(group => group.Counts[Measure.Due] > 0).Select(group =>
            {
                var rate = Indicator.From(group.Counts);
                return new ProcedureOnTime(
                    question.Snapshot.Procedures.Newest(group.Key)!, group.Counts, rate, funnel?.LimitsFor(rate.Denominator), funnel?.PlaceOf(rate) ?? FunnelPlace.None);
            }),
        ];
    }
}
