using System.Text;
using Dashboard.Commands;
using Dashboard.Data.Domain;

Console.OutputEncoding = new UTF8Encoding(false);
var commandLine = new CommandLine(
    _ => throw new InvalidOperationException("no data"), () => ReportingCalendar.Reporting, Path.Combine(AppContext.BaseDirectory, "seed-data"));
return await commandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
