using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;

namespace Dashboard.OnTimePages;

/// <summary>What a signal that only rows tell found under a request.</summary>
public sealed partial class SignalPage
{
    private const int MostDossiers = 200;

    private readonly LatestLoad _load = new();
    private Signal? _signal;
    private Question? _question;
    private RowSignal? _found;
    private DossierPage? _page;

    /// <summary>Id of the signal.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    protected override void Read(AddressReading address, Snapshot snapshot)
    {
        _signal = Signals.Find(Id) is { Source: SignalSource.Rows } signal ? signal : null;
        if (_signal is null)
        {
            address.RefuseWhole(AddressProblemKind.UnknownSignal, "signals", Id);
        }
    }

    protected override void Show(Question question) => (_question, _found, _page) = (question, null, null);

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_question is not { } question || _signal is null || Problems.Count > 0)
        {
            return;
        }

        var found = await FindAsync(_signal, question, latest);
        var list = new DossierList(question.Snapshot, question.Query, [Measure.Received]) { Numbers = found.Dossiers };
        var page = found.Dossiers.Count == 0 ? null : await Dossiers.PageAsync(list, new DossierPart(MostDossiers), latest);
        if (!latest.IsCancellationRequested)
        {
            (_found, _page) = (found, page);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }

    private Task<RowSignal> FindAsync(Signal signal, Question question, CancellationToken latest) =>
        signal == Signals.CodeGap ? Queries.GapsAsync(question.Snapshot, question.Query, latest)
        : signal == Signals.OneAccount ? Queries.AccountsAsync(question.Snapshot, question.Query, latest)
        : Queries.RescheduledLateAsync(question.Snapshot, question.Query, latest);

    private FigureTable Gaps() => new(
        Texts.GapsTitle, Texts.GapDay, [new(Texts.GapCount), new(Texts.GapExpected), new(Texts.GapNumbers)],
        [.. _found!.Gaps.Select(gap => new FigureRow(RowStyle.Plain, gap.Prefix, [Cell.Count(gap.Count), Cell.Count(gap.Expected), Cell.Text(string.Join(", ", gap.Missing.Select(code => code[(gap.Prefix.Length + 1)..])))]))]);

    private FigureTable Accounts() => new(
        Texts.AccountsTitle, Texts.FactHandler, [new(Texts.HeadDossiers), new(Texts.HeadTotal), new("%")],
        [.. _found!.Accounts.Select(account => new FigureRow(RowStyle.Plain, account.Account, [Cell.Count(account.Share.Numerator), Cell.Count(account.Share.Denominator), Cell.Percent(account.Share)]))]);
}
