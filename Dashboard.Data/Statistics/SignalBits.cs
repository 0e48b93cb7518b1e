using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What rows tell of the signals: by <see cref="ColumnSignal"/> a bit for those that count a row, and <see cref="Cases"/> bits higher one for
/// those of which it is a case, or may be one where other dossiers decide. Worked out for many rows together: all rows of years come by here.
/// </summary>
internal sealed class SignalBits
{
    /// <summary>By how many bits the cases lie higher.</summary>
    public const int Cases = 16;

    private readonly WorkingCalendar _calendar;
    private readonly int _asOfDay;
    private readonly Vector512<ushort> _first;
    private readonly Vector512<ushort> _end;
    private readonly Vector512<ushort> _asOf;
    private readonly Vector512<ushort> _notToBeHandedOver;

    /// <param name="calendar">The working days.</param>
    /// <param name="first">The number of the first day asked about.</param>
    /// <param name="end">The number of the last one.</param>
    /// <param name="asOf">The number of the last day known.</param>
    public SignalBits(WorkingCalendar calendar, int first, int end, int asOf)
    {
        (_calendar, _asOfDay) = (calendar, asOf);
        (_first, _end, _asOf) = (Together.Day(first), Together.Day(end), Together.Day(asOf));
        _notToBeHandedOver = Together.Day(HandOverTold(calendar.WorkedThrough, asOf) + 1);
    }

    /// <summary>The bit of a signal among those that count a row.</summary>
    public static uint Counted(ColumnSignal signal) => 1u << (int)signal;

    /// <summary>The bit of a signal among those of which a row is a case.</summary>
    public static uint Case(ColumnSignal signal) => Counted(signal) << Cases;

    /// <summary>What each row of a block tells.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="block">The first one and the one before which to end.</param>
    /// <param name="room">Room for as many as a block has.</param>
    public ReadOnlySpan<uint> Tell(DossierRows rows, (int From, int To) block, uint[] room)
    {
        for (var start = block.From; start < block.To; start += Together.Rows)
        {
            var told = room.AsSpan(start - block.From, Together.Rows);
            for (var asked = Tell(rows, start, told); asked != 0; asked &= asked - 1)
            {
                var place = BitOperations.TrailingZeroCount(asked);
                if (start + place < block.To)
                {
                    AskMore(rows, start + place, ref told[place]);
                }
            }
        }

        return room.AsSpan(0, block.To - block.From);
    }

    /// <summary>What some rows tell, and a bit for each of which more is to be asked than can be told of many together.</summary>
    private uint Tell(DossierRows rows, int row, Span<uint> told)
    {
        var (received, due, completed) = (Together.At(rows.Received, row), Together.At(rows.Due, row), Together.At(rows.Completed, row));
        var (intake, ending, signs) = (Together.At(rows.Intake, row), Together.At(rows.Ending, row), Together.At(rows.Signs, row));
        var ended = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(completed, _asOf), completed, Vector512.Create(DossierRows.Never));
        var (isReceived, isEnded, isDue) = (Together.Between(received, _first, _end), Together.Between(ended, _first, _end), Together.Between(due, _first, _end));
        var isOpen = Vector512.LessThanOrEqual(received, _end) & Vector512.GreaterThan(ended, _end);
        var found = new Told();

        var hasLimit = isReceived & ~IsPattern(signs, DueDatePattern.NoLimit);
        var isPadded = IsPattern(signs, DueDatePattern.Padded);
        found.Add(ColumnSignal.DuePadded, hasLimit, isPadded);
        found.Add(ColumnSignal.DueMiscounted, hasLimit, ~(IsPattern(signs, DueDatePattern.Agrees) | isPadded | IsPattern(signs, DueDatePattern.Shortened)));

        var isAsked = isReceived & Together.HasAny(intake, DossierRows.SupplementBits);
        found.Add(ColumnSignal.SupplementOnLastDay, isAsked, Has(signs, DossierSigns.SupplementOnLastDay));
        found.Add(ColumnSignal.SupplementRepeated, isAsked, Together.Are(intake, DossierRows.SupplementBits, DossierRows.SupplementsRepeated));
        found.Add(ColumnSignal.AcceptedLate, isReceived & Together.Are(intake, DossierRows.ChannelBits, (int)ReceiptChannel.Online), Has(signs, DossierSigns.AcceptedLate));
        var isDigitized = Vector512.LessThanOrEqual(Together.At(rows.ResultDigitized, row), _asOf);
        found.Add(ColumnSignal.DigitizedWithoutResult, isReceived & isDigitized, ~Together.HasAny(ending, DossierRows.DocumentBit));

