using System.Globalization;
using CsvHelper;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>One row of a reference file; a cell that cannot be read is noted as a problem, and reading goes on.</summary>
internal sealed class ReferenceRow(string file, int line, IReadOnlyDictionary<string, string> cells, List<ReferenceProblem> problems)
{
    /// <summary>Whether a cell of the row could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Every row of a file that could be read whole; nothing when the file or a column is missing.</summary>
    public static IReadOnlyList<(ReferenceRow Row, T Item)> ReadAll<T>(
        string folder, string file, IReadOnlyList<string> columns, List<ReferenceProblem> problems, Func<ReferenceRow, T?> read, params string[] optional)
        where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            problems.Add(new(file, 0, null, ReferenceProblemKind.FileMissing, null));
            return [];
        }

        using var stream = File.OpenRead(path);
        return ReadAll(stream, file, columns, problems, read, optional);
    }

    /// <summary>The same of a file that is open already.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="file">Its name.</param>
    /// <param name="columns">Headers of the columns it must have.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="optional">Headers of columns that are empty where they are missing.</param>
    /// <param name="separator">What stands between cells.</param>
    public static IReadOnlyList<(ReferenceRow Row, T Item)> ReadAll<T>(
        Stream stream, string file, IReadOnlyList<string> columns, List<ReferenceProblem> problems, Func<ReferenceRow, T?> read, IReadOnlyList<string> optional, byte separator = (byte)',')
        where T : class
    {
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with
        {
            Separator = (char)separator,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // one unclosed quote must not swallow the rows after it
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => problems.Add(new(file, (int)record.LineNumber, null, ReferenceProblemKind.BrokenRow, null)),
        });
        reader.ReadHeader();
        var headers = reader.Headers.ToArray();
        var missing = columns.Except(headers).ToList();
        problems.AddRange(missing.Select(column => new ReferenceProblem(file, 1, column, ReferenceProblemKind.ColumnMissing, null)));
        if (missing.Count > 0)
        {
            return [];
        }

        var rows = new List<(ReferenceRow, T)>();
        while (reader.Read())
        {
            var cells = columns.Concat(optional).ToDictionary(column => column, column => Array.IndexOf(headers, column) is >= 0 and var index ? reader.GetString(index) : "");
            var row = new ReferenceRow(file, (int)reader.LineNumber, cells, problems);
            if (read(row) is { } item && !row.Failed)
            {
                rows.Add((row, item));
            }
        }

        return rows;
    }

    /// <summary>Notes a problem of a cell.</summary>
    public void Problem(string column, ReferenceProblemKind kind)
    {
        Failed = true;
        problems.Add(new(file, line, column, kind, cells[column]));
    }

    public void NoLongerThan(string column, int letters)
    {
        if (cells[column].Length > letters)
        {
            Problem(column, ReferenceProblemKind.TooLong);
        }
    }

    public string? TextOrNull(string column) => cells[column] is { Length: > 0 } text ? text : null;

    public string Text(string column)
    {
        if (TextOrNull(column) is { } text)
        {
            return text;
        }

        Problem(column, ReferenceProblemKind.ValueMissing);
        return "";
    }

    public Wording Wording(string name) => new(Text($"{name}_vi"), Text($"{name}_en"));

    public DateOnly? DayOrNull(string column)
    {
        if (TextOrNull(column) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Problem(column, ReferenceProblemKind.NotADate);
            return null;
        }

        if (!WorkingCalendar.Range.Contains(day))
        {
            Problem(column, ReferenceProblemKind.OutOfRange);
        }

        return day;
    }

    public DateOnly Day(string column)
    {
        Text(column);
        return DayOrNull(column) ?? default;
    }

    /// <summary>First and last day in force, columns valid_from and valid_to.</summary>
    public (DateOnly? From, DateOnly? To) Validity()
    {
        var (from, to) = (DayOrNull("valid_from"), DayOrNull("valid_to"));
        if (to < from)
        {
            Problem("valid_to", ReferenceProblemKind.EndsBeforeItBegins);
        }

        return (from, to);
    }

    /// <summary>A number with a decimal point, not negative.</summary>
    public decimal Number(string column)
    {
        if (TextOrNull(column) is { } text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Problem(column, TextOrNull(column) is null ? ReferenceProblemKind.ValueMissing : ReferenceProblemKind.NotANumber);
        return 0;
    }

    /// <summary>A whole number, not negative.</summary>
    public long Count(string column)
    {
        if (long.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        if (TextOrNull(column) is not null)
        {
            Problem(column, ReferenceProblemKind.NotANumber);
        }

        return 0;
    }

    /// <summary>0 or 1.</summary>
    public bool Flag(string column)
    {
        var text = Text(column);
        if (text is not ("" or "0" or "1"))
        {
            Problem(column, ReferenceProblemKind.UnknownWord);
        }

        return text == "1";
    }

    /// <summary>One of the words of an enumeration, written in lower case with underscores.</summary>
    public T Word<T>(string column)
        where T : struct, Enum => WordOrNull<T>(column) ?? Missing<T>(column);

    public T? WordOrNull<T>(string column)
        where T : struct, Enum
    {
        if (TextOrNull(column) is not { } text)
        {
            return null;
        }

        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(candidate.ToString(), text.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        Problem(column, ReferenceProblemKind.UnknownWord);
        return default(T);
    }

    private T Missing<T>(string column)
    {
        Problem(column, ReferenceProblemKind.ValueMissing);
        return default!;
    }
}
