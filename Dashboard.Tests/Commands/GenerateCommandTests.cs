using System.IO.Compression;
using Dashboard.Commands;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("generate-command");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Generate_WritesSoManyDossiers_AllMarkedSynthetic()
    {
        var file = Path.Combine(_folder.FullName, "trial.csv");

        var run = await CommandRun.OfAsync("generate", "--dossiers", "50", "--units", "3", "--years", "1", "--seed", "7", "--out", file);

        Assert.Equal((ExitCode.Done, $"50 synthetic dossiers written to {file}{Environment.NewLine}", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.EndsWith(RegisterColumns.Synthetic.Header, lines[0], StringComparison.Ordinal);
        Assert.Equal(50, lines.Skip(1).Count(line => line.EndsWith(",1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Generate_ToGz_IsTheSameCompressed()
    {
        var (plain, compressed) = (Path.Combine(_folder.FullName, "trial.csv"), Path.Combine(_folder.FullName, "trial.csv.gz"));

        await CommandRun.OfAsync("generate", "--dossiers", "50", "--out", plain);
        await CommandRun.OfAsync("generate", "--dossiers", "50", "--out", compressed);

        await using var stream = new GZipStream(File.OpenRead(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        Assert.Equal(
            await File.ReadAllTextAsync(plain, TestContext.Current.CancellationToken), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
