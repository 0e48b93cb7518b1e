using System.Runtime.CompilerServices;
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
    /// <summary>Counts an event can add to: as many as one addition of vectors reaches.</summary>
    public const int Lanes = 16;

    /// <summary>Bits of a state of a receipt.</summary>
    public const int ReceiptStateBits = DigitizedShift + 1;

    /// <summary>All bits of one.</summary>
    public const int ReceiptStateMask = (1 << ReceiptStateBits) - 1;

    private const int DigitizedShift = 11;
    private const int DigitizedBit = 1 << DigitizedShift;
    private const int ResultShift = 8;
    private const int ResultBit = 1 << ResultShift;
    private const int VerdictShift = 9;
    private const int ApologyBit = DossierRows.ApologyBit;

    private readonly int[] _added;
    private readonly ushort[] _few;

    /// <param name="firstPlace">The place of the first lane among all counts.</param>
    /// <param name="states">Number of combinations.</param>
    /// <param name="counted">The counts, and when an event adds to them.</param>
    private Tally(int firstPlace, int states, params (Measure Measure, Func<int, bool> Counts)[] counted)
    {
        _added = new int[states * Lanes];
        foreach (var (measure, counts) in counted)
        {
            var lane = CountPlaces.Of(measure) - firstPlace;
            for (var state = 0; state < states; state++)
            {
                _added[(state * Lanes) + lane] = counts(state) ? 1 : 0;
            }
        }

        _few = Array.ConvertAll(_added, added => (ushort)added);
    }

    /// <summary>A receipt, by <see cref="ReceiptState"/>.</summary>
    public static Tally Receipt { get; } = new(
        CountPlaces.Receipts,
        1 << ReceiptStateBits,
        (Measure.Received, _ => true),
        (Measure.Online, IsOnline),
        (Measure.Counter, state => !IsOnline(state) && DossierRows.ChannelOf(state) != ReceiptChannel.Postal),
        (Measure.Postal, state => DossierRows.ChannelOf(state) == ReceiptChannel.Postal),
        (Measure.DigitizedOnReceipt, state => DossierRows.DigitizationOf(state) == Digitization.Full),
        (Measure.DigitizedAny, state => DossierRows.DigitizationOf(state) != Digitization.None),
        (Measure.ResultsDigitized, state => (state & DigitizedBit) != 0),
        (Measure.ReceivedFull, state => DossierRows.OfferedOf(state) == OnlineLevel.Full),
        (Measure.OnlineFull, state => DossierRows.OfferedOf(state) == OnlineLevel.Full && IsOnline(state)),
        (Measure.ReceivedPartial, state => DossierRows.OfferedOf(state) == OnlineLevel.Partial),
        (Measure.OnlinePartial, state => DossierRows.OfferedOf(state) == OnlineLevel.Partial && IsOnline(state)),
        (Measure.SupplementRequested, state => DossierRows.SupplementRequestsOf(state) > 0),
        (Measure.SupplementRepeated, state => DossierRows.SupplementRequestsOf(state) > 1),
        (Measure.ReusedData, DossierRows.ReusesData),
        (Measure.ReceivedFeeBearing, state => DossierRows.IsFeeBearing(state)),
        (Measure.PaidOnline, state => DossierRows.IsFeeBearing(state) && DossierRows.IsPaidOnline(state)));

    /// <summary>An end of processing, by <see cref="EndState"/>. The part of "handled on time" that has ended; the open part is a state.</summary>
    public static Tally End { get; } = new(
        CountPlaces.Ends,
        1 << 11,
        (Measure.Resolved, _ => true),
        (Measure.Early, state => VerdictOf(state) == Measure.Early),
        (Measure.OnTime, state => VerdictOf(state) == Measure.OnTime),
        (Measure.Late, state => VerdictOf(state) == Measure.Late),
        (Measure.Withdrawn, IsWithdrawn),
        (Measure.ResolvedWithDocument, HasDocument),
        (Measure.ResolvedDigitized, state => HasDocument(state) && (state & ResultBit) != 0),
        (Measure.ResultsByPost, state => DossierRows.DeliveryOf(state) == ResultDelivery.Postal),
        (Measure.Returned, state => DossierRows.OutcomeOf(state) == Outcome.Returned),
        (Measure.TakenBack, state => DossierRows.OutcomeOf(state) == Outcome.Withdrawn),
        (Measure.Stopped, state => DossierRows.OutcomeOf(state) == Outcome.Stopped),
        (Measure.LateWithApology, state => VerdictOf(state) == Measure.Late && (state & ApologyBit) != 0),
        (Measure.HandledOnTime, state => VerdictOf(state) != Measure.Late && !DossierRows.IsRepeated(state)),
        (Measure.EarlyWithdrawn, state => IsWithdrawn(state) && VerdictOf(state) == Measure.Early));

    /// <param name="lanes">The first lane of a cell of <see cref="Lanes"/>.</param>
    /// <param name="state">Of <see cref="ReceiptState"/> or <see cref="EndState"/>.</param>
    public void Add(ref int lanes, int state)
    {
        ref var added = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_added), unchecked(state * Lanes));
        (Vector512.LoadUnsafe(ref lanes) + Vector512.LoadUnsafe(ref added)).StoreUnsafe(ref lanes);
    }

    /// <summary>The same of lanes half as wide.</summary>
    public void Add(ref ushort lanes, int state)
    {
        ref var added = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_few), unchecked(state * Lanes));
        (Vector256.LoadUnsafe(ref lanes) + Vector256.LoadUnsafe(ref added)).StoreUnsafe(ref lanes);
    }

    /// <summary>The same, as often as a weight says.</summary>
    public void Add(ref int lanes, int state, int weight)
    {
        ref var added = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_added), unchecked(state * Lanes));
        (Vector512.LoadUnsafe(ref lanes) + (Vector512.LoadUnsafe(ref added) * weight)).StoreUnsafe(ref lanes);
    }

    public static int ReceiptState(int intake, bool resultDigitized) => intake | (Bit(resultDigitized) << DigitizedShift);

    /// <param name="ending">Of <see cref="DossierRows.Ending"/>.</param>
    /// <param name="resultDigitized">By the as-of day.</param>
    /// <param name="apologized">By the as-of day.</param>
    /// <param name="verdict">Of <see cref="VerdictOf(int, int)"/>.</param>
    public static int EndState(int ending, bool resultDigitized, bool apologized, int verdict) =>
        (ending & ~ApologyBit) | (Bit(resultDigitized) << ResultShift) | (ApologyBit & -Bit(apologized)) | (verdict << VerdictShift);

    /// <summary>The states of the receipts of rows looked at together.</summary>
    public static Vector512<ushort> ReceiptStates(Vector512<ushort> intakes, Vector512<ushort> resultDigitized) =>
        intakes | (resultDigitized & Vector512.Create((ushort)DigitizedBit));

    /// <summary>The states of the ends of rows looked at together, with a due date and without an apology.</summary>
    public static Vector512<ushort> EndStates(Vector512<ushort> endings, Vector512<ushort> resultDigitized, Vector512<ushort> notEarly, Vector512<ushort> late) =>
        endings | (resultDigitized & Vector512.Create((ushort)ResultBit)) | ((Vector512<ushort>.Zero - notEarly - late) << VerdictShift);

    /// <summary>Early, on time or late, as a place after <see cref="Measure.Early"/>; without a due date on time.</summary>
    public static int VerdictOf(int completed, int due) => unchecked(Bit((due == DossierRows.Never) | (completed >= due)) + Bit((due != DossierRows.Never) & (completed > due)));

    // told without a branch: nobody could foresee which way it goes
    private static int Bit(bool holds) => holds ? 1 : 0;

    private static bool IsOnline(int state) => DossierRows.ChannelOf(state) == ReceiptChannel.Online;

    private static Measure VerdictOf(int state) => Measure.Early + ((state >> VerdictShift) & 3);

    private static bool IsWithdrawn(int state) => DossierRows.OutcomeOf(state) is Outcome.Returned or Outcome.Withdrawn or Outcome.Stopped;

    private static bool HasDocument(int state) => DossierRows.GivesDocument(state) && DossierRows.OutcomeOf(state) == Outcome.Resolved;
}
