using System.CommandLine;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>The options that several verbs share.</summary>
internal static class Options
{
    public static Option<string> From() => Day("--from", "First day of the period, in it.", required: true);

    public static Option<string> To() => Day("--to", "Last day of the period, in it.", required: true);

    public static Option<string> AsOf() => Day("--as-of", "Last day to know of; the data cut-off when not given.", required: false);

    public static Option<string?> Unit() => new("--unit") { Description = "Code of a unit; all units below it are included.", HelpName = "CODE" };

    public static Option<Level?> Level() => Choice<Level?>(
        "--level", "Level of the units.", Enum.GetValues<Level>().ToDictionary(Keys.Of, level => (Level?)level));

    public static Option<string?> Language() => Choice<string?>(
        "--lang", "Language of names; vi when not given.", new() { ["vi"] = "vi", ["en"] = "en" });

    /// <summary>An option with a fixed list of values; any other value is wrong usage.</summary>
    public static Option<T?> Choice<T>(string name, string description, Dictionary<string, T> values) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', values.Keys),
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (values.TryGetValue(text, out var value))
            {
                return value;
            }

            result.AddError($"Option '{name}' cannot be '{text}'; it is one of {string.Join(", ", values.Keys)}.");
            return default;
        },
    };

    // read as text: a day that cannot be read is a refused input, not wrong usage
    private static Option<string> Day(string name, string description, bool required) =>
        new(name) { Description = description, HelpName = "yyyy-MM-dd", Required = required };
}
