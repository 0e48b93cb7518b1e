using System.Data.Common;
using System.Linq.Expressions;
using Dashboard.Benchmarks.Questions;
using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Engines;

/// <summary>LINQ over EF Core, in the same two halves as the plain SQL and over the same connection.</summary>
internal sealed class EfEngine(DbConnection connection, SyntheticTree tree) : IEngine
{
    private readonly DbContextOptions<FactsDbContext> _options = new DbContextOptionsBuilder<FactsDbContext>()
        .UseSqlite(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    public string Name => "EF Core LINQ on SQLite";

    public string ShortName => "EF Core";

    public long[] Answer(Question question)
    {
        using var db = new FactsDbContext(_options);
        var (first, last) = (FactRow.Number(question.Period.First), FactRow.Number(question.Period.Last));
        return question.Wanted switch
        {
            Wanted.Flows => Flows(db, question, first, last),
            Wanted.States => States(db, last),
            Wanted.MostLate => MostLate(db, first, last),
            _ => Trend(db, question.Period, last),
        };
    }

    /// <summary>The connection is not its own.</summary>
    public void Dispose()
    {
    }

    private long[] Flows(FactsDbContext db, Question question, int first, int last)
    {
        var cells = new FlowCells(question, tree);
        foreach (var group in Selected(db, question.Filter)
            .Where(dossier => dossier.Received >= first && dossier.Received <= last)
            .GroupBy(KeyOf(question.Per, dossier => dossier.Received))
            .Select(group => new
            {
                group.Key,
                Received = group.Count(),
                Online = group.Count(dossier => dossier.Channel == (int)ReceiptChannel.Online),
                Digitized = group.Count(dossier => dossier.Digitized == (int)Digitization.Full),
                ResultsDigitized = group.Count(dossier => dossier.ResultDigitized < FactRow.Never),
            }))
        {
            cells.AddReceipts(group.Key, group.Received, group.Online, group.Digitized, group.ResultsDigitized);
        }

        foreach (var group in Selected(db, question.Filter)
            .Where(dossier => dossier.Completed >= first && dossier.Completed <= last)
            .GroupBy(KeyOf(question.Per, dossier => dossier.Completed))
            .Select(group => new
            {
                group.Key,
                Resolved = group.Count(),
                Early = group.Count(dossier => dossier.Completed < dossier.Due && dossier.Due < FactRow.Never),
                OnTime = group.Count(dossier => dossier.Completed == dossier.Due || dossier.Due == FactRow.Never),
                Late = group.Count(dossier => dossier.Completed > dossier.Due),
            }))
        {
            cells.AddEnds(group.Key, group.Resolved, group.Early, group.OnTime, group.Late);
        }

        return cells.Numbers;
    }

    private long[] States(FactsDbContext db, int last)
    {
        var cells = new long[tree.Units.All.Count * 2];
        foreach (var unit in db.Dossiers
            .Where(dossier => dossier.Completed > last && dossier.Received <= last)
            .GroupBy(dossier => dossier.Unit)
            .Select(unit => new { unit.Key, InProcess = unit.Count(), Overdue = unit.Count(dossier => dossier.Due < last) }))
        {
            (cells[unit.Key * 2], cells[(unit.Key * 2) + 1]) = (unit.InProcess, unit.Overdue);
        }

        return cells;
    }

    private static long[] MostLate(FactsDbContext db, int first, int last) =>
    [
        .. db.Dossiers
            .Where(dossier => dossier.Completed >= first && dossier.Completed <= last)
            .GroupBy(dossier => dossier.Unit)
            .Select(unit => new { unit.Key, Late = unit.Count(dossier => dossier.Completed > dossier.Due), Resolved = unit.Count() })
            .OrderByDescending(unit => unit.Late).ThenBy(unit => unit.Key)
            .Take(Question.MostLateUnits)
            .AsEnumerable()
            .SelectMany(unit => new long[] { unit.Key, unit.Late, unit.Resolved }),
    ];

    private static long[] Trend(FactsDbContext db, Period period, int last) => DailyTrend.Of(
        period,
        db.Dossiers.Where(dossier => dossier.Received <= last).GroupBy(dossier => dossier.Received)
            .Select(day => new { day.Key, Dossiers = day.LongCount() })
            .AsEnumerable().Select(day => (day.Key, day.Dossiers)),
        db.Dossiers.Where(dossier => dossier.Completed <= last).GroupBy(dossier => dossier.Completed)
            .Select(day => new { day.Key, Dossiers = day.LongCount(), Late = day.LongCount(dossier => dossier.Completed > dossier.Due) })
            .AsEnumerable().Select(day => (day.Key, day.Dossiers, day.Late)),
        db.Dossiers.Where(dossier => dossier.Due < dossier.Completed && dossier.Due < last).GroupBy(dossier => dossier.Due)
            .Select(day => new { day.Key, Dossiers = day.LongCount() })
            .AsEnumerable().Select(day => (day.Key + 1, day.Dossiers)));

    private static Expression<Func<FactRow, int>> KeyOf(Per per, Expression<Func<FactRow, int>> day) => per switch
    {
        Per.Everything => _ => 0,
        Per.Month => day,
        _ => dossier => dossier.Unit,
    };

    private static IQueryable<FactRow> Selected(FactsDbContext db, DossierFilter filter)
    {
        IQueryable<FactRow> dossiers = db.Dossiers;
        if (filter.Channel is { } channel)
        {
            dossiers = dossiers.Where(dossier => dossier.Channel == (int)channel);
        }

        if (filter.Outcome is { } outcome)
        {
            dossiers = dossiers.Where(dossier => dossier.Outcome == (int)outcome);
        }

        if (filter.Level is { } level)
        {
            dossiers = dossiers.Where(dossier => db.Units.Where(unit => unit.Level == (int)level).Select(unit => unit.Id).Contains(dossier.Unit));
        }

        if (filter.Field is { } field)
        {
            dossiers = dossiers.Where(dossier => db.Procedures.Where(procedure => procedure.Field == field).Select(procedure => procedure.Id).Contains(dossier.Procedure));
        }

        return dossiers;
    }
}
