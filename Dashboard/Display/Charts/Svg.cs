using System.Globalization;

namespace Dashboard.Display.Charts;

/// <summary>Numbers as drawings need them: with a point whatever the language, and no more digits than a screen shows.</summary>
public static class Svg
{
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A percent of the width, from 0 to 100.</summary>
    public static string Share(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Point(double x, double y) => $"{N(x)} {N(y)}";
}