        var isOff = Has(signs, DossierSigns.EndedOnDayOff | DossierSigns.EndedOffHours);
        found.Add(ColumnSignal.EndedOffHours, isEnded, isOff);
        found.Add(ColumnSignal.EndedInBulk, isEnded, isOff);
        var isLate = isEnded & Vector512.GreaterThan(ended, due);
        found.Add(ColumnSignal.LateWithoutApology, isLate, isLate);
        var isToBeHandedOver = isEnded & Vector512.LessThan(ended, _notToBeHandedOver) & HasOutcome(ending, Outcome.Resolved);
        found.Add(ColumnSignal.NotHandedOver, isToBeHandedOver, Has(signs, DossierSigns.NotHandedOver));
        var isGivenBack = isEnded & (HasOutcome(ending, Outcome.Returned) | HasOutcome(ending, Outcome.Withdrawn));
        found.Add(ColumnSignal.WithdrawnAndBack, isGivenBack, isGivenBack);

        found.Add(ColumnSignal.RescheduledAgain, isDue, Has(signs, DossierSigns.RescheduledAgain));
        found.Add(ColumnSignal.Overdue, isOpen, Vector512.LessThan(due, _end));

        found.WriteTo(told);
        return (uint)(isGivenBack | (isLate & Together.HasAny(ending, DossierRows.ApologyBit))).ExtractMostSignificantBits();
    }

    /// <summary>When an apology was issued, and how far from its due date a dossier was given back.</summary>
    private void AskMore(DossierRows rows, int row, ref uint told)
    {
        if (rows.ApologyOf(row) <= _asOfDay)
        {
            told &= ~Case(ColumnSignal.LateWithoutApology);
        }

        var worked = _calendar.WorkedThrough;
        var (received, due, ended) = (rows.Received[row], rows.Due[row], rows.Completed[row]);
        if (due == DossierRows.Never || worked[due] - worked[received] < SignalPass.DaysToWithdraw)
        {
            told &= ~(Counted(ColumnSignal.WithdrawnAndBack) | Case(ColumnSignal.WithdrawnAndBack));
        }
        else if (ended > due || worked[due] - worked[ended] > 1)
        {
            told &= ~Case(ColumnSignal.WithdrawnAndBack);
        }
    }

    private static Vector512<ushort> Has(Vector512<ushort> signs, DossierSigns any) => Together.HasAny(signs, (int)any);

    private static Vector512<ushort> IsPattern(Vector512<ushort> signs, DueDatePattern pattern) =>
        Vector512.Equals(signs >>> DossierRows.PatternShift, Vector512.Create((ushort)pattern));

    private static Vector512<ushort> HasOutcome(Vector512<ushort> endings, Outcome outcome) => Together.Are(endings, DossierRows.OutcomeBits, (int)outcome);

    /// <summary>The last day whose results had to be handed over by the as-of day; −1 where there is none.</summary>
    private static int HandOverTold(ReadOnlySpan<int> worked, int asOf)
    {
        var day = Math.Min(asOf, worked.Length - 1);
        var by = worked[day] - SignRule.DaysToHandOver;
        while (day >= 0 && worked[day] > by)
        {
            day--;
        }

        return day;
    }

    /// <summary>The bits of some rows.</summary>
    private struct Told
    {
        private Vector512<ushort> _counted;
        private Vector512<ushort> _cases;

        /// <param name="signal">The signal.</param>
        /// <param name="counted">The rows it counts.</param>
        /// <param name="cases">Those that would be cases if it counts them.</param>
        public void Add(ColumnSignal signal, Vector512<ushort> counted, Vector512<ushort> cases)
        {
            var bit = Vector512.Create((ushort)Counted(signal));
            _counted |= counted & bit;
            _cases |= counted & cases & bit;
        }

        public readonly void WriteTo(Span<uint> told)
        {
            var words = MemoryMarshal.Cast<uint, Vector512<uint>>(told);
            words[0] = Vector512.WidenLower(_counted) | (Vector512.WidenLower(_cases) << Cases);
            words[1] = Vector512.WidenUpper(_counted) | (Vector512.WidenUpper(_cases) << Cases);
        }
    }
}
