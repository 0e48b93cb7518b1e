using Dashboard.Data.Auditing;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Dossiers;
using Microsoft.AspNetCore.Components;

namespace Dashboard.OnTimePages;

/// <summary>What a signal that only rows tell found under a request.</summary>
public sealed partial class SignalPage
{
    /// <summary>Dossiers told here; all are in their list.</summary>
    private const int MostDossiers = 20;

    private static readonly IReadOnlyList<DossierColumn> Columns =
        [.. new[] { "code", "procedure", "receivedBy", "received", "originalDue", "due", "completed", "verdict" }.Select(id => DossierColumn.All.First(column => column.Id == id))];

    private readonly LatestLoad _load = new();
    private Signal? _signal;
    private Question? _question;
    private RowSignal? _found;
    private DossierPage? _page;

    /// <summary>Id of the signal.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The list of the dossiers it finds.</summary>
    private ListChoice Choice => new() { Signal = _signal };

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

        var found = await Queries.FindAsync(_signal, question.Snapshot, question.Query, latest);
        var list = Choice.On(question) with { Numbers = found.Dossiers };
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

    private FigureTable Gaps() => new(
        Texts.GapsTitle, Texts.GapDay, [new(Texts.GapCount), new(Texts.GapExpected), new(Texts.GapNumbers)],
        [.. _found!.Gaps.Select(gap => new FigureRow(RowStyle.Plain, gap.Prefix, [Cell.Count(gap.Count), Cell.Count(gap.Expected), Cell.Text(string.Join(", ", gap.Missing.Select(code => code[(gap.Prefix.Length + 1)..])))]))]);

    private FigureTable Moves() => new(
        Texts.MovesTitle, Texts.HeadCode, [new(Texts.MoveDue), new(Texts.MoveLoad), new(Texts.MoveToldAt), new(Texts.MoveNext)],
        [
            .. _found!.Moves.Select(move => new FigureRow(RowStyle.Plain, move.Code, [Cell.Time(move.Due), Cell.Count(move.ToldBy), Cell.Time(move.ToldAt), Cell.Time(move.Next)])
            {
                Href = Urls.Dossier(move.Code, _question!.Request),
            }),
        ]);

    private FigureTable Accounts() => new(
        Texts.AccountsTitle, Texts.FactHandler, [new(Texts.HeadDossiers), new(Texts.HeadTotal), new("%")],
        [.. _found!.Accounts.Select(account => new FigureRow(RowStyle.Plain, account.Account, [Cell.Count(account.Share.Numerator), Cell.Count(account.Share.Denominator), Cell.Percent(account.Share)]))]);
}
