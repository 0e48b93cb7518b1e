using System.Net;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Overviews;

[Collection(nameof(SeedDatabase))]
public sealed class OverviewWorkbookTests : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _application;

    public OverviewWorkbookTests(SeedDatabase database) => _application = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:Reporting", database.ConnectionString));

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [InlineData("vi", "Chỉ số chính")]
    [InlineData("en", "Key figures")]
    public async Task Workbook_OfAnAddress_IsItsFiguresInTheReadersLanguage(string language, string firstSheet)
    {
        using var client = _application.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var response = await client.GetAsync("/reports/overview.xlsx?period=2025-Q1&level=commune", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("overview_commune_2025-01-01_2025-03-31_2025-03-31.xlsx", response.Content.Headers.ContentDisposition?.FileName);
        using var workbook = new XLWorkbook(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(firstSheet, workbook.Worksheet(1).Name);
    }

    [Fact]
    public async Task Workbook_OfAnAddressThatCannotBeRead_IsRefusedInWords()
    {
        using var client = _application.CreateClient();

        using var response = await client.GetAsync("/reports/overview.xlsx?unit=99999&from=2025-02-30&to=2025-03-01", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("99999", said, StringComparison.Ordinal);
        Assert.Contains("2025-02-30", said, StringComparison.Ordinal);
    }
}
