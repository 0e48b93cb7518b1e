using System.Text;
using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Editing;

public abstract class CalendarEditorTests : IAsyncLifetime
{
    private static readonly CalendarDay Victory = new(Sample.Day("2025-04-30"), CalendarDayKind.Holiday, new("Ngày Chiến thắng", "Victory Day"));
    private static readonly CalendarDay Swapped = new(Sample.Day("2025-05-02"), CalendarDayKind.Compensation, new("Nghỉ hoán đổi", "Off in exchange")) { Notice = "Thông báo 1" };

    private protected TestDatabase Database { get; private set; } = null!;

    private protected abstract TestDatabase Open();

    private static CancellationToken None => CancellationToken.None;

    private CalendarEditor Editor => new(Database, Database.Refresh, Database.Time);

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Record_AFile_ReplacesItsYearsAndKeepsWhoWhenAndWhy()
    {
        await Database.Refresh.RefreshAsync(None);
        var newYear = new CalendarDay(Sample.Day("2026-01-01"), CalendarDayKind.Holiday, new("Tết Dương lịch", "New Year's Day"));

        var outcome = await Editor.RecordAsync(Revision(Swapped, newYear), "lich.csv", " Thông báo mới ", "local", None);

        Assert.Equal(CalendarOutcome.Recorded, outcome);
        Assert.Equal([Swapped, newYear], Database.Holder.Current.Calendar.Days);
        Assert.True(Database.Holder.Current.Calendar.IsWorkingDay(Sample.Day("2025-04-30")));
        var entry = Assert.Single(await new CalendarQueries(Database, Database.Time).HistoryAsync(None));
        Assert.Equal(("local", "lich.csv", "Thông báo mới"), (entry.By, entry.FileName, entry.Reason));
        Assert.Equal(
            [(Sample.Day("2025-04-30"), CalendarDayKind.Holiday, (CalendarDayKind?)null), (Sample.Day("2025-05-02"), null, CalendarDayKind.Compensation), (Sample.Day("2026-01-01"), null, CalendarDayKind.Holiday)],
            entry.Days.Select(day => (day.Date, day.Before, day.After)));
    }

    [Fact]
    public async Task Record_ADayToldOtherwise_TakesItsPlace()
    {
        await Database.Refresh.RefreshAsync(None);
        var renamed = Victory with { Name = new("Ngày Giải phóng", "Reunification Day"), Notice = "Thông báo 2" };

        Assert.Equal(CalendarOutcome.Recorded, await Editor.RecordAsync(Revision(renamed), "lich.csv", "tên", "local", None));

        Assert.Equal([renamed], Database.Holder.Current.Calendar.Days);
    }

    [Fact]
    public async Task Record_OverACalendarChangedMeanwhile_ChangesNothing()
    {
        await Database.Refresh.RefreshAsync(None);
        var (mine, theirs) = (Revision(Victory, Swapped), Revision(Swapped));
        await Editor.RecordAsync(theirs, "a.csv", "một", "local", None);

        Assert.Equal(CalendarOutcome.Moved, await Editor.RecordAsync(mine, "b.csv", "hai", "local", None));
        Assert.Equal([Swapped], Database.Holder.Current.Calendar.Days);
        Assert.Single(await new CalendarQueries(Database, Database.Time).HistoryAsync(None));
    }

    [Theory]
    [InlineData("", CalendarOutcome.ReasonMissing)]
    [InlineData("   ", CalendarOutcome.ReasonMissing)]
    [InlineData(null, CalendarOutcome.ReasonMissing)]
    [InlineData("lý do", CalendarOutcome.Nothing)]
    public async Task Record_WithoutReasonOrChange_ChangesNothing(string? reason, CalendarOutcome expected)
    {
        await Database.Refresh.RefreshAsync(None);

        Assert.Equal(expected, await Editor.RecordAsync(Revision(Victory), "lich.csv", reason, "local", None));
        Assert.Empty(await new CalendarQueries(Database, Database.Time).HistoryAsync(None));
    }

