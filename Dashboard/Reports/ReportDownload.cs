using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
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
        endpoints.MapGet(Urls.ReportWorkbookPath, (
            HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting, [FromServices] ReportSealer sealer, CancellationToken cancellationToken) =>
            SendAsync(asked, snapshots.Current, reporting, sealer, (Workbook, ExcelWriter.Write, ".xlsx"), cancellationToken));
        endpoints.MapGet(Urls.ReportCsvPath, (
            HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting, [FromServices] ReportSealer sealer, CancellationToken cancellationToken) =>
            SendAsync(asked, snapshots.Current, reporting, sealer, ("text/csv; charset=utf-8", CsvWriter.Write, ".csv"), cancellationToken));
    }

    private static async Task<IResult> SendAsync(
        HttpRequest asked, Snapshot snapshot, ReportingCalendar reporting, ReportSealer sealer,
        (string Type, Action<Report, Stream> Write, string Ending) form, CancellationToken cancellationToken)
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

        var report = PeriodReport.From(await sealer.BesideLastSealedAsync(figures, cancellationToken), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        using var file = new MemoryStream();
        form.Write(report, file);
        return Results.File(file.ToArray(), form.Type, Path.ChangeExtension(report.FileName, form.Ending));
    }

    private static IResult Refused(params string[] reasons) => Results.Text(string.Join('\n', reasons), statusCode: StatusCodes.Status400BadRequest);
}
