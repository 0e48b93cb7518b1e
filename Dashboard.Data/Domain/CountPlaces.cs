namespace Dashboard.Data.Domain;

/// <summary>
/// The order in which counts are kept: those counted by receipts, those by ends, those by due dates and states, and last what follows
/// from others. What is counted together stands together, so a counter becomes a count without being moved.
/// </summary>
internal static class CountPlaces
{
    /// <summary>First of those a receipt adds to.</summary>
    public const int Receipts = 0;

    /// <summary>First of those an end adds to.</summary>
    public const int Ends = 16;

    /// <summary>First of those a due date adds to.</summary>
    public const int DueDates = 32;

    /// <summary>First of the states.</summary>
    public const int States = 36;

    /// <summary>First of those that follow from others.</summary>
    public const int Sums = 40;

    /// <summary>Number of places; not every one is taken.</summary>
    public const int Count = 48;

    private static readonly byte[] Places = PlacesOf(
        (Receipts,
        [
            Measure.Received, Measure.Online, Measure.Counter, Measure.Postal, Measure.DigitizedOnReceipt, Measure.DigitizedAny,
            Measure.ResultsDigitized, Measure.ReceivedFull, Measure.OnlineFull, Measure.ReceivedPartial, Measure.OnlinePartial,
            Measure.SupplementRequested, Measure.SupplementRepeated, Measure.ReusedData, Measure.ReceivedFeeBearing, Measure.PaidOnline,
        ]),
        (Ends,
        [
            Measure.Resolved, Measure.Early, Measure.OnTime, Measure.Late, Measure.Withdrawn, Measure.ResolvedWithDocument,
            Measure.ResolvedDigitized, Measure.ResultsByPost, Measure.Returned, Measure.TakenBack, Measure.Stopped,
            Measure.LateWithApology, Measure.HandledOnTime, Measure.EarlyWithdrawn,
        ]),
        (DueDates, [Measure.Due, Measure.DueOnTime, Measure.DueOriginal, Measure.DueOriginalOnTime]),
        (States, [Measure.InProcess, Measure.InProcessOverdue, Measure.OverdueWaiting]),
        (Sums, [Measure.CarriedOver, Measure.InProcessWithin, Measure.ToHandle, Measure.ReceivedOffered, Measure.OnlineOffered]));

    public static int Of(Measure measure) => Places[(int)measure];

    private static byte[] PlacesOf(params (int First, Measure[] Measures)[] together)
    {
        var places = new byte[Counts.MeasureCount];
        foreach (var (first, measures) in together)
        {
            for (var i = 0; i < measures.Length; i++)
            {
                places[(int)measures[i]] = checked((byte)(first + i));
            }
        }

        return places;
    }
}