    /// <summary>Received Wednesday 23 April, three working days: due Monday 28 while Saturday 26 is off. A file that has it worked makes it due Saturday; ended on Monday, it turns late.</summary>
    [Fact]
    public async Task Flipped_UnderAFile_AreThoseANaiveRecountFinds()
    {
        string[] Dossier(string code, string due, string ended) => SampleRegister.Ended(
            (Code, code), (ReceivedAt, "23/04/2025 08:00:00"), (DueAt, due), (CompletedAt, ended));
        await Database.ImportAsync(Dossier("A-1", "28/04/2025 08:00:00", "28/04/2025 10:00:00"), Dossier("A-2", "28/04/2025 08:00:00", "25/04/2025 10:00:00"), Dossier("A-3", "29/04/2025 08:00:00", "29/04/2025 08:00:00"));
        await Database.Refresh.RefreshAsync(None);
        var snapshot = Database.Holder.Current;
        var revision = Revision(Victory, new CalendarDay(Sample.Day("2025-04-26"), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked in exchange")));
        var question = new Question(snapshot, new(), ReportingCalendar.Reporting);

        var flipped = await new WhatIfQueries(Database).FlippedAsync(snapshot, question.Query, revision.After, revision.Turned, None);

        // the third was promised otherwise than the limit gives, and stays
        Assert.Equal(["A-1"], flipped.Select(dossier => dossier.Code));
        Assert.Equal((Sample.At("2025-04-26 08:00"), true), (flipped[0].WhatIf.OtherDueAt, flipped[0].WhatIf.IsLateThen));
        Assert.Equal([Sample.Day("2025-04-26")], revision.Turned);
    }

    private CalendarRevision Revision(params CalendarDay[] told) => CalendarRevision.Of(Database.Holder.Current.Calendar, told);
}

public sealed class SqliteCalendarEditorTests : CalendarEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerCalendarEditorTests : CalendarEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}

public sealed class CalendarFileTests
{
    private const string Head = "date,kind,name_vi,name_en\n";

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Read_AFile_HoldsItsDaysAndCitations(char separator)
    {
        var file = "date,kind,name_vi,name_en,notice\n2025-04-26,working_saturday,Làm bù,Worked,Notice 1\n2025-05-02,compensation,Nghỉ,Off,\n".Replace(',', separator);

        var outcome = Read("\uFEFF" + file);

        Assert.Empty(outcome.Problems);
        Assert.Equal(
            [new(Sample.Day("2025-04-26"), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked")) { Notice = "Notice 1" }, new(Sample.Day("2025-05-02"), CalendarDayKind.Compensation, new("Nghỉ", "Off"))],
            outcome.Days!);
    }

    [Theory]
    [InlineData("", 1, ReferenceProblemKind.ColumnMissing)]
    [InlineData("a,b\n1,2\n", 1, ReferenceProblemKind.ColumnMissing)]
    [InlineData(Head, 0, ReferenceProblemKind.NoRows)]
    [InlineData(Head + "26/04/2025,holiday,a,b\n", 2, ReferenceProblemKind.NotADate)]
    [InlineData(Head + "2025-04-26,feast,a,b\n", 2, ReferenceProblemKind.UnknownWord)]
    [InlineData(Head + "2025-04-25,working_saturday,a,b\n", 2, ReferenceProblemKind.NotASaturday)]
    [InlineData(Head + "2025-04-25,holiday,,b\n", 2, ReferenceProblemKind.ValueMissing)]
    [InlineData(Head + "2025-04-25,holiday,a,b\n2025-04-25,holiday,a,b\n", 3, ReferenceProblemKind.ListedTwice)]
    [InlineData(Head + "1999-04-25,holiday,a,b\n", 2, ReferenceProblemKind.OutOfRange)]
    [InlineData(Head + "2025-04-25,holiday,a\n", 2, ReferenceProblemKind.BrokenRow)]
    public void Read_WhatCannotBeRead_IsToldByRow(string file, int row, ReferenceProblemKind kind)
    {
        var outcome = Read(file);

        Assert.Null(outcome.Days);
        Assert.Contains(outcome.Problems, problem => problem.Row == row && problem.Kind == kind);
    }

    [Fact]
    public void Read_AnyBytes_IsAProblemAndNoFault()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);

            Assert.NotEmpty(CalendarFile.Read(bytes, "x.csv").Problems);
        }
    }

    [Fact]
    public void Read_ANameLongerThanIsKept_IsAProblem() =>
        Assert.Equal(ReferenceProblemKind.TooLong, Assert.Single(Read(Head + $"2025-04-25,holiday,{new string('a', 201)},b\n").Problems).Kind);

    private static CalendarFileOutcome Read(string file) => CalendarFile.Read(Encoding.UTF8.GetBytes(file), "lich.csv");
}
