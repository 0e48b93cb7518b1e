using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Dossiers;

namespace Dashboard.Tests.Dossiers;

public sealed class ListChoiceTests
{
    private static readonly Gen<ListChoice> AnyChoice =
        from measures in AnyOf<IReadOnlyList<Measure>>([Measure.Received], [Measure.InProcessOverdue], [Measure.Early, Measure.OnTime])
        from order in Gen.Select(Gen.Bool, Gen.Enum<DossierOrder>(), Gen.Bool, (isSet, key, isDescending) => isSet ? (key, isDescending) : ((DossierOrder, bool)?)null)
        from code in AnyOf<string?>(null, "H01-25", "000.00.15.H01-210102-0001")
        from size in AnyOf([.. ListChoice.Sizes])
        from id in Gen.Int[1, 100]
        from seconds in Gen.Int[-1, 1_000_000]
        from side in Gen.Int[0, 2]
        from due in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], (days, start) => days == 0 ? (Period?)null : new(new DateOnly(2025, 1, 1).AddDays(start), new DateOnly(2025, 1, 1).AddDays(start + days - 1)))
        from days in AnyOf<DayRange?>(null, DayRange.Exactly(DayMeasure.Left, -3), new(DayMeasure.Used, 5, null), new(DayMeasure.Left, null, -1), new(DayMeasure.Used, null, null), new(DayMeasure.Left, -2, 7))
        from isByReceipt in Gen.Bool
        let choice = new ListChoice { Measures = days is not null ? [Measure.Resolved] : due is null ? measures : [Measure.InProcess], Due = days is null && !isByReceipt ? due : null, Received = days is null && isByReceipt ? due : null, Days = days, Order = order, CodePrefix = code, Size = size }
        let place = choice.InOrder.By == DossierOrder.Code ? new DossierPlace(null, "H01-1", 0) : new DossierPlace(seconds < 0 ? null : new DateTime(2025, 1, 1).AddSeconds(seconds), "", id)
        from leavesOut in Gen.Bool
        let without = leavesOut && due is null && days is null && measures is [Measure.InProcessOverdue] ? [Measure.OverdueWaiting] : Array.Empty<Measure>()
        select choice with { Without = without, After = side == 1 ? place : null, Before = side == 2 ? place : null };

    [Fact]
    public void Read_AnyChoiceWritten_IsReadBackAsItWas() => AnyChoice.Sample(choice =>
    {
        var reading = new AddressReading(Urls.Dossiers(new(), choice));

        return ListChoice.Read(reading).Equals(choice) && reading.Problems.Count == 0;
    });

    [Theory]
    [InlineData("count=luck", AddressProblemKind.UnknownCount, "luck")]
    [InlineData("count=received,online", AddressProblemKind.OverlappingCounts, "received,online")]
    [InlineData("count=late,late", AddressProblemKind.OverlappingCounts, "late,late")]
    [InlineData("count=late&without=luck", AddressProblemKind.UnknownCount, "luck")]
    [InlineData("count=late&without=early", AddressProblemKind.WithoutOthers, "early")]
    [InlineData("count=late&without=late", AddressProblemKind.WithoutOthers, "late")]
    [InlineData("count=resolved&without=late,late", AddressProblemKind.OverlappingCounts, "late,late")]
    [InlineData("count=resolved&without=late&left=1", AddressProblemKind.DaysOfOthers, "1")]
    [InlineData("sort=name", AddressProblemKind.UnknownOrder, "name")]
    [InlineData("rows=1000000", AddressProblemKind.UnknownSize, "1000000")]
    [InlineData("rows=-1", AddressProblemKind.UnknownSize, "-1")]
    [InlineData("after=<script>", AddressProblemKind.UnknownPlace, "<script>")]
    [InlineData("after=20250101T000000", AddressProblemKind.UnknownPlace, "20250101T000000")]
    [InlineData("before=20251301T000000.5", AddressProblemKind.UnknownPlace, "20251301T000000.5")]
    [InlineData("count=inProcess&due=16/05/2025", AddressProblemKind.UnknownDueDays, "16/05/2025")]
    [InlineData("count=inProcess&due=2025-05-19..2025-05-17", AddressProblemKind.UnknownDueDays, "2025-05-19..2025-05-17")]
    [InlineData("count=inProcess&due=2025-05-16..", AddressProblemKind.UnknownDueDays, "2025-05-16..")]
    [InlineData("count=inProcess&due=0001-01-01", AddressProblemKind.UnknownDueDays, "0001-01-01")]
    [InlineData("count=late&due=2025-05-16", AddressProblemKind.DueOfOthers, "2025-05-16")]
    [InlineData("due=2025-05-16", AddressProblemKind.DueOfOthers, "2025-05-16")]
    [InlineData("count=inProcess&received=yesterday", AddressProblemKind.UnknownReceivedDays, "yesterday")]
    [InlineData("count=inProcessOverdue&received=2025-05-19..2025-05-17", AddressProblemKind.UnknownReceivedDays, "2025-05-19..2025-05-17")]
    [InlineData("count=carriedOver&received=2025-05-16", AddressProblemKind.ReceivedOfOthers, "2025-05-16")]
    [InlineData("received=2025-05-16", AddressProblemKind.ReceivedOfOthers, "2025-05-16")]
    [InlineData("count=inProcess&due=2025-05-16&received=2025-05-15", AddressProblemKind.ReceivedOfOthers, "2025-05-15")]
    [InlineData("count=inProcessOverdue&without=overdueWaiting&received=2025-05-15", AddressProblemKind.ReceivedOfOthers, "2025-05-15")]
    [InlineData("count=resolved&used=many", AddressProblemKind.UnknownDays, "many")]
    [InlineData("count=resolved&left=5..2", AddressProblemKind.UnknownDays, "5..2")]
    [InlineData("count=resolved&left=1..2..3", AddressProblemKind.UnknownDays, "1..2..3")]
    [InlineData("count=resolved&used=99999999999", AddressProblemKind.UnknownDays, "99999999999")]
    [InlineData("count=resolved&used=2&left=3", AddressProblemKind.DaysOfOthers, "2")]
    [InlineData("count=late&left=..-1", AddressProblemKind.DaysOfOthers, "..-1")]
    [InlineData("signal=codeGap", AddressProblemKind.UnknownSignal, "codeGap")] // numbers no dossier bears
    [InlineData("signal=noSteps", AddressProblemKind.UnknownSignal, "noSteps")]
    [InlineData("signal=oneAccount&known=1", AddressProblemKind.SignalOfNow, "1")]
    [InlineData("signal=rescheduledLate&count=due", AddressProblemKind.SignalAndCount, "rescheduledLate")]
    [InlineData("after=.5&before=.7", AddressProblemKind.TwoPlaces, ".7")]
    [InlineData("code=123456789012345678901234567890123456789012345678901", AddressProblemKind.CodeTooLong, "123456789012345678901234567890123456789012345678901")]
    public void Read_OnePartWrong_IsNamed(string query, AddressProblemKind kind, string value)
    {
        var reading = new AddressReading("?" + query);

        ListChoice.Read(reading);

        Assert.Equal((kind, value), (reading.Problems.Single().Kind, reading.Problems.Single().Value));
    }

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
