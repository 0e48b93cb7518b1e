using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Overviews;

[Collection(nameof(SeedDatabase))]
public sealed class HomePageWeightTests(SeedDatabase database)
{
    /// <summary>The overview of a whole district, every figure with its link: what a phone loads each morning.</summary>
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Home_OnTheSeedData_IsLean(string language)
    {
        var snapshots = new SnapshotHolder();
        snapshots.Publish(database.Snapshot);
        await using var app = WebApp.Create(RunningSite.Builder("http://127.0.0.1:0", snapshots));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Add("Accept-Language", language);

        var page = await browser.GetByteArrayAsync(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(), TestContext.Current.CancellationToken);

        Assert.True(page.Length <= 100_000, $"{page.Length:N0} bytes");
    }
}
