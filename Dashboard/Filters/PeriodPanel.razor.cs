using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Filters;

/// <summary>The picker of periods; a choice is an address.</summary>
public sealed partial class PeriodPanel
{
    private PeriodScheme _scheme;
    private int _year;
    private string? _from;
    private string? _to;
    private string? _refused;

    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [Parameter, EditorRequired]
    public required Func<FigureRequest, string> Address { get; set; }

    private ReportingCalendar Calendar => _scheme == PeriodScheme.Reporting ? Question.Reporting : ReportingCalendar.Calendar;

    private IEnumerable<int> Years => PeriodOffers.Years(Calendar, Question.Known);

    protected override void OnInitialized()
    {
        _scheme = Question.Period.Calendar.Scheme;
        _year = Question.Period.Name?.Year ?? Years.First();
        (_from, _to) = (Format.Day(Question.Period.Days.First), Format.Day(Question.Seen.Last));
    }

    private string AddressOf(PeriodChoice period) => Address(Question.Request with { Period = period });

    private string? Current(PeriodChoice period) => period == Question.Request.Period ? "true" : null;

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private void Apply()
    {
        var (from, to) = (TypedDay.Read(_from), TypedDay.Read(_to));
        _refused = from.Refused ?? to.Refused;
        if (from.Day is not { } first || to.Day is not { } last)
        {
            return;
        }

        if (!Period.TryCreate(first, last, out var days))
        {
            _refused = Texts.PeriodTurnedAround;
            return;
        }

        Navigation.NavigateTo(AddressOf(PeriodChoice.Free(days)));
    }
}
