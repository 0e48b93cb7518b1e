using System.CommandLine;
using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Measuring;

// our own verbs measure whole comparisons in one process; anything else is for BenchmarkDotNet
var root = new RootCommand("Measures the dashboard beside its alternatives, on the same made-up dossiers, in one run.")
{
    CompareCommand.Create(),
    ImportCommand.Create(),
    ListCommand.Create(),
};
var byProcessorTime = new Option<bool>("--processor-time")
{
    Description = "Measure processor time instead of the time that passes: on a machine that others work on.",
    Recursive = true,
};
root.Options.Add(byProcessorTime);
if (root.Subcommands.Any(verb => verb.Name == args.FirstOrDefault()))
{
    var typed = root.Parse(args);
    Clock.ByProcessorTime = typed.GetValue(byProcessorTime);
    return await typed.InvokeAsync();
}

BenchmarkSwitcher.FromAssembly(typeof(CountBenchmarks).Assembly).Run(args);
return 0;
