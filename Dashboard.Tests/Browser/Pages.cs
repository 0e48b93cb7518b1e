using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Browser;

/// <summary>Every page of the site: what is tried on all of them is tried on these. A new page needs a line here.</summary>
internal static class Pages
{
    /// <summary>Stands for the address that the result of a check has once a text was checked.</summary>
    public const string CheckResult = "/check/{id}";

    /// <summary>The page of the online rate of everything on the site.</summary>
    public static string Figure
    {
        get
        {
            var question = new Question(SampleDistrict.Snapshot, new(), ReportingCalendar.Reporting);
            return Urls.Passport(question.PassportOf(Indicators.Online, Indicators.Online.From(question.Snapshot.CountBy(question.Query).Total.Counts)).Code!);
        }
    }

    /// <summary>One address of each page, showing as much of it as one address can.</summary>
    public static TheoryData<string> All =>
    [
        "/",
        "/?period=2025-Q2&unit=892.DD",
        "/?period=2001",
        "/?period=nonsense",
        "/check",
        "/check?indicator=online&level=&numerator=95184&denominator=157945&percent=66,26&from=01/01/2021&to=16/05/2025",
        "/check?indicator=online&numerator=&denominator=0&percent=x",
        "/check?problem=too-long",
        CheckResult,
        "/check/gone",
        "/definitions",
        "/charts/trend",
        "/charts/ranking?period=2025",
        "/units",
        "/units/30589",
        "/procedures",
        "/procedures/2.000815",
        "/on-time",
        "/on-time?unit=892.DD&period=2025&cohort=received",
        "/on-time?period=2001",
        "/on-time/signals/codeGap?unit=30589",
        "/on-time/signals/nothing",
        "/on-time/signals/rescheduledLate?unit=30589",
        "/dossiers?signal=rescheduledLate&unit=30589",
        "/on-time/savable",
        "/on-time/savable?verdict=lost&unit=892.DD",
        "/on-time/sample",
        "/on-time/sample?method=by-unit&n=40&seed=7&period=2024",
        "/on-time/sample?n=0&share=1",
        "/calendar",
        "/calendar?day=2025-04-15",
        "/calendar?year=2027",
        "/calendar?problem=no-file",
        "/calendar/import/gone",
        "/dossiers?signal=lateWithoutApology",
        "/charts/ladder?period=2025",
        "/dossiers",
        "/dossiers?count=inProcessOverdue&unit=892.DD&rows=25",
        "/dossiers?code=none",
        "/dossiers?count=received,online",
        "/dossiers/D-0001?period=2021",
        "/dossiers/none",
        "/targets",
        "/reports",
        "/reports?kind=full&period=2025-Q2&scheme=reporting&unit=30589",
        "/reports?kind=online&period=2019-Q1",
        "/reports/sealed",
        "/reports/sealed/0000000000000000",
        "/verify",
        "/verify?problem=no-file",
        "/verify/gone",
        "/f/nothing",
        Figure,
        "/briefing",
        "/present",
        "/present?slide=3&period=2025",
        "/filter?back=/units/30589&period=2025-Q1",
        "/charts/moved",
        "/charts/backlog?period=2025",
        "/charts/days-left?procedure=2.000815",
        "/search?q=binh",
        "/search",
        "/keys",
        "/no/such/page",
        "/not-found",
        "/error",
    ];

    /// <summary>Pages whose figures, tables and charts must be whole before any script, with something that must be there.</summary>
    public static TheoryData<string, string> OfFigures => new()
    {
        { "/", ".kpi, svg.line, svg.wf, svg.counted, #ranking .ubar li, #units tr.total" },
        { "/units/30589", ".kpi, svg.line, svg.counted, #years tr, #ranking .ubar li, #procedures tr.total" },
        { "/procedures/2.000815", ".kpi, svg.hist, svg.line, #units tr.total" },
        { "/on-time?period=2025", ".ladder .rung .axis, svg.hist, #oldest td, #handling tr.total, #ranking .ubar li, #procedures-on-time tr.total" },
        { "/on-time/savable", ".strip b a, #savable td" },
        { "/on-time/sample?method=by-unit&n=40&seed=7", "#drawn .digest, #sample td, #strata tr.total" },
        { "/calendar?day=2025-04-15", "#flipped, .month td a, #named-days" },
        { "/dossiers/D-0001?period=2021", ".strip, svg.clock, .arith li, .incounts a" },
        { "/charts/trend", "svg.line, table.tbl" },
        { "/reports", ".strip, .form tr.total, #draft .fig" },
        { "/briefing", ".kpi, svg.line, .ubar li, .act tr.total" },
        { "/present?slide=3", "svg.wf" },
        { "/present?slide=5", ".ubar li" },
    };
}
