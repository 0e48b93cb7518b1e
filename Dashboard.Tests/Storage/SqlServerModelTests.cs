using System.Text.RegularExpressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Storage;

/// <summary>SQL Server's side held without a server.</summary>
public sealed partial class SqlServerModelTests
{
    [Fact]
    public void Tables_OfTheModel_AreValid() => Assert.Empty(SqlServerModel.Errors());

    [Theory]
    [InlineData("SELECT Applicant FROM Dossiers;")]
    [InlineData("SELECT 1 FROM Dossiers AS d INNER JOIN #Incoming AS i ON i.Applicant = d.Code;")]
    [InlineData("UPDATE d SET Handler = i.Applicant FROM Dossiers AS d INNER JOIN #Incoming AS i ON i.Code = d.Code;")]
    [InlineData("INSERT INTO Dossiers (Applicant) SELECT i.Code FROM #Incoming AS i;")]
    [InlineData("DELETE p FROM DossierPauses AS p WHERE NOT EXISTS (SELECT 1 FROM #IncomingPauses AS n WHERE n.Applicant = p.Reason);")]
    public void Errors_ColumnThatIsNotThere_IsCaught(string statement) =>
        Assert.Contains(SqlServerModel.Errors(statement), error => error.Contains("Applicant", StringComparison.Ordinal));

    [Fact]
    public void Queries_AgainstTheTables_Bind()
    {
        using var db = SqlServerModel.Context();

        string[] queries =
        [
            SnapshotSource.Facts(db).ToQueryString(),
            SnapshotSource.NewestLoad(db).ToQueryString(),
            SnapshotSource.FactsSince(db, 1).ToQueryString(),
            SnapshotSource.Pauses(db).ToQueryString(),
            SnapshotSource.PausesSince(db, 1).ToQueryString(),
            DossierSearch.Codes(db, "H01", 10).ToQueryString(),
            KnownFile.LoadsOf(db, new byte[32], new byte[16]).ToQueryString(),
            SnapshotSource.Published(db).ToQueryString(),
            SnapshotSource.Recent(db).ToQueryString(),
            db.Units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToQueryString(),
            db.UnitSuccessions.ToQueryString(),
            db.Procedures.ToQueryString(),
            db.CalendarDays.ToQueryString(),
            db.Targets.ToQueryString(),
            TargetRow.Standing(db).ToQueryString(),
            TargetQueries.History(db).ToQueryString(),
            db.PublishedFigures.ToQueryString(),
            ReportSealer.Versions(db, "ii06-field").ToQueryString(),
            ReportSealer.ByDigest(db, "9f3a").ToQueryString(),
            ReportSealer.Lines(db, null).Take(5).ToQueryString(),
            ReportSealer.Lines(db, "ii06-field").Take(5).ToQueryString(),
            SealRevisions.Changed(db, Sample.Query("2025-01-01", "2025-03-31"), 3).Take(5).ToQueryString(),
            SealComparison.Since(db, 3).Take(5).ToQueryString(),
            ReportSealer.Workbook(db, "9f3a", "vi").ToQueryString(),
            db.Loads.ToQueryString(),
            db.RowProblems.ToQueryString(),
            db.DossierRevisions.ToQueryString(),
            db.DossierPauses.ToQueryString(),
        ];

        Assert.Empty(SqlServerModel.Errors(queries));
    }

    [Fact]
    public void ListsOfDossiers_AgainstTheTables_Bind()
    {
        using var db = SqlServerModel.Context();
        var snapshot = new Snapshot(Sample.Columns(Sample.Dossier()), new([]), new([]), new(1, default, default, IsSynthetic: true));
        var rows = new CountedRows(db, StoredNumbers.Of(snapshot, [.. Sample.Units.All.Select((unit, index) => new StoredNumbers.StoredUnit(index, unit.Code))], []));
        var filter = new DossierFilter { Unit = "892", Procedure = "1.001193", Channel = ReceiptChannel.Online, Digitized = Digitization.Full, Outcome = Outcome.Resolved };
        var query = Sample.Query("2025-01-01", "2025-03-31");
        var place = new DossierPlace(new(2025, 1, 1), "H01", 5);
        var lists = from order in Enum.GetValues<DossierOrder>()
                    from isBefore in Enumerable.Range(0, 2).Select(way => way == 1)
                    select DossierQueries.Page(
                        rows, new(snapshot, query with { Filter = filter, Basis = UnitBasis.SettledBy }, [Measure.Early, Measure.OnTime]) { Order = order, CodePrefix = "H01" },
                        new(50, order == DossierOrder.Code ? place : place with { Code = "" }, isBefore)).ToQueryString();

        var earlier = EarlierRows.PartsOf(db, StoredNumbers.Of(snapshot with { IsEarlier = true }, [.. Sample.Units.All.Select((unit, index) => new StoredNumbers.StoredUnit(index, unit.Code))], []));

        Assert.Equal(2, earlier.Count);
        Assert.Empty(SqlServerModel.Errors([
            .. Enum.GetValues<Measure>().Select(measure => rows.Of(query with { Filter = new() { Unit = "30589" } }, [measure]).ToQueryString()),
            .. lists,
            DossierQueries.Listed(rows, new(snapshot, query, [Measure.InProcessOverdue]) { Received = Sample.Days("2025-01-06", "2025-01-31") }).ToQueryString(),
            rows.Of(query, [Measure.InProcessOverdue], without: [Measure.OverdueWaiting]).ToQueryString(),
            rows.Of(query, [Measure.Late], without: [Measure.LateWithApology]).ToQueryString(),
            .. from part in earlier
               from measure in Enum.GetValues<Measure>()
               select part.Of(query with { Filter = filter }, [measure]).ToQueryString(),
            .. from part in earlier
               from order in Enum.GetValues<DossierOrder>()
               select DossierQueries.Page(part, new(snapshot, query with { Filter = filter }, [Measure.Due]) { Order = order, CodePrefix = "H01" }, new(50, order == DossierOrder.Code ? place : place with { Code = "" })).ToQueryString(),
            SealRevisions.Late(rows, query with { Filter = new() { Unit = "30589" } }, 3).Take(5).ToQueryString(),
            DossierQueries.Numbered(db, [1, 2]).ToQueryString(),
            SignalQueries.Codes(rows.Of(query with { Filter = new() { Unit = "30589" } }, [Measure.Received])).ToQueryString(),
            SignalQueries.Taken(db, ["H01-250303-0001"]).ToQueryString(),
            SignalQueries.Accounts(rows.Of(query with { Filter = new() { Unit = "30589" } }, [Measure.Online])).ToQueryString(),
            SignalQueries.DueDates(db, rows.Of(query with { Filter = new() { Unit = "30589" } }, [Measure.Due])).ToQueryString(),
            CalendarQueries.Days(db).ToQueryString(),
            CalendarQueries.Changes(db).ToQueryString(),
            WhatIfQueries.Clocks(db, [1, 2]).ToQueryString(),
            WhatIfQueries.Pauses(db, [1, 2]).ToQueryString(),
            SampleQueries.Lots(rows.Of(query with { Filter = new() { Unit = "30589" } }, [Measure.Due])).ToQueryString(),
            KnowledgeQueries.Told(db.Loads).ToQueryString(),
            KnowledgeQueries.CutOff(db, 1).ToQueryString(),
            KnowledgeQueries.Since(db, 1).ToQueryString(),
            KnowledgeQueries.InForce(db, 1).ToQueryString(),
            SignalQueries.CutOffs(db).ToQueryString(),
            DossierQueries.Pauses(db, 1).ToQueryString(),
            DossierQueries.Revisions(db, 1).ToQueryString(),
            DossierQueries.Loads(db, [1, 2]).ToQueryString(),
            StoredNumbers.StoredUnits(db).ToQueryString(),
            StoredNumbers.StoredProcedures(db).ToQueryString(),
        ]));
    }

