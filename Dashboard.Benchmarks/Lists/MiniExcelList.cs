using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using MiniExcelLibs;

namespace Dashboard.Benchmarks.Lists;

/// <summary>The usual way with MiniExcel: rows handed over one by one as it asks for them, never all held.</summary>
internal static class MiniExcelList
{
    public static Task WriteAsync(Stream output, IReadOnlyList<ListedDossier> dossiers, CancellationToken cancellationToken) =>
        output.SaveAsAsync(Rows(dossiers), cancellationToken: cancellationToken);

    private static IEnumerable<Dictionary<string, object?>> Rows(IReadOnlyList<ListedDossier> dossiers)
    {
        // one row, filled anew each time
        var row = new Dictionary<string, object?>(DossierColumn.All.Count);
        foreach (var dossier in dossiers)
        {
            foreach (var column in DossierColumn.All)
            {
                row[column.Name.Vi] = column.Of(dossier, "vi").Value;
            }

            yield return row;
        }
    }
}
