using System.Data.Common;
using System.Globalization;
using Dashboard.Benchmarks.Questions;
using Dashboard.Benchmarks.Rows;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Engines;

/// <summary>Plain SQL over the fact table, written for speed: each half of a question is a range of one index, and every statement is prepared once.</summary>
internal sealed class SqlEngine(string shortName, string name, DbConnection connection, SyntheticTree tree) : IEngine
{
    private readonly Dictionary<string, DbCommand> _prepared = [];

    public string Name => name;

    public string ShortName => shortName;

    public long[] Answer(Question question) => question.Wanted switch
    {
        Wanted.Flows => Flows(question),
        Wanted.States => States(question),
        Wanted.MostLate => MostLate(question),
        _ => DailyTrend.Of(question.Period, Received(question), Ended(question), BecameOverdue(question)),
    };

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private long[] Flows(Question question)
    {
        var cells = new FlowCells(question, tree);
        var (first, last) = DaysOf(question);
        foreach (var row in Rows(5, $"""
            SELECT {KeyOf(question, "Received")}, COUNT(*), COUNT(*) FILTER (WHERE Channel = 2), COUNT(*) FILTER (WHERE Digitized = 2),
                COUNT(*) FILTER (WHERE ResultDigitized < {FactRow.Never})
            FROM Dossiers WHERE Received BETWEEN {first} AND {last}{Conditions(question.Filter)}{GroupBy(question, "Received")}
            """))
        {
            cells.AddReceipts((int)row[0], row.AsSpan(1));
        }

        foreach (var row in Rows(5, $"""
            SELECT {KeyOf(question, "Completed")}, COUNT(*), COUNT(*) FILTER (WHERE Completed < Due AND Due < {FactRow.Never}),
                COUNT(*) FILTER (WHERE Completed = Due OR Due = {FactRow.Never}), COUNT(*) FILTER (WHERE Completed > Due)
            FROM Dossiers WHERE Completed BETWEEN {first} AND {last}{Conditions(question.Filter)}{GroupBy(question, "Completed")}
            """))
        {
            cells.AddEnds((int)row[0], row.AsSpan(1));
        }

        return cells.Numbers;
    }

    private long[] States(Question question)
    {
        var cells = new long[tree.Units.All.Count * 2];
        var (_, last) = DaysOf(question);
        foreach (var row in Rows(3, $"""
            SELECT Unit, COUNT(*), COUNT(*) FILTER (WHERE Due < {last})
            FROM Dossiers WHERE Completed > {last} AND Received <= {last} GROUP BY Unit
            """))
        {
            (cells[row[0] * 2], cells[(row[0] * 2) + 1]) = (row[1], row[2]);
        }

        return cells;
    }

    private long[] MostLate(Question question)
    {
        var (first, last) = DaysOf(question);
        return
        [
            .. Rows(3, $"""
                SELECT Unit, COUNT(*) FILTER (WHERE Completed > Due) AS Late, COUNT(*)
                FROM Dossiers WHERE Completed BETWEEN {first} AND {last} GROUP BY Unit ORDER BY Late DESC, Unit LIMIT {Question.MostLateUnits}
                """).SelectMany(row => row),
        ];
    }

    private IEnumerable<(int Day, long Dossiers)> Received(Question question) =>
        Rows(2, $"SELECT Received, COUNT(*) FROM Dossiers WHERE Received <= {DaysOf(question).Last} GROUP BY Received")
            .Select(row => ((int)row[0], row[1]));

    private IEnumerable<(int Day, long Dossiers, long Late)> Ended(Question question) =>
        Rows(3, $"SELECT Completed, COUNT(*), COUNT(*) FILTER (WHERE Completed > Due) FROM Dossiers WHERE Completed <= {DaysOf(question).Last} GROUP BY Completed")
            .Select(row => ((int)row[0], row[1], row[2]));

    private IEnumerable<(int Day, long Dossiers)> BecameOverdue(Question question) =>
        Rows(2, $"SELECT Due, COUNT(*) FROM Dossiers WHERE Due < Completed AND Due < {DaysOf(question).Last} GROUP BY Due")
            .Select(row => ((int)row[0] + 1, row[1]));

    private static (int First, int Last) DaysOf(Question question) => (FactRow.Number(question.Period.First), FactRow.Number(question.Period.Last));

    private static string KeyOf(Question question, string day) => question.Per switch { Per.Everything => "0", Per.Month => day, _ => "Unit" };

    private static string GroupBy(Question question, string day) => question.Per == Per.Everything ? "" : $" GROUP BY {KeyOf(question, day)}";

    private static string Conditions(DossierFilter filter) => string.Concat(
        filter.Channel is { } channel ? $" AND Channel = {(int)channel}" : "",
        filter.Outcome is { } outcome ? $" AND Outcome = {(int)outcome}" : "",
        filter.Level is { } level ? $" AND Unit IN (SELECT Id FROM Units WHERE Level = {(int)level})" : "",
        filter.Field is { } field ? $" AND Procedure IN (SELECT Id FROM Procedures WHERE Field = '{field}')" : "");

    /// <summary>Reads rows of numbers.</summary>
    private List<long[]> Rows(int columns, string sql)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            command.Prepare();
            _prepared.Add(sql, command);
        }

        var rows = new List<long[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new long[columns];
            for (var column = 0; column < columns; column++)
            {
                row[column] = Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture);
            }

            rows.Add(row);
        }

        return rows;
    }
}
