using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Dashboard.Commands;

/// <summary>The verbs of the executable: each does one job, prints only its result and ends.</summary>
public sealed class CommandLine
{
    private readonly RootCommand _root;
    private readonly Option<string?>[] _hostOptions =
    [
        new("--urls") { Description = "Addresses the web application listens on.", HelpName = "http://…" },
        new("--environment") { Description = "Name of the environment, such as Development." },
        new("--contentRoot") { Hidden = true },
        new("--applicationName") { Hidden = true },
    ];

    public CommandLine(Workplace workplace)
    {
        _root = new RootCommand("Dossiers of one-stop departments: without a verb the web application is served.")
        {
            FiguresCommand.Create(workplace),
            ReportCommand.Create(workplace),
            ImportCommand.Create(workplace),
            CheckCommand.Create(workplace),
            VerifyCommand.Create(workplace),
            GenerateCommand.Create(workplace),
        };
        foreach (var option in _hostOptions)
        {
            _root.Options.Add(option);
        }

        // what this means is served by whoever asked, not by a verb
        _root.SetAction(_ => ExitCode.Done);
    }

    /// <summary>Whether the arguments ask for the web application: no verb, and nothing but settings.</summary>
    public bool IsServe(IReadOnlyList<string> args)
    {
        var parsed = Parse(args);
        return parsed.Errors.Count == 0 && parsed.CommandResult.Command == _root && parsed.Action == _root.Action;
    }

    /// <summary>Does the job of a verb; wrong usage is said in one line each.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var parsed = Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync(problem.Message);
            }

            await error.WriteLineAsync($"Usage is shown by: {Words(parsed.CommandResult)}--help");
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancellationToken);
    }

    /// <summary>An argument such as "--Database:Provider=Sqlite" sets a setting, whatever the verb; settings begin with a capital, options do not.</summary>
    public static bool IsSetting(string argument) => argument is ['-', '-', >= 'A' and <= 'Z', ..] && argument.Contains('=', StringComparison.Ordinal);

    private ParseResult Parse(IReadOnlyList<string> args) => _root.Parse([.. args.Where(argument => !IsSetting(argument))]);

    private static string Words(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Words(parent)}{command.Command.Name} " : "";
}
