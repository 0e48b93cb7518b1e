using System.Data.Common;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.Rows;

/// <summary>Fills the databases compared, each in the quickest way it has.</summary>
internal static class FactTables
{
    private const string Columns = "Received, Completed, Due, ResultDigitized, Unit, Procedure, Channel, Digitized, Outcome";

    public static SqliteConnection Sqlite(string file, SyntheticDossiers dossiers)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -524288; PRAGMA mmap_size = 17179869184");
        MakeTables(connection, dossiers.Tree, "INTEGER PRIMARY KEY", "INTEGER");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO Dossiers (Id, {Columns}) VALUES ($0, {string.Join(", ", Enumerable.Range(1, 9).Select(n => $"${n}"))})";
            var values = Enumerable.Range(0, 10).Select(n => insert.Parameters.Add($"${n}", SqliteType.Integer)).ToArray();
            foreach (var row in FactRow.From(dossiers))
            {
                int[] cells = [row.Id, row.Received, row.Completed, row.Due, row.ResultDigitized, row.Unit, row.Procedure, row.Channel, row.Digitized, row.Outcome];
                for (var i = 0; i < cells.Length; i++)
                {
                    values[i].Value = cells[i];
                }

                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        // each half of a question reads one of these and nothing else
        Run(connection, "CREATE INDEX IX_Dossiers_Receipts ON Dossiers (Received, Unit, Procedure, Channel, Digitized, ResultDigitized, Outcome)");
        Run(connection, "CREATE INDEX IX_Dossiers_Ends ON Dossiers (Completed, Unit, Procedure, Channel, Due, Outcome, Received)");
        Run(connection, "ANALYZE");
        return connection;
    }

    public static DuckDBConnection DuckDb(string file, SyntheticDossiers dossiers)
    {
        var connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();
        MakeTables(connection, dossiers.Tree, "INTEGER", "USMALLINT");
        using (var appender = connection.CreateAppender("Dossiers"))
        {
            foreach (var row in FactRow.From(dossiers))
            {
                appender.CreateRow()
                    .AppendValue(row.Id)
                    .AppendValue((ushort)row.Received).AppendValue((ushort)row.Completed).AppendValue((ushort)row.Due).AppendValue((ushort)row.ResultDigitized)
                    .AppendValue((ushort)row.Unit).AppendValue((ushort)row.Procedure).AppendValue((ushort)row.Channel)
                    .AppendValue((ushort)row.Digitized).AppendValue((ushort)row.Outcome)
                    .EndRow();
            }
        }

        Run(connection, "CHECKPOINT");
        return connection;
    }

    private static void MakeTables(DbConnection connection, SyntheticTree tree, string key, string number)
    {
        Run(connection, $"CREATE TABLE Dossiers (Id {key}, {string.Join(", ", Columns.Split(", ").Select(column => $"{column} {number} NOT NULL"))})");
        Run(connection, $"CREATE TABLE Units (Id {key}, Level {number} NOT NULL)");
        Run(connection, $"CREATE TABLE Procedures (Id {key}, Field VARCHAR(100) NOT NULL)");
        Run(connection, $"INSERT INTO Units VALUES {string.Join(", ", tree.Units.All.Select((unit, id) => $"({id}, {(int)unit.Level})"))}");
        Run(connection, $"INSERT INTO Procedures VALUES {string.Join(", ", tree.Procedures.All.Select((procedure, id) => $"({id}, '{procedure.Field.Vi}')"))}");
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
