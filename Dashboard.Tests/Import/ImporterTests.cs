using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Import;

/// <summary>What an import must do on every database.</summary>
public abstract class ImporterTests : IAsyncLifetime
{
    private protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await Open().WithReferenceAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    private protected abstract TestDatabase Open();

    private static (long, long, long, long, long) Counts(ImportOutcome outcome) =>
        (outcome.Rows, outcome.Added, outcome.Changed, outcome.Unchanged, outcome.Refused);

    private static string[] Numbered(int number, params IEnumerable<(RegisterColumn, string)> changes) =>
        SampleRegister.Row([(Code, $"H01-250303-{number:D4}"), .. changes]);

    private Task<T> Ask<T>(Func<ReportingDbContext, Task<T>> question) => Database.AskAsync(question);

    private async Task AssertNothingStored()
    {
        Assert.Equal(0, await Ask(db => db.Loads.CountAsync()));
        Assert.Equal(0, await Ask(db => db.Dossiers.CountAsync()));
        Assert.Equal(0, await Ask(db => db.RowProblems.CountAsync()));
    }

    [Fact]
    public async Task Import_NewFile_StoresDossiersAndLoad()
    {
        var file = SampleRegister.File(SampleRegister.Ended((Pauses, "payment 2025-03-03T09:00..2025-03-04T09:00"), (Handler, "cán bộ Đỗ")), Numbered(2));

        var outcome = await Database.ImportAsync(file);

        Assert.Equal((2, 2, 0, 0, 0), Counts(outcome));
        var dossier = await Ask(db => db.Dossiers.SingleAsync(dossier => dossier.Code == SampleRegister.Code));
        Assert.Equal(new DateTime(2025, 3, 5, 10, 0, 0), dossier.CompletedAt);
        Assert.Equal("cán bộ Đỗ", dossier.Handler);
        Assert.Equal((outcome.Load, outcome.Load), (dossier.FirstLoadId, dossier.LastLoadId));
        var pause = await Ask(db => db.DossierPauses.SingleAsync());
        Assert.Equal((dossier.Id, new DateTime(2025, 3, 4, 9, 0, 0), new DateTime(2025, 6, 2, 1, 0, 0)), (pause.DossierId, pause.ToAt, pause.RecordedAt));
        var load = await Ask(db => db.Loads.SingleAsync());
        Assert.Equal((2, 2, "register.csv", "tests"), (load.RowsRead, load.RowsAdded, load.FileName, load.LoadedBy));
        Assert.Equal(SHA256.HashData(file.ToArray()), load.Sha256);
        Assert.Equal(new DateTime(2025, 3, 5, 10, 0, 0), load.CutOffAt);
    }

    [Fact]
    public async Task Import_SameFileTwice_ChangesNothing()
    {
        var rows = Enumerable.Range(1, 12_000).Select(number => Numbered(number, (Pauses, number % 7 == 0 ? "stopped 2025-03-03T09:00.." : ""))).ToList();
        var first = await Database.ImportAsync(rows);

        var second = await Database.ImportAsync(rows);

        Assert.Equal((12_000, 12_000, 0, 0, 0), Counts(first));
        Assert.Equal((12_000, 0, 0, 12_000, 0), Counts(second));
        Assert.Equal(12_000 / 7, await Ask(db => db.DossierPauses.CountAsync()));
        Assert.Equal(0, await Ask(db => db.DossierRevisions.CountAsync()));
        Assert.Equal(2, await Ask(db => db.Loads.CountAsync()));
    }

    [Fact]
    public async Task Import_ChangedRow_KeepsTheSupersededVersionWithItsLoads()
    {
        var first = await Database.ImportAsync(SampleRegister.Row(), Numbered(2));
        await Database.ImportAsync(SampleRegister.Row(), Numbered(2));

        var third = await Database.ImportAsync(SampleRegister.Ended(), Numbered(2));

        Assert.Equal((2, 0, 1, 1, 0), Counts(third));
        var dossier = await Ask(db => db.Dossiers.SingleAsync(dossier => dossier.Code == SampleRegister.Code));
        Assert.Equal((first.Load, third.Load), (dossier.FirstLoadId, dossier.LastLoadId));
        Assert.NotNull(dossier.CompletedAt);
        var revision = await Ask(db => db.DossierRevisions.SingleAsync());
        Assert.Equal((dossier.Id, first.Load, third.Load), (revision.DossierId, revision.FromLoadId, revision.UntilLoadId));
        Assert.Null(revision.CompletedAt);
        Assert.Equal(Data.Domain.DossierStatus.InProcess, revision.Status);
    }

