using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Storage;

/// <summary>A prepared statement run for every row of a file.</summary>
/// <remarks>A <see cref="SqliteCommand"/> looks up and binds each parameter by name at every run, which takes longer than the insert itself.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One statement, with ? for each value.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection, sql, out _statement), _connection);
    }

    /// <summary>The number given to the row inserted last.</summary>
    public int InsertedId => checked((int)raw.sqlite3_last_insert_rowid(_connection));

    /// <summary>Sets the value of the n-th question mark, from 1.</summary>
    public void Bind(int place, object? value)
    {
        var result = value switch
        {
            null => raw.sqlite3_bind_null(_statement, place),
            string text => raw.sqlite3_bind_text(_statement, place, text),
            DateTime time => BindTime(place, time, "yyyy-MM-dd HH:mm:ss"),
            DateOnly day => BindTime(place, day, "yyyy-MM-dd"),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
            _ => raw.sqlite3_bind_int64(_statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };
        SqliteException.ThrowExceptionForRC(result, _connection);
    }

    /// <summary>Sets all values and runs the statement to its end.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        Start(values);
        while (Read())
        {
        }
    }

    /// <summary>Sets the first values; rows are then read one by one.</summary>
    public void Start(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Bind(i + 1, values[i]);
        }
    }

    /// <summary>Goes to the next row; at the end, false, and the statement can be run again.</summary>
    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }

        return false;
    }

    /// <summary>Ends reading before the last row.</summary>
    public void Stop() => raw.sqlite3_reset(_statement);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>The text of a column; null when it has none.</summary>
    public string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public void Dispose() => _statement.Dispose();

    /// <summary>Days and times as text, to whole seconds, as EF Core writes and reads them.</summary>
    private int BindTime<T>(int place, T time, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[19];
        time.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_statement, place, text[..length]);
    }
}
