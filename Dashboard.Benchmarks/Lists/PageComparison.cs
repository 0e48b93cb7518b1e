using System.Data.Common;
using System.Globalization;
using Dashboard.Benchmarks.Imports;
using Dashboard.Benchmarks.Measuring;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Lists;

/// <summary>First pages of lists with their exact totals: ours counts in memory and reads the page with EF Core; the other side runs the same page and its count as SQL over a bare reader, on the same indexes.</summary>
internal static class PageComparison
{
    private static readonly DossierPart FirstPage = new(50);

    public static async Task RunAsync(SqliteFile database, Snapshot snapshot, TextWriter output, CancellationToken cancellationToken)
    {
        var queries = new DossierQueries(database.Pooled());
        var table = new MarkdownTable("first page of 50 and the total, median (fastest)", "dossiers", "ours", "SQL: page", "SQL: count", "SQL ÷ ours");
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellationToken);
        var rows = await CountedRows.ReadAsync(db, snapshot, cancellationToken);
        foreach (var (name, list) in Lists(snapshot))
        {
            using var page = DossierQueries.Page(rows, list, FirstPage).CreateDbCommand();
            using var count = CountOf(DossierQueries.Listed(rows, list).Select(dossier => dossier.Id));
            var expected = list.Count();
            if (Read(count) != expected || Math.Min(expected, FirstPage.Size + 1) != Rows(page))
            {
                throw new InvalidOperationException($"Ours and SQL do not agree: {name}.");
            }

            var ours = Timing.Of(() =>
            {
                _ = list.Count();
                _ = queries.PageAsync(list, FirstPage, cancellationToken).GetAwaiter().GetResult();
            });
            var (pageTime, countTime) = (Timing.Of(() => Rows(page)), Timing.Of(() => Read(count)));
            table.Add(
                name, expected.ToString("#,0", CultureInfo.InvariantCulture), ours.ToString(), pageTime.ToString(), countTime.ToString(),
                ours.Times(Timing.Sum(pageTime, countTime)).ToString("0.0×", CultureInfo.InvariantCulture));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"### Pages of lists over {snapshot.Dossiers.Count:#,0} dossiers\n"));
        await output.WriteLineAsync(table.ToString());
    }

    /// <summary>What readers come to from the overview, in the order it is shown in.</summary>
    private static IEnumerable<(string Name, DossierList List)> Lists(Snapshot snapshot)
    {
        var (known, year) = (snapshot.EverythingKnown, new Period(snapshot.EverythingKnown.Last.AddYears(-1), snapshot.EverythingKnown.Last));
        var unit = snapshot.CountBy(new(DossierFilter.Everything, known, known.Last) { By = By.Unit }).Top(1, Measure.Received).Named[0].Key;
        var procedure = snapshot.CountBy(new(DossierFilter.Everything, known, known.Last) { By = By.Procedure }).Groups.MinBy(group => group.Counts[Measure.Received])!.Key;
        DossierList List(Period period, Measure measure, DossierOrder order, bool isDescending, DossierFilter? filter = null) =>
            new(snapshot, new(filter ?? DossierFilter.Everything, period, known.Last), [measure]) { Order = order, IsDescending = isDescending };

        yield return ("received, all years", List(known, Measure.Received, DossierOrder.Received, true));
        yield return ("received online in a year", List(year, Measure.Online, DossierOrder.Received, true));
        yield return ("received by one unit in a year", List(year, Measure.Received, DossierOrder.Received, true, new() { Unit = unit }));
        yield return ("received of the rarest procedure", List(known, Measure.Received, DossierOrder.Received, true, new() { Procedure = procedure }));
        yield return ("resolved in a year", List(year, Measure.Resolved, DossierOrder.Completed, true));
        yield return ("late in a year", List(year, Measure.Late, DossierOrder.Completed, true));
        yield return ("due in a year", List(year, Measure.Due, DossierOrder.Due, false));
        yield return ("in process", List(year, Measure.InProcess, DossierOrder.Due, false));
        yield return ("overdue", List(year, Measure.InProcessOverdue, DossierOrder.Due, false));
        yield return ("in process on a past day", List(new(year.First, year.First), Measure.InProcess, DossierOrder.Due, false));
        yield return ("resolved at one unit in a year", List(year, Measure.Resolved, DossierOrder.Completed, true, new() { Unit = unit }));
        yield return ("late at one unit, all years", List(known, Measure.Late, DossierOrder.Completed, true, new() { Unit = unit }));
        yield return ("late by post, all years", List(known, Measure.Late, DossierOrder.Completed, true, new() { Channel = ReceiptChannel.Postal }));
        yield return ("late, on one level, all years", List(known, Measure.Late, DossierOrder.Completed, true, new() { Level = Level.District }));
        yield return ("to be handled, all years", List(known, Measure.ToHandle, DossierOrder.Received, true));
        yield return ("handled on time, all years", List(known, Measure.HandledOnTime, DossierOrder.Received, true));
        yield return ("due by the original date in a year", List(year, Measure.DueOriginal, DossierOrder.Due, false));
        yield return ("received, by code", List(known, Measure.Received, DossierOrder.Code, false));
        yield return ("late, by code", List(known, Measure.Late, DossierOrder.Code, false));
        yield return ("overdue at one unit", List(year, Measure.InProcessOverdue, DossierOrder.Due, false, new() { Unit = unit }));
    }

    private static DbCommand CountOf(IQueryable<int> ids)
    {
        var command = ids.CreateDbCommand();
        command.CommandText = $"SELECT COUNT(*) FROM ({command.CommandText})";
        return command;
    }

    private static long Read(DbCommand command) => Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);

    private static int Rows(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            _ = ListedRow.Read(reader);
            rows++;
        }

        return rows;
    }
}
