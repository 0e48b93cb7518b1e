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
public readonly record struct Counts
{
    /// <summary>Number of measures.</summary>
    public const int MeasureCount = (int)Measure.OverdueWaiting + 1;

    private static readonly int[] None = new int[CountPlaces.Count];

    /// <summary>The counts of an answer, each at the places of <see cref="CountPlaces"/>; null where nothing at all was counted.</summary>
    private readonly int[]? _rows;

    /// <summary>Where these begin.</summary>
    private readonly int _from;

    /// <param name="values">One count per measure, in the order of <see cref="Measure"/>.</param>
    /// <exception cref="ArgumentException">Another number of counts, or a negative one.</exception>
    public Counts(ReadOnlySpan<int> values)
        : this(Arranged(values))
    {
    }

    private Counts(int[] rows, int from = 0)
    {
        var sign = Sums.SignOf(rows.AsSpan(from, CountPlaces.Count));
        if (sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), "A count cannot be negative.");
        }

        (_rows, _from) = sign == 0 ? default : (rows, from);
    }

    public static Counts Zero => default;

    /// <summary>Whether nothing at all was counted.</summary>
    public bool IsZero => _rows is null;

    private ReadOnlySpan<int> Values => (_rows ?? None).AsSpan(_from, CountPlaces.Count);

    public long this[Measure measure] => _rows is null ? 0 : _rows[_from + CountPlaces.Of(measure)];

    public static Counts operator +(Counts left, Counts right)
    {
        var sum = left.Values.ToArray();
        Sums.Add(sum, right.Values);
        return new Counts(sum);
    }

    /// <summary>What remains of a group when a part of it is taken away.</summary>
    /// <exception cref="ArgumentException">More is taken away of some count than there is.</exception>
    public static Counts operator -(Counts whole, Counts part)
    {
        var rest = whole.Values.ToArray();
        Sums.Subtract(rest, part.Values);
        return new Counts(rest);
    }

    /// <summary>The sum over groups that share no dossier; zero for none.</summary>
    public static Counts Sum<T>(IReadOnlyCollection<T> groups, Func<T, Counts> countsOf)
    {
        var sum = new int[CountPlaces.Count];
        foreach (var group in groups)
        {
            Sums.Add(sum, countsOf(group).Values);
        }

        return new Counts(sum);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Counts Add(Counts left, Counts right) => left + right;

    /// <inheritdoc cref="op_Subtraction"/>
    public static Counts Subtract(Counts whole, Counts part) => whole - part;

    public bool Equals(Counts other) => Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(this[Measure.Received], this[Measure.Online], this[Measure.Resolved]);

    public override string ToString()
    {
        var counts = this;
        return string.Join(", ", Enum.GetValues<Measure>().Select(measure => $"{measure} {counts[measure]}"));
    }

    private static int[] Arranged(ReadOnlySpan<int> values)
    {
        if (values.Length != MeasureCount)
        {
            throw new ArgumentException($"{MeasureCount} counts are needed, not {values.Length}.", nameof(values));
        }

        var placed = new int[CountPlaces.Count];
        for (var measure = 0; measure < values.Length; measure++)
        {
            placed[CountPlaces.Of((Measure)measure)] = values[measure];
        }

        return placed;
    }

    /// <summary>Room for the counts of one answer, side by side: a question about many units asks for memory once, not for each.</summary>
    /// <param name="expected">How many counts there may be; there may be more.</param>
    internal sealed class Room(int expected)
    {
        /// <summary>So many stand in one array: few enough that it is no large object, which the collector would leave for long.</summary>
        private const int Most = 256;

        private int[] _rows = Rows(expected);
        private int _from;

        /// <summary>The room for the next, with anything in it.</summary>
        public Span<int> Next
        {
            get
            {
                if (_from == _rows.Length)
                {
                    (_rows, _from) = (Rows(Most), 0);
                }

                return _rows.AsSpan(_from, CountPlaces.Count);
            }
        }

        /// <summary>The counts written in the room given last; where they are all 0, it is free as before.</summary>
        /// <exception cref="ArgumentException">A negative count.</exception>
        public Counts Take()
        {
            var counts = new Counts(_rows, _from);
            _from += counts.IsZero ? 0 : CountPlaces.Count;
            return counts;
        }

        private static int[] Rows(int expected) => new int[Math.Clamp(expected, 1, Most) * CountPlaces.Count];
    }
}
