using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Generation;

/// <summary>The committed register holds what its README says, recounted from the file itself.</summary>
public sealed partial class SeedDossiersTests
{
    private static readonly DateTime CutOff = SyntheticRegister.CutOffAt;
    private static readonly Deadline Deadline = new(SeedData.Reference.Calendar, WorkingHours.Default);

    [Fact]
    public void File_GeneratedAgain_IsTheSame()
    {
        using var file = new GZipStream(File.OpenRead(SeedData.PathOf("dossiers.csv.gz")), CompressionMode.Decompress);
        using var again = new MemoryStream();

        SyntheticRegister.WriteSeed(SeedData.Reference, again);

        Assert.Equal(Convert.ToHexString(SHA256.HashData(file)), Convert.ToHexString(SHA256.HashData(again.ToArray())));
    }

    // An Giang newspaper, May 2025: district 41,319 received and 12,669 online, commune 116,626 and 82,515
    [Theory]
    [InlineData(Level.District, 41_319, 12_669)]
    [InlineData(Level.Commune, 116_626, 82_515)]
    public void Totals_OfALevel_AreThePublishedOnes(Level level, int received, int online)
    {
        var dossiers = SeedDossier.All.Where(dossier => SeedData.Reference.Units.Find(dossier.Unit)!.Level == level).ToList();

        Assert.Equal((received, online), (dossiers.Count, dossiers.Count(dossier => dossier.IsOnline)));
    }

    // the same article: 157,945 received, 55,900 fully digitized on receipt, 51,866 with a digitized result
    [Fact]
    public void Totals_OfAllLevels_AreThePublishedOnes()
    {
        var fully = SeedDossier.All.Count(dossier => dossier[RegisterColumns.DigitizedOnReceipt] == "2");
        var results = SeedDossier.All.Count(dossier => dossier.At(RegisterColumns.ResultDigitizedAt) <= CutOff);

        Assert.Equal((157_945, 55_900, 51_866), (SeedDossier.All.Count, fully, results));
    }

    [Fact]
    public void Codes_AreUniqueWellFormedAndDatedByReceipt()
    {
        var wrong = SeedDossier.All.Where(dossier => !CodeShape().IsMatch(dossier.Code)
            || !dossier.CodePrefix.EndsWith($"-{dossier.ReceivedAt:yyMMdd}", StringComparison.Ordinal));

        Assert.Empty(wrong);
        Assert.Equal(SeedDossier.All.Count, SeedDossier.All.Select(dossier => dossier.Code).Distinct().Count());
    }

