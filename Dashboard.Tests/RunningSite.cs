using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests;

/// <summary>The real web application on a free port of this machine, on made-up data.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    /// <summary>The first dossier of the site, the only one whose code begins so.</summary>
    public const string DossierCode = "H01-250303-0001";

    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://localhost");

    internal SnapshotHolder Snapshots { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Snapshots.Publish(SampleDistrict.Snapshot);
        var builder = Builder("http://127.0.0.1:0", Snapshots);
        await _database.WithDistrictAsync();
        builder.Services.AddSingleton<IDbContextFactory<ReportingDbContext>>(_database).AddSingleton<DossierSearch>().AddSingleton<DossierQueries>().AddSingleton<SignalQueries>().AddSingleton<WhatIfQueries>();
        builder.Services.AddSingleton<SampleQueries>().AddSingleton<AuditQueries>().AddSingleton<KnowledgeQueries>().AddSingleton<PassportQueries>();
        builder.Services.AddSingleton(new TargetQueries(_database, _database.Time));
        builder.Services.AddSingleton(new CalendarQueries(_database, _database.Time));
        builder.Services.AddSingleton(new CalendarEditor(_database, _database.Refresh, _database.Time));
        builder.Services.AddSingleton(new TargetEditor(_database, _database.Refresh, _database.Time));
        var sealer = new ReportSealer(_database, _database.Time);
        builder.Services.AddSingleton(sealer).AddSingleton(new SealRevisions(_database)).AddSingleton(new SealVerifier(sealer));
        builder.Services.AddSingleton(new PublishedFigureEditor(_database, _database.Refresh));
        _app = WebApp.Create(builder);
        _app.MapGet("/broken", string () => throw new InvalidOperationException("inner detail"));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>A further load, shown by every page at once.</summary>
    internal async Task LoadAsync(params IEnumerable<string[]> rows)
    {
        await _database.ImportAsync(rows);
        await _database.Refresh.RefreshAsync(TestContext.Current.CancellationToken);
        Snapshots.Publish(_database.Holder.Current);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    /// <summary>As the product is started, but quiet and with its address given.</summary>
    internal static WebApplicationBuilder Builder(string address, SnapshotHolder snapshots)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(snapshots);
        return builder;
    }
}
