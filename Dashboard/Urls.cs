using System.Globalization;
using System.Text.Json;
using Dashboard.Check;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Dashboard.Dossiers;
using Dashboard.OnTimePages;
using Dashboard.Reports;
using Dashboard.Targets;

namespace Dashboard;

/// <summary>Every address of the application is written here, defaults left out, so that a link says only what differs.</summary>
public static class Urls
{
    /// <summary>Digits of a digest that addresses of sealed reports have.</summary>
    public const int DigestShown = 16;

    /// <summary>Letters of a reason that come back with a form that was refused; more is not asked for, and an address must end somewhere.</summary>
    private const int MostReasonKept = 1000;

    public const string Home = "/";

    public const string Definitions = "/definitions";

    public const string DossiersPath = "/dossiers";

    /// <summary>Behind the address of a dossier: its clock as a file.</summary>
    public const string ClockPart = "/clock";

    /// <summary>On-time handling as inspectors look at it.</summary>
    public const string OnTimePath = "/on-time";

    /// <summary>What can still end in time.</summary>
    public const string SavablePath = OnTimePath + "/savable";

    /// <summary>Dossiers drawn to be checked.</summary>
    public const string SamplePath = OnTimePath + "/sample";

    /// <summary>A sample with room for what is found.</summary>
    public const string SampleWorkbookPath = "/reports/sample.xlsx";

    /// <summary>What an inspector takes along.</summary>
    public const string AuditWorkbookPath = "/reports/audit.xlsx";

    /// <summary>The working calendar.</summary>
    public const string CalendarPath = "/calendar";

    /// <summary>Takes a calendar file to be looked at.</summary>
    public const string CalendarSendPath = CalendarPath + "/send";

    /// <summary>Takes it into force.</summary>
    public const string CalendarApplyPath = CalendarPath + "/apply";

    public const string Units = "/units";

    public const string Procedures = "/procedures";

    public const string Check = "/check";

    public const string CheckSendPath = "/check/send";

    public const string CheckKeepPath = "/check/keep";

    /// <summary>What was printed elsewhere, beside the data.</summary>
    public const string Published = Definitions + "#published";

    public const string CheckWorkbookPattern = "/check/{id}/figures.xlsx";

    public const string Targets = "/targets";

    public const string TargetsSavePath = "/targets/save";

    public const string TargetsSaved = Targets + "?saved=1";

    public const string OverviewWorkbookPath = "/reports/overview.xlsx";

    public const string DossierWorkbookPath = "/reports/dossiers.xlsx";

    public const string DossierTextPath = "/reports/dossiers.csv";

    public const string ColumnsPath = "/columns";

    /// <summary>Followed by the name of a section and the form it is wanted in.</summary>
    public const string ExhibitPath = "/charts/";

    /// <summary>Followed by the code of a figure; short, because it is printed and typed.</summary>
    public const string PassportPath = "/f";

    public const string SearchPath = "/search";

    /// <summary>The first answers while one types.</summary>
    public const string SearchOffersPath = "/search/offers";

    public const string Keys = "/keys";

    /// <summary>The overview on one sheet of paper.</summary>
    public const string BriefingPath = "/briefing";

    /// <summary>The overview on a wall, a section a slide.</summary>
    public const string PresentPath = "/present";

    public const string ReportsPath = "/reports";

    public const string ReportWorkbookPath = "/reports/report.xlsx";

    public const string ReportCsvPath = "/reports/report.csv";

    /// <summary>Seals the report of an address.</summary>
    public const string SealPath = "/reports/seal";

    /// <summary>Every report ever sealed.</summary>
    public const string Sealed = "/reports/sealed";

    public const string SealedWorkbookPattern = Sealed + "/{digest}/{language}.xlsx";

    /// <summary>Whether a workbook is as it was sealed.</summary>
    public const string Verify = "/verify";

    public const string VerifySendPath = "/verify/send";

    public const string LanguagePath = "/language";

    public const string ThemePath = "/theme";

    /// <summary>The look of MudBlazor's parts.</summary>
    public const string ThemeSheetPath = "/theme.css";

    /// <summary>The conditions as a plain form.</summary>
    public const string FilterPath = "/filter";

    /// <summary>The part of an address that says where to come back to.</summary>
    public const string BackPart = "back";

    public const string NotFound = "/not-found";

    public const string Error = "/error";

    /// <summary>The overview under a request; <see cref="FigureQuery"/> reads it back.</summary>
    public static string Overview(FigureRequest request) => WithQuery(Home, FigureQuery.Write(request));

