using Dashboard.Data.Queries;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Targets;

/// <summary>The administrator's page of targets: what is wanted, from when to when, and everything ever entered.</summary>
public sealed partial class TargetsPage
{
    private readonly CancellationTokenSource _closed = new();
    private TargetForm _form = new();

    /// <summary>The table, handed from the prerendered page to the circuit.</summary>
    [PersistentState]
    public IReadOnlyList<TargetEntry>? Entries { get; set; }

    [SupplyParameterFromQuery]
    public string? Do { get; set; }

    [SupplyParameterFromQuery]
    public string? Row { get; set; }

    [SupplyParameterFromQuery]
    public string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    public string? For { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Percent { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? SourceEn { get; set; }

    [SupplyParameterFromQuery]
    public string? Assumed { get; set; }

    [SupplyParameterFromQuery]
    public string? Reason { get; set; }

    [SupplyParameterFromQuery]
    public string? Gap { get; set; }

    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Snapshots.Changed += Renew;
        Entries ??= await Queries.HistoryAsync(_closed.Token);
    }

    protected override void OnParametersSet() => _form = new TargetForm
    {
        Do = Do,
        Row = Row,
        Indicator = Indicator,
        For = For,
        From = From,
        To = To,
        Percent = Percent,
        Source = Source,
        SourceEn = SourceEn,
        Assumed = Assumed,
        Reason = Reason,
        Gap = Gap,
        Sent = Sent,
    };

    public void Dispose()
    {
        Snapshots.Changed -= Renew;
        _closed.Cancel();
        _closed.Dispose();
    }

    /// <summary>What someone else has entered shows at once.</summary>
    private void Renew() => _ = InvokeAsync(async () =>
    {
        Entries = await Queries.HistoryAsync(_closed.Token);
        StateHasChanged();
    });
}
