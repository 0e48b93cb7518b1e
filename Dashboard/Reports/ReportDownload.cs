using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Reports;

/// <summary>The report of the page as a file, under the same query string.</summary>
internal static class ReportDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.ReportWorkbookPath, (HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting) =>
            Send(asked, snapshots.Current, reporting, Workbook, ExcelWriter.Write, name => name));
        endpoints.MapGet(Urls.ReportCsvPath, (HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting) =>
            Send(asked, snapshots.Current, reporting, "text/csv; charset=utf-8", CsvWriter.Write, name => Path.ChangeExtension(name, ".csv")));
    }

    private static IResult Send(
        HttpRequest asked, Snapshot snapshot, ReportingCalendar reporting, string type, Action<Report, Stream> write, Func<string, string> nameOf)
    {
        var (figures, problems) = ReportAddress.Figures(asked.QueryString.Value ?? "", snapshot, reporting);
        if (figures is null)
        {
            return AddressProblems.Refused(problems);
        }

        if (figures.IsEmpty)
        {
            return Refused(NothingToReport.Told(figures));
        }

        var report = PeriodReport.From(figures, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        using var file = new MemoryStream();
        write(report, file);
        return Results.File(file.ToArray(), type, nameOf(report.FileName));
    }

    private static IResult Refused(params string[] reasons) => Results.Text(string.Join('\n', reasons), statusCode: StatusCodes.Status400BadRequest);
}