    [Fact]
    public void StatementsOfALoad_AgainstTheTables_Bind()
    {
        // the tables the first statements make are already known to the model
        Assert.Empty(new[] { SqlServerSql.TakeTurn, SqlServerSql.CreateIncoming, SqlServerSql.CreateIncomingPauses, SqlServerSql.IndexIncoming, SqlServerSql.Drop }
            .SelectMany(SqlServerModel.ParseErrors));
        Assert.Empty(SqlServerModel.Errors(
            SqlServerSql.CreateIncoming.Replace(" INTO #Incoming", "", StringComparison.Ordinal),
            SqlServerSql.CreateIncomingPauses.Replace(" INTO #IncomingPauses", "", StringComparison.Ordinal),
            SqlServerSql.Repeated,
            SqlServerSql.LeaveOutRepeated,
            SqlServerSql.CountIncoming,
            SqlServerSql.Revise,
            SqlServerSql.DeletePauses,
            SqlServerSql.Update,
            SqlServerSql.Insert,
            SqlServerSql.InsertPauses));
    }

    [Fact]
    public void Migrations_AsAScript_CanBeRead()
    {
        using var db = SqlServerModel.Context();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(SqlServerModel.ParseErrors(script));
        var columnstore = Quoted().Match(script).Groups[1].Value;
        Assert.Empty(SqlServerModel.ParseErrors(columnstore));
        Assert.StartsWith("CREATE NONCLUSTERED COLUMNSTORE INDEX", columnstore, StringComparison.Ordinal);
        Assert.All(ColumnList().Match(columnstore).Groups[1].Value.Split(", "), column => Assert.NotNull(typeof(DossierRow).GetProperty(column)));
    }

    [Fact]
    public void Migrations_OfBothDatabases_HoldTheWholeModel()
    {
        using var sqlServer = SqlServerModel.Context();
        using var sqlite = new SqliteReportingDbContext.Design().CreateDbContext([]);

        Assert.False(sqlServer.Database.HasPendingModelChanges());
        Assert.False(sqlite.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Model_ForSqlServer_HasNoCascadesAndTellsCodesApart()
    {
        using var db = SqlServerModel.Context();
        var tables = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().ToList();

        Assert.All(tables.SelectMany(table => table.GetForeignKeys()), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
        var codes = tables.Select(table => table.FindProperty("Code")).OfType<IProperty>().ToList();
        Assert.Equal(4, codes.Count);
        Assert.All(codes, code => Assert.Equal("Latin1_General_100_BIN2", code.GetCollation()));
    }

    [Fact]
    public void DossierVersionColumns_OfTheStatements_AreThoseOfTheTables()
    {
        using var db = SqlServerModel.Context();
        var written = DossierVersionColumns.All.Select(column => column.Name).Order().ToList();

        foreach (var (table, own) in new[] { (typeof(DossierRow), 3), (typeof(DossierRevisionRow), 4) })
        {
            var columns = db.Model.FindEntityType(table)!.GetProperties().Where(property => property.PropertyInfo!.DeclaringType == typeof(DossierVersion));
            Assert.Equal(columns.Select(property => property.Name).Order(), written);
            Assert.Equal(own, db.Model.FindEntityType(table)!.GetProperties().Count() - written.Count);
        }
    }

    [GeneratedRegex(@"EXEC\(N'+(CREATE NONCLUSTERED COLUMNSTORE [^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"ON Dossiers \((.*)\)$")]
    private static partial Regex ColumnList();
}
