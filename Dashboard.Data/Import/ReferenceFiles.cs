using Dashboard.Data.Domain;

namespace Dashboard.Data.Import;

/// <summary>
/// The files an installation starts from: units and their successors, procedures, calendar days, targets and published
/// figures. Comma-separated, UTF-8; columns are found by their headers, and further columns are notes for people.
/// </summary>
public static class ReferenceFiles
{
    public const string Units = "units.csv";
    public const string Successions = "unit-successions.csv";
    public const string Procedures = "procedures.csv";
    public const string Calendar = "calendar.csv";
    public const string Targets = "targets.csv";
    public const string PublishedFigures = "published-figures.csv";

    /// <summary>Reads the files of a folder; every problem of every file is reported at once.</summary>
    public static ReferenceOutcome Read(string folder)
    {
        var problems = new List<ReferenceProblem>();
        var units = ReadUnits(folder, problems);
        var successions = ReadSuccessions(folder, units, problems);
        var procedures = ReadProcedures(folder, problems);
        var calendarDays = ReadCalendar(folder, problems);
        var targets = ReadTargets(folder, units, problems);
        var published = ReadPublishedFigures(folder, problems);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        var data = new ReferenceData(
            new UnitTree(units, successions), successions, new ProcedureCatalogue(procedures), calendarDays, new TargetTable(targets), published);
        return new(data, []);
    }

    private static List<Unit> ReadUnits(string folder, List<ReferenceProblem> problems)
    {
        string[] columns = ["code", "name_vi", "name_en", "short_vi", "short_en", "level", "kind", "parent", "valid_from", "valid_to"];
        var rows = ReferenceRow.ReadAll(folder, Units, columns, problems, row =>
        {
            var (from, to) = row.Validity();
            return new Unit(
                row.Text("code"), row.Wording("name"), row.Wording("short"), row.Word<Level>("level"), row.Word<UnitKind>("kind"),
                row.TextOrNull("parent"), from, to);
        });
        MarkRepeated(rows, unit => unit.Code, "code");
        var byCode = rows.DistinctBy(row => row.Item.Code).ToDictionary(row => row.Item.Code, row => row.Item, StringComparer.Ordinal);
        foreach (var (row, unit) in rows)
        {
            if (unit.Parent is { } parent && !byCode.ContainsKey(parent))
            {
                row.Problem("parent", ReferenceProblemKind.UnknownUnit);
            }

            var above = unit;
            for (var steps = 0; above?.Parent is { } code; steps++, above = byCode.GetValueOrDefault(code))
            {
                if (steps > rows.Count)
                {
                    row.Problem("parent", ReferenceProblemKind.AboveItself);
                    break;
                }
            }
        }

        return [.. rows.Select(row => row.Item)];
    }

    private static List<UnitSuccession> ReadSuccessions(string folder, List<Unit> units, List<ReferenceProblem> problems)
    {
        var rows = ReferenceRow.ReadAll(folder, Successions, ["from", "to", "on", "kind"], problems, row =>
            new UnitSuccession(UnitCode(row, "from", units), UnitCode(row, "to", units), row.Day("on"), row.Word<SuccessionKind>("kind")));
        return [.. rows.Select(row => row.Item)];
    }

    private static List<Procedure> ReadProcedures(string folder, List<ReferenceProblem> problems)
    {
        string[] columns =
        [
            "code", "name_vi", "name_en", "field_vi", "field_en", "level", "limit_kind", "limit", "online_level", "fee_bearing", "gives_result",
            "valid_from", "valid_to",
        ];
        var rows = ReferenceRow.ReadAll(folder, Procedures, columns, problems, row =>
        {
            var raw = row.Text("code");
            if (!ProcedureCode.TryNormalise(raw, out var code) && raw.Length > 0)
            {
                row.Problem("code", ReferenceProblemKind.NotAProcedureCode);
            }

            var (from, to) = row.Validity();
            return new Procedure(
                code ?? "", raw, row.Wording("name"), row.Wording("field"), row.Word<Level>("level"), Limit(row),
                row.Word<OnlineLevel>("online_level"), row.Flag("fee_bearing"), row.Flag("gives_result"), from, to);
        });
        foreach (var versions in rows.GroupBy(row => row.Item.Code))
        {
            var ordered = versions.OrderBy(version => version.Item.ValidFrom ?? DateOnly.MinValue).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                if ((ordered[i - 1].Item.ValidTo ?? DateOnly.MaxValue) >= (ordered[i].Item.ValidFrom ?? DateOnly.MinValue))
                {
                    ordered[i].Row.Problem("code", ReferenceProblemKind.VersionsOverlap);
                }
            }
        }

