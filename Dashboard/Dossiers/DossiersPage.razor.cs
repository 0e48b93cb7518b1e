using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Filters;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Dossiers;

/// <summary>The dossiers behind one count: exactly as many rows as the count says.</summary>
public sealed partial class DossiersPage
{
    private readonly LatestLoad _load = new();
    private ListChoice _choice = new();
    private Question? _question;
    private DossierList? _list;
    private DossierPage? _page;
    private long _total;

    /// <summary>The ids of the columns the reader likes, as remembered when the page was asked for.</summary>
    [CascadingParameter(Name = "Columns")]
    public string? LikedColumns { get; set; }

    private IReadOnlyList<DossierColumn> Columns => Preferences.ColumnsOf(LikedColumns);

    private string Heading => string.Join(" · ", [_choice.Signal is { } signal ? Format.Words(signal.Name) : Counted, Wordings.Units(_question!)]);

    private string Counted => _question is { } question && Measures.Of(_choice.Measures[0]).By == AttributedBy.PeriodEnd
        ? Format.Fill(Texts.CountedOn, Names, Format.Day(question.StatesOn)) + OnDays(Texts.DueOnDays, _choice.Due) + OnDays(Texts.ReceivedOnDays, _choice.Received)
        : Names + (_choice.Days is { } days ? $", {Format.Words(days.Words)}" : "");

    private static string OnDays(string words, Period? days) => days is not { } known ? "" : ", " + Format.Fill(words, known switch
    {
        { Days: 1 } => Format.Day(known.First),
        _ when known.First == WorkingCalendar.Range.First => Format.Fill(Texts.UpToDayOnly, Format.Day(known.Last)),
        _ when known.Last == WorkingCalendar.Range.Last => Format.Fill(Texts.FromDayOn, Format.Day(known.First)),
        _ => Format.Days(known),
    });

    /// <summary>The list without what narrows it: the code typed, or else the days asked for.</summary>
    private ListChoice Wider => _choice.CodePrefix is null ? _choice.FromStart with { Due = null, Received = null, Days = null } : _choice.FromStart with { CodePrefix = null };

    private string Names => Format.Words(Measures.NameOf(_choice.Measures, _choice.Without));

    private Wording Definition => _choice.Signal?.Definition ?? Measures.DefinitionOf(_choice.Measures, _choice.Without);

    /// <summary>How many there are by now, on the same days, and why; the snapshot does not know codes.</summary>
    private string Since => Earlier is not { } earlier || _choice.CodePrefix is not null ? "" : KnowledgeWords.Since(
        earlier.DifferenceOf(CountOf), CountOf(earlier.Now), _question!.StatesOn);

    private long CountOf(Snapshot snapshot) => _choice.On(new Question(snapshot, _question!.Request with { AsOf = _question.AsOf }, Reporting)).Count();

    protected override void Read(AddressReading address, Snapshot snapshot) => _choice = ListChoice.Read(address);

    protected override void Show(Question question) =>
        (_question, _list, _page) = (question, _choice.On(question), null);

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_list is null || Problems.Count > 0)
        {
            return;
        }

        var (list, part) = (await Queries.FoundAsync(_list, latest), _choice.Part);
        _total = list.CodePrefix is null ? list.Count() : await Queries.CountAsync(list, latest);
        var page = await Queries.PageAsync(list, part, latest);
        if (!latest.IsCancellationRequested)
        {
            _page = page;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }
}
