using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The machine-readable names of levels, channels and other conditions, as groups are keyed and addresses are written.</summary>
public static class Keys
{
    public static string Of(Level level) => level.ToString().ToLowerInvariant();

    public static string Of(ReceiptChannel channel) => channel.ToString().ToLowerInvariant();

    public static string Of(OnlineLevel service) => service.ToString().ToLowerInvariant();

    public static string Of(Digitization digitized) => digitized.ToString().ToLowerInvariant();

    public static string Of(Outcome outcome) => outcome == Outcome.None ? "open" : outcome.ToString().ToLowerInvariant();

    public static string Of(UnitBasis basis) => basis == UnitBasis.SettledBy ? "settled-by" : "received-by";

    /// <summary>Reads the name of a level; false for anything else.</summary>
    public static bool TryParse(string? key, out Level level) => TryParse(key, Of, out level);

    /// <summary>Reads the name of a channel; false for anything else.</summary>
    public static bool TryParse(string? key, out ReceiptChannel channel) => TryParse(key, Of, out channel);

    /// <summary>Reads how far a procedure is offered online; false for anything else.</summary>
    public static bool TryParse(string? key, out OnlineLevel service) => TryParse(key, Of, out service);

    /// <summary>Reads how much was digitized; false for anything else.</summary>
    public static bool TryParse(string? key, out Digitization digitized) => TryParse(key, Of, out digitized);

    /// <summary>Reads how a dossier ended, "open" for not at all; false for anything else.</summary>
    public static bool TryParse(string? key, out Outcome outcome) => TryParse(key, Of, out outcome);

    /// <summary>Reads which unit a dossier is counted with; false for anything else.</summary>
    public static bool TryParse(string? key, out UnitBasis basis) => TryParse(key, Of, out basis);

    private static bool TryParse<T>(string? key, Func<T, string> keyOf, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (keyOf(candidate) == key)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}

/// <summary>The group every dossier falls into: the sum of what its ids look up.</summary>
internal sealed class Grouping
{
    private Grouping(IReadOnlyList<string> keys) => Keys = keys;

    public IReadOnlyList<string> Keys { get; }

    /// <summary>By index of the unit; null when the unit does not decide.</summary>
    public int[]? OfUnit { get; private init; }

    /// <summary>By index of the procedure version; null when the procedure does not decide.</summary>
    public int[]? OfProcedure { get; private init; }

    /// <summary>By packed intake; null when it does not decide.</summary>
    public int[]? OfIntake { get; private init; }

    /// <param name="by">The breakdown.</param>
    /// <param name="told">The units, as they are told.</param>
    /// <param name="procedures">The procedure versions.</param>
    public static Grouping Of(By by, ToldUnits told, IReadOnlyList<Procedure> procedures)
    {
        switch (by)
        {
            case By.Level:
                var levels = Enum.GetValues<Level>();
                return new([.. levels.Select(Statistics.Keys.Of)]) { OfUnit = [.. told.All.Select(unit => Array.IndexOf(levels, unit.Level))] };
            case By.Unit:
                return new([.. told.AsWere.Select(unit => unit.Code)]) { OfUnit = told.Indices() };
            case By.Procedure:
                return ByProcedure(procedures, procedure => procedure.Code);
            case By.Field:
                return ByProcedure(procedures, procedure => procedure.Field.Vi);
            case By.Channel:
                var channels = Enum.GetValues<ReceiptChannel>();
                return new([.. channels.Select(Statistics.Keys.Of)])
                {
                    OfIntake = [.. Enumerable.Range(0, DossierRows.Intakes)
                        .Select(intake => Math.Max(0, Array.IndexOf(channels, DossierRows.ChannelOf(intake))))],
                };
            default:
                return new([""]);
        }
    }

    /// <summary>Each group of this one broken down by another: their groups come one after another.</summary>
    public Grouping Then(Grouping second) => new([.. Keys.SelectMany(_ => second.Keys)])
    {
        OfUnit = Sum(OfUnit, second.OfUnit, second.Keys.Count),
        OfProcedure = Sum(OfProcedure, second.OfProcedure, second.Keys.Count),
        OfIntake = Sum(OfIntake, second.OfIntake, second.Keys.Count),
    };

    private static int[]? Sum(int[]? first, int[]? second, int times) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => [.. first.Select(group => group * times)],
        _ => [.. first.Zip(second, (group, within) => (group * times) + within)],
    };

    private static Grouping ByProcedure(IReadOnlyList<Procedure> procedures, Func<Procedure, string> keyOf)
    {
        var keys = procedures.Select(keyOf).Distinct().ToList();
        return new(keys) { OfProcedure = [.. procedures.Select(procedure => keys.IndexOf(keyOf(procedure)))] };
    }
}
