using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dashboard.Layout;

/// <summary>A part of the layout that writes links back to where the reader is, and so must follow every change of address.</summary>
public abstract class PlaceAware : ComponentBase, IDisposable
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>Path and query of the page in view, from the root of the site.</summary>
    protected string Here
    {
        get
        {
            var place = "/" + Navigation.ToBaseRelativePath(Navigation.Uri);
            var fragment = place.IndexOf('#', StringComparison.Ordinal);
            return fragment < 0 ? place : place[..fragment];
        }
    }

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    private void Moved(object? sender, LocationChangedEventArgs location) => _ = InvokeAsync(StateHasChanged);
}
