using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>Which counts add up to which, and what a difference means.</summary>
internal static class Additions
{
    /// <summary>A sum that is further off than this probably leaves out a part, or adds something else.</summary>
    private const decimal FarOff = 0.02m;

    private static readonly (SumKind Kind, Topic Whole, Topic[] Parts, bool IsComplete)[] Sets =
    [
        (SumKind.Channels, Topic.Received, [Topic.Online, Topic.Counter, Topic.Postal], true),
        (SumKind.Channels, Topic.Received, [Topic.Online, Topic.CounterOrPostal], true),
        (SumKind.Channels, Topic.Received, [Topic.Online, Topic.Counter], false),
        (SumKind.Channels, Topic.Total, [Topic.Online, Topic.Counter, Topic.Postal], true),
        (SumKind.Channels, Topic.Total, [Topic.Online, Topic.CounterOrPostal], true),
        (SumKind.Channels, Topic.Total, [Topic.Online, Topic.Counter], false),
        (SumKind.Channels, Topic.Online, [Topic.OnlineFull, Topic.OnlinePartial], true),
        (SumKind.Outcomes, Topic.Resolved, [Topic.Early, Topic.OnTime, Topic.Late], true),
        (SumKind.Outcomes, Topic.Resolved, [Topic.EarlyOrOnTime, Topic.Late], true),
        (SumKind.Outcomes, Topic.Resolved, [Topic.OnTime, Topic.Late], false),
        (SumKind.InProcess, Topic.InProcess, [Topic.InProcessWithin, Topic.InProcessOverdue], true),
        (SumKind.Intake, Topic.Received, [Topic.NewlyReceived, Topic.CarriedOver], true),
        (SumKind.Intake, Topic.Total, [Topic.NewlyReceived, Topic.CarriedOver], true),
    ];

    /// <summary>The parts that each whole is commonly told in; of sets that share a first part only the fullest is added up.</summary>
    /// <param name="countOf">The count of a topic near another; null for none.</param>
    /// <param name="scope">Whom they are about.</param>
    public static IEnumerable<(SumCheck Sum, IReadOnlyList<PrintedCount> Counts)> Within(Func<Topic, PrintedCount?> countOf, TextScope scope)
    {
        HashSet<(SumKind, Topic)> told = [];
        foreach (var (kind, topic, topics, isComplete) in Sets)
        {
            if (told.Contains((kind, topic)) || countOf(topic) is not { } whole)
            {
                continue;
            }

            var parts = topics.Select(countOf).OfType<PrintedCount>().ToList();
            if (kind == SumKind.Channels && countOf(Topic.CarriedOver) is { } carried && parts.Sum(part => part.Value) + carried.Value == whole.Value)
            {
                // as in the form of the field, where the whole is what came in by each way and what was carried over
                parts.Add(carried);
            }

            if (parts.Count >= topics.Length && parts.Append(whole).All(count => count.Hedge == Hedge.Exact) && !IsTooMuch(parts, whole, isComplete))
            {
                told.Add((kind, topic));
                yield return (new SumCheck(kind, topic, scope, [.. parts.Select(part => part.Printed)], [whole.Printed], Verdict(parts, whole, isComplete)), [.. parts, whole]);
            }
        }

        if (Balance(countOf, scope) is { } balance)
        {
            yield return balance;
        }
    }

    /// <summary>Received and what was carried over are what was resolved and what is in process; resolved may well exceed received.</summary>
    private static (SumCheck Sum, IReadOnlyList<PrintedCount> Counts)? Balance(Func<Topic, PrintedCount?> countOf, TextScope scope)
    {
        var (received, carried, resolved, inProcess) = (countOf(Topic.Received) ?? TotalOfForm(countOf), countOf(Topic.CarriedOver), countOf(Topic.Resolved), countOf(Topic.InProcess));
        if (received is null || resolved is null || inProcess is null || new[] { received, carried, resolved, inProcess }.Any(count => count is { Hedge: not Hedge.Exact }))
        {
            return null;
        }

        var ends = resolved.Value + inProcess.Value;
        if (received.Value == ends || received.Topic == Topic.Total || (carried is not null && countOf(Topic.NewlyReceived) is { } newly && newly.Value + carried.Value == received.Value))
        {
            // what was carried over is then told within the total
            return (new(SumKind.Balance, Topic.Received, scope, [resolved.Printed, inProcess.Printed], [received.Printed], Verdict([resolved, inProcess], received, true)), [received, resolved, inProcess]);
        }

        if (carried is null)
        {
            return null;
        }

        var difference = received.Value + carried.Value - ends;
        var verdict = difference == 0 ? SumVerdict.Match
            : Math.Abs(difference) <= FarOff * ends || IsSlip(difference) ? SumVerdict.Mismatch
            : SumVerdict.Incomplete;
        return (new(SumKind.Balance, Topic.Received, scope, [received.Printed, carried.Printed], [resolved.Printed, inProcess.Printed], verdict), [received, carried, resolved, inProcess]);
    }

    /// <summary>The total of the form of the field: what came in by each way and what was carried over.</summary>
    private static PrintedCount? TotalOfForm(Func<Topic, PrintedCount?> countOf)
    {
        var ways = new[] { Topic.Online, Topic.Counter, Topic.Postal, Topic.CounterOrPostal, Topic.CarriedOver }.Select(countOf).OfType<PrintedCount>().ToList();
        return countOf(Topic.Total) is { } total && countOf(Topic.CarriedOver) is not null && ways.Sum(way => way.Value) == total.Value ? total : null;
    }

    /// <summary>What a difference between parts and whole means.</summary>
    /// <param name="parts">As printed.</param>
    /// <param name="whole">As printed.</param>
    /// <param name="isComplete">Whether the parts are all there can be.</param>
    public static SumVerdict Verdict(IReadOnlyList<PrintedCount> parts, PrintedCount whole, bool isComplete)
    {
        var difference = parts.Sum(part => part.Value) - whole.Value;
        return difference == 0 ? SumVerdict.Match
            : isComplete && (Math.Abs(difference) <= FarOff * whole.Value || IsSlip(difference)) ? SumVerdict.Mismatch
            : SumVerdict.Incomplete;
    }

    /// <summary>Parts that are far more than the whole are not its own.</summary>
    private static bool IsTooMuch(IReadOnlyList<PrintedCount> parts, PrintedCount whole, bool isComplete) =>
        parts.Sum(part => part.Value) > whole.Value && Verdict(parts, whole, isComplete) == SumVerdict.Incomplete;

    /// <summary>Whether one digit of one figure makes the whole difference: 3, 40, 500 …</summary>
    private static bool IsSlip(decimal difference)
    {
        var left = Math.Abs(difference);
        while (left >= 10 && left % 10 == 0)
        {
            left /= 10;
        }

        return left < 10 && left == decimal.Floor(left);
    }
}
