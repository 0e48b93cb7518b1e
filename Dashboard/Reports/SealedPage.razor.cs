using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Reports;

/// <summary>A report as it was sealed, shown from what is stored; the data of today are only held against it.</summary>
public sealed partial class SealedPage
{
    private const int MostVersions = 100;

    private readonly CancellationTokenSource _gone = new();
    private bool _isMissing;
    private SealedReport? _report;
    private SealedText? _text;
    private SealRevision? _since;
    private IReadOnlyList<ReportSheet> _sheets = [];
    private IReadOnlyList<SealedLine> _versions = [];

    /// <summary>A beginning of the digest that no other report has.</summary>
    [Parameter]
    public string Digest { get; set; } = "";

    /// <summary>The request the page is an answer to; null once a circuit shows it.</summary>
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    [Inject]
    public required SealRevisions Revisions { get; set; }

    [Inject]
    public required SnapshotHolder Snapshots { get; set; }

    [Inject]
    public required ReportingCalendar Reporting { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_report?.Digest.StartsWith(Digest, StringComparison.Ordinal) == true)
        {
            return;
        }

        (_report, _since, _isMissing) = (null, null, false);
        var report = await Sealer.FindAsync(Digest, _gone.Token);
        if (report is null)
        {
            _isMissing = true;
            Context?.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _versions = await Sealer.ListAsync(report.Content.Key, MostVersions, _gone.Token);
        _text = report.Content.In(Display.Format.Language);
        _sheets = [.. _text.Sheets.Where(sheet => !sheet.InWorkbookOnly).Select(sheet => sheet.ToSheet())];
        _since = await SinceAsync(report);
        _report = report;
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>None when its conditions can no longer be asked, as after a unit's code has gone: the report opens all the same.</summary>
    private async Task<SealRevision?> SinceAsync(SealedReport report) =>
        Snapshots.IsReady && ReportAddress.Figures(report.Content.Address, Snapshots.Current, Reporting, report.Content.AsOf).Figures is { } today
            ? await Revisions.SinceAsync(report, today, Display.Format.Language, _gone.Token)
            : null;
}
