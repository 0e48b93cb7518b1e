using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Dossiers;

/// <summary>Whole lists of dossiers as files, under the address of their page; rows are sent as they are read.</summary>
internal static class DossierExport
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDossierExports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.DossierWorkbookPath, (HttpContext context, [FromServices] Exports exports) =>
            exports.SendAsync(context, WorkbookType, ".xlsx", XlsxListWriter.MostRows, (report, dossiers) => report.WriteWorkbookAsync(context.Response.Body, dossiers, context.RequestAborted)));
        endpoints.MapGet(Urls.DossierTextPath, (HttpContext context, [FromServices] Exports exports) =>
            exports.SendAsync(context, "text/csv; charset=utf-8", ".csv", long.MaxValue, (report, dossiers) => report.WriteTextAsync(context.Response.Body, dossiers, context.RequestAborted)));
    }

    /// <summary>What an export needs.</summary>
    internal sealed class Exports(DossierQueries queries, LookBackFiles files)
    {
        public async Task<IResult> SendAsync(
            HttpContext context, string type, string ending, long mostRows, Func<DossierListReport, IAsyncEnumerable<ListedDossier>, Task> write)
        {
            var address = new AddressReading(context.Request.QueryString.Value ?? "");
            var question = await files.ReadAsync(address, context.RequestAborted);
            var choice = ListChoice.Read(address);
            if (address.Problems.Count > 0)
            {
                return AddressProblems.Refused(address.Problems);
            }

            var list = await queries.FoundAsync(choice.On(question), context.RequestAborted);
            var counted = list.CodePrefix is null ? list.Count() : await queries.CountAsync(list, context.RequestAborted);
            if (counted > mostRows)
            {
                return Results.Text(Format.Fill(Texts.TooManyRows, Format.Count(counted), Format.Count(mostRows)), statusCode: StatusCodes.Status400BadRequest);
            }

            var report = new DossierListReport(question, list.Measures, list.Due, list.CodePrefix, counted, Format.Language) { Days = list.Days, Received = list.Received, Signal = list.Signal, Without = list.Without };
            context.Response.ContentType = type;
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{report.FileName}{ending}\"";
            await write(report, queries.AllAsync(list, context.RequestAborted));
            return Results.Empty;
        }
    }
}
