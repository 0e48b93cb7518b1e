using System.CommandLine;
using Dashboard.Benchmarks.Lists;

namespace Dashboard.Benchmarks;

/// <summary>`lists`: our lists of dossiers, as files beside other writers of workbooks and as pages beside plain SQL.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var dossiers = new Option<int>("--dossiers") { Description = "How many dossiers.", DefaultValueFactory = _ => 158_000 };
        var without = new Option<string[]>("--without")
        {
            Description = "Writers to leave out: closedxml takes minutes and gigabytes.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var command = new Command("lists", "Lists of dossiers: exported beside ClosedXML and MiniExcel, paged beside plain SQL on SQLite.") { dossiers, without };
        command.SetAction((typed, cancellationToken) =>
            ListComparison.RunAsync(typed.GetValue(dossiers), typed.GetValue(without)!, typed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }
}
