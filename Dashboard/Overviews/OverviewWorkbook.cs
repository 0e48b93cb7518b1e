using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Overviews;

/// <summary>The figures of the overview page as a workbook, under the same query string.</summary>
internal static class OverviewWorkbook
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapOverviewWorkbook(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Urls.OverviewWorkbookPath, Send);

    private static IResult Send(HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting)
    {
        var snapshot = snapshots.Current;
        var address = FigureQuery.Read(asked.QueryString.Value ?? "", snapshot.Units, snapshot.Procedures);
        if (address.Request is not { } request)
        {
            return AddressProblems.Refused(address.Problems);
        }

        var report = OverviewReport.From(Overview.From(snapshot, request, reporting), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        using var workbook = new MemoryStream();
        ExcelWriter.Write(report, workbook);
        return Results.File(workbook.ToArray(), ContentType, report.FileName);
    }
}
