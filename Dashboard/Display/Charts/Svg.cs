using System.Globalization;
using System.Text;

namespace Dashboard.Display.Charts;

/// <summary>Numbers as drawings need them: with a point whatever the language, and no more digits than a screen shows.</summary>
public static class Svg
{
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A percent of the width, from 0 to 100.</summary>
    public static string Share(decimal percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Point(double x, double y) => $"{N(x)} {N(y)}";

    /// <summary>A line through points, each told by its distance from the one before: shorter than by places.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        var (x, y) = (0m, 0m);
        foreach (var (index, point) in points.Index())
        {
            // from where the last point was written, or what was rounded away would add up along the line
            var (toX, toY) = (decimal.Round((decimal)point.X, 1), decimal.Round((decimal)point.Y, 1));
            Append(path, index switch { 0 => 'M', 1 => 'l', _ => ' ' }, toX - x);
            Append(path, ' ', toY - y);
            (x, y) = (toX, toY);
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, char before, decimal value)
    {
        // a minus sign parts two numbers as well as a blank does
        if (before != ' ' || value >= 0)
        {
            path.Append(before);
        }

        path.Append(value.ToString(value == 0 ? "0" : "#.#", CultureInfo.InvariantCulture));
    }
}
