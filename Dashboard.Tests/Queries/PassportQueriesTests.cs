using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Queries;

/// <summary>A figure handed out after the first of three loads: the second puts a dossier right and moves another away, the third brings one more.</summary>
public abstract class PassportQueriesTests : IAsyncLifetime
{
    private static readonly FigureRequest AnChau = new() { Period = PeriodChoice.Free(new(new(2025, 3, 1), new(2025, 3, 31))), Unit = Sample.AnChau.Code };

    private protected TestDatabase Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract TestDatabase Open();

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
    public async Task Open_WithoutAnotherLoad_IsAsHandedOut()
    {
        var now = await LoadAsync(loads: 1);

        var opened = (await OpenAsync(Handed(now, Indicators.OnTimeClosed), now))!;

        Assert.Equal((FigureStanding.AsHandedOut, new FigureValue(2, 3), new FigureValue(2, 3)), (opened.Standing, opened.Value, opened.Now));
        Assert.Empty(opened.Steps);
    }

    [Fact]
    public async Task Open_AfterLaterLoads_GivesTheFigureOfTheTimeAndWhyItDiffers()
    {
        var code = Handed(await LoadAsync(loads: 1), Indicators.OnTimeClosed);
        var now = await LoadAsync(loads: 3, from: 1);

        var opened = (await OpenAsync(code, now))!;

        // as of the 8th, when it was handed out, 2 of 3 had ended in time; a fourth came and had ended in time; one of the two ended on
        // the 10th only, by what is known now; the late one went to Cần Đăng
        Assert.Equal((FigureStanding.Revised, new FigureValue(2, 3), new FigureValue(2, 2)), (opened.Standing, opened.Value, opened.Now));
        Assert.Equal([new(3, 4), new(2, 3), new(2, 2)], opened.Steps.Select(step => step.After));
        Assert.Equal([(KnowledgeChange.LateArrivals, 1), (KnowledgeChange.Corrections, 1), (KnowledgeChange.UnitMoves, 1)], opened.Steps.Select(step => (step.Change, step.Dossiers)));
    }

    [Fact]
    public async Task Open_DaysUpToTheCutOff_KeepsTheDaysOfTheTime()
    {
        var then = await LoadAsync(loads: 1);
        var everything = new Question(then, new() { Unit = Sample.AnChau.Code }, ReportingCalendar.Reporting);
        var code = everything.PassportOf(new CountedFigure(Measure.Received), 3).Code!;
        var now = await LoadAsync(loads: 3, from: 1);

        var opened = (await OpenAsync(code, now))!;

        Assert.Equal(PeriodChoice.Free(then.EverythingKnown), opened.Figure.About.Period);
        Assert.Equal(then.Stamp.CutOffOn, opened.Figure.About.AsOf);
        Assert.Equal(new FigureValue(3, null), opened.Value);
    }

    [Fact]
    public async Task Open_CodeOfALoadThatIsNotThere_SaysSo()
    {
        var now = await LoadAsync(loads: 1);
        var figure = CitedFigure.Rate(new Question(now, AnChau, ReportingCalendar.Reporting), Indicators.Online);

        var opened = (await OpenAsync(FigurePassport.CodeOf(figure, load: 77, new(1, 3))!, now))!;

        Assert.Equal((FigureStanding.LoadUnknown, (FigureValue?)null), (opened.Standing, opened.Then));
    }

    [Fact]
    public async Task Open_FigureThatTheDataNeverGave_IsNotAsHandedOut()
    {
        var now = await LoadAsync(loads: 1);
        var figure = CitedFigure.Rate(new Question(now, AnChau, ReportingCalendar.Reporting), Indicators.OnTimeClosed);

        var opened = (await OpenAsync(FigurePassport.CodeOf(figure, now.Stamp.Load, new(3, 3))!, now))!;

        Assert.Equal((FigureStanding.NotAsHandedOut, new FigureValue(2, 3)), (opened.Standing, opened.Value));
    }

    [Fact]
    public async Task Open_NoCode_IsNull() => Assert.Null(await OpenAsync("no code", await LoadAsync(loads: 1)));

    private static string Handed(Snapshot snapshot, Indicator indicator)
    {
        var question = new Question(snapshot, AnChau, ReportingCalendar.Reporting);
        return question.PassportOf(indicator, indicator.From(snapshot.CountBy(question.Query).Total.Counts)).Code!;
    }

    private Task<OpenedFigure?> OpenAsync(string code, Snapshot now) => new PassportQueries(new KnowledgeQueries(Database)).OpenAsync(code, now, ReportingCalendar.Reporting, Cancellation);

    /// <returns>The snapshot after the last of the loads.</returns>
    private async Task<Snapshot> LoadAsync(int loads, int from = 0)
    {
        var first = SampleRegister.Ended((Code, "A-250303-0001"));
        var second = SampleRegister.Ended((Code, "A-250303-0002"));
        var late = SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00"));
        var corrected = SampleRegister.Ended((Code, "A-250303-0001"), (CompletedAt, "10/03/2025 10:00:00"));
        var moved = SampleRegister.Ended((Code, "A-250303-0003"), (CompletedAt, "07/03/2025 10:00:00"), (ReceivedBy, Sample.CanDang.Code));
        var arrival = SampleRegister.Ended((Code, "A-250303-0004"));
        (int Day, string[][] Rows)[] all = [(8, [first, second, late]), (11, [corrected, second, moved]), (12, [corrected, second, moved, arrival])];
        foreach (var (day, rows) in all[from..loads])
        {
            await Database.ImportAsync(SampleRegister.File(rows), new DateTime(2025, 3, day, 17, 0, 0));
        }

        return await Database.Source.ReadAsync(Cancellation);
    }
}

public sealed class SqlitePassportQueriesTests : PassportQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerPassportQueriesTests : PassportQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
