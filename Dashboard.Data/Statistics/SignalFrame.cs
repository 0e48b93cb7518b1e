using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The signals of one row: by <see cref="ColumnSignal"/> a bit for those that count it, and one for those of which it is or may be a case.</summary>
internal readonly record struct SignalRow(int Row, int Unit, int Counted, int Cases)
{
    public bool MayBe(ColumnSignal signal) => (Cases & Bit(signal)) != 0;

    public static int Bit(ColumnSignal signal) => 1 << (int)signal;
}

/// <summary>The frame of a question about signals: which dossiers it selects, its stretch of time, and what one row tells in it.</summary>
internal sealed class SignalFrame
{
    private const int Open = int.MaxValue / 2;

    private readonly WorkingCalendar _calendar;
    private readonly Breakdown _breakdown;
    private readonly UnitBasis _basis;
    private readonly int _first;
    private readonly int _end;
    private readonly int _handOverTold;

    public SignalFrame(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        (_calendar, _basis) = (calendar, query.Basis);
        _breakdown = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing });
        AsOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
        (_first, _end) = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
        _handOverTold = HandOverTold(calendar.WorkedThrough, AsOf);
    }

    /// <summary>How units are told.</summary>
    public ToldUnits Told => _breakdown.Told;

    /// <summary>The units counted, in order.</summary>
    public IReadOnlyList<string> Units => _breakdown.Grouping.Keys;

    /// <summary>The number of the day before which what was over is counted by no signal.</summary>
    public int Since => Math.Min(_first, AsOf);

    /// <summary>The number of the last day asked about.</summary>
    public int End => _end;

    /// <summary>How many days are asked about.</summary>
    public int Days => Math.Max(0, _end - _first + 1);

    /// <summary>The place of a day among them.</summary>
    public int PlaceOf(int day) => day - _first;

    /// <summary>The number of the as-of day.</summary>
    public int AsOf { get; }

    /// <summary>Which signals count each selected row of a block and of which it is a case; of those that depend on other dossiers it may be one.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="block">The first one and the one before which to end.</param>
    /// <param name="room">Room for as many as a block has.</param>
    /// <remarks>Looked up and put together without a branch on what nobody could foresee: all rows of years come by here.</remarks>
    public ReadOnlySpan<SignalRow> Find(DossierRows rows, (int From, int To) block, SignalRow[] room)
    {
        ref var units = ref MemoryMarshal.GetArrayDataReference(rows.UnitsOf(_basis));
        ref var procedures = ref MemoryMarshal.GetArrayDataReference(rows.Procedure);
        ref var intakes = ref MemoryMarshal.GetArrayDataReference(rows.Intake);
        ref var endings = ref MemoryMarshal.GetArrayDataReference(rows.Ending);
        ref var signs = ref MemoryMarshal.GetArrayDataReference(rows.Signs);
        ref var allReceived = ref MemoryMarshal.GetArrayDataReference(rows.Received);
        ref var allDue = ref MemoryMarshal.GetArrayDataReference(rows.Due);
        ref var allEnded = ref MemoryMarshal.GetArrayDataReference(rows.Completed);
        ref var digitized = ref MemoryMarshal.GetArrayDataReference(rows.ResultDigitized);
        var (ofUnit, selected) = (_breakdown.Grouping.OfUnit!, _breakdown.Selection);
        var (first, end, asOf, handOverTold) = (_first, _end, AsOf, _handOverTold);
        var found = 0;
        for (var row = block.From; row < block.To; row++)
        {
            int unit = Unsafe.Add(ref units, row), intake = Unsafe.Add(ref intakes, row), ending = Unsafe.Add(ref endings, row), sign = Unsafe.Add(ref signs, row);
            int received = Unsafe.Add(ref allReceived, row), due = Unsafe.Add(ref allDue, row), ended = Unsafe.Add(ref allEnded, row);
            ended = ended <= asOf ? ended : Open;
            var isSelected = selected.Units[unit] & selected.Procedures[Unsafe.Add(ref procedures, row)] & selected.Intakes[intake]
                & (selected.Endings is not { } asked || asked[ended == Open ? 0 : ending]);
            var isEnded = (ended >= first) & (ended <= end);
            var told = (SignalTable.OfReceipt(intake, sign, ending, Unsafe.Add(ref digitized, row) <= asOf) & SignalTable.When((received >= first) & (received <= end)))
                | (SignalTable.OfEnd(ending, sign, isLate: ended > due, isToBeHandedOver: ended <= handOverTold) & SignalTable.When(isEnded))
                | (SignalTable.OfDue(sign) & SignalTable.When((due >= first) & (due <= end)))
                | (SignalTable.OfOpen(isOverdue: due < end) & SignalTable.When((received <= end) & (ended > end)));
            if (isEnded & SignalTable.AsksMore(ending))
            {
                told = AskMore(told, rows, row, ended, due);
            }

            var counted = told & SignalTable.Counted;
            room[found] = new SignalRow(row, ofUnit[unit], counted, (told >>> SignalTable.Cases) & counted);
            found += isSelected ? 1 : 0;
        }

        return room.AsSpan(0, found);
    }

    /// <summary>What no table tells: when an apology was issued, and how far from its due date a dossier was given back.</summary>
    private int AskMore(int told, DossierRows rows, int row, int ended, int due)
    {
        var worked = _calendar.WorkedThrough;
        if (rows.ApologyOf(row) <= AsOf)
        {
            told &= ~SignalTable.CaseOf(ColumnSignal.LateWithoutApology);
        }

        return SignalTable.IsGivenBack(rows.Ending[row]) && due != DossierRows.Never && worked[due] - worked[rows.Received[row]] >= SignalPass.DaysToWithdraw
            ? told | SignalTable.Told(ColumnSignal.WithdrawnAndBack, ended <= due && worked[due] - worked[ended] <= 1)
            : told;
    }

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
}
