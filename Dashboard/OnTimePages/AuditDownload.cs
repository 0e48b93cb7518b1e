using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.OnTimePages;

/// <summary>The worksheet of a sample, and the audit workbook with a sample or without, under the addresses of their pages.</summary>
internal static class AuditDownload
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAudits(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.SampleWorkbookPath, (HttpContext context, [FromServices] Audits audits) => audits.SendSampleAsync(context));
        endpoints.MapGet(Urls.AuditWorkbookPath, (HttpContext context, [FromServices] Audits audits) => audits.SendAuditAsync(context));
    }

    /// <summary>What a download needs.</summary>
    internal sealed class Audits(AuditQueries queries, SnapshotHolder snapshots, ReportingCalendar reporting)
    {
        public Task<IResult> SendSampleAsync(HttpContext context) => SendAsync(context, async (question, choice, language) =>
            choice.RequestOf(PopulationOf(question, choice)) is { } asked
                ? AuditReport.Sample(question, await queries.SampleAsync(question, choice.Of, asked, context.RequestAborted), language)
                : null);

        public Task<IResult> SendAuditAsync(HttpContext context) => SendAsync(context, async (question, choice, language) =>
        {
            var asked = choice.RequestOf(PopulationOf(question, choice));
            return choice.IsAsked && asked is null
                ? null
                : AuditReport.Of(await queries.ReadAsync(question, choice.Of, asked, context.RequestAborted), language);
        });

        /// <param name="context">The request.</param>
        /// <param name="reportAsync">The report; null when the sample asked for cannot be drawn.</param>
        private async Task<IResult> SendAsync(HttpContext context, Func<Question, SampleChoice, string, Task<Report?>> reportAsync)
        {
            var snapshot = snapshots.Current;
            var address = new AddressReading(context.Request.QueryString.Value ?? "");
            var request = FigureQuery.Read(address, snapshot.Units, snapshot.Procedures);
            var choice = SampleChoice.Read(address);
            if (address.Problems.Count > 0)
            {
                return AddressProblems.Refused(address.Problems);
            }

            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            if (await reportAsync(new Question(snapshot, request, reporting), choice, language) is not { } report)
            {
                return Results.Text(Texts.NoSampleAsked, statusCode: StatusCodes.Status400BadRequest);
            }

            using var file = new MemoryStream();
            ExcelWriter.Write(report, file);
            return Results.File(file.ToArray(), Workbook, report.FileName);
        }

        private static long PopulationOf(Question question, SampleChoice choice) => question.Snapshot.CountBy(question.Query).Total.Counts[choice.Of];
    }
}
