using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What one event adds to the counts of its cell. The answer depends on a few bits of the dossier only, so it is worked out
/// once for every combination of them and looked up row by row.
/// </summary>
internal sealed class Tally
{
    /// <summary>Counts an event can add to: as many as two additions of vectors reach.</summary>
    public const int Lanes = 16;

    private const int DigitizedBit = 1 << 11;
    private const int FeeBit = 1 << 10;
    private const int RepeatedBit = 1 << 5;
    private const int DocumentBit = 1 << 6;
    private const int ResultBit = 1 << 7;
    private const int VerdictShift = 8;
    private const int ApologyBit = 1 << 10;

    private readonly int[] _added;

    private Tally(int states, params (Measure Measure, Func<int, bool> Counts)[] counted)
    {
        Measures = [.. counted.Select(count => count.Measure)];
        _added = new int[states * Lanes];
        for (var state = 0; state < states; state++)
        {
            for (var lane = 0; lane < counted.Length; lane++)
            {
                _added[(state * Lanes) + lane] = counted[lane].Counts(state) ? 1 : 0;
            }
        }
    }

    /// <summary>A receipt, by <see cref="ReceiptState"/>.</summary>
    public static Tally Receipt { get; } = new(
        1 << 12,
        (Measure.Received, _ => true),
        (Measure.Online, IsOnline),
        (Measure.Counter, state => !IsOnline(state) && DossierColumns.ChannelOf(state) != ReceiptChannel.Postal),
        (Measure.Postal, state => DossierColumns.ChannelOf(state) == ReceiptChannel.Postal),
        (Measure.DigitizedOnReceipt, state => DossierColumns.DigitizationOf(state) == Digitization.Full),
        (Measure.DigitizedAny, state => DossierColumns.DigitizationOf(state) != Digitization.None),
        (Measure.ResultsDigitized, state => (state & DigitizedBit) != 0),
        (Measure.ReceivedFull, state => OfferedOf(state) == OnlineLevel.Full),
        (Measure.OnlineFull, state => OfferedOf(state) == OnlineLevel.Full && IsOnline(state)),
        (Measure.ReceivedPartial, state => OfferedOf(state) == OnlineLevel.Partial),
        (Measure.OnlinePartial, state => OfferedOf(state) == OnlineLevel.Partial && IsOnline(state)),
        (Measure.SupplementRequested, state => DossierColumns.SupplementRequestsOf(state) > 0),
        (Measure.SupplementRepeated, state => DossierColumns.SupplementRequestsOf(state) > 1),
        (Measure.ReusedData, DossierColumns.ReusesData),
        (Measure.ReceivedFeeBearing, state => (state & FeeBit) != 0),
        (Measure.PaidOnline, state => (state & FeeBit) != 0 && DossierColumns.IsPaidOnline(state)));

    /// <summary>An end of processing, by <see cref="EndState"/>. The part of "handled on time" that has ended; the open part is a state.</summary>
    public static Tally End { get; } = new(
        1 << 11,
        (Measure.Resolved, _ => true),
        (Measure.Early, state => VerdictOf(state) == Measure.Early),
        (Measure.OnTime, state => VerdictOf(state) == Measure.OnTime),
        (Measure.Late, state => VerdictOf(state) == Measure.Late),
        (Measure.HandledOnTime, state => VerdictOf(state) != Measure.Late && (state & RepeatedBit) == 0),
        (Measure.Withdrawn, IsWithdrawn),
        (Measure.EarlyWithdrawn, state => IsWithdrawn(state) && VerdictOf(state) == Measure.Early),
        (Measure.Returned, state => DossierColumns.OutcomeOf(state) == Outcome.Returned),
        (Measure.TakenBack, state => DossierColumns.OutcomeOf(state) == Outcome.Withdrawn),
        (Measure.Stopped, state => DossierColumns.OutcomeOf(state) == Outcome.Stopped),
        (Measure.ResolvedWithDocument, HasDocument),
        (Measure.ResolvedDigitized, state => HasDocument(state) && (state & ResultBit) != 0),
        (Measure.ResultsByPost, state => DossierColumns.DeliveryOf(state) == ResultDelivery.Postal),
        (Measure.LateWithApology, state => VerdictOf(state) == Measure.Late && (state & ApologyBit) != 0));

    /// <summary>The counts it adds to, by lane.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <param name="lanes">The lanes of a cell, <see cref="Lanes"/> of them.</param>
    /// <param name="state">Of <see cref="ReceiptState"/> or <see cref="EndState"/>.</param>
    public void Add(Span<int> lanes, int state)
    {
        var added = _added.AsSpan(state * Lanes, Lanes);
        ref var to = ref MemoryMarshal.GetReference(lanes[..Lanes]);
        ref var from = ref MemoryMarshal.GetReference(added);
        (Vector256.LoadUnsafe(ref to) + Vector256.LoadUnsafe(ref from)).StoreUnsafe(ref to);
        (Vector256.LoadUnsafe(ref to, Lanes / 2) + Vector256.LoadUnsafe(ref from, Lanes / 2)).StoreUnsafe(ref to, Lanes / 2);
    }

    /// <summary>What is known of a procedure when one of its dossiers is received.</summary>
    public static ushort ReceiptBits(Procedure procedure) => (ushort)(((int)procedure.Online << 8) | (procedure.FeeBearing ? FeeBit : 0));

    public static int ReceiptState(byte intake, int procedureBits, bool resultDigitized) =>
        intake | procedureBits | (resultDigitized ? DigitizedBit : 0);

    /// <summary>What is known of a procedure when one of its dossiers ends.</summary>
    public static ushort EndBits(Procedure procedure) => (ushort)(procedure.GivesResultDocument ? DocumentBit : 0);

    /// <param name="ending">Outcome and delivery.</param>
    /// <param name="procedureBits">Of <see cref="EndBits"/>.</param>
    /// <param name="repeated">Asked for a supplement more than once.</param>
    /// <param name="resultDigitized">By the as-of day.</param>
    /// <param name="apologized">By the as-of day.</param>
    /// <param name="verdict">Early, on time or late.</param>
    public static int EndState(byte ending, int procedureBits, bool repeated, bool resultDigitized, bool apologized, Measure verdict) =>
        ending
        | procedureBits
        | (repeated ? RepeatedBit : 0)
        | (resultDigitized ? ResultBit : 0)
        | (apologized ? ApologyBit : 0)
        | ((verdict - Measure.Early) << VerdictShift);

    private static bool IsOnline(int state) => DossierColumns.ChannelOf(state) == ReceiptChannel.Online;

    private static OnlineLevel OfferedOf(int state) => (OnlineLevel)((state >> 8) & 3);

    private static Measure VerdictOf(int state) => Measure.Early + ((state >> VerdictShift) & 3);

    private static bool IsWithdrawn(int state) => DossierColumns.OutcomeOf(state) is Outcome.Returned or Outcome.Withdrawn or Outcome.Stopped;

    private static bool HasDocument(int state) => (state & DocumentBit) != 0 && DossierColumns.OutcomeOf(state) == Outcome.Resolved;
}
