using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Auditing;

/// <summary>The signals of the columns for one question, held against the peers of the unit it is about.</summary>
public static class SignalReport
{
    /// <summary>
    /// Every signal: those the columns answer with rate, peers and standing, of several units with those where it is to be explained; of the
    /// others that rows answer no rate yet (<see cref="SignalStanding.NotRead"/>), of those nothing answers <see cref="SignalStanding.CannotBeTold"/>.
    /// </summary>
    /// <remarks>
    /// Peers are the units of the same level the reader may see, under the same other conditions. A rate is to be explained when it lies
    /// above that of three quarters of them and chance alone does not bring the median so high; where every case counts, whenever there is one.
    /// </remarks>
    /// <param name="snapshot">The data.</param>
    /// <param name="query">Which dossiers, over which days; a unit makes it comparable.</param>
    public static IReadOnlyList<SignalFinding> Of(Snapshot snapshot, CountQuery query)
    {
        var filter = query.Filter;
        var everyone = SignalPass.Count(snapshot.Dossiers, snapshot.Calendar, query with { Filter = filter with { Unit = null, OnlyUnit = null, Level = null } });
        var own = filter is { Unit: null, OnlyUnit: null, Level: null } ? everyone : SignalPass.Count(snapshot.Dossiers, snapshot.Calendar, query);
        var unit = own is [var only] ? snapshot.Units.Find(only.Unit) : null;
        var peers = unit is null || (filter.Unit is null && filter.OnlyUnit is null) ? []
            : everyone.Where(other => other.Unit != unit.Code && snapshot.Units.Find(other.Unit)?.Level == unit.Level).ToList();
        List<List<UnitSignals>> levels = own.Count > 1 ? [.. everyone.GroupBy(each => snapshot.Units.Find(each.Unit)?.Level).Select(level => level.ToList())] : [];
        return [.. Signals.All.Select(signal =>
            signal.Column is not { } column ? Untold(signal)
            : own.Count > 1 ? FindingOf(signal, (int)column, own, Raised(signal, (int)column, own, levels))
            : FindingOf(signal, (int)column, own, peers))];
    }

    /// <summary>The numbers of the dossiers behind a signal of the columns, in order of receipt: as many as its rate has above the line.</summary>
    public static IReadOnlyList<int> Dossiers(Snapshot snapshot, CountQuery query, ColumnSignal signal) =>
        SignalPass.Dossiers(snapshot.Dossiers, snapshot.Calendar, query, signal);

    /// <summary>How a rate stands beside peers.</summary>
    public static SignalStanding StandingOf(Signal signal, Rate rate, SignalPeers? peers) => rate switch
    {
        { Numerator: 0 } => SignalStanding.None,
        _ when signal.Weight == SignalWeight.EveryCase => SignalStanding.ToBeExplained,
        _ when peers is null => SignalStanding.NotCompared,
        _ => rate.Exact > peers.UpperQuarter.Exact && Wilson.Around(rate)!.Value.Low > peers.Median.Exact ? SignalStanding.ToBeExplained : SignalStanding.Within,
    };

    private static SignalFinding FindingOf(Signal signal, int column, IReadOnlyList<UnitSignals> own, IReadOnlyList<UnitSignals> others)
    {
        var rate = own.Aggregate(new Rate(), (sum, unit) => sum + unit.Rates[column]);
        var peers = PeersOf([.. InOrder(others, column).Select(unit => unit.Rates[column])]);
        return new SignalFinding(signal, rate, peers, StandingOf(signal, rate, peers));
    }

    private static SignalFinding FindingOf(Signal signal, int column, IReadOnlyList<UnitSignals> own, HashSet<string> raised)
    {
        var rate = own.Aggregate(new Rate(), (sum, unit) => sum + unit.Rates[column]);
        var standing = rate.Numerator == 0 ? SignalStanding.None : raised.Count > 0 ? SignalStanding.ToBeExplained : SignalStanding.Within;
        return new SignalFinding(signal, rate, null, standing) { Raised = [.. own.Select(unit => unit.Unit).Where(raised.Contains)] };
    }

    private static HashSet<string> Raised(Signal signal, int column, IReadOnlyList<UnitSignals> own, IEnumerable<IReadOnlyList<UnitSignals>> levels)
    {
        var asked = own.Select(unit => unit.Unit).ToHashSet(StringComparer.Ordinal);
        var raised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in levels)
        {
            // put in order once for all of them: each has the others for peers
            List<UnitSignals> ordered = [.. InOrder(level, column)];
            List<Rate> rates = [.. ordered.Select(unit => unit.Rates[column])];
            foreach (var (place, unit) in ordered.Index().Where(unit => rates[unit.Index].Numerator > 0 && asked.Contains(unit.Item.Unit)))
            {
                if (StandingOf(signal, rates[place], PeersOf(rates, except: place)) == SignalStanding.ToBeExplained)
                {
                    raised.Add(unit.Unit);
                }
            }
        }

        return raised;
    }

    private static SignalFinding Untold(Signal signal) =>
        new(signal, new Rate(), null, signal.Source == SignalSource.Missing ? SignalStanding.CannotBeTold : SignalStanding.NotRead);

    /// <summary>Those with a rate, the lowest first.</summary>
    private static IEnumerable<UnitSignals> InOrder(IEnumerable<UnitSignals> units, int column) =>
        units.Where(unit => unit.Rates[column].Denominator > 0).OrderBy(unit => unit.Rates[column].Exact);

    /// <param name="ordered">The lowest first.</param>
    /// <param name="except">The place of one that is left out; −1 for none.</param>
    private static SignalPeers? PeersOf(List<Rate> ordered, int except = -1)
    {
        var count = ordered.Count - (except < 0 ? 0 : 1);
        Rate In(int place) => ordered[except < 0 || place < except ? place : place + 1];
        Rate At(int percent) => In(Math.Max(0, (((percent * count) + 99) / 100) - 1));
        return count == 0 ? null : new SignalPeers(count, At(25), At(50), At(75), In(0), In(count - 1));
    }
}
