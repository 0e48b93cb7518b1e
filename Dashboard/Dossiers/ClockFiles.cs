using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Exhibits;
using Dashboard.Filters;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Dossiers;

/// <summary>The clock of one dossier as a picture and as text, under the address of its page: evidence that can leave it.</summary>
internal static class ClockFiles
{
    public static void MapClockFiles(this IEndpointRouteBuilder endpoints)
    {
        const string Clock = Urls.DossiersPath + "/{code}" + Urls.ClockPart;
        endpoints.MapGet(Clock + ".svg", (string code, HttpContext context, [FromServices] Clocks clocks, [FromServices] ExhibitFiles files, [FromServices] SiteSettings site) =>
            clocks.SendAsync(code, context, (dossier, question, clock) => files.PictureAsync(clock, CaptionOf(dossier, question, site, context.Request), FileName(dossier, question, "svg"))));
        endpoints.MapGet(Clock + ".tsv", (string code, HttpContext context, [FromServices] Clocks clocks, [FromServices] ExhibitFiles files) =>
            clocks.SendAsync(code, context, (dossier, question, clock) => files.TextAsync(clock, FileName(dossier, question, "tsv"))));
    }

    private static PictureCaption CaptionOf(DossierRecord dossier, Question question, SiteSettings site, HttpRequest asked)
    {
        var now = dossier.Current;
        return PictureCaption.Of(
            [Format.Fill(Texts.DossierOf, now.Code), $"{now.Procedure.Code} {Format.Words(now.Procedure.Name)}", Format.Words(now.ReceivedBy.Name)],
            question, site, $"{asked.Scheme}://{asked.Host}{Urls.Dossier(now.Code, question.Request)}");
    }

    private static Exhibit ExhibitOf(DossierRecord dossier, DossierClock clock, Question question) => new(typeof(DossierClockSection), new Dictionary<string, object?>
    {
        [nameof(DossierClockSection.Clock)] = clock,
        [nameof(DossierClockSection.Events)] = ClockTold.Events(dossier),
        [nameof(DossierClockSection.IsSynthetic)] = question.Stamp.IsSynthetic,
    });

    private static string FileName(DossierRecord dossier, Question question, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"clock_{dossier.Current.Code}_asof-{question.StatesOn:yyyy-MM-dd}.{ending}");

    /// <summary>Finds the dossier of an address and its clock.</summary>
    internal sealed class Clocks(DossierQueries queries, LookBackFiles files)
    {
        public async Task<IResult> SendAsync(string code, HttpContext context, Func<DossierRecord, Question, Exhibit, Task<IResult>> sendAsync)
        {
            var address = new AddressReading(context.Request.QueryString.Value ?? "");
            var question = await files.ReadAsync(address, context.RequestAborted);
            if (address.Problems.Count > 0)
            {
                return AddressProblems.Refused(address.Problems);
            }

            return await queries.FindAsync(code, question.Snapshot, question.Request.Scope, context.RequestAborted) is { } dossier
                && ClockTold.Of(dossier, question) is { Lanes.Count: > 0 } clock
                ? await sendAsync(dossier, question, ExhibitOf(dossier, clock, question))
                : Results.NotFound();
        }
    }
}
