using ClosedXML.Excel;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;

namespace Dashboard.Benchmarks.Lists;

/// <summary>The usual way with ClosedXML: a cell at a time, formats by column.</summary>
internal static class ClosedXmlList
{
    public static void Write(Stream output, IReadOnlyList<ListedDossier> dossiers)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Hồ sơ");
        for (var column = 0; column < DossierColumn.All.Count; column++)
        {
            sheet.Cell(1, column + 1).Value = DossierColumn.All[column].Name.Vi;
            for (var row = 0; row < dossiers.Count; row++)
            {
                if (DossierColumn.All[column].Of(dossiers[row], "vi").Value is { } value)
                {
                    sheet.Cell(row + 2, column + 1).SetValue(value);
                }
            }
        }

        sheet.SheetView.FreezeRows(1);
        workbook.SaveAs(output);
    }
}
