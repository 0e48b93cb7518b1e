using System.Data.Common;
using System.Text;
using Dashboard;
using Dashboard.Commands;
using Dashboard.Data.Storage;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var host = new Lazy<IHost>(() => Installation.CreateHost([.. args.Where(CommandLine.IsSetting)]));
var commandLine = new CommandLine(Workplace.Of(() => host.Value.Services, Console.Error));
try
{
    return commandLine.IsServe(args)
        ? await ServeAsync()
        : await commandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
}
catch (Exception problem) when (problem is SettingsException or DatabaseException or DbException or InvalidDataException or IOException or UnauthorizedAccessException)
{
    // what an administrator can put right is said in a sentence; anything else is a fault and shows where it happened
    await Console.Error.WriteLineAsync(problem.Message);
    return ExitCode.Refused;
}
finally
{
    if (host.IsValueCreated)
    {
        host.Value.Dispose();
    }
}

async Task<int> ServeAsync()
{
    await using var app = Installation.CreateWebApp(args);
    await Installation.OpenAsync(app.Services, Console.Error, app.Lifetime.ApplicationStopping);
    return await WebApp.RunAsync(app, Console.Out, Console.Error);
}
