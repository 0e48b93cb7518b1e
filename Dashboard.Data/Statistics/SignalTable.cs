using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// What each event of a row adds to the signals, worked out once for every value its columns can take: by <see cref="ColumnSignal"/> a bit for
/// those that count the row, and <see cref="Cases"/> bits higher one for those of which it would be a case if they count it.
/// </summary>
internal static class SignalTable
{
    /// <summary>By how many bits the cases lie higher.</summary>
    public const int Cases = 16;

    /// <summary>The bits of those that count a row.</summary>
    public const int Counted = (1 << Cases) - 1;

    private const int Resolved = 1, GivenBack = 2, MayAskMore = 4;

    private static readonly int[] Intakes = [.. Enumerable.Range(0, DossierRows.Intakes).Select(OfIntake)];
    private static readonly int[] Receipts = [.. Enumerable.Range(0, DossierRows.SignValues).Select(OfReceipt)];
    private static readonly int[] Ends = [.. Enumerable.Range(0, DossierRows.SignValues).Select(OfEnd)];
    private static readonly byte[] Endings = [.. Enumerable.Range(0, DossierRows.Endings).Select(OfEnding)];

    /// <summary>Of a dossier received in the period.</summary>
    public static int OfReceipt(int intake, int signs, int ending, bool isResultDigitized) =>
        Intakes[intake] | Receipts[signs]
        | (When(isResultDigitized) & (DossierRows.GivesDocument(ending) ? CountedBy(ColumnSignal.DigitizedWithoutResult) : Told(ColumnSignal.DigitizedWithoutResult, isCase: true)));

    /// <summary>Of one ended in it, as if no apology had been issued; what was given back is not told.</summary>
    public static int OfEnd(int ending, int signs, bool isLate, bool isToBeHandedOver) =>
        Ends[signs]
        | (When(isLate) & Told(ColumnSignal.LateWithoutApology, isCase: true))
        | (When(isToBeHandedOver & ((Endings[ending] & Resolved) != 0)) & CountedBy(ColumnSignal.NotHandedOver));

    /// <summary>Of one due in it.</summary>
    public static int OfDue(int signs) => Told(ColumnSignal.RescheduledAgain, DossierRows.SignsOf(signs).HasFlag(DossierSigns.RescheduledAgain));

    /// <summary>Of one open at its end.</summary>
    public static int OfOpen(bool isOverdue) => Told(ColumnSignal.Overdue, isOverdue);

    /// <summary>Whether an end may be told more of than the tables know.</summary>
    public static bool AsksMore(int ending) => (Endings[ending] & MayAskMore) != 0;

    /// <summary>Whether a dossier was returned or withdrawn.</summary>
    public static bool IsGivenBack(int ending) => (Endings[ending] & GivenBack) != 0;

    /// <summary>All bits where something holds, else none.</summary>
    public static int When(bool holds) => unchecked(-(holds ? 1 : 0));

    /// <summary>That a signal counts a row, and whether it is a case.</summary>
    public static int Told(ColumnSignal signal, bool isCase) => CountedBy(signal) | (When(isCase) & CaseOf(signal));

    /// <summary>That a row is a case of a signal.</summary>
    public static int CaseOf(ColumnSignal signal) => CountedBy(signal) << Cases;

    private static int CountedBy(ColumnSignal signal) => 1 << (int)signal;

    private static int OfIntake(int intake)
    {
        var requests = DossierRows.SupplementRequestsOf(intake);
        return (When(requests > 0) & (CountedBy(ColumnSignal.SupplementOnLastDay) | Told(ColumnSignal.SupplementRepeated, requests > 1)))
            | (When(DossierRows.ChannelOf(intake) == ReceiptChannel.Online) & CountedBy(ColumnSignal.AcceptedLate));
    }

    private static int OfReceipt(int signs)
    {
        var (seen, pattern) = (DossierRows.SignsOf(signs), DossierRows.PatternOf(signs));
        var isMiscounted = pattern is not (DueDatePattern.Agrees or DueDatePattern.Padded or DueDatePattern.Shortened);
        return (When(pattern != DueDatePattern.NoLimit)
                & (Told(ColumnSignal.DuePadded, pattern == DueDatePattern.Padded) | Told(ColumnSignal.DueMiscounted, isMiscounted)))
            | (When(seen.HasFlag(DossierSigns.SupplementOnLastDay)) & CaseOf(ColumnSignal.SupplementOnLastDay))
            | (When(seen.HasFlag(DossierSigns.AcceptedLate)) & CaseOf(ColumnSignal.AcceptedLate));
    }

    private static int OfEnd(int signs)
    {
        var seen = DossierRows.SignsOf(signs);
        var isOff = (seen & (DossierSigns.EndedOnDayOff | DossierSigns.EndedOffHours)) != 0;
        return Told(ColumnSignal.EndedOffHours, isOff) | Told(ColumnSignal.EndedInBulk, isOff)
            | (When(seen.HasFlag(DossierSigns.NotHandedOver)) & CaseOf(ColumnSignal.NotHandedOver));
    }

    private static byte OfEnding(int ending)
    {
        var (outcome, isApologized) = (DossierRows.OutcomeOf(ending), DossierRows.IsApologized(ending));
        var isGivenBack = outcome is Outcome.Returned or Outcome.Withdrawn;
        return (byte)((outcome == Outcome.Resolved ? Resolved : 0) | (isGivenBack ? GivenBack : 0) | (isGivenBack || isApologized ? MayAskMore : 0));
    }
}
