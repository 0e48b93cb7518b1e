using System.Runtime.CompilerServices;

namespace Dashboard.Data.Domain;

/// <summary>What can be counted of dossiers. Each is defined in <see cref="Measures"/>; the order is that of every output, so new ones come last.</summary>
public enum Measure
{
    Received,
    Online,
    Counter,
    Postal,
    DigitizedOnReceipt,
    DigitizedAny,
    ResultsDigitized,
    CarriedOver,
    Resolved,
    Early,
    OnTime,
    Late,
    Withdrawn,
    InProcess,
    InProcessWithin,
    InProcessOverdue,
    Due,
    DueOnTime,
    ReceivedOffered,
    OnlineOffered,
    ReceivedFull,
    OnlineFull,
    ReceivedPartial,
    OnlinePartial,
    SupplementRequested,
    SupplementRepeated,
    ReusedData,
    ReceivedFeeBearing,
    PaidOnline,
    ResolvedWithDocument,
    ResolvedDigitized,
    ResultsByPost,
    Returned,
    TakenBack,
    Stopped,
    LateWithApology,
    DueOriginal,
    DueOriginalOnTime,
    ToHandle,
    HandledOnTime,
    EarlyWithdrawn,
    OverdueWaiting,
}

/// <summary>How many dossiers there are of every measure, for one group over one period. Counts of groups that share no dossier are added.</summary>
/// <remarks>No office and no country comes near two thousand million dossiers, which is as many as can be counted.</remarks>
public sealed class Counts : IEquatable<Counts>
{
    /// <summary>Fills in the counts that follow from those counted, and from what was counted before.</summary>
    internal delegate void FollowFrom(Span<int> places, ReadOnlySpan<int> before);

    /// <summary>Number of measures.</summary>
    public const int MeasureCount = (int)Measure.OverdueWaiting + 1;

    private Values _values;

    public static Counts Zero { get; } = new();

    private Counts()
    {
    }

    /// <param name="values">One count per measure, in the order of <see cref="Measure"/>.</param>
    /// <exception cref="ArgumentException">Another number of counts, or a negative one.</exception>
    public Counts(ReadOnlySpan<int> values)
        : this(Arranged(values))
    {
    }

    private Counts(in Values values)
    {
        _values = values;
        ThrowIfAnyNegative();
    }

    public long this[Measure measure] => _values[CountPlaces.Of(measure)];

    /// <summary>Whether nothing at all was counted.</summary>
    public bool IsZero => !Sums.AreAny(_values);

    public static Counts operator +(Counts left, Counts right)
    {
        Values sum = left._values;
        Sums.Add<int>(sum, right._values);
        return new Counts(sum);
    }

    /// <summary>What remains of a group when a part of it is taken away.</summary>
    /// <exception cref="ArgumentException">More is taken away of some count than there is.</exception>
    public static Counts operator -(Counts whole, Counts part)
    {
        Values rest = whole._values;
        Sums.Subtract<int>(rest, part._values);
        return new Counts(rest);
    }

    /// <summary>The sum over groups that share no dossier; zero for none.</summary>
    public static Counts Sum<T>(IReadOnlyCollection<T> groups, Func<T, Counts> countsOf)
    {
        Values sum = default;
        foreach (var group in groups)
        {
            Sums.Add<int>(sum, countsOf(group)._values);
        }

        return new Counts(sum);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Counts Add(Counts left, Counts right) => left + right;

    /// <inheritdoc cref="op_Subtraction"/>
    public static Counts Subtract(Counts whole, Counts part) => whole - part;

    /// <summary>Counts as they were counted.</summary>
    /// <param name="counted">Those at the first places of <see cref="CountPlaces"/>; 0 where no measure has its place.</param>
    /// <param name="before">What was counted before, which some counts go on from.</param>
    /// <param name="follow">Works out those that follow from others.</param>
    /// <exception cref="ArgumentException">A negative count.</exception>
    internal static Counts Placed(ReadOnlySpan<int> counted, ReadOnlySpan<int> before, FollowFrom follow)
    {
        var counts = new Counts();
        counted.CopyTo(counts._values);
        follow(counts._values, before);
        counts.ThrowIfAnyNegative();
        return counts;
    }

    public bool Equals(Counts? other) => other is not null && ((ReadOnlySpan<int>)_values).SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Counts);

    public override int GetHashCode() => HashCode.Combine(this[Measure.Received], this[Measure.Online], this[Measure.Resolved]);

    public override string ToString() => string.Join(", ", Enum.GetValues<Measure>().Select(measure => $"{measure} {this[measure]}"));

    private void ThrowIfAnyNegative()
    {
        if (Sums.AreAnyNegative(_values))
        {
            throw new ArgumentOutOfRangeException("values", "A count cannot be negative.");
        }
    }

    private static Values Arranged(ReadOnlySpan<int> values)
    {
        if (values.Length != MeasureCount)
        {
            throw new ArgumentException($"{MeasureCount} counts are needed, not {values.Length}.", nameof(values));
        }

        Values placed = default;
        for (var measure = 0; measure < values.Length; measure++)
        {
            placed[CountPlaces.Of((Measure)measure)] = values[measure];
        }

        return placed;
    }

    // in the object itself: a question about many units makes one of these for each
    [InlineArray(CountPlaces.Count)]
    private struct Values
    {
        private int _first;
    }
}
