using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Filters;

/// <summary>
/// A page of figures whose state is its address: reads what every such page shares, and shows it again when the address or
/// the data change. A page of it says what it makes of a question; it shows <see cref="Problems"/> first, then that it is
/// loading until the first call of <see cref="Show"/>.
/// </summary>
public abstract class FigurePage : ComponentBase, IDisposable
{
    private string _path = "";

    [Inject]
    public required SnapshotHolder Snapshots { get; set; }

    [Inject]
    public required ReportingCalendar Reporting { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The request the page is an answer to; null once a circuit shows it.</summary>
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    /// <summary>What is wrong with the address; nothing is shown then.</summary>
    protected IReadOnlyList<AddressProblem> Problems { get; private set; } = [];

    /// <summary>Works out what the page shows.</summary>
    protected abstract void Show(Question question);

    /// <summary>What the page is an answer from.</summary>
    protected virtual Snapshot Data => Snapshots.Current;

    /// <summary>Why the page cannot show what a load knew; null when it does.</summary>
    protected virtual AddressProblemKind? WhyNotAt(int load) => AddressProblemKind.NotLookingBack;

    /// <summary>Tells programs what readers are told in words; browsers of a circuit have had their answer.</summary>
    protected void Answer(int status) => Context?.Response.StatusCode = status;

    /// <summary>Reads what the address says to this page alone; what it refuses is told with the other problems.</summary>
    protected virtual void Read(AddressReading address, Snapshot snapshot)
    {
    }

    protected override void OnInitialized()
    {
        Snapshots.Changed += Renew;
        Navigation.LocationChanged += Moved;
    }

    protected override void OnParametersSet()
    {
        _path = Path;
        if (!Snapshots.IsReady)
        {
            return;
        }

        var snapshot = Data;
        var address = new AddressReading(Navigation.Uri);
        var request = FigureQuery.Read(address, snapshot.Units, snapshot.Procedures, looksBack: true);
        if (request.KnownAt is { } load && WhyNotAt(load) is { } refused)
        {
            address.Refuse(refused, FigureQuery.KnownPart, address.Text(FigureQuery.KnownPart)!);
        }

        Read(address, snapshot);
        Problems = address.Problems;
        if (Problems.Count > 0)
        {
            Answer(address.IsOfNothing ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        }
        else
        {
            Show(new Question(snapshot, request, Reporting));
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Snapshots.Changed -= Renew;
        Navigation.LocationChanged -= Moved;
    }

    private string Path => Navigation.Uri.Split('?', '#')[0];

    /// <summary>Only the query changed: to another path the router leads, with new parameters or another page.</summary>
    private void Moved(object? sender, LocationChangedEventArgs location)
    {
        if (Path == _path)
        {
            Renew();
        }
    }

    /// <summary>A newer load shows at once, with its number in the stamp.</summary>
    private void Renew() => _ = InvokeAsync(() => SetParametersAsync(ParameterView.Empty));
}