    /// <summary>The workbook with the figures of the same request.</summary>
    public static string OverviewWorkbook(FigureRequest request) => WithQuery(OverviewWorkbookPath, FigureQuery.Write(request));

    /// <summary>The list of exactly the dossiers that some measures count under a request; several measures must share no dossier.</summary>
    public static string Dossiers(FigureRequest request, params IReadOnlyList<Measure> measures) =>
        Dossiers(request, new ListChoice { Measures = measures });

    /// <summary>A list of dossiers in an order, from a place on.</summary>
    public static string Dossiers(FigureRequest request, ListChoice choice) => WithQuery(DossiersPath, [.. choice.Write(), .. LookingBack(request)]);

    /// <summary>The whole list as a workbook.</summary>
    public static string DossierWorkbook(FigureRequest request, ListChoice choice) => WithQuery(DossierWorkbookPath, [.. choice.FromStart.Write(), .. LookingBack(request)]);

    /// <summary>The whole list as comma-separated text.</summary>
    public static string DossierText(FigureRequest request, ListChoice choice) => WithQuery(DossierTextPath, [.. choice.FromStart.Write(), .. LookingBack(request)]);

    /// <summary>On-time handling under a request, of the dossiers a cohort chooses.</summary>
    public static string OnTime(FigureRequest request, LadderCohort cohort = LadderCohort.EachOwn) =>
        WithQuery(OnTimePath, [("cohort", cohort == LadderCohort.EachOwn ? null : OnTimePage.CohortKeys.First(known => known.Value == cohort).Key), .. LookingBack(request)]);

    /// <summary>Open dossiers by whether they can still end in time.</summary>
    /// <param name="request">Which.</param>
    /// <param name="verdict">Those of one group; null for all.</param>
    public static string Savable(FigureRequest request, SavableVerdict? verdict = null) =>
        WithQuery(SavablePath, [("verdict", verdict is { } known ? SavablePage.Keys.First(key => key.Value == known).Key : null), .. FigureQuery.Write(request)]);

    /// <summary>A sample of the dossiers of a request; without number and seed the form alone.</summary>
    public static string Sample(FigureRequest request, SampleChoice choice) => WithQuery(SamplePath, [.. choice.Write(), .. FigureQuery.Write(request)]);

    /// <summary>The same sample as a worksheet.</summary>
    public static string SampleWorkbook(FigureRequest request, SampleChoice choice) => WithQuery(SampleWorkbookPath, [.. choice.Write(), .. FigureQuery.Write(request)]);

    /// <summary>The audit workbook of a request.</summary>
    /// <param name="request">Which dossiers.</param>
    /// <param name="choice">The sample in it; null for none.</param>
    public static string AuditWorkbook(FigureRequest request, SampleChoice? choice = null) => WithQuery(AuditWorkbookPath, [.. choice?.Write() ?? [], .. FigureQuery.Write(request)]);

