using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Dossiers as narrow columns in order of receipt, 21 bytes a dossier; immutable once built. Days are numbered from the first
/// day of the working calendar, units and procedures by their place in the tree and the catalogue.
/// </summary>
/// <remarks>What is counted is read from <see cref="DossierColumns.Parts"/>: rows alone may lack a load's changes.</remarks>
internal sealed class DossierRows
{
    /// <summary>The day number of an event that has not happened.</summary>
    public const ushort Never = ushort.MaxValue;

    /// <summary>The day number of the last day an event can fall on.</summary>
    public const int LastDay = Never - 1;

    /// <summary>Number of values an intake can take.</summary>
    public const int Intakes = 1 << 11;

    /// <summary>Number of values an ending can take.</summary>
    public const int Endings = 1 << 8;

    /// <summary>Rows that are passed over together when nothing of them became known after a day.</summary>
    public const int Block = 1 << 10;

    /// <summary>Blocks that can be counted before a counter of 16 bits might run over.</summary>
    public const int NarrowBlocks = ushort.MaxValue / Block;

    /// <summary>The bits of an intake that tell the channel.</summary>
    public const int ChannelBits = 3;

    /// <summary>The bits of an intake that tell how often a supplement was asked for.</summary>
    public const int SupplementBits = 3 << SupplementShift;

    /// <summary>What they are where it was asked for more than once.</summary>
    public const int SupplementsRepeated = 2 << SupplementShift;

    /// <summary>The bits of an ending that tell the outcome.</summary>
    public const int OutcomeBits = 7;

    /// <summary>The bit of an ending whose procedure gives a document.</summary>
    public const int DocumentBit = 1 << 6;

    /// <summary>The bit of an ending with an apology.</summary>
    public const int ApologyBit = 1 << 7;

    /// <summary>By how many bits the pattern of a due date lies higher than the signs.</summary>
    public const int PatternShift = 8;

    private const int SupplementShift = 4;
    private const int OfferedShift = 8;
    private const int FeeBit = 1 << 10;
    private const int RepeatedBit = 1 << 5;

    public required int Count { get; init; }

    public required ushort[] Received { get; init; }

    public required ushort[] Completed { get; init; }

    public required ushort[] Due { get; init; }

    public required ushort[] OriginalDue { get; init; }

    public required ushort[] ResultDigitized { get; init; }

    public required ushort[] ReceivedBy { get; init; }

    public required ushort[] SettledBy { get; init; }

    public required ushort[] Procedure { get; init; }

    /// <summary>What a receipt adds to depends on: channel, digitization, requests to supplement, reuse of data, online payment, online level, fee.</summary>
    public required ushort[] Intake { get; init; }

    /// <summary>What an end adds to depends on: outcome, delivery of the result, whether supplements were asked for repeatedly, whether a document is due, whether an apology was ever issued.</summary>
    public required byte[] Ending { get; init; }

    /// <summary>What only times of day tell: the signs of an inspection and how the due date differs from the one worked out.</summary>
    public required ushort[] Signs { get; init; }

    /// <summary>The few dossiers for which an apology was issued, by row, with the day.</summary>
    public required (int Row, ushort Day)[] Apologies { get; init; }

    /// <summary>The few dossiers that ever waited for a supplement: row, first day, day it was over; stretches of one do not overlap.</summary>
    public required (int Row, ushort From, ushort To)[] Waits { get; init; }

    /// <summary>Those whose clock ever stood still for the citizen, whatever for, waits among them; in the same form.</summary>
    public required (int Row, ushort From, ushort To)[] Pauses { get; init; }

    /// <summary>The last day on which a result was digitized or an apology issued, by <see cref="Block"/>; 0 where there is none.</summary>
    public ushort[] LastKnowledge => field ??= LastKnowledgeOfBlocks();