    [Fact]
    public async Task Import_RowChangedTwice_KeepsAdjoiningIntervals()
    {
        var first = await Database.ImportAsync(SampleRegister.Row());
        var second = await Database.ImportAsync(SampleRegister.Row((Status, "5")));
        var third = await Database.ImportAsync(SampleRegister.Ended());

        var revisions = await Ask(db => db.DossierRevisions.OrderBy(revision => revision.FromLoadId).ToListAsync());

        Assert.Equal([(first.Load, second.Load), (second.Load, third.Load)], revisions.Select(revision => ((int?)revision.FromLoadId, (int?)revision.UntilLoadId)));
    }

    [Fact]
    public async Task Import_ChangedPauses_ReplacesThemAndKeepsWhenTheOthersWereRecorded()
    {
        await Database.ImportAsync(SampleRegister.Row((Pauses, "payment 2025-03-03T09:00..2025-03-04T09:00; supplement 2025-03-05T09:00..")));
        Database.Time.Advance(TimeSpan.FromDays(1));

        await Database.ImportAsync(SampleRegister.Row((Pauses, "payment 2025-03-03T09:00..2025-03-04T09:00; supplement 2025-03-05T09:00..2025-03-06T09:00")));

        var pauses = await Ask(db => db.DossierPauses.OrderBy(pause => pause.FromAt).ToListAsync());
        Assert.Equal([new DateTime(2025, 3, 4, 9, 0, 0), new DateTime(2025, 3, 6, 9, 0, 0)], pauses.Select(pause => pause.ToAt));
        Assert.Equal([2, 3], pauses.Select(pause => pause.RecordedAt.Day));
    }

    [Fact]
    public async Task Import_RowsWithProblems_RefusesThemAndKeepsTheRest()
    {
        var outcome = await Database.ImportAsync(Numbered(1, (ReceivedAt, "31/02/2025"), (Status, "99")), Numbered(2), ["quá", "ngắn"]);

        Assert.Equal((3, 1, 0, 0, 2), Counts(outcome));
        RowProblem[] expected =
        [
            new(2, "TrangThaiHoSo", ProblemKind.UnknownStatus, "99"),
            new(2, "NgayTiepNhan", ProblemKind.NotADate, "31/02/2025"),
            new(4, "", ProblemKind.BrokenRow, null),
        ];
        Assert.Equal(expected, outcome.Problems);
        var kept = await Ask(db => db.RowProblems.OrderBy(problem => problem.Id).ToListAsync());
        Assert.Equal(expected.Select(problem => (outcome.Load, problem.Row, problem.Kind.ToString())), kept.Select(row => ((int?)row.LoadId, row.Row, row.Kind)));
    }

    [Fact]
    public async Task Import_CodeTwiceInTheFile_TakesTheFirst()
    {
        var outcome = await Database.ImportAsync(SampleRegister.Row(), SampleRegister.Ended(), Numbered(2));

        Assert.Equal((3, 2, 0, 0, 1), Counts(outcome));
        Assert.Equal([new RowProblem(3, "MaHoSo", ProblemKind.DuplicateCode, SampleRegister.Code)], outcome.Problems);
        Assert.Null(await Ask(db => db.Dossiers.Where(dossier => dossier.Code == SampleRegister.Code).Select(dossier => dossier.CompletedAt).SingleAsync()));
    }

    [Fact]
    public async Task Import_CodesThatDifferInCase_AreTwoDossiers()
    {
        var outcome = await Database.ImportAsync(SampleRegister.Row((Code, "H01-250303-0001a")), SampleRegister.Row((Code, "H01-250303-0001A")));

        Assert.Equal(2, outcome.Added);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(4000)]
    public async Task Import_GzippedFileCutShort_ChangesNothing(int missing)
    {
        var whole = SampleRegister.Gzipped(SampleRegister.File(Enumerable.Range(1, 12_000).Select(number => Numbered(number)))).ToArray();

        var outcome = await Database.ImportAsync(new MemoryStream(whole[..^missing]));

        Assert.True(outcome.FileRefused);
        Assert.Equal(ProblemKind.Unreadable, outcome.Problems.Single().Kind);
        await AssertNothingStored();
    }

