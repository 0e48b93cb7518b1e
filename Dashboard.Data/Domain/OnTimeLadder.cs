namespace Dashboard.Data.Domain;

/// <summary>On time under one definition, and how it differs from the definition above it.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Rate">The rate under it.</param>
/// <param name="MoreInTime">Dossiers above the line more than under the definition before; negative for fewer, 0 on the first rung.</param>
/// <param name="MoreInBase">Dossiers below the line more than under the definition before; negative for fewer, 0 on the first rung.</param>
/// <param name="Points">Points above the definition before, negative below it; null on the first rung or when either is no rate.</param>
public sealed record OnTimeRung(Indicator Definition, Rate Rate, long MoreInTime, long MoreInBase, decimal? Points);

/// <summary>"On time" of the same office over the same days under one definition after the other, with the dossiers that make the difference.</summary>
/// <remarks>
/// Closed dossiers alone leave out the overdue ones still open: 80 closed in time, 10 late and 10 open overdue are
/// 88.89 % of the closed and 80 % of the due. The differences are net: a dossier due before the period and closed in it leaves
/// the base where one due in it and still open enters.
/// </remarks>
/// <param name="Rungs">In the order of the definitions.</param>
public sealed record OnTimeLadder(IReadOnlyList<OnTimeRung> Rungs)
{
    /// <summary>The definitions in use, the most lenient basis first.</summary>
    public static IReadOnlyList<Indicator> Definitions { get; } = [Indicators.OnTimeClosed, Indicators.OnTimeDue];

    /// <summary>The ladder of one group's counts over one period.</summary>
    public static OnTimeLadder From(Counts counts) => From(counts, Definitions);

    /// <summary>The same under other definitions, each held against the one before it.</summary>
    public static OnTimeLadder From(Counts counts, IReadOnlyList<Indicator> definitions)
    {
        var rates = definitions.Select(definition => definition.From(counts)).ToList();
        return new OnTimeLadder(
        [
            .. definitions.Select((definition, i) =>
            {
                var (rate, previous) = (rates[i], rates[Math.Max(0, i - 1)]);
                return new OnTimeRung(
                    definition,
                    rate,
                    MoreInTime: rate.Numerator - previous.Numerator,
                    MoreInBase: rate.Denominator - previous.Denominator,
                    Points: i == 0 ? null : rate.PointsAbove(previous));
            }),
        ]);
    }
}
