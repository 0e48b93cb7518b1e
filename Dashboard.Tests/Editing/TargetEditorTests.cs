using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Editing;

/// <summary>What recording a target must do on every database. The reference data hold one: communes, online, 80 % from 2025 on.</summary>
public abstract class TargetEditorTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TargetEditor _editor = null!;
    private TargetQueries _queries = null!;

    private protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await Open().WithReferenceAsync();
        (_editor, _queries) = (new(Database, Database.Refresh, Database.Time), new(Database, Database.Time));
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

    private static Target Communes(decimal percent, string from, string? to = null, string? unit = null) =>
        new("online", unit is null ? Level.Commune : null, unit, Sample.Day(from), Sample.DayOrNone(to), percent, new("Kế hoạch 2026", "Plan for 2026"), IsAssumption: false);

    private static TargetEdit Set(Target target) => new(TargetAction.Set, null, target, LeavesGap: false, "Kế hoạch mới", "local");

    private async Task<int> FirstRowAsync() => (await _queries.HistoryAsync(None))[0].Row;

    [Fact]
    public async Task Record_NewTarget_EndsTheOldOneAndKeepsItInTheHistory()
    {
        var outcome = await _editor.RecordAsync(Set(Communes(90, "2026-01-01")), None);

        Assert.True(outcome.IsRecorded);
        var history = await _queries.HistoryAsync(None);
        Assert.Equal(
            [(80m, "2025-01-01", "2025-12-31", true), (80m, "2025-01-01", null, false), (90m, "2026-01-01", null, true)],
            history.Select(entry => (entry.Target.Percent, Written(entry.Target.ValidFrom)!, Written(entry.Target.ValidTo), entry.Stands)));
        var expected = new TargetRecord(TimeZoneInfo.ConvertTimeFromUtc(new(2025, 6, 2, 1, 0, 0), Database.Time.LocalTimeZone), "local", "Kế hoạch mới");
        Assert.Equal([null, expected, expected], history.OrderBy(entry => entry.Row).Select(entry => entry.Recorded));
        Assert.Equal(expected, history.Single(entry => !entry.Stands).Superseded);
    }

    [Fact]
    public async Task Record_NewTarget_LeavesTheStatusOfAnOldPeriodAsItWas()
    {
        await Database.ImportAsync(Rows());
        await Database.Refresh.RefreshAsync(None);
        var (march, june) = (Verdict("2025-03"), Verdict("2025-06"));
        Assert.Equal((80m, TargetStatus.Met, 80m, TargetStatus.Met), (march.Target!.Percent, march.Status, june.Target!.Percent, june.Status));
        var changes = 0;
        Database.Holder.Changed += () => changes++;

        await _editor.RecordAsync(Set(Communes(95, "2025-06-01")), None);

        Assert.Equal(1, changes);
        Assert.Equal((80m, TargetStatus.Met), (Verdict("2025-03").Target!.Percent, Verdict("2025-03").Status));
        Assert.Equal((95m, TargetStatus.NotMet), (Verdict("2025-06").Target!.Percent, Verdict("2025-06").Status));
        Assert.Equal(await Database.Source.ReadTargetsAsync(None), (await Database.Source.ReadAsync(None)).Targets, (one, other) => one.All.SequenceEqual(other.All));
    }

    [Fact]
    public async Task Record_Refused_ChangesNothing()
    {
        var outcome = await _editor.RecordAsync(Set(Communes(90, "2024-01-01")), None);

        Assert.Equal(TargetConflictKind.Overlaps, Assert.Single(outcome.Conflicts).Kind);
        Assert.Single(await _queries.HistoryAsync(None));
    }

    [Fact]
    public async Task Record_Correction_ShowsBothAndAsksOnlyTheRightOne()
    {
        var edit = new TargetEdit(TargetAction.Correct, await FirstRowAsync(), Communes(82.5m, "2025-01-01"), LeavesGap: false, "Gõ nhầm", "local");

        Assert.True((await _editor.RecordAsync(edit, None)).IsRecorded);

        Assert.Equal([(82.5m, true), (80m, false)], (await _queries.HistoryAsync(None)).Select(entry => (entry.Target.Percent, entry.Stands)));
        Assert.Equal(82.5m, (await Database.Source.ReadTargetsAsync(None)).InForce("online", Sample.Day("2025-05-16"), Level.Commune)!.Percent);
        Assert.Equal(TargetConflictKind.NoLongerThere, Assert.Single((await _editor.RecordAsync(edit, None)).Conflicts).Kind);
    }

    [Fact]
    public async Task Record_GapThatIsMeant_IsTaken()
    {
        var edit = Set(Communes(90, "2026-01-01", "2026-12-31"));

        Assert.Equal(TargetConflictKind.GapAfter, Assert.Single((await _editor.RecordAsync(edit, None)).Conflicts).Kind);
        Assert.True((await _editor.RecordAsync(edit with { LeavesGap = true }, None)).IsRecorded);
    }

    [Fact]
    public async Task Record_Withdrawn_IsNoLongerInForceAndStillThere()
    {
        var outcome = await _editor.RecordAsync(new(TargetAction.Withdraw, await FirstRowAsync(), null, false, "Không có văn bản", "local"), None);

        Assert.Equal((true, null), (outcome.IsRecorded, outcome.Row));
        Assert.Empty((await Database.Source.ReadTargetsAsync(None)).All);
        Assert.Equal("Không có văn bản", Assert.Single(await _queries.HistoryAsync(None)).Superseded!.Reason);
    }

    [Fact]
    public async Task Record_TargetOfAUnit_IsToldByItsCode()
    {
        await _editor.RecordAsync(Set(Communes(60, "2025-01-01", unit: Sample.AnChau.Code)), None);

        Assert.Contains(await _queries.HistoryAsync(None), entry => entry.Target.Unit == Sample.AnChau.Code);
        Assert.Equal(60, (await Database.Source.ReadTargetsAsync(None)).InForce("online", Sample.Day("2025-05-16"), Level.Commune, Sample.AnChau.Code)!.Percent);
    }

    [Fact]
    public async Task Rows_OfAnyEntry_AreNeverDeletedNorTheirFiguresChanged()
    {
        await _editor.RecordAsync(Set(Communes(90, "2026-01-01")), None);
        var before = await RowsAsync();

        await _editor.RecordAsync(Set(Communes(95, "2027-01-01")), None);

        var after = await RowsAsync();
        Assert.Equal(before, after.Take(before.Count));
    }

    private Task<List<(int, decimal, DateOnly, DateOnly?)>> RowsAsync() => Database.AskAsync(async db =>
        (await db.Targets.OrderBy(row => row.Id).ToListAsync()).Select(row => (row.Id, row.TargetPercent, row.ValidFrom, row.ValidTo)).ToList());

    private TargetVerdict Verdict(string month)
    {
        Assert.True(PeriodName.TryParse(month, out var name));
        return Overview.From(Database.Holder.Current, new() { Period = PeriodChoice.Named(PeriodScheme.Calendar, name), Level = Level.Commune }, ReportingCalendar.Reporting).Verdict;
    }

    /// <summary>Nine of ten online in March and in June.</summary>
    private static IEnumerable<string[]> Rows() =>
        from month in Enumerable.Range(1, 2).Select(number => 3 * number)
        from number in Enumerable.Range(1, 10)
        select SampleRegister.Row((Code, $"H01-25{month:00}02-{number:0000}"), (ReceivedAt, $"02/{month:00}/2025 08:00:00"), (DueAt, ""), (Channel, number == 1 ? "1" : "2"));

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class SqliteTargetEditorTests : TargetEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerTargetEditorTests : TargetEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