        return [.. rows.Select(row => row.Item)];
    }

    private static TimeLimit Limit(ReferenceRow row)
    {
        var kind = row.Word<LimitKind>("limit_kind");
        var amount = row.TextOrNull("limit") is null ? 0 : row.Count("limit");
        if (amount <= int.MaxValue && TimeLimit.TryCreate(kind, (int)amount, out var limit))
        {
            return limit;
        }

        row.Problem("limit", ReferenceProblemKind.OutOfRange);
        return default;
    }

    private static List<CalendarDay> ReadCalendar(string folder, List<ReferenceProblem> problems)
    {
        var rows = ReferenceRow.ReadAll(folder, Calendar, CalendarFile.Columns, problems, CalendarFile.DayOf, CalendarFile.Notice);
        CalendarFile.MarkRepeated(rows);
        return [.. rows.Select(row => row.Item)];
    }

    private static List<Target> ReadTargets(string folder, List<Unit> units, List<ReferenceProblem> problems)
    {
        string[] columns = ["indicator", "level", "unit", "valid_from", "valid_to", "percent", "source_vi", "source_en", "assumption"];
        var rows = ReferenceRow.ReadAll(folder, Targets, columns, problems, row =>
        {
            row.Text("valid_from");
            var (from, to) = row.Validity();
            return new Target(
                IndicatorId(row), row.WordOrNull<Level>("level"), row.TextOrNull("unit") is null ? null : UnitCode(row, "unit", units),
                from ?? default, to, Percent(row, "percent"), row.Wording("source"), row.Flag("assumption"));
        });
        return [.. rows.Select(row => row.Item)];
    }

    private static List<PublishedFigure> ReadPublishedFigures(string folder, List<ReferenceProblem> problems)
    {
        string[] columns = ["level", "indicator", "numerator", "numerator_hedge", "denominator", "printed_percent", "period_from", "period_to", "printed_on", "source"];
        var rows = ReferenceRow.ReadAll(folder, PublishedFigures, columns, problems, row =>
        {
            var (numerator, denominator) = (row.Count("numerator"), row.Count("denominator"));
            if (numerator > denominator)
            {
                row.Problem("numerator", ReferenceProblemKind.PartGreaterThanWhole);
            }

            var (first, last) = (row.Day("period_from"), row.Day("period_to"));
            if (!Period.TryCreate(first, last, out var period) && !row.Failed)
            {
                row.Problem("period_to", ReferenceProblemKind.EndsBeforeItBegins);
            }

            var printed = numerator > denominator ? default : new Rate(numerator, denominator);
            return new PublishedFigure(
                row.WordOrNull<Level>("level"), IndicatorId(row), printed, row.Number("printed_percent"), period, row.Text("source"))
            {
                NumeratorHedge = row.WordOrNull<Hedge>("numerator_hedge") ?? Hedge.Exact,
                PrintedOn = row.DayOrNull("printed_on"),
            };
        });
        return [.. rows.Select(row => row.Item)];
    }

    private static string UnitCode(ReferenceRow row, string column, List<Unit> units)
    {
        var code = row.Text(column);
        if (code.Length > 0 && !units.Exists(unit => unit.Code == code))
        {
            row.Problem(column, ReferenceProblemKind.UnknownUnit);
        }

        return code;
    }

    private static string IndicatorId(ReferenceRow row)
    {
        var id = row.Text("indicator");
        if (id.Length > 0 && Indicators.Find(id) is null)
        {
            row.Problem("indicator", ReferenceProblemKind.UnknownIndicator);
        }

        return id;
    }

    private static decimal Percent(ReferenceRow row, string column)
    {
        var percent = row.Number(column);
        if (percent > 100)
        {
            row.Problem(column, ReferenceProblemKind.OutOfRange);
        }

        return percent;
    }

    private static void MarkRepeated<T, TKey>(IReadOnlyList<(ReferenceRow Row, T Item)> rows, Func<T, TKey> keyOf, string column)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        foreach (var (row, item) in rows)
        {
            if (!seen.Add(keyOf(item)))
            {
                row.Problem(column, ReferenceProblemKind.ListedTwice);
            }
        }
    }
}
