using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.Reports;

/// <summary>The page of internal-affairs staff: a report of a period, ready to be read, copied and taken away.</summary>
public sealed partial class ReportsPage
{
    private readonly LatestLoad _load = new();
    private ReportKind _kind;
    private PeriodFigures? _figures;
    private Report? _report;
    private DraftText? _draft;
    private LastSealed? _lastSealed;

    /// <summary>The tables shown; what only a workbook needs is left out.</summary>
    private IReadOnlyList<ReportSheet> Forms => [.. _report!.Sheets.Where(sheet => !sheet.InWorkbookOnly)];

    private IEnumerable<PeriodChoice> Offers => ReportOffers.Of(Reporting, _figures!.Known);

    protected override void Read(AddressReading address, Snapshot snapshot) => _kind = ReportAddress.Kind(address);

    protected override void Show(Question question)
    {
        var about = ReportAddress.WithPeriod(Navigation.Uri, question);
        _lastSealed = null;
        _figures = PeriodFigures.From(question.Snapshot, new ReportRequest(_kind, about), Reporting);
        _report = PeriodReport.From(_figures, Display.Format.Language);
        _draft = _figures.IsEmpty ? null : DraftText.From(_figures, Display.Format.Language);
    }

    /// <summary>Beside the version sealed last, once it is found.</summary>
    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_figures is not { IsEmpty: false } figures || Problems.Count > 0)
        {
            return;
        }

        var beside = await Sealer.BesideLastSealedAsync(figures, latest);
        if (!latest.IsCancellationRequested && beside.LastSealed is not null)
        {
            _lastSealed = beside.LastSealed;
            _report = PeriodReport.From(beside, Display.Format.Language);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }

    private string AddressOf(FigureRequest request) => Urls.Report(_kind, request);
}
