using System.Diagnostics;

namespace Dashboard.Tests.Reports;

/// <summary>Programs of others that open our workbooks, where they are installed; tests that need one are skipped with the reason where not.</summary>
internal static class OtherPrograms
{
    private static readonly string[] LibreOfficePlaces =
        ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];

    private static readonly string[] PythonPlaces = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"];

    /// <summary>Opens a file in LibreOffice and saves it in another format.</summary>
    /// <param name="file">Which.</param>
    /// <param name="format">As LibreOffice names it.</param>
    /// <returns>The folder it was saved to, and everything the program had to say.</returns>
    public static async Task<(string Folder, string Said)> ConvertAsync(string file, string format)
    {
        var soffice = LibreOfficePlaces.FirstOrDefault(File.Exists);
        Assert.SkipWhen(soffice is null, $"No LibreOffice found at any of: {string.Join(", ", LibreOfficePlaces)}.");
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "out");

        // a profile of its own: another run on the same machine would refuse to share one
        var profile = new Uri(Path.Combine(Path.GetDirectoryName(file)!, "profile"));
        var (exitCode, said) = await RunAsync(soffice!, $"-env:UserInstallation={profile}", "--headless", "--convert-to", format, "--outdir", folder, file);
        Assert.True(exitCode == 0, said);
        return (folder, said);
    }

    /// <summary>Runs a few lines of Python with openpyxl, every warning an error.</summary>
    /// <returns>What they printed.</returns>
    public static async Task<string> PythonAsync(string lines, string file)
    {
        var python = PythonPlaces.FirstOrDefault(File.Exists);
        Assert.SkipWhen(python is null, $"No Python found at any of: {string.Join(", ", PythonPlaces)}.");
        Assert.SkipWhen((await RunAsync(python!, "-c", "import openpyxl")).ExitCode != 0, "Python has no openpyxl.");
        var (exitCode, said) = await RunAsync(python!, "-W", "error", "-c", lines, file);
        Assert.True(exitCode == 0, said);
        return said.Trim();
    }

    /// <summary>Runs the product itself in a process of its own.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> ProductAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, said) = await RunAsync("dotnet", [typeof(Urls).Assembly.Location, .. arguments]);
        Assert.True(exitCode == 0, said);
        return said;
    }

    /// <summary>Runs a program to its end; one that does not end in time, as LibreOffice at times does not, is ended and fails its test instead of holding all of them.</summary>
    private static async Task<(int ExitCode, string Said)> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await said + await complained);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} did not end.");
        }
    }
}
