using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Tests.Import;
using Dashboard.Tests.Storage;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Queries;

/// <summary>The signals that only rows tell, each at the edge of what it tells.</summary>
public abstract class SignalQueriesTests : IAsyncLifetime
{
    private static readonly CountQuery March = Sample.Query("2025-03-01", "2025-03-31");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected TestDatabase Database { get; private set; } = null!;

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
    public async Task RescheduledLate_OldDateToldAfterItHadPassed_IsFoundWithWhatShowsIt()
    {
        var (one, two) = ("A-250303-0001", "A-250303-0002");
        await LoadAsync("2025-03-05 17:00", Due(one, "06/03/2025 08:00:00"), Due(two, "06/03/2025 08:00:00"));
        await LoadAsync("2025-03-07 17:00", Due(one, "06/03/2025 08:00:00"), Due(two, "12/03/2025 08:00:00", times: 1));
        await LoadAsync("2025-03-10 17:00", Due(one, "14/03/2025 08:00:00", times: 1), Due(two, "12/03/2025 08:00:00", times: 1));

        var found = await RescheduledLateAsync();

        // the first was still due on the 6th when the load of the 7th told it; the second was moved by then
        Assert.Equal((new Rate(1, 2), SignalStanding.ToBeExplained), (found.Finding.Rate, found.Finding.Standing));
        Assert.Equal(
            [(one, Sample.At("2025-03-06 08:00"), 2, Sample.At("2025-03-07 17:00"), Sample.At("2025-03-14 08:00"))],
            found.Moves.Select(move => (move.Code, move.Due, move.ToldBy, move.ToldAt, move.Next)));
        Assert.Equal(found.Moves.Select(move => move.Dossier), found.Dossiers);
    }

    /// <summary>Due on Thursday 6 March at eight; a load tells that, and the next another date.</summary>
    [Theory]
    [InlineData("2025-03-06 17:00", "14/03/2025 08:00:00", 0)] // the day itself is not over
    [InlineData("2025-03-07 00:00", "14/03/2025 08:00:00", 1)]
    [InlineData("2025-03-07 17:00", "07/03/2025 08:00:00", 1)]
    [InlineData("2025-03-07 17:00", "06/03/2025 16:00:00", 0)] // another hour is no other day
    [InlineData("2025-03-07 17:00", "05/03/2025 08:00:00", 0)] // earlier: nothing was gained
    public async Task RescheduledLate_AtTheEdge_ComparesDays(string told, string moved, int cases)
    {
        await LoadAsync(told, Due("A-250303-0001", "06/03/2025 08:00:00"));
        await LoadAsync("2025-03-20 17:00", Due("A-250303-0001", moved, times: 1));

        Assert.Equal(new Rate(cases, 1), (await RescheduledLateAsync()).Finding.Rate);
    }

    [Fact]
    public async Task RescheduledLate_CutOffNotGiven_IsTheNewestEventOfTheFile()
    {
        await LoadAsync(null, Due("A-250303-0001", "06/03/2025 08:00:00"));
        await LoadAsync("2025-03-20 17:00", Due("A-250303-0001", "14/03/2025 08:00:00", times: 1));

        Assert.Equal(new Rate(0, 1), (await RescheduledLateAsync()).Finding.Rate);
    }

    [Fact]
    public async Task RescheduledLate_MovedTwice_IsOneDossierWithTwoMoves()
    {
        await LoadAsync("2025-03-07 17:00", Due("A-250303-0001", "06/03/2025 08:00:00"));
        await LoadAsync("2025-03-12 17:00", Due("A-250303-0001", "11/03/2025 08:00:00", times: 1));
        await LoadAsync("2025-03-20 17:00", Due("A-250303-0001", "18/03/2025 08:00:00", times: 2));

        var found = await RescheduledLateAsync();

        Assert.Equal((new Rate(1, 1), 1), (found.Finding.Rate, found.Dossiers.Count));
        Assert.Equal([11, 18], found.Moves.Select(move => move.Next.Day));
    }

