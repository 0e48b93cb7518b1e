using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Display;

namespace Dashboard.OnTimePages;

/// <summary>How the tables of on-time handling are told and linked.</summary>
internal static class OnTimeWords
{
    /// <summary>"quá 6 đến 10 ngày", "đến hạn trong ngày", "còn trên 10 ngày".</summary>
    public static string Told(OpenStretch stretch) => (stretch.Least, stretch.Most) switch
    {
        (null, { } most) => Format.Fill(Texts.OverMoreThan, Format.Count(-most - 1)),
        ({ } least, null) => Format.Fill(Texts.LeftMoreThan, Format.Count(least - 1)),
        (0, 0) => Texts.DueThatDay,
        ({ } least, { } most) when most < 0 => Format.Fill(Texts.OverFromTo, Format.Count(-most), Format.Count(-least)),
        var (least, most) => Format.Fill(Texts.LeftFromTo, Format.Count(least!.Value), Format.Count(most!.Value)),
    };

    /// <summary>Where one count of a table leads.</summary>
    public static string? Link(FigureRequest request, Counts counts, Measure measure) => CountLinks.Of(request, counts[measure], measure);
}