    /// <summary>
    /// The first and the last day on which a dossier was received, ended or due, by <see cref="Block"/>; the last is <see cref="Never"/> while one
    /// is open.
    /// </summary>
    private (ushort First, ushort Last)[] Events => field ??= EventsOfBlocks();

    /// <summary>All rows, block after block: the first of each, and the one before which it ends.</summary>
    public IEnumerable<(int From, int To)> Blocks => Enumerable.Range(0, (Count + Block - 1) / Block).Select(block => (block * Block, Math.Min(Count, (block + 1) * Block)));

    /// <summary>
    /// The rows in a stretch, without those blocks whose dossiers had all been received, ended and due before the days asked about, and those of
    /// which nothing had happened or fallen due by their end: nobody who asks about these days need look at them. Rows lie in order of receipt, so
    /// these are most.
    /// </summary>
    /// <param name="from">The row with which to begin.</param>
    /// <param name="upTo">The row before which to end.</param>
    /// <param name="first">The first day asked about.</param>
    /// <param name="last">The last one.</param>
    public IEnumerable<(int From, int To)> Touched(int from, int upTo, int first, int last = Never)
    {
        var events = Events;
        for (var block = from / Block; block * Block < upTo; block++)
        {
            if (events[block].Last >= first && events[block].First <= last)
            {
                yield return (Math.Max(from, block * Block), Math.Min(upTo, (block + 1) * Block));
            }
        }
    }

    /// <summary>The day on which an apology was issued; <see cref="Never"/> for none.</summary>
    public ushort ApologyOf(int row)
    {
        if ((Ending[row] & ApologyBit) == 0)
        {
            return Never;
        }

        var (low, high) = (0, Apologies.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Apologies[middle].Row < row ? (middle + 1, high) : (low, middle);
        }

        return Apologies[low].Day;
    }

    /// <summary>The unit of each row under a basis.</summary>
    public ushort[] UnitsOf(UnitBasis basis) => basis == UnitBasis.ReceivedBy ? ReceivedBy : SettledBy;

    /// <summary>The pauses of one row.</summary>
    public IEnumerable<(ushort From, ushort To)> PausesOf(int row) => StretchesOf(Pauses, row);

