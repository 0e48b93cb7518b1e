using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Dashboard.Commands;
using Dashboard.Tests.Generation;
using Dashboard.Tests.Reports;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Auditing;

/// <summary>Samples of the 157,945 dossiers of the seed: drawn by the page, by the verb and with a common tool, always the same.</summary>
[Collection(nameof(SeedDatabase))]
public sealed partial class SeedSampleTests(SeedDatabase seed, SeedSite site) : IClassFixture<SeedSite>, IDisposable
{
    private const string Everything = "n=200&seed=2025&of=received";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audit");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The lots worked out from the file itself, as the page tells anyone to.</summary>
    [Fact]
    public async Task Sample_Of200_IsTheOneTheRegisterFileGives()
    {
        var expected = SeedDossier.All.Select(dossier => dossier.Code)
            .OrderBy(code => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"2025:{code}:1"))[..8]), StringComparer.Ordinal)
            .Take(200).Order(StringComparer.Ordinal).ToList();

        using var sheet = await DownloadAsync($"{Urls.SampleWorkbookPath}?{Everything}", "vi");

        Assert.Equal(157_945, SeedDossier.All.Count);
        Assert.Equal(expected, CodesOf(sheet.Worksheet(1)));
    }

    [Fact]
    public async Task Verb_OfTheSameSample_PrintsTheDigestOfThePage()
    {
        var file = Path.Combine(_folder.FullName, "audit.xlsx");

        var run = await seed.RunAsync(
            "report", "audit", "--from", "2021-01-01", "--to", "2025-05-16", "--sample", "200", "--seed", "2025", "--of", "received", "--lang", "en", "--out", file);

        // of the free days named, as the page would say it: from= and to=
        using var sheet = await DownloadAsync($"{Urls.SampleWorkbookPath}?{Everything}&from=2021-01-01&to=2025-05-16", "en");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        var digest = run.Output.Trim().Split('\t')[1];
        using var workbook = new XLWorkbook(file);
        Assert.Contains(sheet.Worksheet(1).CellsUsed(), cell => cell.Value.ToString()!.Contains(digest, StringComparison.Ordinal));
        Assert.Equal(CodesOf(sheet.Worksheet(1)), CodesOf(workbook.Worksheet("Sample")));
    }

    /// <summary>Another process makes a database of its own and reads the register file into it; nothing is shared but the file.</summary>
    [Fact]
    public async Task Sample_OfAnotherProcessAndDatabase_IsTheSameRowByRow()
    {
        var file = Path.Combine(_folder.FullName, "audit.xlsx");

        var said = await OtherPrograms.ProductAsync(
            "report", "audit", "--from", "2021-01-01", "--to", "2025-05-16", "--sample", "200", "--seed", "2025", "--of", "received", "--lang", "en", "--out", file,
            $"--ConnectionStrings:Reporting=Data Source={Path.Combine(_folder.FullName, "other.db")}");

        using var other = new XLWorkbook(file);
        using var own = new XLWorkbook(new MemoryStream(await BytesAsync($"{Urls.AuditWorkbookPath}?{Everything}&from=2021-01-01&to=2025-05-16", "en")));
        var rows = RowsOf(own.Worksheet("Sample"));
        Assert.Equal(200, CodesOf(own.Worksheet("Sample")).Count);
        Assert.Equal(rows, RowsOf(other.Worksheet("Sample")));
        Assert.Contains(rows, row => row.Contains(Digest().Match(said).Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--sample 0 --seed 1", "--sample: '0' is not a whole number from 1 to 2000.")]
    [InlineData("--share 101 --seed 1", "--share: '101' is not a percentage above 0 and up to 100.")]
    [InlineData("--sample 5 --share 5 --seed 1", "--sample and --share exclude each other.")]
    [InlineData("--sample 5 --seed x", "--seed: 'x' is not a whole number of digits alone, at most 18.")]
    [InlineData("--sample 5", "--seed is missing; a sample is drawn by one.")]
    [InlineData("--seed 5", "--seed alone draws nothing; give --sample or --share.")]
    [InlineData("--share 50 --seed 1", "--share: 157073 dossiers to draw from; a sample has 1 to 2000. No file was written.")]
    public async Task Verb_SampleThatCannotBeDrawn_IsRefused(string options, string told)
    {
        var run = await seed.RunAsync(["report", "audit", "--from", "2021-01-01", "--to", "2025-05-16", .. options.Split(' '), "--out", Path.Combine(_folder.FullName, "audit.xlsx")]);

        Assert.Equal((ExitCode.Refused, told), (run.ExitCode, run.Error.Trim()));
        Assert.Empty(_folder.GetFiles());
    }

    [Theory]
    [InlineData("vi", "Hồ sơ cần giải trình", 8)]
    [InlineData("en", "Dossiers to be explained", 8)]
    public async Task Workbook_OfAUnit_OpensElsewhere(string language, string lists, int sheets)
    {
        var bytes = await BytesAsync($"{Urls.AuditWorkbookPath}?unit=892.KTHT&from=2024-10-01&to=2024-12-31&n=20&seed=1", language);
        using var workbook = new XLWorkbook(new MemoryStream(bytes));

        Assert.Equal(sheets, workbook.Worksheets.Count);
        Assert.True(workbook.Worksheet(lists).RowsUsed().Count() > 37);
        var file = Path.Combine(_folder.FullName, "audit.xlsx");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Equal(
            string.Join('|', workbook.Worksheets.Select(sheet => sheet.Name)),
            await OtherPrograms.PythonAsync("import sys, openpyxl; print('|'.join(openpyxl.load_workbook(sys.argv[1]).sheetnames))", file));
    }

    [Fact]
    public async Task Worksheet_WithoutASample_IsRefusedInWords()
    {
        using var client = site.CreateClient();

        using var response = await client.GetAsync($"{Urls.SampleWorkbookPath}?n=20", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("seed", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    private static List<string> RowsOf(IXLWorksheet sheet) => [.. sheet.RowsUsed().Select(row => string.Join('|', row.CellsUsed().Select(cell => cell.Value)))];

    private static List<string> CodesOf(IXLWorksheet sheet) =>
        [.. sheet.CellsUsed().Select(cell => cell.Value.ToString()!).Where(text => text.StartsWith("000.00.", StringComparison.Ordinal))];

    private async Task<XLWorkbook> DownloadAsync(string address, string language) => new(new MemoryStream(await BytesAsync(address, language)));

    private async Task<byte[]> BytesAsync(string address, string language)
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
    }
}

/// <summary>The product on the database of the seed, started once for a class of tests.</summary>
public sealed class SeedSite(SeedDatabase seed) : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _application = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:Reporting", seed.ConnectionString));

    public HttpClient CreateClient() => _application.CreateClient();

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
