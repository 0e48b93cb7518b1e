using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Statistics;

/// <summary>A whole question answered over plain rows: filter, tree and breakdowns as their definitions read; shares no code with the engine.</summary>
internal static class NaiveAnswer
{
    /// <summary>The counts of each pair of groups that has any dossier, for one stretch of days.</summary>
    public static Dictionary<(string Key, string Within), Counts> Of(IEnumerable<DossierFacts> dossiers, UnitTree tree, CountQuery query, Period days) => dossiers
        .Where(dossier => Selects(dossier, tree, query))
        .GroupBy(dossier => (KeyOf(dossier, tree, query, query.By), KeyOf(dossier, tree, query, query.Then)))
        .Select(group => (group.Key, Counts: NaiveCount.Of([.. group], days.First, days.Last, query.AsOf)))
        .Where(group => !group.Counts.IsZero)
        .ToDictionary(group => group.Key, group => group.Counts);

    /// <summary>Whether a question's filter takes a dossier.</summary>
    public static bool Selects(DossierFacts dossier, UnitTree tree, CountQuery query)
    {
        var filter = query.Filter;
        var own = query.Basis == UnitBasis.SettledBy ? dossier.SettledBy : dossier.ReceivedBy;
        var told = Told(own, tree, query.TreeOn);
        var asked = filter.Unit is { } code ? tree.All.SingleOrDefault(unit => unit.Code == code) : null;
        var asWas = query.TreeOn is null || asked is null || !(asked.ValidFrom is not { } from || from <= query.TreeOn) || !(asked.ValidTo is not { } to || to >= query.TreeOn);
        return (filter.Scope.Units is not { } scope || scope.Any(unit => StandsBelow(own, unit, tree)))
            && (filter.Unit is null || StandsBelow(asWas ? own : told, filter.Unit, tree))
            && (filter.Level is null || LevelOf(told, tree) == filter.Level)
            && (filter.ExceptUnits is null || !filter.ExceptUnits.Codes.Contains(told))
            && (filter.ExceptProcedures is null || !filter.ExceptProcedures.Codes.Contains(dossier.Procedure.Code))
            && (filter.Procedure is null || dossier.Procedure.Code == filter.Procedure)
            && (filter.Field is null || dossier.Procedure.Field.Vi == filter.Field)
            && (filter.Channel is null || dossier.Channel == filter.Channel)
            && (filter.Service is null || dossier.Procedure.Online == filter.Service)
            && (filter.Digitized is null || dossier.DigitizedOnReceipt == filter.Digitized)
            && (filter.Outcome is null || (dossier.CompletedOn is { } ended && ended <= query.AsOf ? dossier.Outcome : Outcome.None) == filter.Outcome);
    }

    private static string KeyOf(DossierFacts dossier, UnitTree tree, CountQuery query, By by)
    {
        var told = Told(query.Basis == UnitBasis.SettledBy ? dossier.SettledBy : dossier.ReceivedBy, tree, query.TreeOn);
        return by switch
        {
            By.Unit => told,
            By.Level => LevelOf(told, tree).ToString().ToLowerInvariant(),
            By.Procedure => dossier.Procedure.Code,
            By.Field => dossier.Procedure.Field.Vi,
            By.Channel => dossier.Channel.ToString().ToLowerInvariant(),
            _ => "",
        };
    }

    private static Level LevelOf(string code, UnitTree tree) => tree.All.Single(unit => unit.Code == code).Level;

    private static bool StandsBelow(string? code, string above, UnitTree tree)
    {
        while (code is not null && code != above)
        {
            code = tree.All.Single(unit => unit.Code == code).Parent;
        }

        return code is not null;
    }

    /// <summary>Follows successors up to a day; a unit that was split stays itself.</summary>
    public static string Told(string code, UnitTree tree, DateOnly? day)
    {
        var (at, since) = (code, DateOnly.MinValue);
        while (day is not null && tree.Successions.Where(next => next.From == at && next.On >= since && next.On <= day).ToList() is { Count: > 0 } next)
        {
            if (next.Count > 1 || next[0].Kind == SuccessionKind.Split)
            {
                return code;
            }

            (at, since) = (next[0].To, next[0].On);
        }

        return at;
    }
}
