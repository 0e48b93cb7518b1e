using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
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
    private IReadOnlyList<ReportSheet> _sheets = [];
    private IReadOnlyList<SealedLine> _versions = [];

    /// <summary>A beginning of the digest that no other report has.</summary>
    [Parameter]
    public string Digest { get; set; } = "";

    /// <summary>The request the page is an answer to; null once a circuit shows it.</summary>
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    /// <summary>Why nothing was sealed and this report is shown instead: "says-the-same" or "sealed-meanwhile".</summary>
    [SupplyParameterFromQuery]
    public string? Notice { get; set; }

    private string? Noticed => Notice switch
    {
        "says-the-same" => Texts.SealSaysTheSame,
        "sealed-meanwhile" => Texts.SealMeanwhile,
        _ => null,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_report?.Digest.StartsWith(Digest, StringComparison.Ordinal) == true)
        {
            return;
        }

        (_report, _isMissing) = (null, false);
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
        _report = report;
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
