using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Overviews;

/// <summary>The leader's page: how far the offices are from their targets, and where it is going wrong.</summary>
public sealed partial class OverviewPage
{
    private Overview? _overview;
    private UnitTree? _units;
    private IReadOnlyList<AddressProblem> _problems = [];

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Compare { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Level { get; set; }

    [SupplyParameterFromQuery]
    public string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    public string? AsOf { get; set; }

    protected override void OnInitialized() => Snapshots.Changed += Renew;

    public void Dispose() => Snapshots.Changed -= Renew;

    protected override void OnParametersSet()
    {
        if (!Snapshots.IsReady)
        {
            return;
        }

        var snapshot = Snapshots.Current;
        var query = new OverviewQuery
        {
            Scheme = Scheme,
            Period = Period,
            From = From,
            To = To,
            Compare = Compare,
            Unit = Unit,
            Level = Level,
            Indicator = Indicator,
            AsOf = AsOf,
        };
        var address = query.Read(snapshot.Units);
        _problems = address.Problems;
        _units = snapshot.Units;
        _overview = address.Request is { } request ? Overview.From(snapshot, request, Reporting) : null;
    }

    /// <summary>A newer load shows at once, with its number in the stamp.</summary>
    private void Renew() => _ = InvokeAsync(() =>
    {
        OnParametersSet();
        StateHasChanged();
    });
}
