using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Filters;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;

namespace Dashboard.Exhibits;

/// <summary>Sections as files, under the query string of their page: a picture that can be cited, and text for a spreadsheet.</summary>
internal static class ExhibitEndpoints
{
    public static IServiceCollection AddExhibits(this IServiceCollection services) => services
        .AddScoped<HtmlRenderer>()
        .AddScoped<ExhibitFiles>()
        .AddSingleton(provider => new Stylesheet(ReadText(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("app.css"))));

    public static void MapExhibits(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.ExhibitPath + "{name}.svg", SendPictureAsync);
        endpoints.MapGet(Urls.ExhibitPath + "{name}.tsv", SendTextAsync);
    }

    private static Task<IResult> SendPictureAsync(
        string name, HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting,
        [FromServices] SiteSettings site, [FromServices] ExhibitFiles files) =>
        SendAsync(name, asked, snapshots, reporting, (question, exhibit) =>
        {
            var address = $"{asked.Scheme}://{asked.Host}{Urls.Exhibit(name, ExhibitForm.Page, question.Request)}";
            return files.PictureAsync(exhibit, PictureCaption.Of(question, site, address), FileName(name, question, "svg"));
        });

    private static Task<IResult> SendTextAsync(
        string name, HttpRequest asked, [FromServices] SnapshotHolder snapshots, [FromServices] ReportingCalendar reporting, [FromServices] ExhibitFiles files) =>
        SendAsync(name, asked, snapshots, reporting, (question, exhibit) => files.TextAsync(exhibit, FileName(name, question, "tsv")));

    private static async Task<IResult> SendAsync(
        string name, HttpRequest asked, SnapshotHolder snapshots, ReportingCalendar reporting, Func<Question, Exhibit, Task<IResult>> sendAsync)
    {
        if (!ExhibitList.Knows(name))
        {
            return Results.NotFound();
        }

        var snapshot = snapshots.Current;
        var address = FigureQuery.Read(asked.QueryString.Value ?? "", snapshot.Units, snapshot.Procedures);
        if (address.Request is not { } request)
        {
            return AddressProblems.Refused(address.Problems);
        }

        var question = new Question(snapshot, request, reporting);
        return ExhibitList.Find(name, question) is { } exhibit ? await sendAsync(question, exhibit) : Results.NotFound();
    }

    private static string ReadText(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    /// <summary>"trend_all_2025-01-01_2025-05-16_asof-2025-05-16.svg".</summary>
    private static string FileName(string name, Question question, string ending) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}_{question.Request.Unit ?? "all"}_{question.Seen.First:yyyy-MM-dd}_{question.Seen.Last:yyyy-MM-dd}_asof-{question.StatesOn:yyyy-MM-dd}.{ending}");
}
