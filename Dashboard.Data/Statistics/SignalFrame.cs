using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>The signals of one row: by <see cref="ColumnSignal"/> a bit for those that count it, and one for those of which it is or may be a case.</summary>
internal readonly record struct SignalRow(int Unit, int Counted, int Cases)
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

    /// <summary>Which signals count a row and of which it is a case; of those that depend on other dossiers it may be one.</summary>
    /// <remarks>Looked up and put together without a branch on what hardly anybody could foresee: all rows of years come by here.</remarks>
    public bool Find(DossierRows rows, int row, out SignalRow found)
    {
        int unit = rows.UnitsOf(_basis)[row], received = rows.Received[row], due = rows.Due[row], ended = rows.Completed[row];
        int intake = rows.Intake[row], ending = rows.Ending[row], signs = rows.Signs[row];
        ended = ended <= AsOf ? ended : Open;
        var selected = _breakdown.Selection;
        if (!(selected.Units[unit] & selected.Procedures[rows.Procedure[row]] & selected.Intakes[intake])
            || (selected.Endings is { } endings && !endings[ended == Open ? 0 : ending]))
        {
            found = default;
            return false;
        }

        var isEnded = (ended >= _first) & (ended <= _end);
        var told = (SignalTable.OfReceipt(intake, signs, ending, rows.ResultDigitized[row] <= AsOf) & SignalTable.When((received >= _first) & (received <= _end)))
            | (SignalTable.OfEnd(ending, signs, isLate: ended > due, isToBeHandedOver: ended <= _handOverTold) & SignalTable.When(isEnded))
            | (SignalTable.OfDue(signs) & SignalTable.When((due >= _first) & (due <= _end)))
            | (SignalTable.OfOpen(isOverdue: due < _end) & SignalTable.When((received <= _end) & (ended > _end)));
        if (isEnded && SignalTable.AsksMore(ending))
        {
            told = AskMore(told, rows, row, ended, due);
        }

        var counted = told & SignalTable.Counted;
        found = new SignalRow(_breakdown.Grouping.OfUnit![unit], counted, (told >>> SignalTable.Cases) & counted);
        return true;
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
