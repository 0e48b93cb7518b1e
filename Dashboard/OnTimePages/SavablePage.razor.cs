using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.OnTimePages;

/// <summary>The work list of what can still end in time.</summary>
public sealed partial class SavablePage
{
    /// <summary>Dossiers told one by one.</summary>
    private const int Most = 200;

    private readonly LatestLoad _load = new();
    private Question? _question;
    /// <summary>The same of the running year where no period was chosen: what is still open falls due after all that is known.</summary>
    private Question? _counted;
    private SavableVerdict? _verdict;
    private SavableList? _list;
    private IReadOnlyList<(SavableDossier Savable, ListedDossier Listed)>? _shown;

    internal static IReadOnlyDictionary<string, SavableVerdict> Keys { get; } = new Dictionary<string, SavableVerdict>
    {
        ["today"] = SavableVerdict.Today,
        ["at-risk"] = SavableVerdict.AtRisk,
        ["safe"] = SavableVerdict.Safe,
        ["lost"] = SavableVerdict.Lost,
    };

    private static IEnumerable<SavableVerdict> Verdicts => Keys.Values;

    private IReadOnlyList<SavableDossier> Chosen { get; set; } = [];

    protected override void Read(AddressReading address, Snapshot snapshot) => _verdict = address.OneOf("verdict", AddressProblemKind.UnknownVerdict, Keys);

    protected override void Show(Question question)
    {
        _counted = question.Request.Period == PeriodChoice.Everything
            ? new Question(question.Snapshot, question.Request with { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Year, question.AsOf.Year, 1)) }, question.Reporting)
            : question;
        (_question, _list, _shown) = (question, question.Snapshot.Savable(_counted.Query), null);
        Chosen = [.. _list.Dossiers.Where(dossier => _verdict is null || dossier.Verdict == _verdict)];
    }

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_list is null || Problems.Count > 0)
        {
            return;
        }

        var (question, told) = (_question!, Chosen.Take(Most).ToList());
        var listed = await Queries.NumberedAsync(question.Snapshot, question.Query, [.. told.Select(dossier => dossier.Dossier)], latest);
        if (!latest.IsCancellationRequested)
        {
            _shown = [.. Paired(told, listed)];
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What clearing them in time is worth.</summary>
    private string Saved(SavableVerdict verdict) => verdict == SavableVerdict.Lost ? Texts.SavableNothing
        : Format.Fill(Texts.SavablePoints, Format.PointsApart(_list!.PointsSaved(_list.Dossiers.Where(dossier => dossier.Verdict == verdict))));

    private FigureTable Table() => new(
        Texts.SavableTitle, Texts.SearchDossiers,
        [new(Texts.StandingHead), new(Texts.DueHead), new(Texts.SavableLeft), new(Texts.SavableNeeded), new(Texts.SavableSlack), new(Texts.SavableUsed), new(Texts.Unit), new(Texts.Procedure), new(Texts.SavableNote)],
        [.. _shown!.Select(pair => Row(pair.Savable, pair.Listed))]);

    private FigureRow Row(SavableDossier dossier, ListedDossier listed) => new(RowStyle.Plain, listed.Code,
    [
        Cell.Text(SavableMark.Word(dossier.Verdict)),
        Cell.Text(Format.Day(dossier.DueOn)),
        Cell.Text(Whole(dossier.DaysLeft)),
        Cell.Text(dossier.DaysNeeded is { } needed ? Whole(needed) : ""),
        Cell.Change((long?)dossier.Slack),
        Cell.Text(Whole(dossier.DaysUsed)),
        Cell.Text(Format.Words(listed.ReceivedBy.ShortName)),
        Cell.Text(Format.Words(listed.Procedure.Name)),
        Cell.Text(string.Join(", ", Notes(dossier))),
    ])
    {
        Href = Urls.Dossier(listed.Code, _question!.Request),
    };

    /// <summary>Each with its row; both come in the same order, and what a load took away meanwhile is left out.</summary>
    private static IEnumerable<(SavableDossier Savable, ListedDossier Listed)> Paired(IEnumerable<SavableDossier> told, IReadOnlyList<ListedDossier> listed)
    {
        var next = 0;
        foreach (var dossier in told)
        {
            if (next < listed.Count && listed[next].DueAt is { } due && DateOnly.FromDateTime(due) == dossier.DueOn)
            {
                yield return (dossier, listed[next++]);
            }
        }
    }

    private static IEnumerable<string> Notes(SavableDossier dossier)
    {
        if (dossier.IsWaiting)
        {
            yield return Texts.SavableWaiting;
        }

        if (dossier is { DaysNeeded: not null, IsOwn: false })
        {
            yield return Texts.SavableOfAll;
        }
    }

    private static string Whole(int days) => Format.Number(days);
}
