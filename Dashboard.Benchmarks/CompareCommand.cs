using System.CommandLine;

namespace Dashboard.Benchmarks;

/// <summary>`compare`: our statistics beside the databases, with the same answers.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var dossiers = new Option<int[]>("--dossiers")
        {
            Description = "How many dossiers; several sizes are measured one after the other.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [158_000],
        };
        var without = new Option<string[]>("--without") { Description = "Engines to leave out: ef, sqlite, duckdb.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("compare", "Overview, any filter and trends: memory, DuckDB, plain SQL and EF Core on SQLite.") { dossiers, without };
        command.SetAction(typed => Comparison.Run(typed.GetValue(dossiers)!, typed.GetValue(without) ?? [], typed.InvocationConfiguration.Output));
        return command;
    }
}
