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

    public SignalFrame(DossierColumns columns, WorkingCalendar calendar, CountQuery query)
    {
        (_calendar, _basis) = (calendar, query.Basis);
        _breakdown = columns.Breakdowns.Of(query with { By = By.Unit, Then = By.Nothing });
        AsOf = Math.Min(CountFrame.Number(query.AsOf), DossierRows.LastDay);
        (_first, _end) = (CountFrame.Number(query.Period.First), Math.Min(CountFrame.Number(query.StatesOn), DossierRows.LastDay));
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
    public bool Find(DossierRows rows, int row, out SignalRow found)
    {
        found = default;
        if (!_breakdown.Selection.Units[rows.UnitsOf(_basis)[row]])
        {
            return false;
        }

        int received = rows.Received[row], due = rows.Due[row], ended = rows.Completed[row];
        ended = ended <= AsOf ? ended : Open;
        var (isReceived, isEnded, isDue) = (received >= _first && received <= _end, ended >= _first && ended <= _end, due >= _first && due <= _end);
        var isOpen = received <= _end && ended > _end;
        if (!(isReceived || isEnded || isDue || isOpen) || !IsSelected(rows, row, ended))
        {
            return false;
        }

        var (counted, cases) = (0, 0);
        void Take(ColumnSignal signal, bool isCase)
        {
            counted |= SignalRow.Bit(signal);
            cases |= isCase ? SignalRow.Bit(signal) : 0;
        }

        int intake = rows.Intake[row], ending = rows.Ending[row];
        var (signs, pattern) = (DossierRows.SignsOf(rows.Signs[row]), DossierRows.PatternOf(rows.Signs[row]));
        if (isReceived)
        {
            if (pattern != DueDatePattern.NoLimit)
            {
                Take(ColumnSignal.DuePadded, pattern == DueDatePattern.Padded);
                Take(ColumnSignal.DueMiscounted, pattern is not (DueDatePattern.Agrees or DueDatePattern.Padded or DueDatePattern.Shortened));
            }

            if (DossierRows.SupplementRequestsOf(intake) is > 0 and var requests)
            {
                Take(ColumnSignal.SupplementOnLastDay, signs.HasFlag(DossierSigns.SupplementOnLastDay));
                Take(ColumnSignal.SupplementRepeated, requests > 1);
            }

            if (DossierRows.ChannelOf(intake) == ReceiptChannel.Online)
            {
                Take(ColumnSignal.AcceptedLate, signs.HasFlag(DossierSigns.AcceptedLate));
            }

            if (rows.ResultDigitized[row] <= AsOf)
            {
                Take(ColumnSignal.DigitizedWithoutResult, !DossierRows.GivesDocument(ending));
            }
        }

        if (isEnded)
        {
            var isOff = (signs & (DossierSigns.EndedOnDayOff | DossierSigns.EndedOffHours)) != 0;
            Take(ColumnSignal.EndedOffHours, isOff);
            Take(ColumnSignal.EndedInBulk, isOff);
            TakeEnding(ref counted, ref cases, rows, row, ended, due, signs);
        }

        if (isDue)
        {
            Take(ColumnSignal.RescheduledAgain, signs.HasFlag(DossierSigns.RescheduledAgain));
        }

        if (isOpen)
        {
            Take(ColumnSignal.Overdue, due < _end);
        }

        found = new SignalRow(_breakdown.Grouping.OfUnit![rows.UnitsOf(_basis)[row]], counted, cases);
        return true;
    }

    private void TakeEnding(ref int counted, ref int cases, DossierRows rows, int row, int ended, int due, DossierSigns signs)
    {
        var worked = _calendar.WorkedThrough;
        var outcome = DossierRows.OutcomeOf(rows.Ending[row]);
        if (ended > due)
        {
            counted |= SignalRow.Bit(ColumnSignal.LateWithoutApology);
            cases |= rows.ApologyOf(row) > AsOf ? SignalRow.Bit(ColumnSignal.LateWithoutApology) : 0;
        }

        if ((outcome is Outcome.Returned or Outcome.Withdrawn) && due != DossierRows.Never && worked[due] - worked[rows.Received[row]] >= SignalPass.DaysToWithdraw)
        {
            counted |= SignalRow.Bit(ColumnSignal.WithdrawnAndBack);
            cases |= ended <= due && worked[due] - worked[ended] <= 1 ? SignalRow.Bit(ColumnSignal.WithdrawnAndBack) : 0;
        }

        if (outcome == Outcome.Resolved && worked[Math.Min(AsOf, worked.Length - 1)] - worked[ended] >= SignRule.DaysToHandOver)
        {
            counted |= SignalRow.Bit(ColumnSignal.NotHandedOver);
            cases |= signs.HasFlag(DossierSigns.NotHandedOver) ? SignalRow.Bit(ColumnSignal.NotHandedOver) : 0;
        }
    }

    private bool IsSelected(DossierRows rows, int row, int ended)
    {
        var selected = _breakdown.Selection;
        return selected.Procedures[rows.Procedure[row]] && selected.Intakes[rows.Intake[row]]
            && (selected.Endings is not { } endings || endings[ended == Open ? 0 : rows.Ending[row]]);
    }
}
