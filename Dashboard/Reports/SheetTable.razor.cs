using Dashboard.Data.Reports;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Reports;

/// <summary>A table of a report on the page.</summary>
public sealed partial class SheetTable
{
    /// <summary>What the counts answer; without it they lead nowhere, as those of a sealed report do.</summary>
    [Parameter]
    public Question? Question { get; set; }

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    /// <summary>Ruled all over, as forms are.</summary>
    [Parameter]
    public bool IsRuled { get; set; }

    private bool HasGroups => Sheet.Columns.Any(column => column.Group.Length > 0);

    /// <summary>The column that names a row: the last of the leading ones.</summary>
    private int NameColumn => Sheet.LeadingColumns - 1;

    private List<(string Name, List<int> Columns)> Groups
    {
        get
        {
            var groups = new List<(string Name, List<int> Columns)>();
            foreach (var (index, column) in Sheet.Columns.Index())
            {
                if (groups is [.., var last] && last.Name == column.Group)
                {
                    last.Columns.Add(index);
                }
                else
                {
                    groups.Add((column.Group, [index]));
                }
            }

            return groups;
        }
    }

    private string? HrefOf(int row, int column) => Question is null ? null : ReportLinks.To(Question, Sheet.CountedAt(row, column));

    private FigurePassport? PassportOf(int row, int column) => Question is null ? null : Sheet.PassportAt(row, column, Question)?.Passport;

    private string? ClassOf(int column)
    {
        var isNumber = Sheet.Rows.Any(row => row.Cells[column].IsNumber);
        var startsGroup = HasGroups && column > 0 && Sheet.Columns[column].Group != Sheet.Columns[column - 1].Group;
        return column == NameColumn ? "s1" : string.Join(' ', new[] { isNumber ? "num" : null, startsGroup ? "l" : null, column < NameColumn ? "tt" : null }.OfType<string>());
    }

    private static string? ClassOf(RowStyle style) => style switch
    {
        RowStyle.Level => "sub",
        RowStyle.Total => "total",
        _ => null,
    };
}
