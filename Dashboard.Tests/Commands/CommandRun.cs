using Dashboard.Commands;
using Dashboard.Data.Domain;
using Dashboard.Tests.Reports;

namespace Dashboard.Tests.Commands;

/// <summary>A verb run in process, with what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The sample data, without a database.</summary>
    public static Workplace Workplace { get; } = new()
    {
        SnapshotAsync = _ => Task.FromResult(SampleSnapshot.Create()),
        ImporterAsync = _ => throw new InvalidOperationException("The sample data have no database."),
        PublishedAsync = _ => throw new InvalidOperationException("The sample data have no database."),
        SealerAsync = _ => throw new InvalidOperationException("The sample data have no database."),
        BesideLastSealedAsync = (figures, _) => Task.FromResult(figures),
        AuditsAsync = _ => throw new InvalidOperationException("The sample data have no database."),
        Reporting = () => ReportingCalendar.Reporting,
        SeedData = SeedData.Folder,
    };

    /// <summary>Runs on the sample data.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(Workplace, args);

    public static async Task<CommandRun> OfAsync(Workplace workplace, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var commandLine = new CommandLine(workplace);
        var exitCode = await commandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a line as it would be typed, arguments parted by single blanks.</summary>
    public static Task<CommandRun> OfLineAsync(string line) => OfAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
