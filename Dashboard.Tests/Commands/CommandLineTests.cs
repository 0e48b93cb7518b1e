using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class CommandLineTests
{
    private const string Period = "--from 2025-04-01 --to 2025-05-16";

    [Theory]
    [InlineData("figurs", "figurs")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("figures --to 2025-05-16", "--from")]
    [InlineData("figures --from 2025-04-01", "--to")]
    [InlineData("figures --from --to 2025-05-16", "2025-05-16")]
    [InlineData("figures " + Period + " --nonsense", "--nonsense")]
    [InlineData("figures " + Period + " --by banana", "'--by' cannot be 'banana'; it is one of level, unit, procedure, field, channel, month, quarter, year")]
    [InlineData("figures " + Period + " --level hamlet", "'--level' cannot be 'hamlet'; it is one of province, district, commune")]
    [InlineData("figures " + Period + " --channel fax", "'--channel' cannot be 'fax'; it is one of counter, online, postal")]
    [InlineData("figures " + Period + " --format xml", "'--format' cannot be 'xml'; it is one of json, csv, table")]
    [InlineData("figures " + Period + " --unit-basis none", "'--unit-basis' cannot be 'none'; it is one of received-by, settled-by")]
    [InlineData("figures " + Period + " --tree tomorrow", "'--tree' cannot be 'tomorrow'; it is one of as-it-was, today")]
    [InlineData("figures " + Period + " --lang fr", "'--lang' cannot be 'fr'; it is one of vi, en")]
    [InlineData("report", "command")]
    [InlineData("report unheard-of", "unheard-of")]
    [InlineData("report overview " + Period, "--out")]
    [InlineData("generate --out x.csv", "'--dossiers' is required, unless '--seed-data' is given")]
    [InlineData("generate --dossiers 10", "--out")]
    [InlineData("generate --seed-data --seed 2 --out x.csv", "'--seed' cannot be given with '--seed-data'")]
    public async Task Usage_Wrong_IsNamedAndExits2(string line, string named)
    {
        var run = await CommandRun.OfLineAsync(line);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("figures --from 2025-05-16 --to 2025-05-15", "--from 2025-05-16 comes after --to 2025-05-15")]
    [InlineData("figures --from 2025-02-30 --to 2025-05-16", "--from: '2025-02-30' is not a day; write it as yyyy-MM-dd")]
    [InlineData("figures --from 01/04/2025 --to 2025-05-16", "--from: '01/04/2025' is not a day")]
    [InlineData("figures --from 1999-12-31 --to 2025-05-16", "--from: 1999-12-31 is out of range; days from 2000-01-01 to 2099-12-31 are accepted")]
    [InlineData("figures --from 2025-04-01 --to 2100-01-01", "--to: 2100-01-01 is out of range")]
    [InlineData("figures " + Period + " --as-of soon", "--as-of: 'soon' is not a day")]
    [InlineData("figures " + Period + " --unit 99999", "--unit: '99999' is not the code of a unit; known codes are 892, 30613, 30592, 892.TP")]
    [InlineData("report overview " + Period + " --unit 99999 --out x.xlsx", "--unit: '99999' is not the code of a unit")]
    [InlineData("report overview --from 2025-05-16 --to 2025-05-15 --out x.xlsx", "--from 2025-05-16 comes after --to 2025-05-15")]
    [InlineData("report overview " + Period + " --out report.pdf", "--out: 'report.pdf' does not end in .xlsx")]
    [InlineData("report overview " + Period + " --out no-such-folder/report.xlsx", "--out: the folder of 'no-such-folder/report.xlsx' does not exist")]
    [InlineData("generate --dossiers many --out x.csv", "--dossiers: 'many' is not a whole number")]
    [InlineData("generate --dossiers 0 --out x.csv", "--dossiers: 0 is out of range; 1 to 100000000 are accepted")]
    [InlineData("generate --dossiers 10 --units 24 --out x.csv", "--units: 24 is out of range; 1 to 23 are accepted")]
    [InlineData("generate --dossiers 10 --years 99 --out x.csv", "--years: 99 is out of range; 1 to 20 are accepted")]
    [InlineData("generate --dossiers 10 --years 99999999999 --out x.csv", "--years: '99999999999' is not a whole number from 0 to 2147483647")]
    [InlineData("generate --dossiers 10 --out x.zip", "--out: 'x.zip' does not end in .csv or .csv.gz")]
    public async Task Input_Refused_IsNamedAndExits1(string line, string named)
    {
        var run = await CommandRun.OfLineAsync(line);

        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Input_SeveralRefused_AllAreNamed()
    {
        var run = await CommandRun.OfLineAsync("figures --from x --to y --as-of z");

        Assert.Equal(3, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("--help", "figures")]
    [InlineData("figures --help", "--unit-basis")]
    [InlineData("report --help", "overview")]
    public async Task Help_NamesWhatThereIs(string line, string named)
    {
        var run = await CommandRun.OfLineAsync(line);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(named, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("--urls http://localhost:5000", true)]
    [InlineData("--environment=Testing --contentRoot=/x --applicationName=Dashboard", true)]
    [InlineData("--Database:File=x.db", true)]
    [InlineData("--nonsense", false)]
    [InlineData("--help", false)]
    [InlineData("serve", false)]
    [InlineData("figures " + Period, false)]
    public void Serve_IsWhatNoVerbMeans(string line, bool isServe)
    {
        var commandLine = new CommandLine(CommandRun.Workplace);

        Assert.Equal(isServe, commandLine.IsServe(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
