using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Data.Storage;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Sealing;

/// <summary>What sealing a report must do on every database.</summary>
public abstract class ReportSealerTests : IAsyncLifetime
{
    private const string Address = "kind=ii06-field&period=2025-Q1";

    private static readonly CancellationToken None = CancellationToken.None;

    private ReportSealer _sealer = null!;

    private protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await Open().WithReferenceAsync();
        _sealer = new(Database, Database.Time);
        await LoadAsync(dossiers: 3);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    private protected abstract TestDatabase Open();

    [Fact]
    public async Task Seal_ThenLaterDossiers_OpensAsItWas()
    {
        var digest = await SealedAsync();
        var before = await _sealer.FindAsync(digest, None);
        var workbook = await _sealer.WorkbookAsync(digest, "vi", None);

        await LoadAsync(dossiers: 5);

        var after = await _sealer.FindAsync(digest[..12], None);
        Assert.True(after!.IsIntact);
        Assert.False(after.IsSuperseded);
        Assert.Equal(digest, SealedContent.DigestOf(after.Content.ToBytes()));
        Assert.Equal(before!.Content.ToBytes(), after.Content.ToBytes());
        Assert.Equal(workbook, await _sealer.WorkbookAsync(digest, "vi", None));
        Assert.Equal(Cell.Count(3), Total(after.Content));
    }

    [Fact]
    public async Task Seal_AfterLaterDossiers_SupersedesAndNamesTheChangedCells()
    {
        var first = await SealedAsync();
        await LoadAsync(dossiers: 5);

        var second = (await _sealer.FindAsync(await SealedAsync(), None))!;

        Assert.Equal((2, first, false), (second.Content.Version, second.Content.Supersedes, second.IsSuperseded));
        Assert.True((await _sealer.FindAsync(first, None))!.IsSuperseded);
        var revisions = second.Content.In("en").Sheets.Single(sheet => sheet.Name == "Revisions");
        Assert.Contains(revisions.Rows, row =>
            row.Cells.Skip(1).SequenceEqual([Cell.Text("Total"), Cell.Text("Received: Total"), Cell.Count(3), Cell.Count(5), Cell.Change(2)]));
        Assert.Equal(Cell.Count(5), Total(second.Content));
    }

    [Fact]
    public async Task Seal_SameFiguresAgain_IsRefused()
    {
        await SealedAsync();

        var outcome = await SealAsync(_sealer);

        Assert.Equal(new SealOutcome(null, SealRefusal.SaysTheSame), outcome);
        Assert.Equal(1, await Database.AskAsync(db => db.SealedReports.CountAsync()));
    }

