using Dashboard.Data.Domain;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Domain;

public sealed class SignRuleTests
{
    private static readonly SignRule Rule = new(new(new(WorkingCalendarTests.Calendar, WorkingHours.Default)));

    private static readonly DueDateFacts FiveDays = new(At("2025-03-03 09:00"), new(LimitKind.WorkingDays, 5), 0, null, At("2025-03-10 09:00"));

    [Theory]
    [InlineData("2025-03-05 16:59", DossierSigns.None)]
    [InlineData("2025-03-05 17:00", DossierSigns.None)]
    [InlineData("2025-03-05 17:01", DossierSigns.EndedOffHours)]
    [InlineData("2025-03-05 06:59", DossierSigns.EndedOffHours)]
    [InlineData("2025-03-05 07:00", DossierSigns.None)]
    [InlineData("2025-03-05 12:00", DossierSigns.None)] // the lunch break
    [InlineData("2025-03-08 10:00", DossierSigns.EndedOnDayOff)]
    [InlineData("2025-04-26 10:00", DossierSigns.None)] // the worked Saturday
    [InlineData("2025-05-02 10:00", DossierSigns.EndedOnDayOff)] // off in exchange for it
    public void Of_End_IsHeldAgainstHoursAndCalendar(string completed, DossierSigns signs) =>
        Assert.Equal(signs, Rule.Of(new(FiveDays) { CompletedAt = At(completed), Outcome = Outcome.Returned }));

    [Theory]
    [InlineData("2025-02-28 09:00", false)] // Friday 09:00 to Monday 09:00: eight hours
    [InlineData("2025-02-28 08:59", true)]
    [InlineData("2025-03-01 20:00", false)] // over the weekend no hour passes
    public void Of_SubmittedOnline_EightWorkingHoursAreLeft(string submitted, bool isLate)
    {
        var facts = new SignFacts(FiveDays) { Channel = ReceiptChannel.Online, SubmittedAt = At(submitted) };

        Assert.Equal(isLate, Rule.Of(facts).HasFlag(DossierSigns.AcceptedLate));
        Assert.False(Rule.Of(facts with { Channel = ReceiptChannel.Postal }).HasFlag(DossierSigns.AcceptedLate));
    }

    [Theory]
    [InlineData("2025-03-06 09:59", false)]
    [InlineData("2025-03-07 09:00", false)] // a whole working day left
    [InlineData("2025-03-07 09:01", true)]
    [InlineData("2025-03-11 09:00", true)] // after the time was up
    public void Of_SupplementAsked_LastDayBeginsWithLessThanADayLeft(string asked, bool isLast)
    {
        ClockPause[] pauses = [new(PauseReason.Supplement, At(asked), null)];

        Assert.Equal(isLast, Rule.Of(new(FiveDays) { Pauses = pauses }).HasFlag(DossierSigns.SupplementOnLastDay));
    }

    [Fact]
    public void Of_SecondSupplement_IsHeldAgainstTheTimeMovedByTheFirst()
    {
        // two days from 5 to 7 March move the end to 12 March 09:00
        var first = new ClockPause(PauseReason.Supplement, At("2025-03-05 09:00"), At("2025-03-07 09:00"));

        bool OnLastDay(string second) => Rule.Of(new(FiveDays) { Pauses = [first, new(PauseReason.Supplement, At(second), null)] }).HasFlag(DossierSigns.SupplementOnLastDay);

        Assert.False(OnLastDay("2025-03-10 09:00"));
        Assert.True(OnLastDay("2025-03-11 10:00"));
    }

    [Theory]
    [InlineData(1, "2025-03-03 16:00")]
    [InlineData(2, "2025-03-04 15:00")]
    public void Of_SupplementAsked_ShortLimitsHaveNoLastDay(int days, string asked)
    {
        var facts = new SignFacts(FiveDays with { Limit = new(LimitKind.WorkingDays, days) }) { Pauses = [new(PauseReason.Supplement, At(asked), null)] };

        Assert.Equal(days == 2, Rule.Of(facts).HasFlag(DossierSigns.SupplementOnLastDay));
    }

    [Theory]
    [InlineData("2025-03-10 16:00", Outcome.Resolved, false)] // the fifth working day after
    [InlineData("2025-03-11 07:30", Outcome.Resolved, true)]
    [InlineData(null, Outcome.Resolved, true)]
    [InlineData(null, Outcome.Withdrawn, false)]
    public void Of_HandedOver_FiveWorkingDaysAreLeft(string? handed, Outcome outcome, bool isLate)
    {
        var facts = new SignFacts(FiveDays) { CompletedAt = At("2025-03-03 10:00"), HandedOverAt = handed is null ? null : At(handed), Outcome = outcome };

        Assert.Equal(isLate, Rule.Of(facts).HasFlag(DossierSigns.NotHandedOver));
    }

    [Fact]
    public void Of_NewAppointments_OneIsAllowed()
    {
        Assert.Equal(DossierSigns.None, Rule.Of(new(FiveDays) { RescheduledCount = 1 }));
        Assert.Equal(DossierSigns.RescheduledAgain, Rule.Of(new(FiveDays) { RescheduledCount = 2 }));
    }
}
