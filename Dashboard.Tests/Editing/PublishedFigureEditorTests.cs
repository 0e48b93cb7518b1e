using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Editing;

/// <summary>What keeping a printed figure must do on every database.</summary>
public abstract class PublishedFigureEditorTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly PublishedFigure Printed = new(Level.Commune, "online", new Rate(95_100, 157_945), 60.20m, new(new(2024, 1, 1), new(2024, 12, 31)), "Báo thử, 5/2025")
    {
        Decimals = 2,
        NumeratorHedge = Hedge.Over,
        PercentHedge = Hedge.Nearly,
        Office = "Xã Vĩnh Hanh",
        PrintedOn = new(2025, 5, 20),
    };

    private PublishedFigureEditor _editor = null!;

    private protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await Open().WithReferenceAsync();
        _editor = new(Database, Database.Refresh);
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
    public async Task Keep_AFigure_ComesBackAsPrinted()
    {
        await Database.Refresh.RefreshAsync(None);

        await _editor.KeepAsync([Printed, Printed with { PrintedPercent = 60m, Decimals = 0, PrintedOn = null, Office = "" }], None);

        var kept = Database.Holder.Current.Published.TakeLast(2).ToList();
        Assert.Equal(Printed, kept[0]);
        Assert.Equal((0, Hedge.Over, ""), (kept[1].Decimals, kept[1].NumeratorHedge, kept[1].Office));
        Assert.Equal("60,20", Dashboard.Data.Reconciliation.Reconciler.Check(kept[0], "vi").Percent.Printed.Text);
    }

    [Fact]
    public async Task Keep_TheSameTwice_KeepsItOnce()
    {
        Assert.Equal(1, await _editor.KeepAsync([Printed, Printed], None));
        Assert.Equal(0, await _editor.KeepAsync([Printed], None));

        // another number of decimals is another printed form
        Assert.Equal(1, await _editor.KeepAsync([Printed with { Decimals = 1 }], None));
    }
}

public sealed class SqlitePublishedFigureEditorTests : PublishedFigureEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.Sqlite();
}

public sealed class SqlServerPublishedFigureEditorTests : PublishedFigureEditorTests
{
    private protected override TestDatabase Open() => TestDatabase.SqlServer();
}
