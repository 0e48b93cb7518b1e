using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>One row of a register; a cell that cannot be read is noted as a problem, and reading goes on, so that all problems of a row are known at once.</summary>
/// <param name="row">Row of the file.</param>
/// <param name="cells">Cells in the order of <see cref="RegisterColumns.All"/>.</param>
/// <param name="today">Nothing can have happened later.</param>
internal sealed class RegisterRow(int row, IReadOnlyList<string> cells, DateOnly today)
{
    private static readonly Dictionary<RegisterColumn, int> Places = PlacesOf(RegisterColumns.All);

    private List<RowProblem>? _problems;

    public int Row => row;

    public IReadOnlyList<RowProblem> Problems => _problems ?? [];

    public bool IsRefused => _problems is not null && _problems.Exists(problem => problem.Refuses);

    public void Problem(RegisterColumn column, ProblemKind kind) => (_problems ??= []).Add(new(row, column.Header, kind, Cell(column)));

    /// <summary>The text of a cell; null when empty.</summary>
    public string? Text(RegisterColumn column) => Cell(column) is { Length: > 0 } text ? text : null;

    /// <summary>The text of a cell that must not be empty.</summary>
    public string? Required(RegisterColumn column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Problem(column, ProblemKind.Missing);
        return null;
    }

    /// <summary>Text of at most so many characters.</summary>
    public string? Limited(RegisterColumn column, string? text, int length)
    {
        if (text?.Length > length)
        {
            Problem(column, ProblemKind.TooLong);
        }

        return text;
    }

    /// <summary>When something happened.</summary>
    public DateTime? Event(RegisterColumn column)
    {
        var time = Time(column);
        if (time is { } known && DateOnly.FromDateTime(known) > today)
        {
            Problem(column, ProblemKind.InTheFuture);
        }

        return time;
    }

    /// <summary>A day and time, past or to come.</summary>
    public DateTime? Time(RegisterColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (!CivilTime.TryParse(text, out var time))
        {
            Problem(column, ProblemKind.NotADate);
            return null;
        }

        if (!WorkingCalendar.Range.Contains(DateOnly.FromDateTime(time)))
        {
            Problem(column, ProblemKind.OutOfRange);
            return null;
        }

        return time;
    }

    /// <summary>A whole number from a least to a greatest; null when empty or wrong.</summary>
    public int? Number(RegisterColumn column, int least, int greatest)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Problem(column, text.All(char.IsAsciiDigit) ? ProblemKind.OutOfRange : ProblemKind.NotANumber);
            return null;
        }

        if (number < least || number > greatest)
        {
            Problem(column, ProblemKind.OutOfRange);
            return null;
        }

        return number;
    }

    /// <summary>0 or 1; empty is 0.</summary>
    public bool Flag(RegisterColumn column) => Number(column, 0, 1) == 1;

    private string Cell(RegisterColumn column) => cells[Places[column]];

    private static Dictionary<RegisterColumn, int> PlacesOf(IReadOnlyList<RegisterColumn> columns)
    {
        var places = new Dictionary<RegisterColumn, int>(ReferenceEqualityComparer.Instance);
        foreach (var (place, column) in columns.Index())
        {
            places.Add(column, place);
        }

        return places;
    }
}
