using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;

namespace Dashboard.CalendarPages;

/// <summary>A dry run of a calendar file: nothing is changed by looking at it.</summary>
public sealed partial class CalendarImportPage
{
    private readonly LatestLoad _load = new();
    private Question? _question;
    private CalendarDraft? _draft;
    private CalendarRevision? _revision;
    private IReadOnlyList<FlippedDossier>? _flipped;
    private string? _problem;

    /// <summary>The file's, until it is forgotten.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    private string? Refused => _problem switch
    {
        CalendarEndpoints.Again => Texts.CheckAgain,
        "reason-missing" => Texts.CalendarReasonMissing,
        "moved" => Texts.CalendarMoved,
        "nothing" => Texts.CalendarNothing,
        _ => null,
    };

    protected override void Read(AddressReading address, Snapshot snapshot) => _problem = address.Text("problem");

    protected override void Show(Question question)
    {
        (_question, _draft, _flipped) = (question, Drafts.Find(Id), null);
        _revision = _draft?.Read.Days is { } days ? CalendarRevision.Of(question.Snapshot.Calendar, days) : null;
        _draft?.LookedAgainst = question.Snapshot.Calendar;
        if (_draft is null)
        {
            Answer(StatusCodes.Status404NotFound);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_question is not { } question || _revision is not { } revision || Problems.Count > 0)
        {
            return;
        }

        var flipped = await Queries.FlippedAsync(question.Snapshot, question.Query, revision.After, revision.Turned, latest);
        if (!latest.IsCancellationRequested)
        {
            _flipped = flipped;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }
}
