using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Faults;

/// <summary>Shows an unexpected fault in its place, with a reference to quote; another address tries again.</summary>
public sealed class Fault : ErrorBoundary, IDisposable
{
    private string _reference = "";

    [Inject]
    public required FaultLog Log { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override Task OnErrorAsync(Exception exception)
    {
        _reference = Log.Write(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<FaultNotice>(1);
        builder.AddComponentParameter(2, nameof(FaultNotice.Reference), _reference);
        builder.CloseComponent();
    }

    private void Moved(object? sender, LocationChangedEventArgs location) => _ = InvokeAsync(Recover);
}
