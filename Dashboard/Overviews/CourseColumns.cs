using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Display.Charts;

namespace Dashboard.Overviews;

/// <summary>The heat table of an overview: levels and units down, the last months or quarters across.</summary>
internal static class CourseColumns
{
    /// <summary>"by month" or "by quarter".</summary>
    public static string Length(IReadOnlyList<TrendPoint> trend) => IsByQuarter(trend) ? Texts.CourseQuarters : Texts.CourseMonths;

    public static bool IsByQuarter(IReadOnlyList<TrendPoint> trend) => trend is [{ Name.Length: PeriodLength.Quarter }, ..];

    public static IReadOnlyList<HeatColumn> Of(Overview overview)
    {
        // a level has a point for each column, whatever its units have
        var points = overview.Levels.Count == 0 ? [] : overview.Levels[0].Recent;
        return
        [
            .. points.Select((point, i) => new HeatColumn(
                Format.Brief(point.Name),
                Format.Tick(point.Name),
                i == 0 || points[i - 1].Name.Year != point.Name.Year ? point.Name.Year.ToString(CultureInfo.InvariantCulture) : "",
                point.IsRunning)),
        ];
    }

    public static IReadOnlyList<HeatRow> Rows(Overview overview) =>
    [
        .. overview.Levels.SelectMany(level => level.Units
            .Select(unit => RowOf(overview, Format.Words(unit.Unit.ShortName), unit.Recent, overview.Question.Only(unit.Unit)))
            .Prepend(RowOf(overview, Format.Words(Names.Of(level.Level)), level.Recent, overview.Request with { Level = level.Level }) with { IsLevel = true })),
    ];

    /// <summary>A cell leads to the dossiers its rate is of.</summary>
    private static HeatRow RowOf(Overview overview, string name, IReadOnlyList<TrendPoint> points, FigureRequest request) => new(name, [.. points.Select(point => point.Rate)])
    {
        Hrefs = [.. points.Select(point => Urls.Dossiers(overview.Question.Over(request, point.SubPeriod), overview.Request.Indicator.Denominator))],
    };
}