    [Fact]
    public async Task Seal_BrokenOffInBetween_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => SealAsync(new ReportSealer(new Halfway(Database, () => throw new IOException("broken")), Database.Time)));

        Assert.Equal((0, 0), await Database.AskAsync(async db => (await db.SealedReports.CountAsync(), await db.SealedWorkbooks.CountAsync())));
        await SealedAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task Seal_OverAnotherVersionWithoutReason_IsRefused(string? reason)
    {
        var first = await SealedAsync();
        await LoadAsync(dossiers: 5);

        Assert.Equal(new SealOutcome(null, SealRefusal.ReasonMissing), await SealAsync(_sealer, reason));
        Assert.Equal([(first, false)], (await _sealer.ListAsync(null, 10, None)).Select(line => (line.Digest, line.IsSuperseded)));
    }

    [Fact]
    public async Task Seal_OverAnotherVersion_KeepsTheReason_AndListsBoth()
    {
        var first = await SealedAsync();
        await LoadAsync(dossiers: 5);
        var second = await SealedAsync();

        Assert.Equal((null, "later data"), ((await _sealer.FindAsync(first, None))!.Content.Reason, (await _sealer.FindAsync(second, None))!.Content.Reason));
        Assert.Equal([(second, 2, false), (first, 1, true)], (await _sealer.ListAsync(null, 10, None)).Select(line => (line.Digest, line.Version, line.IsSuperseded)));
        Assert.Empty(await _sealer.ListAsync("other", 10, None));
    }

    [Fact]
    public async Task Seal_ByTwoAtOnce_IsOneSeal()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(person => Task.Run(() => SealAsync(new ReportSealer(Database, Database.Time), by: $"person {person}"))));

        Assert.Single(outcomes, outcome => outcome.Digest is not null);
        Assert.All(outcomes.Where(outcome => outcome.Digest is null), outcome => Assert.True(outcome.Refusal is SealRefusal.SealedMeanwhile or SealRefusal.SaysTheSame));
        Assert.Equal((1, 2), await Database.AskAsync(async db => (await db.SealedReports.CountAsync(), await db.SealedWorkbooks.CountAsync())));
    }

    [Fact]
    public async Task Since_NothingLoaded_IsNothing()
    {
        var since = await SinceAsync(await SealedAsync());

        Assert.Empty(since.Changes);
        Assert.Empty(since.Dossiers);
    }

    [Fact]
    public async Task Since_LaterDossiers_NamesTheCellsWithBothValues_AndTheLateArrivals()
    {
        var digest = await SealedAsync();
        await LoadAsync(dossiers: 5);

        var since = await SinceAsync(digest);

        var total = since.Changes.Single(change => change is { Row: "Total", Column: "Received: Total" });
        Assert.Equal((Cell.Count(3), Cell.Count(5), Cell.Change(2)), (total.Before, total.After, total.Difference));
        Assert.Equal([new("H01-250303-0004", IsLate: true, IsMoved: false), new RevisedDossier("H01-250303-0005", IsLate: true, IsMoved: false)], since.Dossiers);
        Assert.Equal((2, 0, 0), (since.LateArrivals, since.Corrections, since.Moves));
    }

    [Fact]
    public async Task Since_CorrectionAndMove_AreToldApart()
    {
        var digest = await SealedAsync();
        await Database.ImportAsync(
            SampleRegister.Row((Code, "H01-250303-0001"), (Channel, "2")),
            SampleRegister.Row((Code, "H01-250303-0002"), (ReceivedBy, "30595"), (SettledBy, "30595")));
        await Database.Refresh.RefreshAsync(None);

        var since = await SinceAsync(digest);

        Assert.Equal([new("H01-250303-0001", IsLate: false, IsMoved: false), new RevisedDossier("H01-250303-0002", IsLate: false, IsMoved: true)], since.Dossiers);
        Assert.Equal((0, 1, 1), (since.LateArrivals, since.Corrections, since.Moves));
    }

    [Fact]
    public async Task Beside_NeverSealed_IsNothing() => Assert.Null((await _sealer.BesideLastSealedAsync(Figures(), None)).LastSealed);

    [Fact]
    public async Task Comparison_NothingLoadedSinceTheSeal_IsUnchanged()
    {
        await SealedAsync();

        Assert.All(await ComparisonAsync(), row => Assert.Equal((row.Value.Now, Cell.Text("unchanged")), (row.Value.Before, row.Value.Because)));
    }

    [Fact]
    public async Task Comparison_AfterEachKindOfChange_TellsTheSealedValueAndTheCausesOfEachFigure()
    {
        await SealedAsync();
        await Database.ImportAsync(
            SampleRegister.Row((Code, "H01-250303-0001"), (Channel, "2")),
            SampleRegister.Row((Code, "H01-250303-0002"), (Channel, "2"), (ReceivedBy, "30595"), (SettledBy, "30595")),
            SampleRegister.Row((Code, "H01-250303-0004")));
        await Database.Refresh.RefreshAsync(None);

        var rows = await ComparisonAsync();

        Assert.Equal((Cell.Count(3), Cell.Change(1), Cell.Text("late arrivals +1")), Told(rows["Received"]));
        Assert.Equal((Cell.Count(0), Cell.Change(2), Cell.Text("corrections +1; unit moves +1")), Told(rows["Received online"]));
        Assert.Equal((Cell.Percent(new Rate(0, 3)), Cell.Points(50), Cell.Text("corrections +25.00; unit moves +25.00")), Told(rows["Online submission (%)"]));
        Assert.Equal((Cell.Count(0), Cell.Change(0), Cell.Text("unchanged")), Told(rows["Late"]));
    }

    [Fact]
    public async Task Comparison_ChangesThatMakeUpForEachOther_AreToldAllTheSame()
    {
        await Database.ImportAsync(SampleRegister.Row((Code, "H01-250303-0001"), (Channel, "2")));
        await Database.Refresh.RefreshAsync(None);
        await SealedAsync();
        await Database.ImportAsync(SampleRegister.Row((Code, "H01-250303-0001")), SampleRegister.Row((Code, "H01-250303-0004"), (Channel, "2")));
        await Database.Refresh.RefreshAsync(None);

        Assert.Equal((Cell.Count(1), Cell.Change(0), Cell.Text("late arrivals +1; corrections −1")), Told((await ComparisonAsync())["Received online"]));
    }

    [Fact]
    public async Task Comparison_OfOneUnit_TellsWhatMovedAway()
    {
        await SealAsync(_sealer, unit: Sample.AnChau.Code);
        await Database.ImportAsync(SampleRegister.Row((Code, "H01-250303-0002"), (ReceivedBy, "30595"), (SettledBy, "30595")));
        await Database.Refresh.RefreshAsync(None);

        var rows = await ComparisonAsync(unit: Sample.AnChau.Code);

        Assert.Equal((Cell.Count(3), Cell.Change(-1), Cell.Text("unit moves −1")), Told(rows["Received"]));
    }

    [Fact]
    public async Task Comparison_AsOfALaterDay_TellsThatApart()
    {
        await SealAsync(_sealer, asOf: new(2025, 3, 3));
        await Database.ImportAsync(SampleRegister.Row((Code, "H01-250303-0004"), (ReceivedAt, "04/03/2025 08:00")), SampleRegister.Row((Code, "H01-250303-0005")));
        await Database.Refresh.RefreshAsync(None);

        var rows = await ComparisonAsync();

        Assert.Equal((Cell.Count(3), Cell.Change(2), Cell.Text("late arrivals +1; later as-of day +1")), Told(rows["Received"]));
    }

    [Fact]
    public async Task Seal_AboveAnother_HoldsItsValues_WhichCountAsNoChange()
    {
        await SealedAsync();
        await LoadAsync(dossiers: 5);
        await SealedAsync();
        var second = (await _sealer.LatestAsync(ReportSealer.KeyOf(Figures()), None))!;

        var sheet = second.Content.In("en").Sheets.Single(sheet => sheet.Name == "Comparison");
        Assert.Equal(["Sealed value", "±", "Revised because of"], sheet.Columns.Where(column => column.IsOfEarlierSeal == true).Select(column => column.Name));
        Assert.Contains(sheet.Rows, row => row.Cells.TakeLast(3).SequenceEqual([Cell.Count(3), Cell.Change(2), Cell.Text("late arrivals +2")]));
        Assert.Empty((await SinceAsync(second.Digest)).Changes);
        var revisions = second.Content.In("en").Sheets.Single(sheet => sheet.Name == "Revisions").Rows;
        Assert.Contains(revisions, row => row.Cells.SequenceEqual([Cell.Text("Comparison"), Cell.Text("Received"), Cell.Text("This period"), Cell.Count(3), Cell.Count(5), Cell.Change(2)]));
        Assert.DoesNotContain(revisions, row => ((string)row.Cells[2].Value!).Contains("Sealed version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seal_ReasonLongerThanAllowed_IsRefused_AndTheLongestIsKeptWhole()
    {
        await SealedAsync();
        await LoadAsync(dossiers: 5);
        var longest = new string('x', ReportSealer.LongestReason);

        Assert.Equal(new SealOutcome(null, SealRefusal.ReasonTooLong), await SealAsync(_sealer, longest + "x"));
        var digest = (await SealAsync(_sealer, $" {longest} ")).Digest!;
        Assert.Equal(longest, (await _sealer.FindAsync(digest, None))!.Content.Reason);
    }

    [Fact]
    public async Task Seal_SameReportOfTheSameData_HasTheSameDigest()
    {
        await using var other = await Open().WithReferenceAsync();
        await LoadAsync(other, dossiers: 3);

        var (here, there) = (await SealAsync(_sealer), await new ReportSealer(other, other.Time).SealAsync(Figures(other), Address, "local", null, None));

        Assert.NotNull(here.Digest);
        Assert.Equal(here.Digest, there.Digest);
    }

    [Fact]
    public async Task Seal_NothingToReport_IsRefused()
    {
        var before = PeriodFigures.From(Database.Holder.Current, new(ReportKind.Full, new() { Period = PeriodChoice.Free(Sample.Days("2019-01-01", "2019-12-31")) }), ReportingCalendar.Reporting);

        Assert.Equal(new SealOutcome(null, SealRefusal.NothingToReport), await _sealer.SealAsync(before, "kind=full", "local", null, None));
    }

    [Fact]
    public async Task Seal_TablesThatDoNotBalance_IsRefused()
    {
        var figures = Figures();

        var outcome = await _sealer.SealAsync(figures with { Settled = figures.Settled + figures.Settled }, Address, "local", null, None);

        Assert.Equal(new SealOutcome(null, SealRefusal.ChecksFail), outcome);
        Assert.Equal(0, await Database.AskAsync(db => db.SealedReports.CountAsync()));
    }

    [Fact]
    public async Task Find_ContentTamperedWith_IsTold()
    {
        var digest = await SealedAsync();
        var changed = (await _sealer.FindAsync(digest, None))!.Content with { SealedBy = "other" };
        await Database.AskAsync(db => db.SealedReports.ExecuteUpdateAsync(set => set.SetProperty(report => report.Content, changed.ToBytes())));

        Assert.False((await _sealer.FindAsync(digest, None))!.IsIntact);
    }

    private async Task<string> SealedAsync() => (await SealAsync(_sealer)).Digest ?? throw new InvalidOperationException("Not sealed.");

    private async Task<SealRevision> SinceAsync(string digest) =>
        await new SealRevisions(Database).SinceAsync((await _sealer.FindAsync(digest, None))!, Figures(), "en", None);

    private PeriodFigures Figures(string? unit = null, DateOnly? asOf = null) => Figures(Database, unit, asOf);

    private static PeriodFigures Figures(TestDatabase database, string? unit = null, DateOnly? asOf = null) => PeriodFigures.From(
        database.Holder.Current,
        new(ReportKind.SettlementByField, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 1)), Unit = unit, AsOf = asOf }),
        ReportingCalendar.Reporting);

    /// <summary>The comparison of the report by line: today's figure, the one sealed last, the difference and its causes.</summary>
    private async Task<Dictionary<string, (Cell Now, Cell Before, Cell Difference, Cell Because)>> ComparisonAsync(string? unit = null)
    {
        var report = PeriodReport.From(await _sealer.BesideLastSealedAsync(Figures(unit), None), "en");
        return report.Sheets.Single(sheet => sheet.Name == "Comparison").Rows
            .ToDictionary(row => (string)row.Cells[0].Value!, row => (row.Cells[1], row.Cells[^3], row.Cells[^2], row.Cells[^1]));
    }

    private static (Cell Before, Cell Difference, Cell Because) Told((Cell Now, Cell Before, Cell Difference, Cell Because) line) => (line.Before, line.Difference, line.Because);

    private protected Task<SealOutcome> SealAsync(ReportSealer sealer, string? reason = "later data", string by = "local", string? unit = null, DateOnly? asOf = null)
    {
        var figures = Figures(unit, asOf);
        return sealer.SealAsync(figures, Address, by, reason, None);
    }

    private Task LoadAsync(int dossiers) => LoadAsync(Database, dossiers);

    private static async Task LoadAsync(TestDatabase database, int dossiers)
    {
        await database.ImportAsync(Enumerable.Range(1, dossiers).Select(number => SampleRegister.Row((Code, $"H01-250303-{number:0000}"))));
        await database.Refresh.RefreshAsync(None);
    }

    /// <summary>Column (3) of the total.</summary>
    private static Cell Total(SealedContent content) => content.In("vi").Sheets[0].Rows[^1].Cells[2];

    /// <summary>The moment between the two parts of a seal.</summary>
    private protected sealed class Halfway(IDbContextFactory<ReportingDbContext> whole, Action act) : IDbContextFactory<ReportingDbContext>
    {
        public ReportingDbContext CreateDbContext()
        {
            var db = whole.CreateDbContext();
            db.SavingChanges += (_, _) =>
            {
                if (db.ChangeTracker.Entries<SealedWorkbookRow>().Any())
                {
                    act();
                }
            };
            return db;
        }
    }
}

public sealed class SqliteReportSealerTests : ReportSealerTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();

    /// <summary>The files of the database as a power cut would leave them: halfway, and when all is done.</summary>
    [Fact]
    public async Task Seal_PowerCut_LeavesNothing_OrAWholeReport()
    {
        await using var halfway = TestDatabase.Sqlite();
        await using var done = TestDatabase.Sqlite();
        var sealer = new ReportSealer(new Halfway(Database, () => Database.CopyFilesTo(halfway)), Database.Time);

        var digest = (await SealAsync(sealer)).Digest!;
        Database.CopyFilesTo(done);

        Assert.Equal((0, 0), await halfway.AskAsync(async db => (await db.SealedReports.CountAsync(), await db.SealedWorkbooks.CountAsync())));
        var found = (await new ReportSealer(done, done.Time).FindAsync(digest, CancellationToken.None))!;
        Assert.True(found.IsIntact);
        foreach (var language in ReportSealer.Languages)
        {
            Assert.NotNull(await new ReportSealer(done, done.Time).WorkbookAsync(digest, language, CancellationToken.None));
        }
    }
}

public sealed class SqlServerReportSealerTests : ReportSealerTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
