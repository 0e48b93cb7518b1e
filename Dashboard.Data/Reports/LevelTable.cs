using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Levels with their units below them and the total last, under counts and rates of choice; each sum and rate says what it is made of.</summary>
internal sealed class LevelTable
{
    /// <summary>Number, code and name.</summary>
    public const int LeadingColumns = 3;

    private readonly FormBasis _basis;
    private readonly IReadOnlyList<Figure> _figures;

    /// <param name="basis">The words.</param>
    /// <param name="figures">The columns after the leading ones.</param>
    public LevelTable(FormBasis basis, params IReadOnlyList<Figure> figures) => (_basis, _figures) = (basis, figures);

    private string Language => _basis.Language;

    public IReadOnlyList<ReportColumn> Columns =>
    [
        new(_basis.In("TT", "No.")),
        new(_basis.In("Mã đơn vị", "Unit code")),
        new(_basis.In("Đơn vị", "Unit")),
        .. _figures.Select(figure => new ReportColumn(figure.Name.In(Language), figure.Group.In(Language)) { Counted = figure.Counted, Rule = RuleOf(figure) }),
    ];

    /// <param name="parts">Each level as a whole, then its units.</param>
    /// <param name="total">Everything.</param>
    public IReadOnlyList<ReportRow> Rows(IReadOnlyList<LevelPart> parts, Counts total)
    {
        var rows = new List<ReportRow>();
        var (level, number) = (-1, 0);
        foreach (var (index, part) in parts.Index())
        {
            if (part.Key.Length == 0)
            {
                (level, number) = (level + 1, 0);
                rows.Add(Row(RowStyle.Level, Cell.Text(Roman(level)), "", Names.Of(part.Level), part.Counts, new RowSubject(Level: part.Level)) with
                {
                    SumOf = [.. Below(parts, index)],
                });
                continue;
            }

            var name = _basis.Figures.Units.Find(part.Key)!.Name;
            rows.Add(Row(RowStyle.Plain, Cell.Count(++number), part.Key, name, part.Counts, new RowSubject(Unit: part.Key)));
        }

        rows.Add(Row(RowStyle.Total, Cell.Empty, "", new("Tổng cộng", "Total"), total, new RowSubject()) with { SumOf = [.. Levels(parts)] });
        return rows;
    }

    /// <summary>The number of a level on a form.</summary>
    public static string Roman(int index) => index switch { 0 => "I", 1 => "II", _ => "III" };

    /// <summary>The rows of a level's parts, which follow it.</summary>
    public static IEnumerable<int> Below(IReadOnlyList<LevelPart> parts, int level) =>
        Enumerable.Range(level + 1, parts.Count - level - 1).TakeWhile(row => parts[row].Key.Length > 0);

    /// <summary>The rows of the levels.</summary>
    public static IEnumerable<int> Levels(IReadOnlyList<LevelPart> parts) =>
        parts.Index().Where(part => part.Item.Key.Length == 0).Select(part => part.Index);

    private ReportRow Row(RowStyle style, Cell number, string code, Wording name, Counts counts, RowSubject subject) =>
        new(style, [number, Cell.Text(code), Cell.Text(name.In(Language)), .. _figures.Select(figure => figure.Of(counts))]) { Subject = subject };

    private ColumnRule? RuleOf(Figure figure)
    {
        if (figure.Remainder is { } remainder)
        {
            return new ColumnRule.Above(ColumnOf(remainder.Of)!.Value, ColumnOf(remainder.Less)!.Value);
        }

        if (figure.Rate is not { } rate || ColumnOf(rate.Denominator) is not { } denominator)
        {
            return null;
        }

        var numerator = rate.Numerator.Select(ColumnOf).ToList();
        return numerator.Contains(null) ? null : new ColumnRule.ShareOf([.. numerator.Select(column => column!.Value)], denominator);
    }

    private int? ColumnOf(Measure measure)
    {
        var index = _figures.Index().Where(figure => figure.Item.Counted is { Of: [var only], Less: [] } && only == measure).Select(figure => (int?)figure.Index).FirstOrDefault();
        return LeadingColumns + index;
    }

    /// <summary>One column: a count, what is left of a count, or a rate.</summary>
    public sealed record Figure(Wording Group, Wording Name)
    {
        public Figure(Wording group, Measure measure)
            : this(group, Measures.Of(measure).Name) => Counted = new CountedFigure(measure);

        public Figure(Wording group, Indicator rate)
            : this(group, new Wording(rate.Name.Vi + " (%)", rate.Name.En + " (%)")) => Rate = rate;

        /// <summary>A count without those of another.</summary>
        public Figure(Wording group, Wording name, Measure of, Measure less)
            : this(group, name) => (Counted, Remainder) = (new CountedFigure([of], [less]), (of, less));

        public CountedFigure? Counted { get; }

        public Indicator? Rate { get; }

        public (Measure Of, Measure Less)? Remainder { get; }

        public Cell Of(Counts counts) => Rate is { } rate ? Cell.Percent(rate.From(counts)) : Cell.Count(Counted!.From(counts));
    }
}
