namespace Dashboard.Searching;

/// <summary>What is called what on the pages of the search.</summary>
internal static class SearchWords
{
    public static string Of(SearchKind kind) => kind switch
    {
        SearchKind.Report => Texts.SealedReports,
        SearchKind.Figure => Texts.SearchPassports,
        SearchKind.Dossier => Texts.SearchDossiers,
        SearchKind.Unit => Texts.SearchUnits,
        _ => Texts.SearchProcedures,
    };
}