    /// <summary>Raised from three accounts, thirty dossiers and above two thirds on.</summary>
    [Theory]
    [InlineData(SignalStanding.ToBeExplained, 21, 5, 5)] // 63 of 93 thirds
    [InlineData(SignalStanding.NotCompared, 20, 5, 5)] // two thirds exactly
    [InlineData(SignalStanding.NotCompared, 25, 2, 2)] // 29 dossiers
    [InlineData(SignalStanding.ToBeExplained, 26, 2, 2)]
    [InlineData(SignalStanding.NotCompared, 40, 2)] // of two accounts one is always above half
    public async Task OneAccount_AtTheEdge_IsRaisedOrNot(SignalStanding standing, params int[] dossiers)
    {
        var rows = dossiers.Index().SelectMany(account => Enumerable.Range(0, account.Item).Select(number => Online($"A-25030{account.Index + 3}-{number:0000}", $"TK-{account.Index}")));
        await LoadAsync("2025-03-31 17:00", [.. rows, Online("A-250310-0001", ""), Row("A-250310-0002", (Handler, "TK-0"))]);

        var found = await new SignalQueries(Database).AccountsAsync(await Database.Source.ReadAsync(Cancellation), March, Cancellation);

        // one without an account and one over the counter belong to nobody's share
        Assert.Equal((standing, new Rate(dossiers[0], dossiers.Sum())), (found.Finding.Standing, found.Finding.Rate));
        Assert.Equal(dossiers[0], found.Dossiers.Count);
        Assert.Equal(dossiers.Order().Reverse(), found.Accounts.Select(account => (int)account.Share.Numerator));
    }

    /// <summary>Two numbers of a day, the first and another: up to a thousand between them may be missing; more, and they were drawn otherwise.</summary>
    [Theory]
    [InlineData(1002, 1000, 1002)]
    [InlineData(1003, 0, 0)]
    [InlineData(2, 0, 2)]
    public async Task CodeGap_LargestJump_IsAThousand(int last, int missing, int expected)
    {
        await LoadAsync("2025-03-31 17:00", Row("A-250303-0001"), Row($"A-250303-{last:0000}"));

        var found = await new SignalQueries(Database).GapsAsync(await Database.Source.ReadAsync(Cancellation), March, Cancellation);

        Assert.Equal(new Rate(missing, expected), found.Finding.Rate);
        Assert.Equal(missing == 0 ? SignalStanding.None : SignalStanding.ToBeExplained, found.Finding.Standing);
        Assert.Equal(missing == 0 ? [] : [("A-250303", SignalQueries.MostNamed, "A-250303-0002")], found.Gaps.Select(gap => (gap.Prefix, gap.Missing.Count, gap.Missing[0])));
    }

    [Fact]
    public async Task CodeGap_NumberBorneElsewhere_IsNotMissing()
    {
        await LoadAsync("2025-03-31 17:00", Row("A-250303-0001"), Row("A-250303-0004"), Row("A-250303-0002", (ReceivedBy, Sample.CanDang.Code)), Row("A-250303-x7"));

        var found = await new SignalQueries(Database).GapsAsync(
            await Database.Source.ReadAsync(Cancellation), March with { Filter = new() { Unit = Sample.AnChau.Code } }, Cancellation);

        Assert.Equal(["A-250303-0003"], found.Gaps.Single().Missing);
        Assert.Equal(new Rate(1, 4), found.Finding.Rate);
    }

    [Fact]
    public async Task List_OfASignalReadFromRows_HoldsWhatItFinds()
    {
        await LoadAsync("2025-03-07 17:00", Due("A-250303-0001", "06/03/2025 08:00:00"), Due("A-250303-0002", "06/03/2025 08:00:00"));
        await LoadAsync("2025-03-20 17:00", Due("A-250303-0001", "14/03/2025 08:00:00", times: 1));
        var queries = new DossierQueries(Database);
        var asked = new DossierList(await Database.Source.ReadAsync(Cancellation), March, [Measure.Received]) { Signal = Signals.RescheduledLate };

        var list = await queries.FoundAsync(asked, Cancellation);

        Assert.Equal(1, list.Count());
        Assert.Equal(["A-250303-0001"], (await queries.PageAsync(list, new DossierPart(10), Cancellation)).Dossiers.Select(dossier => dossier.Code));
        Assert.Equal(asked with { Signal = null }, await queries.FoundAsync(asked with { Signal = null }, Cancellation));
    }

    private static string[] Due(string code, string due, int times = 0) => times == 0
        ? Row(code, (DueAt, due))
        : Row(code, (DueAt, due), (OriginalDueAt, "06/03/2025 08:00:00"), (RescheduledCount, $"{times}"));

    private static string[] Online(string code, string account) => Row(code, (Channel, "2"), (Handler, account));

    private static string[] Row(string code, params IEnumerable<(Data.Import.RegisterColumn Column, string Value)> cells) => SampleRegister.Row([(Code, code), .. cells]);

    private async Task LoadAsync(string? cutOff, params string[][] rows)
    {
        var outcome = await Database.ImportAsync(SampleRegister.File(rows), cutOff is null ? null : Sample.At(cutOff));
        Assert.Equal(0, outcome.Refused);
    }

    private async Task<RowSignal> RescheduledLateAsync() =>
        await new SignalQueries(Database).RescheduledLateAsync(await Database.Source.ReadAsync(Cancellation), March, Cancellation);
}

public sealed class SqliteSignalQueriesTests : SignalQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerSignalQueriesTests : SignalQueriesTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
