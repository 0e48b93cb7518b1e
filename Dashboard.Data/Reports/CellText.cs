using System.Globalization;

namespace Dashboard.Data.Reports;

/// <summary>Values of tables as they are written in running text, on a page and in a report alike.</summary>
public static class CellText
{
    private const char Minus = '\u2212';

    /// <summary>"157.945" or "157,945".</summary>
    public static string Count(long count, CultureInfo culture) => count.ToString("N0", culture);

    /// <summary>"60,26%" or "60.26%"; from 0 to 100.</summary>
    public static string Percent(decimal percent, CultureInfo culture) => Decimals(percent, culture) + "%";

    /// <summary>With their sign: "+4,32", "−0,04", "0,00".</summary>
    public static string Points(decimal points, CultureInfo culture) => points switch
    {
        < 0 => Minus + Decimals(-points, culture),
        0 => Decimals(0, culture),
        _ => "+" + Decimals(points, culture),
    };

    /// <summary>With its sign: "+1.609", "−37", "0".</summary>
    public static string Change(long difference, CultureInfo culture) => difference switch
    {
        < 0 => Minus + Count(-difference, culture),
        0 => Count(0, culture),
        _ => "+" + Count(difference, culture),
    };

    /// <summary>"16/05/2025", in both languages.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"16/05/2025 17:00".</summary>
    public static string Time(DateTime time) => time.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Two places, as every percent and point is written.</summary>
    public static string Decimals(decimal value, CultureInfo culture) => value.ToString("N2", culture);

    /// <summary>A typed cell.</summary>
    public static string Of(Cell cell, CultureInfo culture) => cell.Kind switch
    {
        CellKind.Empty => "",
        CellKind.NoFigure => CellFormula.NoFigure,
        CellKind.Count => Count((long)cell.Value!, culture),
        CellKind.Change => Change((long)cell.Value!, culture),
        CellKind.Percent => Percent(cell.WrittenPercent, culture),
        CellKind.Points => Points((decimal)cell.Value!, culture),
        CellKind.Day => Day((DateOnly)cell.Value!),
        CellKind.Time => Time((DateTime)cell.Value!),
        _ => (string)cell.Value!,
    };
}
