using Dashboard.Data.Reports;
using Dashboard.Display;

namespace Dashboard.Overviews;

/// <summary>Why a rate moved, in sentences whose verbs follow the figures.</summary>
public static class MovedText
{
    /// <summary>Units named as those that moved the rate most, each way.</summary>
    private const int MostNamed = 2;

    /// <summary>The split into rate and mix, then who pulled up and who pulled down, with the figures that stand out between double asterisks.</summary>
    public static IReadOnlyList<string> Of(WhatMoved moved)
    {
        string?[] who = [Reversal(moved), Who(Texts.MovedMost, moved, way: 1), Who(Texts.MovedLeast, moved, way: -1)];
        var told = string.Join(' ', who.Where(sentence => sentence is not null));
        return [Split(moved), told.Length == 0 ? Texts.MovedNothing : told];
    }

    private static string Split(WhatMoved moved) => Format.Fill(
        moved.Points switch
        {
            > 0 => Texts.MovedRose,
            < 0 => Texts.MovedFell,
            _ => Texts.MovedUnchanged,
        },
        moved.Points == 0 ? "" : Format.PointsApart(moved.Points), Format.Points(moved.RatePoints), Format.Points(moved.MixPoints));

    private static string? Reversal(WhatMoved moved) =>
        !moved.Change.IsSimpsonReversal ? null : moved.Change.Points < 0 ? Texts.MovedSimpsonFell : Texts.MovedSimpsonRose;

    private static string? Who(string template, WhatMoved moved, int way)
    {
        var named = moved.Named.Where(unit => Math.Sign(unit.RatePoints) == way)
            .OrderByDescending(unit => Math.Abs(unit.RatePoints))
            .Take(MostNamed)
            .Select(unit => $"{Format.Words(unit.Unit.ShortName)} {Format.Points(unit.RatePoints)}")
            .ToList();
        return named.Count == 0 ? null : Format.Fill(template, string.Join(Texts.And, named));
    }
}
