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
public sealed class Counts : IEquatable<Counts>
{
    /// <summary>Number of measures.</summary>
    public static readonly int MeasureCount = Enum.GetValues<Measure>().Length;

    private readonly long[] _values;

    public static Counts Zero { get; } = new(new long[MeasureCount]);

    /// <param name="values">One count per measure, in the order of <see cref="Measure"/>.</param>
    /// <exception cref="ArgumentException">Another number of counts, or a negative one.</exception>
    public Counts(ReadOnlySpan<long> values)
    {
        if (values.Length != MeasureCount)
        {
            throw new ArgumentException($"{MeasureCount} counts are needed, not {values.Length}.", nameof(values));
        }

        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
        }

        _values = values.ToArray();
    }

    public long this[Measure measure] => _values[(int)measure];

    /// <summary>Whether nothing at all was counted.</summary>
    public bool IsZero => !_values.AsSpan().ContainsAnyExcept(0L);

    public static Counts operator +(Counts left, Counts right)
    {
        var sum = new long[MeasureCount];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = left._values[i] + right._values[i];
        }

        return new Counts(sum);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Counts Add(Counts left, Counts right) => left + right;

    public bool Equals(Counts? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Counts);

    public override int GetHashCode() => HashCode.Combine(_values[0], _values[1], _values[8]);

    public override string ToString() => string.Join(", ", Enum.GetValues<Measure>().Select(measure => $"{measure} {this[measure]}"));
}
