using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.CalendarPages;
using Dashboard.Check;
using Dashboard.Data.Statistics;
using Dashboard.Dossiers;
using Dashboard.Exhibits;
using Dashboard.Faults;
using Dashboard.Filters;
using Dashboard.Languages;
using Dashboard.Layout;
using Dashboard.OnTimePages;
using Dashboard.Overviews;
using Dashboard.Reports;
using Dashboard.Searching;
using Dashboard.Targets;
using Dashboard.Verifying;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard;

/// <summary>The web application: what stands between a browser and one snapshot of the data.</summary>
public static class WebApp
{
    public const string DefaultAddress = "http://localhost:5080";

    // Mud draws its theme and its popovers with inline styles; scripts all come from files
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Builds the application; more endpoints may be mapped on it before it runs.</summary>
    /// <param name="builder">With a <see cref="SnapshotHolder"/> among its services.</param>
    public static WebApplication Create(WebApplicationBuilder builder)
    {
        AddServices(builder.Services, builder.Configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => RefuseOtherThanLoopback(listen.EndPoint)));
        if (!IsAddressConfigured(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Urls.Error,
            CreateScopeForErrors = true,
            SuppressDiagnosticsCallback = _ => true, // FaultLog has written it, with the reference the reader sees
        });
        app.UseStatusCodePagesWithReExecute(Urls.NotFound, createScopeForStatusCodePages: true);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.Use(SecureHeaders);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapThemeSheet();
        app.MapPreferences();
        app.MapOverviewWorkbook();
        app.MapDossierExports();
        app.MapClockFiles();
        app.MapAudits();
        app.MapCalendar();
        app.MapExhibits();
        app.MapSearchOffers();
        app.MapCheck();
        app.MapKeep();
        app.MapReports();
        app.MapSealing();
        app.MapVerify();
        app.MapTargetForm();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Serves until told to stop; 1 when the address is refused.</summary>
    public static async Task<int> RunAsync(WebApplication app, TextWriter output, TextWriter errors)
    {
        try
        {
            await app.StartAsync();
        }
        catch (AddressRefusedException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await output.WriteLineAsync($"Dashboard: {string.Join(", ", addresses)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<SiteSettings>().Bind(configuration.GetSection(SiteSettings.Section))
            .Validate(site => !string.IsNullOrWhiteSpace(site.Name.Vi) && !string.IsNullOrWhiteSpace(site.Name.En), "Site:Name needs Vi and En.")
            .ValidateOnStart();
        services.AddReportingCalendar(configuration);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SiteSettings>>().Value);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddExhibits();
        services.AddSingleton<Search>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Vietnamese as it is, not as escapes
        services.AddSingleton<LookBackFiles>();
        services.AddSingleton<DossierExport.Exports>();
        services.AddSingleton<ClockFiles.Clocks>();
        services.AddSingleton<AuditDownload.Audits>();
        services.AddSingleton<FaultLog>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CheckedTexts>();
        services.AddSingleton<Verifications>();
        services.AddSingleton<CalendarDrafts>();
        services.AddSingleton<IExceptionHandler>(provider => provider.GetRequiredService<FaultLog>());
        services.AddResponseCompression(compression => compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml"));
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.SetDefaultCulture(Preferences.Languages[0]).AddSupportedCultures(Preferences.Languages).AddSupportedUICultures(Preferences.Languages);
            localization.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
            localization.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    private static bool IsAddressConfigured(ConfigurationManager configuration) =>
        AddressSettings.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private static void RefuseOtherThanLoopback(EndPoint endPoint)
    {
        var isLoopback = endPoint switch
        {
            IPEndPoint ip => IPAddress.IsLoopback(ip.Address),
            UnixDomainSocketEndPoint => true,
            _ => false,
        };
        if (!isLoopback)
        {
            throw new AddressRefusedException(endPoint);
        }
    }

    private static Task SecureHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}

/// <summary>The server was told to listen where others could reach it, and nobody signs in yet.</summary>
public sealed class AddressRefusedException(EndPoint endPoint) : Exception(
    $"Refused to listen on {endPoint}: there is no sign-in yet, so the dashboard may only be reached from this machine. Use {WebApp.DefaultAddress} or another localhost address.");
