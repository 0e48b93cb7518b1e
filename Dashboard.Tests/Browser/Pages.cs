namespace Dashboard.Tests.Browser;

/// <summary>Every page of the site: what is tried on all of them is tried on these. A new page needs a line here.</summary>
internal static class Pages
{
    /// <summary>One address of each page, showing as much of it as one address can.</summary>
    public static TheoryData<string> All =>
    [
        "/",
        "/?period=2025-Q2&unit=892.DD",
        "/?period=2001",
        "/?period=nonsense",
        "/check",
        "/definitions",
        "/charts/trend",
        "/charts/ranking?period=2025",
        "/units",
        "/units/30589",
        "/procedures",
        "/procedures/2.000815",
        "/targets",
        "/briefing",
        "/present",
        "/present?slide=3&period=2025",
        "/search?q=binh",
        "/search",
        "/keys",
        "/no/such/page",
    ];

    /// <summary>Pages whose figures, tables and charts must be whole before any script, with something that must be there.</summary>
    public static TheoryData<string, string> OfFigures => new()
    {
        { "/", ".kpi, svg.line, #ranking .ubar li, #units tr.total" },
        { "/charts/trend", "svg.line, table.tbl" },
        { "/briefing", ".kpi, svg.line, .ubar li, .act tr.total" },
        { "/present?slide=4", ".ubar li" },
    };
}
