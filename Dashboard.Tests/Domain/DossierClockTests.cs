using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public sealed class DossierClockTests
{
    private static readonly DueDateRule Rule = new(new(WorkingCalendarTests.Calendar, WorkingHours.Default));

    /// <summary>
    /// Fifteen working days from 14 April 2025 09:12: 15 to 18 April are days 1 to 4, 21 to 25 days 5 to 9, the worked Saturday day 10,
    /// 28 and 29 days 11 and 12, 5 to 7 May days 13 to 15. It waited from 18 April 16:30 to 23 April 16:30, 30 + 480 + 480 + 450 = 1,440
    /// minutes or three days: 12 May.
    /// </summary>
    private static readonly ClockFacts Waited = new(
        new(At("2025-04-14 09:12"), new(LimitKind.WorkingDays, 15), 1440, At("2025-05-07 09:12"), At("2025-05-12 09:12")),
        At("2025-05-12 15:05"), 0, [new(PauseReason.Supplement, At("2025-04-18 16:30"), At("2025-04-23 16:30"))]);

    [Fact]
    public void Lanes_WaitedThreeDays_NumberTheDaysWithAndWithoutThem()
    {
        var clock = DossierClock.Of(Waited, Rule, Day("2025-05-16"));

        Assert.Equal([ClockLaneKind.Original, ClockLaneKind.Current], clock.Lanes.Select(lane => lane.Kind));
        Assert.Equal("0 1 2 3 4 - - 5 6 7 8 9 10 - 11 12 - - - - - 13 14 15! +1 +2 - - +3", Told(clock.Lanes[0], "2025-05-13"));
        Assert.Equal("0 1 2 3 4 - - p p p 5 6 7 - 8 9 - - - - - 10 11 12 13 14 - - 15!", Told(clock.Lanes[1], "2025-05-13"));
        Assert.Equal((DossierVerdict.Late, 3), (clock.Lanes[0].Verdict, clock.Lanes[0].WorkingDaysOver));
        Assert.Equal((DossierVerdict.OnTime, 0), (clock.Lanes[1].Verdict, clock.Lanes[1].WorkingDaysOver));
        Assert.Equal(DueDatePattern.Agrees, clock.Check.Pattern);
    }

    [Fact]
    public void Steps_WaitedThreeDays_TellTheArithmeticInBothLanguages()
    {
        var steps = DossierClock.Of(Waited, Rule, Day("2025-05-16")).Steps;

        Assert.Equal(
            [
                ClockStepKind.Start, ClockStepKind.Counted, ClockStepKind.WorkedSaturday, ClockStepKind.Counted, ClockStepKind.NotCounted, ClockStepKind.Counted,
                ClockStepKind.DueByLimit, ClockStepKind.Pause, ClockStepKind.DueWithPauses, ClockStepKind.Rescheduled, ClockStepKind.Verdict, ClockStepKind.Verdict,
            ],
            steps.Select(step => step.Kind));
        Assert.Equal([9, 10, 12, 15], steps.Select(step => step.Number).OfType<int>());
        Assert.Equal("15/04/2025 đến 25/04/2025: 9 ngày làm việc, ngày thứ 1 đến 9 (trừ cuối tuần 19/04/2025, 20/04/2025).", steps[1].Text.Vi);
        Assert.Equal("15/04/2025 to 25/04/2025: 9 working days, days 1 to 9 (weekend 19/04/2025, 20/04/2025 left out).", steps[1].Text.En);
        Assert.Equal((Day("2025-04-30"), Day("2025-05-04")), (steps[4].First, steps[4].Last));
        Assert.Equal("Chờ bổ sung từ 16:30 18/04/2025 đến 16:30 23/04/2025: 1.440 phút làm việc (3 ngày).", steps[7].Text.Vi);
        Assert.Equal("Waiting for supplement from 16:30 18/04/2025 to 16:30 23/04/2025: 1,440 working minutes (3 days).", steps[7].Text.En);
        Assert.Equal("Kết thúc 15:05 12/05/2025: quá hạn gốc 3 ngày làm việc (07/05/2025).", steps[10].Text.Vi);
        Assert.Equal("Ended 15:05 12/05/2025: on the current due date (12/05/2025).", steps[11].Text.En);
    }

    [Fact]
    public void Lanes_PauseOfHours_KeepTheLimitsNumberOnTheDueDay()
    {
        // two hours and a half: the due time moves within its day, and no day is lost
        var facts = new ClockFacts(
            new(At("2025-03-03 09:00"), new(LimitKind.WorkingDays, 3), 150, null, At("2025-03-06 13:30")),
            null, 0, [new(PauseReason.Payment, At("2025-03-04 08:00"), At("2025-03-04 10:30"))]);

        var clock = DossierClock.Of(facts, Rule, Day("2025-03-05"));

        Assert.Equal(ClockLaneKind.ByLimit, clock.Lanes[0].Kind);
        Assert.Equal("0 1 2 3!", Told(clock.Lanes[1], "2025-03-06"));
        Assert.Equal(PauseReason.Payment, clock.Lanes[1].Days[1].Pause);
        Assert.Equal((DossierVerdict.Within, -1), (clock.Lanes[1].Verdict, clock.Lanes[1].WorkingDaysOver));
    }

    [Fact]
    public void Lanes_ReceivedOnASaturday_BeginOnMonday()
    {
        var clock = DossierClock.Of(Facts("2025-03-08 09:00", new(LimitKind.WorkingDays, 1), "2025-03-11 07:00"), Rule, Day("2025-03-12"));

        Assert.Equal(". . 0 1! +1", Told(clock.Lanes.Single(), "2025-03-12"));
        Assert.Equal("Tiếp nhận 09:00 08/03/2025, ngoài giờ làm việc: tính từ 07:00 10/03/2025. Ngày 10/03/2025 là ngày 0.", clock.Steps[0].Text.Vi);
        Assert.Equal((DossierVerdict.Overdue, 1), (clock.Lanes[0].Verdict, clock.Lanes[0].WorkingDaysOver));
    }

    [Fact]
    public void Lanes_CalendarDays_CountDaysOffToo()
    {
        var clock = DossierClock.Of(Facts("2025-03-06 09:00", new(LimitKind.CalendarDays, 3), "2025-03-10 09:00"), Rule, Day("2025-03-10"));

        Assert.Equal("0 1 2 3 4!", Told(clock.Lanes.Single(), "2025-03-10"));
        Assert.Equal(ClockStepKind.NotCounted, clock.Steps[2].Kind);
        Assert.Equal("Ngày cuối 09/03/2025 không làm việc (cuối tuần): chuyển sang ngày làm việc kế tiếp, 10/03/2025.", clock.Steps[2].Text.Vi);
        Assert.Equal(DueDatePattern.Agrees, clock.Check.Pattern);
    }

    [Theory]
    [InlineData("2025-03-06 15:00", "Hết thời hạn trong ngày: 17:00 06/03/2025.")]
    [InlineData("2025-03-06 15:01", "Hết thời hạn trong ngày (tiếp nhận sau 15:00: ngày làm việc kế tiếp): 17:00 07/03/2025.")]
    public void Steps_WithinTheDay_SayWhyItIsTheNext(string received, string said)
    {
        var clock = DossierClock.Of(Facts(received, new(LimitKind.InTheDay, 0), "2025-03-07 17:00"), Rule, Day("2025-03-10"));

        Assert.Equal(said, clock.Steps.Single(step => step.Kind == ClockStepKind.DueByLimit).Text.Vi);
    }

    /// <summary>Registers tell seconds, clocks count minutes.</summary>
    [Theory]
    [InlineData("2025-03-06 15:00", true)] // seconds past three
    [InlineData("2025-03-06 15:31", true)]
    [InlineData("2025-03-06 12:10", false)] // the lunch break
    [InlineData("2025-03-06 17:00", false)] // after closing, which the first step tells
    public void Steps_WithinTheDayReceivedBetweenTwoMinutes_SayWhyItIsTheNext(string minute, bool isSaid)
    {
        var facts = new ClockFacts(new(At(minute).AddSeconds(34), new(LimitKind.InTheDay), 0, null, At("2025-03-07 17:00")), null, 0, []);

        var steps = DossierClock.Of(facts, Rule, Day("2025-03-10")).Steps;

        Assert.Equal(isSaid, steps.Single(step => step.Kind == ClockStepKind.DueByLimit).Text.En.Contains("(received after 15:00: the next working day)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "0 phút", "0 minutes")]
    [InlineData(479, "479 phút", "479 minutes")]
    [InlineData(480, "1 ngày", "1 day")]
    [InlineData(481, "1 ngày 1 phút", "1 day 1 minute")]
    [InlineData(3958, "8 ngày 118 phút", "8 days 118 minutes")]
    public void WorkingHours_Minutes_AreToldAsDaysAndTheRest(int minutes, string vi, string en) => Assert.Equal(new Wording(vi, en), WorkingHours.Default.Told(minutes));

    [Fact]
    public void Steps_RegisterSaysAnotherDay_IsSaidAsConsistentWith()
    {
        var clock = DossierClock.Of(Facts("2025-03-03 09:00", new(LimitKind.WorkingDays, 3), "2025-03-10 09:00"), Rule, Day("2025-03-10"));

        var said = clock.Steps.Single(step => step.Kind == ClockStepKind.RegisterDiffers).Text;
        Assert.Equal("Sổ ghi hạn 10/03/2025, muộn hơn 2 ngày làm việc so với tính lại (06/03/2025): phù hợp với \"dài hơn quy định\".", said.Vi);
        Assert.Equal("The register says 10/03/2025, 2 working days later than worked out (06/03/2025): consistent with \"longer than the limit\".", said.En);
    }

    [Fact]
    public void Steps_YearWithoutANotice_IsAWarning()
    {
        var clock = DossierClock.Of(Facts("2026-03-02 09:00", new(LimitKind.WorkingDays, 3), "2026-03-05 09:00"), Rule, Day("2026-03-05"));

        Assert.Equal(Days("2026-01-01", "2026-12-31"), new Period(clock.Steps[^1].First, clock.Steps[^1].Last));
        Assert.Equal(ClockStepKind.YearNotAnnounced, clock.Steps[^1].Kind);
    }

    [Fact]
    public void Days_OpenForYears_AreCutOff()
    {
        var clock = DossierClock.Of(Facts("2024-01-03 09:00", new(LimitKind.WorkingDays, 3), "2024-01-08 09:00"), Rule, Day("2025-12-31"));

        Assert.Equal(DossierClock.MostDays, clock.Days.Days);
        Assert.Equal(DossierClock.MostDays, clock.Lanes.Single().Days.Count);
    }

    [Fact]
    public void Of_NoLimit_HasNoLaneAndSaysSo()
    {
        var clock = DossierClock.Of(new(new(At("2025-03-03 09:00"), new(LimitKind.None), 0, null, null), null, 0, []), Rule, Day("2025-03-05"));

        Assert.Empty(clock.Lanes);
        Assert.Equal([ClockStepKind.Start, ClockStepKind.DueByLimit], clock.Steps.Select(step => step.Kind));
    }

    private static ClockFacts Facts(string received, TimeLimit limit, string due) => new(new(At(received), limit, 0, null, At(due)), null, 0, []);

    /// <summary>"0" day zero, "3" counted, "3!" the due day, "-" off, "p" paused, "+1" over, "." outside.</summary>
    private static string Told(ClockLane lane, string through) => string.Join(' ', lane.Days.TakeWhile(day => day.Date <= Day(through)).Select(day => (day.Kind switch
    {
        ClockDayKind.DayZero => "0",
        ClockDayKind.Counted => $"{day.Number}",
        ClockDayKind.Paused => "p",
        ClockDayKind.Over => $"+{day.Number}",
        ClockDayKind.Off => "-",
        _ => ".",
    }) + (day.IsDue ? "!" : "")));
}
