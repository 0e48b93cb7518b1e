using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.OnTimePages;

/// <summary>A sample of the dossiers a request counts, drawn by a seed.</summary>
public sealed partial class SamplePage
{
    private readonly LatestLoad _load = new();
    private SampleChoice _choice = new();
    private Question? _question;
    private Counts _counts;
    private SampleRequest? _asked;
    private SampledDossiers? _drawn;

    /// <summary>The day's date, which nobody picks: whoever draws cannot look for a seed that draws what he would like to see.</summary>
    private long SeedOffered => long.Parse(Time.GetLocalNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private long Population => _counts[_choice.Of];

    /// <summary>What is wrong with a share whose dossiers no worksheet holds.</summary>
    private string? TooLarge => _choice is { IsAsked: true, Share: { } share } && _asked is null && Population > 0
        ? Format.Fill(Texts.SampleTooLarge, Format.Target(share), Format.Count(Population), Format.Count((long)decimal.Ceiling(Population * share / 100)), Format.Count(SampleRequest.MostDossiers))
        : null;

    protected override void Read(AddressReading address, Snapshot snapshot) => _choice = SampleChoice.Read(address);

    protected override void Show(Question question)
    {
        (_question, _drawn) = (question, null);
        _counts = question.Snapshot.CountBy(question.Query).Total.Counts;
        _asked = Population == 0 ? null : _choice.RequestOf(Population);
    }

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_question is not { } question || _asked is not { } asked || Problems.Count > 0)
        {
            return;
        }

        var drawn = await Queries.SampleAsync(question, _choice.Of, asked, latest);
        if (!latest.IsCancellationRequested)
        {
            _drawn = drawn;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }
}
