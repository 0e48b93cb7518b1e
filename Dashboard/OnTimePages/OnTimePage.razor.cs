using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.OnTimePages;

/// <summary>The inspector's first page: "on time" under every definition, and where the differences lie.</summary>
public sealed partial class OnTimePage
{
    /// <summary>Open overdue dossiers told one by one.</summary>
    private const int OldestCount = 20;

    private readonly LatestLoad _load = new();
    private LadderCohort _cohort;
    private OnTimeFigures? _figures;
    private DossierPage? _oldest;
    private IReadOnlyList<SignalFinding> _signals = [];

    internal static IReadOnlyDictionary<string, LadderCohort> CohortKeys { get; } = Enum.GetValues<LadderCohort>().ToDictionary(cohort => cohort switch
    {
        LadderCohort.Received => "received",
        LadderCohort.Completed => "completed",
        _ => "due",
    });

    private static IEnumerable<(LadderCohort Cohort, string Name)> Cohorts =>
        [(LadderCohort.EachOwn, Texts.CohortEachOwn), (LadderCohort.Received, Texts.CohortReceived), (LadderCohort.Completed, Texts.CohortCompleted)];

    /// <summary>What a sample is drawn from at first: the dossiers the ladder is about.</summary>
    private Measure Sampled => _cohort switch
    {
        LadderCohort.Received => Measure.Received,
        LadderCohort.Completed => Measure.Resolved,
        _ => Measure.Due,
    };

    protected override void Read(AddressReading address, Snapshot snapshot) =>
        _cohort = address.OneOf("cohort", AddressProblemKind.UnknownCohort, CohortKeys) ?? LadderCohort.EachOwn;

    protected override void Show(Question question) => (_figures, _oldest) = (OnTimeFigures.From(question, _cohort), null);

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_figures is not { Overview.IsEmpty: false } figures || Problems.Count > 0)
        {
            return;
        }

        var oldest = await Queries.PageAsync(OldestSection.ListOf(figures.Question), new DossierPart(OldestCount), latest);
        var signals = await SignalsOfAsync(figures.Question, latest);
        if (!latest.IsCancellationRequested)
        {
            (_oldest, _signals) = (oldest, signals);
        }
    }

    /// <summary>Every signal; of one unit its rows are read as well, for all units at once that is left to the page of the signal. Of an earlier load no rows are read.</summary>
    private async Task<IReadOnlyList<SignalFinding>> SignalsOfAsync(Question question, CancellationToken latest)
    {
        var told = SignalReport.Of(question.Snapshot, question.Query);
        if (question.Unit is null || Earlier is not null)
        {
            return told;
        }

        var read = (await RowSignals.OfAsync(question.Snapshot, question.Query, latest)).ToDictionary(row => row.Finding.Signal, row => row.Finding);
        return [.. told.Select(finding => read.GetValueOrDefault(finding.Signal, finding))];
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }
}