    /// <summary>The working calendar of a year.</summary>
    public static string Calendar(int year) => WithQuery(CalendarPath, [("year", year.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The same, with what turns over if a day is taken otherwise.</summary>
    public static string CalendarDay(DateOnly day) => WithQuery(CalendarPath, [("day", day.ToString(AddressReading.DayFormat, CultureInfo.InvariantCulture))]);

    /// <summary>The calendar with a file just taken into force.</summary>
    public static string CalendarSaved(int year) => Calendar(year) + "&saved=1#file";

    /// <summary>The calendar again, with why a file was not taken.</summary>
    public static string CalendarRefused(string problem) => WithQuery(CalendarPath, [("problem", problem)]) + "#file";

    /// <summary>A calendar file as long as it is kept.</summary>
    /// <param name="id">The file's.</param>
    /// <param name="problem">Why it was not taken into force; null for nothing.</param>
    public static string CalendarDraft(string id, string? problem = null) => WithQuery($"{CalendarPath}/import/{Uri.EscapeDataString(id)}", [("problem", problem)]);

    /// <summary>One signal read from rows: what it found, under a request.</summary>
    public static string Signal(string id, FigureRequest request) => WithQuery($"{OnTimePath}/signals/{Uri.EscapeDataString(id)}", FigureQuery.Write(request));

    /// <summary>Everything known of one dossier; the conditions say which of its counts are shown, and where back leads.</summary>
    public static string Dossier(string code, FigureRequest? request = null) => WithQuery($"{DossiersPath}/{Uri.EscapeDataString(code)}", LookingBack(request ?? new()));

    /// <summary>The clock of one dossier as a picture or as text.</summary>
    public static string DossierClock(string code, ExhibitForm form, FigureRequest request) =>
        WithQuery($"{DossiersPath}/{Uri.EscapeDataString(code)}{ClockPart}{(form == ExhibitForm.Svg ? ".svg" : ".tsv")}", LookingBack(request));

    /// <summary>Remembers which columns lists show, and comes back.</summary>
    public static string Columns(string columns, string back) => WithQuery(ColumnsPath, [("to", columns), ("back", back)]);

    /// <summary>A figure by the code it was handed out with.</summary>
    public static string Passport(string code) => $"{PassportPath}/{Uri.EscapeDataString(code)}";

    /// <summary>One section of a page on its own, under the same request.</summary>
    /// <param name="name">Its id on its page.</param>
    /// <param name="form">As a page, a picture or text.</param>
    /// <param name="request">What its page was asked for.</param>
    public static string Exhibit(string name, ExhibitForm form, FigureRequest request) =>
        WithQuery(ExhibitPath + Uri.EscapeDataString(name) + form switch { ExhibitForm.Svg => ".svg", ExhibitForm.Tsv => ".tsv", _ => "" }, FigureQuery.Write(request));

    /// <summary>The sheet of paper with the figures of a request.</summary>
    public static string Briefing(FigureRequest request) => WithQuery(BriefingPath, FigureQuery.Write(request));

    /// <summary>One slide with figures of a request.</summary>
    /// <param name="slide">From 1, the default.</param>
    /// <param name="request">What the overview was asked for.</param>
    public static string Present(int slide, FigureRequest request) =>
        WithQuery(PresentPath, [("slide", slide == 1 ? null : slide.ToString(CultureInfo.InvariantCulture)), .. FigureQuery.Write(request)]);

    /// <summary>The page of the request's unit, under the same conditions; the overview when it names none.</summary>
    public static string Unit(FigureRequest request) => request.Unit is { } code
        ? WithQuery($"{Units}/{Uri.EscapeDataString(code)}", FigureQuery.Write(request with { Unit = null, Level = null }))
        : Overview(request);

    /// <summary>The list of units under a request.</summary>
    public static string UnitList(FigureRequest request) => WithQuery(Units, FigureQuery.Write(request));

    /// <summary>The page of the request's procedure, under the same conditions; the overview when it names none.</summary>
    public static string Procedure(FigureRequest request) => request.Procedure is { } code
        ? WithQuery($"{Procedures}/{Uri.EscapeDataString(code)}", FigureQuery.Write(request with { Procedure = null, Field = null }))
        : Overview(request);

    /// <summary>The list of procedures under a request.</summary>
    /// <param name="request">Which dossiers are counted.</param>
    /// <param name="find">Beginning of a code or part of a name; null for all.</param>
    /// <param name="order">What comes first.</param>
    public static string ProcedureList(FigureRequest request, string? find, ProcedureOrder order) => WithQuery(Procedures,
    [
        .. FigureQuery.Write(request),
        ("find", string.IsNullOrEmpty(find) ? null : find),
        ("sort", order == ProcedureOrder.Received ? null : order.ToString().ToLowerInvariant()),
    ]);

    /// <summary>The targets page with its form as typed; <see cref="Dashboard.Targets.TargetForm"/> reads it back.</summary>
    public static string TargetForm(TargetForm form) => WithQuery(Targets,
    [
        ("do", form.Do), ("row", form.Row), ("indicator", form.Indicator), ("for", form.For), ("from", form.From), ("to", form.To),
        ("percent", form.Percent), ("source", form.Source), ("sourceEn", form.SourceEn), ("assumed", form.Assumed), ("reason", form.Reason),
        ("gap", form.Gap), ("sent", form.Sent),
    ]);

    /// <summary>The form again, which was open for too long.</summary>
    public const string CheckAgain = Check + "?problem=again";

    /// <summary>One figure given part by part.</summary>
    /// <param name="entry">As typed.</param>
    /// <param name="kept">What came of keeping it; null when that was not asked for.</param>
    /// <param name="source">Where it was printed, as typed.</param>
    /// <param name="printedOn">When, as typed.</param>
    public static string CheckFigure(FigureEntry entry, string? kept = null, string? source = null, string? printedOn = null) =>
        WithQuery(Check, [.. entry.Parts.Select(part => (part.Name, string.IsNullOrEmpty(part.Value) ? null : part.Value)), ("kept", kept), ("source", source), ("printedOn", printedOn)]) + "#by-hand";

    /// <summary>What came of checking a text, as long as it is kept.</summary>
    public static string CheckOf(string id) => $"{Check}/{Uri.EscapeDataString(id)}";

    /// <summary>The same as a workbook.</summary>
    public static string CheckWorkbook(string id) => $"{CheckOf(id)}/figures.xlsx";

    /// <summary>The form again, with why a document was not taken: "too-long", "unknown-kind" …</summary>
    public static string CheckRefused(DocumentProblem problem) =>
        WithQuery(Check, [("problem", JsonNamingPolicy.KebabCaseLower.ConvertName(problem.ToString()))]);

    /// <summary>A report under a request.</summary>
    public static string Report(ReportKind kind, FigureRequest request) => WithQuery(ReportsPath, ReportPartsOf(kind, request));

    /// <summary>The same report as a workbook.</summary>
    public static string ReportWorkbook(ReportKind kind, FigureRequest request) => WithQuery(ReportWorkbookPath, ReportPartsOf(kind, request));

    /// <summary>The main table of the same report as CSV.</summary>
    public static string ReportCsv(ReportKind kind, FigureRequest request) => WithQuery(ReportCsvPath, ReportPartsOf(kind, request));

    /// <summary>The report again, with why it was not sealed, "reason-missing", "again" …, and the reason as typed.</summary>
    public static string ReportNotSealed(string report, string problem, string? reason = null) =>
        $"{report}{(report.Contains('?', StringComparison.Ordinal) ? '&' : '?')}seal={Uri.EscapeDataString(problem)}"
        + (string.IsNullOrWhiteSpace(reason) ? "" : $"&reason={Uri.EscapeDataString(reason.Length > MostReasonKept ? reason[..MostReasonKept] : reason)}") + "#seal";

    /// <summary>The same, led to because nothing was sealed: "says-the-same", "sealed-meanwhile".</summary>
    public static string SealedReport(string digest, string notice) => WithQuery(SealedReport(digest), [("notice", notice)]);

    /// <summary>A sealed report, by as much of its digest as no other report shares.</summary>
    public static string SealedReport(string digest) => $"{Sealed}/{digest[..DigestShown]}";

    /// <summary>Its workbook as it was handed out.</summary>
    public static string SealedWorkbook(string digest, string language) => $"{SealedReport(digest)}/{language}.xlsx";

    /// <summary>What came of verifying a workbook, as long as it is kept.</summary>
    public static string VerifyOf(string id) => $"{Verify}/{Uri.EscapeDataString(id)}";

    /// <summary>The form again, with why a file was not taken.</summary>
    public static string VerifyRefused(string problem) => WithQuery(Verify, [("problem", problem)]);

    /// <summary>The conditions of a page as a plain form, which leads back to it.</summary>
    /// <param name="page">Its address under its conditions.</param>
    public static string Filter(string page)
    {
        var parts = page.Split('?', 2);
        return WithQuery(FilterPath, [(BackPart, parts[0])]) + (parts.Length == 1 ? "" : "&" + parts[1]);
    }

    /// <summary>A page of this site with parts of its own and no conditions.</summary>
    public static string Unfiltered(string path, IEnumerable<(string Name, string Value)> own) => WithQuery(path, own.Select(part => (part.Name, (string?)part.Value)));

    /// <summary>Switches the language and comes back.</summary>
    public static string Language(string language, string back) => WithQuery(LanguagePath, [("to", language), ("back", back)]);

    /// <summary>Switches between light, dark and the system's choice, and comes back.</summary>
    public static string Theme(string theme, string back) => WithQuery(ThemePath, [("to", theme), ("back", back)]);

    /// <summary>Whether an address stays on this site: a path, and neither "//host" nor "/\host".</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    /// <summary>The conditions with the load whose knowledge is asked for; other pages show the newest alone.</summary>
    private static IEnumerable<(string Name, string? Value)> LookingBack(FigureRequest request) => [.. FigureQuery.Write(request), FigureQuery.WriteKnown(request)];

    private static IEnumerable<(string Name, string? Value)> ReportPartsOf(ReportKind kind, FigureRequest request) =>
        FigureQuery.Write(request).Prepend((ReportAddress.KindPart, ReportKinds.Key(kind)));

    private static string WithQuery(string path, IEnumerable<(string Name, string? Value)> query)
    {
        var written = string.Join('&', query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return written.Length == 0 ? path : $"{path}?{written}";
    }
}
