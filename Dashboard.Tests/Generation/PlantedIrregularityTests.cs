using Dashboard.Data.Domain;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Generation;

/// <summary>What the README of seed-data says an inspector can find is there to be found.</summary>
public sealed class PlantedIrregularityTests
{
    private static readonly Deadline Deadline = new(SeedData.Reference.Calendar, WorkingHours.Default);

    [Fact]
    public void PaddedLimit_AtVinhThanhInAugust2024_IsTwoDaysLonger()
    {
        var certificates = Received("30625", "2024-08-01", "2024-08-31").Where(dossier => dossier.Procedure.Code == "1.004873").ToList();

        Assert.Equal(31, certificates.Count);
        Assert.All(certificates, dossier =>
        {
            var promised = Deadline.DueAt(dossier.ReceivedAt, new TimeLimit(LimitKind.WorkingDays, 5))!.Value;
            Assert.Equal(Deadline.Extend(promised, dossier.PausedMinutes), dossier.OriginalDueAt);
        });
    }

    [Fact]
    public void SupplementOnLastDay_AtFinanceInOctober2023_IsAskedForMinutesBeforeTheEnd()
    {
        var asked = Received("892.TCKH", "2023-10-01", "2023-10-31").Where(dossier => dossier[RegisterColumns.SupplementRequests] != "0").ToList();

        Assert.Equal(18, asked.Count);
        Assert.All(asked, dossier =>
        {
            var due = Deadline.DueAt(dossier.ReceivedAt, dossier.Procedure.Limit)!.Value;
            Assert.InRange(Deadline.WorkingMinutesBetween(dossier.Pauses(SyntheticRegister.CutOffAt).First().From, due), 1, 20);
        });
    }

    [Fact]
    public void SecondRescheduling_IsOnlyAtTheLandBranchInMarch2024()
    {
        var twice = SeedDossier.All.Where(dossier => dossier[RegisterColumns.RescheduledCount] == "2").ToList();

        Assert.NotEmpty(twice);
        Assert.All(twice, dossier => Assert.Equal(("892.DD", 2024, 3), (dossier.Unit, dossier.ReceivedAt.Year, dossier.ReceivedAt.Month)));
    }

    [Fact]
    public void WithdrawnBeforeExpiry_IsAskedForAgainOnTheDueDay()
    {
        var withdrawn = Received("892.KTHT", "2024-06-03", "2024-06-05").Where(dossier => dossier.Status == DossierStatus.Withdrawn).ToList();

        Assert.Equal(3, withdrawn.Count);
        Assert.All(withdrawn, dossier =>
        {
            var due = DateOnly.FromDateTime(dossier.DueAt!.Value);
            Assert.Equal(1, Deadline.Calendar.WorkingDaysAfter(DateOnly.FromDateTime(dossier.CompletedAt!.Value), due));
            Assert.Contains(SeedDossier.All, again => again.Unit == dossier.Unit && again.Procedure == dossier.Procedure && again.ReceivedAt.Date == dossier.DueAt.Value.Date);
        });
    }

    [Fact]
    public void BulkCompletion_AtEconomyInfrastructure_FillsTheLastEveningOf2024()
    {
        var evening = SeedDossier.All.Where(dossier => dossier.Unit == "892.KTHT" && dossier.CompletedAt >= new DateTime(2024, 12, 31, 17, 30, 0)
            && dossier.CompletedAt < new DateTime(2025, 1, 1));

        Assert.InRange(evening.Count(), 25, 60);
    }

    [Fact]
    public void SundayNight_AtTheLandBranch_HasItsCompletions()
    {
        var night = SeedDossier.All.Where(dossier => dossier.CompletedAt?.Date == new DateTime(2023, 9, 24)).ToList();

        Assert.InRange(night.Count, 5, 20);
        Assert.All(night, dossier => Assert.Equal(("892.DD", 22), (dossier.Unit, dossier.CompletedAt!.Value.Hour)));
    }

    [Fact]
    public void NoApology_AtVinhBinhInTheThirdQuarterOf2024_CoversAllLateOnes()
    {
        var late = Received("30604", "2024-07-01", "2024-09-30").Where(dossier => dossier.IsLate(SyntheticRegister.CutOffAt)).ToList();

        Assert.NotEmpty(late);
        Assert.All(late, dossier => Assert.Equal("", dossier[RegisterColumns.ApologyIssuedOn]));
    }

    [Fact]
    public void OneAccount_AtCanDangIn2024_HandlesMostOfWhatComesOnline()
    {
        var online = Received("30595", "2024-01-01", "2024-12-31").Where(dossier => dossier.IsOnline).ToList();

        var most = online.CountBy(dossier => dossier[RegisterColumns.Handler]).MaxBy(account => account.Value);

        Assert.Equal("TK-18-03", most.Key);
        Assert.InRange(new Rate(most.Value, online.Count).Percent!.Value, 85m, 99m);
    }

    [Fact]
    public void DigitizedWithoutResult_IsOnlyAtAnHoaInMay2024()
    {
        var flagged = SeedDossier.All.Where(dossier => dossier.At(RegisterColumns.ResultDigitizedAt) is not null && !dossier.Procedure.GivesResultDocument).ToList();

        Assert.Equal(5, flagged.Count);
        Assert.All(flagged, dossier => Assert.Equal(("30592", 2024, 5), (dossier.Unit, dossier.ReceivedAt.Year, dossier.ReceivedAt.Month)));
    }

    [Fact]
    public void Sequence_HasTheTwoPlantedGapsAndNoOther()
    {
        var gaps = SeedDossier.All.GroupBy(dossier => dossier.CodePrefix)
            .Select(day => (day.Key, Missing: day.Max(dossier => dossier.Number) - day.Count()))
            .Where(day => day.Missing > 0);

        Assert.Equal([("000.00.16.H01-240820", 2), ("000.00.03.H01-250312", 1)], gaps);
    }

    private static IEnumerable<SeedDossier> Received(string unit, string first, string last)
    {
        var days = Sample.Days(first, last);
        return SeedDossier.All.Where(dossier => dossier.Unit == unit && days.Contains(DateOnly.FromDateTime(dossier.ReceivedAt)));
    }
}