    [Fact]
    public void Rows_StandInOrderOfReceipt()
    {
        var times = SeedDossier.All.Select(dossier => dossier.ReceivedAt).ToList();

        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public void Procedures_AreInForceOnReceipt()
    {
        Assert.All(SeedDossier.All, dossier => Assert.NotNull(dossier.Procedure));
    }

    [Fact]
    public void Events_FollowOneAnotherAndEndAtTheCutOff()
    {
        var wrong = SeedDossier.All.Where(dossier =>
            dossier.At(RegisterColumns.SubmittedAt) > dossier.ReceivedAt
            || dossier.ReceivedAt > CutOff
            || dossier.DueAt < dossier.ReceivedAt
            || dossier.DueAt < dossier.OriginalDueAt
            || dossier.CompletedAt < dossier.ReceivedAt || dossier.CompletedAt > CutOff
            || dossier.At(RegisterColumns.HandedOverAt) < dossier.CompletedAt || dossier.At(RegisterColumns.HandedOverAt) > CutOff
            || dossier.At(RegisterColumns.ResultDigitizedAt) < dossier.CompletedAt || dossier.At(RegisterColumns.ResultDigitizedAt) > CutOff
            || dossier.At(RegisterColumns.ApologyIssuedOn) < dossier.ReceivedAt.Date || dossier.At(RegisterColumns.ApologyIssuedOn) > CutOff
            || dossier.Pauses(CutOff).Any(pause => pause.From < dossier.ReceivedAt || pause.To <= pause.From || pause.To > CutOff)
            || dossier.Pauses(CutOff).Any(pause => dossier.Status > DossierStatus.AwaitingPayment && pause.To > dossier.CompletedAt));

        Assert.Empty(wrong.Select(dossier => dossier.Code));
    }

    [Fact]
    public void Statuses_AgreeWithDatesAndOutcome()
    {
        var wrong = SeedDossier.All.Where(dossier => (dossier.Status, dossier[RegisterColumns.Outcome]) switch
        {
            (DossierStatus.Accepted or DossierStatus.InProcess, "") => dossier.CompletedAt is not null || dossier[RegisterColumns.Pauses].EndsWith("..", StringComparison.Ordinal),
            (DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment, "") => dossier.CompletedAt is not null || !dossier[RegisterColumns.Pauses].EndsWith("..", StringComparison.Ordinal),
            (DossierStatus.Withdrawn, "3") or (DossierStatus.Stopped, "4") or (DossierStatus.Resolved, "1" or "2") =>
                dossier.CompletedAt is null || dossier.At(RegisterColumns.HandedOverAt) is not null,
            (DossierStatus.HandedOver, "1" or "2") => dossier.At(RegisterColumns.HandedOverAt) is null || dossier[RegisterColumns.ResultDelivery] is "",
            _ => true,
        });

        Assert.Empty(wrong.Select(dossier => dossier.Code));
    }

    [Fact]
    public void DueDates_CountedAgain_AreTheOnesWritten()
    {
        var wrong = SeedDossier.All.Where(dossier =>
            dossier.PausedMinutes != dossier.Pauses(CutOff).Sum(pause => Deadline.WorkingMinutesBetween(pause.From, pause.To))
            || dossier.OriginalDueAt != Recount(dossier));

        Assert.All(wrong, dossier => Assert.True(IsPadded(dossier), dossier.Code));
    }

    [Fact]
    public void Balance_AtTheCutOff_IsWhatAnOfficeCouldHave()
    {
        var open = SeedDossier.All.Where(dossier => dossier.CompletedAt is null).ToList();
        var overdue = open.Where(dossier => dossier.IsLate(CutOff)).ToList();
        var ended = SeedDossier.All.Where(dossier => dossier.CompletedAt is not null).ToList();

        Assert.InRange(open.Count, 300, 1_000);
        Assert.InRange(overdue.Count, 30, 60);
        Assert.InRange(overdue.Count(dossier => dossier.Unit is "30598" or "30622" or "892.DD"), overdue.Count * 3 / 4, overdue.Count);
        Assert.InRange(new Rate(ended.Count(dossier => dossier.IsLate(CutOff)), ended.Count).Percent!.Value, 2m, 4m);
        Assert.InRange(new Rate(ended.Count(dossier => dossier[RegisterColumns.Outcome] != "1"), ended.Count).Percent!.Value, 1m, 2m);
    }

    [Fact]
    public void Counter_ReceivesOnlyOnWorkingDaysInOpeningHours()
    {
        var outside = SeedDossier.All.Where(dossier => !dossier.IsOnline && Deadline.ClockStart(dossier.ReceivedAt) > dossier.ReceivedAt);

        Assert.Empty(outside.Select(dossier => dossier.Code));
    }

    [Fact]
    public void HealthDepartment_StaysUnderTheSmallestNumberToRank()
    {
        Assert.InRange(SeedDossier.All.Count(dossier => dossier.Unit == "892.YT"), 15, 29);
    }

    private static DateTime? Recount(SeedDossier dossier) => Deadline.DueAt(dossier.ReceivedAt, dossier.Procedure.Limit) is { } due
        ? Deadline.Extend(due, dossier.PausedMinutes)
        : null;

    private static bool IsPadded(SeedDossier dossier) =>
        dossier is { Unit: "30625", Procedure.Code: "1.004873", ReceivedAt: { Year: 2024, Month: 8 } };

    [GeneratedRegex(@"^[A-Z0-9]+(\.[A-Z0-9]+)*-\d{6}-\d{3,6}$")]
    private static partial Regex CodeShape();
}
