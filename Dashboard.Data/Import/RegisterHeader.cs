namespace Dashboard.Data.Import;

/// <summary>Where a file has the columns of a register; columns it does not know, personal data among them, are never read.</summary>
internal sealed class RegisterHeader
{
    private static readonly Dictionary<string, int> Known = RegisterColumns.All.Index()
        .SelectMany(column => column.Item.Synonyms.Append(column.Item.Header).Select(MatchingKey.Of).Distinct(), (column, key) => (key, column.Index))
        .ToDictionary(known => known.key, known => known.Index, StringComparer.Ordinal);

    /// <summary>For each register column, its place in the file; −1 where the file lacks it.</summary>
    private readonly int[] _places = [.. RegisterColumns.All.Select(_ => -1)];

    /// <param name="headers">The first row of the file.</param>
    public RegisterHeader(IReadOnlyList<string> headers)
    {
        var problems = new List<RowProblem>();
        foreach (var (place, header) in headers.Index())
        {
            if (!Known.TryGetValue(MatchingKey.Of(header), out var column))
            {
                continue;
            }

            if (_places[column] >= 0)
            {
                problems.Add(new(1, RegisterColumns.All[column].Header, ProblemKind.DuplicateColumn, header));
                continue;
            }

            _places[column] = place;
        }

        var found = _places.Any(place => place >= 0);
        problems.AddRange(found
            ? RegisterColumns.All.Where((column, i) => column.Required && _places[i] < 0).Select(column => new RowProblem(1, column.Header, ProblemKind.MissingColumn, null))
            : [new RowProblem(1, "", ProblemKind.Unreadable, null)]);
        Problems = problems;
    }

    /// <summary>Missing and repeated columns; a file with any is refused.</summary>
    public IReadOnlyList<RowProblem> Problems { get; }

    /// <summary>The cells of a row in the order of <see cref="RegisterColumns.All"/>; empty text where the file has no such column.</summary>
    public void Arrange(Func<int, string> cell, string[] cells)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            cells[i] = _places[i] < 0 ? "" : cell(_places[i]);
        }
    }
}
