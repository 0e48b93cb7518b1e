namespace Dashboard.Data.Domain;

/// <summary>Why a dossier stands otherwise under one definition of "on time" than under the one before.</summary>
public enum LadderReason
{
    /// <summary>In process and not overdue: enters above and below the line.</summary>
    Within,

    /// <summary>In process after its due date: enters below the line.</summary>
    Overdue,

    /// <summary>In time, but asked for a supplement more than once: the index set takes it as late.</summary>
    SupplementRepeated,

    /// <summary>The same dossiers, where repeated requests are not held against them any more.</summary>
    SupplementNotHeld,

    /// <summary>Due after the period: leaves.</summary>
    DueLater,

    /// <summary>Due before the period, so late or overdue: leaves below the line.</summary>
    DueEarlier,

    /// <summary>Without a due date: leaves.</summary>
    WithoutDueDate,

    /// <summary>Due on the last day itself and still open: within the deadline that day, but not ended in time.</summary>
    DueOnLastDay,

    /// <summary>Due in the period and ended before it began: enters above and below the line.</summary>
    EndedBefore,

    /// <summary>Received after the day it was due: a mistake of the register; enters below the line.</summary>
    DueBeforeReceipt,

    /// <summary>First due in the period, then moved out of it: enters below the line, and above it when it kept the first date.</summary>
    MovedOut,

    /// <summary>First due outside the period, then moved into it: leaves.</summary>
    MovedIn,

    /// <summary>In time by the current date alone; the clock had stood still for the citizen.</summary>
    InTimeAfterPause,

    /// <summary>In time by the current date alone, which a new appointment had moved.</summary>
    InTimeAfterNewDate,

    /// <summary>In time by the original date alone: the date was moved forward.</summary>
    InTimeByOriginalOnly,
}

/// <summary>The dossiers that stand otherwise for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Dossiers">How many.</param>
/// <param name="InTime">Dossiers above the line more than before; negative for fewer.</param>
/// <param name="InBase">Dossiers below the line more than before; negative for fewer.</param>
public sealed record LadderMove(LadderReason Reason, long Dossiers, long InTime, long InBase)
{
    /// <summary>The reason in a few words, to stand behind a number of dossiers.</summary>
    public Wording Name => Reason switch
    {
        LadderReason.Within => new("đang giải quyết trong hạn vào tử và mẫu", "in process within the deadline enter above and below the line"),
        LadderReason.Overdue => new("đang quá hạn vào mẫu", "overdue and still open enter below the line"),
        LadderReason.SupplementRepeated => new("bị yêu cầu bổ sung quá một lần ra khỏi tử", "asked for a supplement more than once leave above the line"),
        LadderReason.SupplementNotHeld => new("bị yêu cầu bổ sung quá một lần trở lại tử", "asked for a supplement more than once come back above the line"),
        LadderReason.DueLater => new("chưa đến hạn trong kỳ ra khỏi tử và mẫu", "due after the period leave above and below the line"),
        LadderReason.DueEarlier => new("đến hạn trước kỳ ra khỏi mẫu", "due before the period leave below the line"),
        LadderReason.WithoutDueDate => new("không có ngày hẹn ra khỏi tử và mẫu", "without a due date leave above and below the line"),
        LadderReason.DueOnLastDay => new("đến hạn đúng ngày cuối mà chưa xong ra khỏi tử", "due on the last day and not ended leave above the line"),
        LadderReason.EndedBefore => new("đến hạn trong kỳ, xong trước kỳ vào tử và mẫu", "due in the period and ended before it enter above and below the line"),
        LadderReason.DueBeforeReceipt => new("hẹn trả trước ngày tiếp nhận vào mẫu", "due before they were received enter below the line"),
        LadderReason.MovedOut => new("hạn gốc trong kỳ, hạn hiện hành ngoài kỳ vào mẫu", "first due in the period, now due outside it, enter below the line"),
        LadderReason.MovedIn => new("hạn gốc ngoài kỳ, hạn hiện hành trong kỳ ra khỏi mẫu", "first due outside the period, now due in it, leave below the line"),
        LadderReason.InTimeAfterPause => new("chỉ đúng hạn sau khi đổi hạn, có tạm dừng chờ công dân", "in time by the new date only, after waiting for the citizen"),
        LadderReason.InTimeAfterNewDate => new("chỉ đúng hạn sau khi hẹn lại", "in time by the new date only, after a new appointment"),
        _ => new("đúng hạn gốc nhưng quá hạn hiện hành", "in time by the original date but late by the current one"),
    };
}