    [Fact]
    public async Task Import_GzippedFile_IsTakenIn() =>
        Assert.Equal(1, (await Database.ImportAsync(SampleRegister.Gzipped(SampleRegister.File(SampleRegister.Row())))).Added);

    [Theory]
    [InlineData("", ProblemKind.Empty)]
    [InlineData("MaHoSo,MaTTHC,DonViTiepNhan,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\n", ProblemKind.Empty)]
    [InlineData("MaHoSo,MaTTHC,DonViTiepNhan,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy\nA,B,C,D,E,F", ProblemKind.MissingColumn)]
    [InlineData("PK\u0003\u0004 not,a,register\n", ProblemKind.Unreadable)]
    [InlineData("MaHoSo,MaTTHC,DonViTiepNhan,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo\nH01-250303-0001,1.001193,30589,03/03/2025,,,4\n\"H01,1.001193", ProblemKind.Unreadable)]
    public async Task Import_FileThatCannotBeRead_ChangesNothing(string text, ProblemKind kind)
    {
        var outcome = await Database.ImportAsync(SampleRegister.Text(text));

        Assert.True(outcome.FileRefused);
        Assert.Null(outcome.Load);
        Assert.Equal(kind, outcome.Problems.Single().Kind);
        await AssertNothingStored();
    }

    [Theory]
    [InlineData(';', false)]
    [InlineData(';', true)]
    [InlineData('\t', false)]
    [InlineData(',', true)]
    public async Task Import_OtherSeparatorMarkAndHeaders_ReadsTheSame(char separator, bool marked)
    {
        const string Text = "Người nộp|Số hồ sơ|Mã thủ tục|Đơn vị tiếp nhận|Ngày nhận|Hạn xử lý|Ngày hoàn thành|Tình trạng\r\nĐỗ A|H01-250303-0001|1.001193|30589|2025-03-03 08:00|06/03/2025 08:00|\"\"|Đang xử lý\r\n\r\n";
        var file = Encoding.UTF8.GetBytes(Text.Replace('|', separator));

        await Database.ImportAsync(new MemoryStream([.. marked ? Encoding.UTF8.GetPreamble() : [], .. file]));
        var outcome = await Database.ImportAsync(SampleRegister.Row());

        Assert.Equal((1, 0, 0, 1, 0), Counts(outcome));
    }

    [Fact]
    public async Task Import_DryRun_CountsAndKeepsNothing()
    {
        var outcome = await Database.ImportAsync(SampleRegister.File(SampleRegister.Row(), Numbered(2, (Status, "x"))), dryRun: true);

        Assert.Equal((2, 1, 0, 0, 1), Counts(outcome));
        Assert.Null(outcome.Load);
        Assert.False(outcome.FileRefused);
        await AssertNothingStored();
    }

    [Fact]
    public async Task Import_CutOffStated_IsKeptAndMadeUpRowsAreMarked()
    {
        await Database.ImportAsync(SampleRegister.File(SampleRegister.Row((Synthetic, "1"))), cutOffAt: new(2025, 5, 16, 17, 0, 0));

        var load = await Ask(db => db.Loads.SingleAsync());
        Assert.Equal(new DateTime(2025, 5, 16, 17, 0, 0), load.CutOffAt);
        Assert.True(load.IsSynthetic);
    }

    [Fact]
    public async Task Import_MoreProblemsThanAnOutcomeCarries_KeepsAllWithTheLoad()
    {
        var outcome = await Database.ImportAsync(Enumerable.Range(1, 2500).Select(number => Numbered(number, (Status, "x"))));

        Assert.Equal((2500, ImportOutcome.MostProblems), (outcome.ProblemCount, outcome.Problems.Count));
        Assert.Equal(2500, await Ask(db => db.RowProblems.CountAsync()));
    }

    [Fact]
    public async Task Import_Cancelled_KeepsNothing()
    {
        using var stop = new CancellationTokenSource();
        var progress = new StopAtFirst(stop);
        var file = SampleRegister.File(Enumerable.Range(1, 12_000).Select(number => Numbered(number)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.Importer.ImportAsync(file, new("register.csv", "tests"), progress, stop.Token));

        await AssertNothingStored();
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}

public sealed class SqliteImporterTests : ImporterTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerImporterTests : ImporterTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
