using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Overviews;

/// <summary>The picker of periods; a choice is an address.</summary>
public sealed partial class PeriodPanel
{
    private PeriodScheme _scheme;
    private int _year;
    private string? _from;
    private string? _to;
    private string? _refused;

    [Parameter, EditorRequired]
    public required Overview Overview { get; set; }

    /// <summary>The reporting scheme in use.</summary>
    [Parameter, EditorRequired]
    public required ReportingCalendar Reporting { get; set; }

    private ReportingCalendar Calendar => _scheme == PeriodScheme.Reporting ? Reporting : ReportingCalendar.Calendar;

    private IEnumerable<int> Years => PeriodOffers.Years(Calendar, Overview.Known);

    protected override void OnInitialized()
    {
        _scheme = Overview.Period.Calendar.Scheme;
        _year = Overview.Period.Name?.Year ?? Years.First();
        (_from, _to) = (Format.Day(Overview.Period.Days.First), Format.Day(Overview.Seen.Last));
    }

    private string Address(PeriodChoice period) => Urls.Overview(Overview.Request with { Period = period });

    private string? Current(PeriodChoice period) => period == Overview.Request.Period ? "true" : null;

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

        Navigation.NavigateTo(Address(PeriodChoice.Free(days)));
    }
}