    /// <summary>The place of the first stretch of a row; without one, where it would stand.</summary>
    public static int FirstOf((int Row, ushort From, ushort To)[] stretches, int row)
    {
        var (low, high) = (0, stretches.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = stretches[middle].Row < row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The stretches of dossiers, asked for row after row.</summary>
    /// <param name="stretches">Those of all rows.</param>
    /// <param name="from">The row with which to begin.</param>
    public struct Stretches((int Row, ushort From, ushort To)[] stretches, int from)
    {
        private int _next = FirstOf(stretches, from);

        /// <summary>Those of a row behind the ones asked for before.</summary>
        public ReadOnlySpan<(int Row, ushort From, ushort To)> Of(int row)
        {
            while (_next < stretches.Length && stretches[_next].Row < row)
            {
                _next++;
            }

            var first = _next;
            while (_next < stretches.Length && stretches[_next].Row == row)
            {
                _next++;
            }

            return stretches.AsSpan(first, _next - first);
        }
    }

    private static IEnumerable<(ushort From, ushort To)> StretchesOf((int Row, ushort From, ushort To)[] stretches, int row)
    {
        for (var i = FirstOf(stretches, row); i < stretches.Length && stretches[i].Row == row; i++)
        {
            yield return (stretches[i].From, stretches[i].To);
        }
    }

    private ushort[] LastKnowledgeOfBlocks()
    {
        var last = new ushort[(Count + Block - 1) / Block];
        for (var row = 0; row < Count; row++)
        {
            ref var ofBlock = ref last[row / Block];
            ofBlock = ResultDigitized[row] is var digitized and not Never ? Math.Max(ofBlock, digitized) : ofBlock;
        }

        foreach (var (row, day) in Apologies)
        {
            last[row / Block] = Math.Max(last[row / Block], day);
        }

        return last;
    }

    private (ushort First, ushort Last)[] EventsOfBlocks() => [.. Blocks.Select(block =>
    {
        var (first, last) = (Vector512<ushort>.AllBitsSet, Vector512<ushort>.Zero);
        for (var row = block.From; row < block.To; row += Together.Rows)
        {
            var (due, original) = (Together.At(Due, row), Together.At(OriginalDue, row));
            first = Vector512.Min(first, Vector512.Min(Together.At(Received, row), Vector512.Min(due, original)));

            // a dossier without a due date is over when it has ended
            last = Vector512.Max(last, Vector512.Max(Together.At(Completed, row), Vector512.Max(Together.Happened(due), Together.Happened(original))));
        }

        return (Together.Values(first).Min(), Together.Values(last).Max());
    })];

    /// <summary>Number of rows received on a day or before it.</summary>
    public int ReceivedUpTo(int day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Received[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public static ushort NumberOf(DateOnly day) => checked((ushort)(day.DayNumber - WorkingCalendar.Range.First.DayNumber));

    public static ushort NumberOf(DateOnly? day) => day is { } known ? NumberOf(known) : Never;

    public static DateOnly DayOf(ushort number) => WorkingCalendar.Range.First.AddDays(number);

    public static ushort IntakeOf(in DossierFacts facts) => (ushort)(
        (int)facts.Channel
        | ((int)facts.DigitizedOnReceipt << 2)
        | (Math.Clamp(facts.SupplementRequests, 0, 2) << SupplementShift)
        | (facts.ReusedData ? 1 << 6 : 0)
        | (facts.PaidOnline ? 1 << 7 : 0)
        | ((int)facts.Procedure.Online << OfferedShift)
        | (facts.Procedure.FeeBearing ? FeeBit : 0));

    public static byte EndingOf(in DossierFacts facts) => (byte)(
        (int)facts.Outcome
        | ((int)(facts.ResultDelivery ?? 0) << 3)
        | (facts.SupplementRequests > 1 ? RepeatedBit : 0)
        | (facts.Procedure.GivesResultDocument ? DocumentBit : 0)
        | (facts.ApologyIssuedOn is null ? 0 : ApologyBit));

    public static ushort SignsOf(in DossierFacts facts) => (ushort)((int)facts.Signs | ((int)facts.DuePattern << PatternShift));

    public static DossierSigns SignsOf(int signs) => (DossierSigns)(signs & ((1 << PatternShift) - 1));

    public static DueDatePattern PatternOf(int signs) => (DueDatePattern)(signs >> PatternShift);

    public static ReceiptChannel ChannelOf(int intake) => (ReceiptChannel)(intake & ChannelBits);

    public static Digitization DigitizationOf(int intake) => (Digitization)((intake >> 2) & 3);

    /// <summary>0, 1, or 2 for more than once.</summary>
    public static int SupplementRequestsOf(int intake) => (intake & SupplementBits) >> SupplementShift;

    public static bool ReusesData(int intake) => (intake & (1 << 6)) != 0;

    public static bool IsPaidOnline(int intake) => (intake & (1 << 7)) != 0;

    /// <summary>How far the procedure was offered online on the day of receipt.</summary>
    public static OnlineLevel OfferedOf(int intake) => (OnlineLevel)((intake >> OfferedShift) & 3);

    public static bool IsFeeBearing(int intake) => (intake & FeeBit) != 0;

    public static Outcome OutcomeOf(int ending) => (Outcome)(ending & OutcomeBits);

    public static ResultDelivery DeliveryOf(int ending) => (ResultDelivery)((ending >> 3) & 3);

    /// <summary>Whether a supplement was asked for more than once.</summary>
    public static bool IsRepeated(int ending) => (ending & RepeatedBit) != 0;

    /// <summary>Whether an apology was ever issued.</summary>
    public static bool IsApologized(int ending) => (ending & ApologyBit) != 0;

    public static bool GivesDocument(int ending) => (ending & DocumentBit) != 0;
}
