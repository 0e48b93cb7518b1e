using System.CommandLine;
using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;

// our own verbs measure whole comparisons in one process; anything else is for BenchmarkDotNet
var root = new RootCommand("Measures the dashboard beside its alternatives, on the same made-up dossiers, in one run.") { CompareCommand.Create() };
if (root.Subcommands.Any(verb => verb.Name == args.FirstOrDefault()))
{
    return await root.Parse(args).InvokeAsync();
}

BenchmarkSwitcher.FromAssembly(typeof(CountBenchmarks).Assembly).Run(args);
return 0;
