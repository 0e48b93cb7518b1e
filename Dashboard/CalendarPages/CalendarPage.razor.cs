using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.CalendarPages;

/// <summary>The working calendar of a year, with what depends on one of its days.</summary>
public sealed partial class CalendarPage
{
    private readonly LatestLoad _load = new();
    private Question? _question;
    private int _year;
    private int? _askedYear;
    private DateOnly? _day;
    private DayChange? _change;
    private IReadOnlyList<FlippedDossier>? _flipped;
    private IReadOnlyList<CalendarEntry> _history = [];
    private string? _problem;
    private bool _isSaved;

    private WorkingCalendar Calendar => _question!.Snapshot.Calendar;

    /// <summary>Every year that dossiers are received or due in, and every year a notice names.</summary>
    private IEnumerable<int> Years => Concerned.Concat(Calendar.Days.Select(day => day.Date.Year)).Append(_year).Distinct().Order();

    /// <summary>Years that due dates fall in, whose days off nobody has told: the last dossiers known may be due a year later.</summary>
    private IReadOnlyList<int> NotAnnounced => Calendar.NotAnnounced(Concerned.Append(_year));

    private IEnumerable<int> Concerned => Enumerable.Range(_question!.Known.First.Year, _question.Known.Last.Year - _question.Known.First.Year + 1);

    protected override void Read(AddressReading address, Snapshot snapshot)
    {
        _askedYear = address.Value<int>("year", AddressProblemKind.UnknownYear, TryYear);
        _day = address.Day("day");
        (_problem, _isSaved) = (address.Text("problem"), address.Text("saved") is not null);
        if (_day is { } day && !new DayChange(day, !snapshot.Calendar.IsWorkingDay(day)).IsPossible)
        {
            address.Refuse(AddressProblemKind.NeverWorked, "day", Format.Day(day));
        }
    }

    protected override void Show(Question question)
    {
        (_question, _flipped) = (question, null);
        _year = _day?.Year ?? _askedYear ?? question.AsOf.Year;
        _change = _day is { } day ? new DayChange(day, !question.Snapshot.Calendar.IsWorkingDay(day)) : null;
    }

    protected override async Task OnParametersSetAsync()
    {
        var latest = _load.Next();
        if (_question is not { } question || Problems.Count > 0)
        {
            return;
        }

        var history = await Entries.HistoryAsync(latest);
        var flipped = _change is { } change ? await Queries.FlippedAsync(question.Snapshot, question.Query, change, latest) : null;
        if (!latest.IsCancellationRequested)
        {
            (_history, _flipped) = (history, flipped);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _load.Dispose();
        base.Dispose(disposing);
    }

    private static bool TryYear(string? text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year >= WorkingCalendar.Range.First.Year && year <= WorkingCalendar.Range.Last.Year;
}
