using System.Globalization;
using Bunit;
using Dashboard.Check;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Dashboard.Faults;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard.Tests;

/// <summary>Renders pages and parts of them in one language, on the sample district.</summary>
public abstract class PageTests : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly SnapshotHolder _snapshots = new();

    protected PageTests()
    {
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLogging();
        Services.AddSingleton<FaultLog>();
        Services.AddSingleton(new SiteSettings { Name = new("Một cửa thử", "Trial one-stop") });
        Services.AddSingleton(ReportingCalendar.Reporting);
        Services.AddSingleton(_snapshots);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<CheckedTexts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Show(SampleDistrict.Snapshot);
        Speak("vi");
    }

    /// <summary>The data pages read; the last one given counts.</summary>
    internal void Show(Snapshot snapshot) => _snapshots.Publish(snapshot);

    protected static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);

    /// <summary>Where popovers and dialogs are drawn.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers() => Render<MudPopoverProvider>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