/// <summary>Which dossiers a ladder is about.</summary>
public enum LadderCohort
{
    /// <summary>What each definition places in the period: ended in it, to be handled in it, due in it.</summary>
    EachOwn,

    /// <summary>The dossiers received in the period, as they stand on the as-of day.</summary>
    Received,

    /// <summary>The dossiers that ended in the period.</summary>
    Completed,
}

/// <summary>On time under one definition, and how it differs from the definition above it.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Rate">The rate under it.</param>
/// <param name="MoreInTime">Dossiers above the line more than under the definition before; negative for fewer, 0 on the first rung.</param>
/// <param name="MoreInBase">Dossiers below the line more than under the definition before; negative for fewer, 0 on the first rung.</param>
/// <param name="Points">Points above the definition before, negative below it; null on the first rung or when either is no rate.</param>
public sealed record OnTimeRung(Indicator Definition, Rate Rate, long MoreInTime, long MoreInBase, decimal? Points)
{
    /// <summary>The dossiers that make the difference, by reason; reasons without a dossier are left out. Their sums are the two differences; none where only counts were at hand.</summary>
    public IReadOnlyList<LadderMove> Moves { get; init; } = [];
}

/// <summary>"On time" of the same office over the same days under one definition after the other, with the dossiers that make the difference.</summary>
/// <remarks>
/// Closed dossiers alone leave out the overdue ones still open: 80 closed in time, 10 late and 10 open overdue are
/// 88.89 % of the closed and 80 % of the due; if 8 of the 80 were rescheduled, 72 % by the original date. The differences are net: a dossier
/// due before the period and closed in it leaves the base where one due in it and still open enters. <see cref="OnTimeRung.Moves"/> tells
/// them apart.
/// </remarks>
/// <param name="Rungs">In the order of the definitions.</param>
public sealed record OnTimeLadder(IReadOnlyList<OnTimeRung> Rungs)
{
    /// <summary>The definitions in use, the most lenient basis first.</summary>
    public static IReadOnlyList<Indicator> Definitions { get; } =
        [Indicators.OnTimeClosed, Indicators.OnTime766, Indicators.OnTimeDue, Indicators.OnTimeOriginal];

    /// <summary>The ladder of one group's counts over one period.</summary>
    public static OnTimeLadder From(Counts counts) => From(counts, Definitions);

    /// <summary>The same under other definitions, each held against the one before it.</summary>
    public static OnTimeLadder From(Counts counts, IReadOnlyList<Indicator> definitions) =>
        From([.. definitions.Select(definition => (definition, definition.From(counts)))]);

    /// <summary>The ladder of rates already worked out.</summary>
    public static OnTimeLadder From(IReadOnlyList<(Indicator Definition, Rate Rate)> rates) => new(
    [
        .. rates.Select((rung, i) =>
        {
            var (rate, previous) = (rung.Rate, rates[Math.Max(0, i - 1)].Rate);
            return new OnTimeRung(
                rung.Definition,
                rate,
                MoreInTime: rate.Numerator - previous.Numerator,
                MoreInBase: rate.Denominator - previous.Denominator,
                Points: i == 0 ? null : rate.PointsAbove(previous));
        }),
    ]);
}
