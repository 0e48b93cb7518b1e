using System.Globalization;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Reports;

/// <summary>Why a figure is another than it was when its report was sealed.</summary>
public enum RevisionCause
{
    /// <summary>Definitions, calendar, units or procedures are others now.</summary>
    Rules,

    /// <summary>Dossiers that came with later loads.</summary>
    LateArrivals,

    /// <summary>Dossiers that later loads tell otherwise, at the same units.</summary>
    Corrections,

    /// <summary>Dossiers that later loads count with another unit.</summary>
    UnitMoves,

    /// <summary>Days after the as-of day of the seal.</summary>
    LaterDay,
}

/// <summary>The counts of a report with one more cause of change in them: the last step holds those of today.</summary>
/// <param name="Cause">What this step adds to the one before; the first is held against the seal itself.</param>
/// <param name="Received">Everything selected, counted with the receiving unit.</param>
/// <param name="Settled">Everything selected, counted with the settling unit.</param>
public sealed record RevisionStep(RevisionCause Cause, Counts Received, Counts Settled);

/// <summary>The same report of the same days as it was sealed last, to be held beside the figures of today.</summary>
/// <param name="Version">Which version it is.</param>
/// <param name="AsOf">The day it tells the end of.</param>
/// <param name="Figures">What it says of each line of its comparison, by the name of the line in any language.</param>
/// <param name="Steps">From the seal to today; empty when the causes cannot be told apart.</param>
public sealed record LastSealed(int Version, DateOnly AsOf, IReadOnlyDictionary<string, Cell> Figures, IReadOnlyList<RevisionStep> Steps)
{
    /// <summary>Dossiers of the report that came after it was sealed; null when that is not known.</summary>
    public long? LateArrivals => Steps.Index().FirstOrDefault(step => step.Item.Cause == RevisionCause.LateArrivals) is (var at, { } late)
        ? late.Settled[Measure.ToHandle] - Steps[at - 1].Settled[Measure.ToHandle]
        : Steps.Count == 0 ? null : 0;

    private static readonly Dictionary<RevisionCause, Wording> Causes = new()
    {
        [RevisionCause.Rules] = new("định nghĩa, lịch, danh mục", "definitions, calendar, units"),
        [RevisionCause.LateArrivals] = new("hồ sơ đến sau", "late arrivals"),
        [RevisionCause.Corrections] = new("hồ sơ được sửa", "corrections"),
        [RevisionCause.UnitMoves] = new("chuyển đơn vị", "unit moves"),
        [RevisionCause.LaterDay] = new("ngày tính đến muộn hơn", "later as-of day"),
    };

    /// <summary>Why a figure is another now, each cause with its part of the difference; the parts add up to it as it is printed.</summary>
    /// <param name="before">As it was sealed; null where the sealed report does not tell it.</param>
    /// <param name="after">As it is now.</param>
    /// <param name="at">The figure after a step.</param>
    /// <param name="language">"vi" or "en".</param>
    public string Because(Cell? before, Cell after, Func<RevisionStep, Cell> at, string language)
    {
        if (before is not { } was)
        {
            return new Wording("bản chốt không có số này", "not told by the sealed version").In(language);
        }

        if (Steps.Count == 0 && was != after)
        {
            return new Wording("không tách được nguyên nhân", "the causes cannot be told apart").In(language);
        }

        // differences from the seal, not from step to step, so that rounded points still add up
        var culture = CultureInfo.GetCultureInfo(language == "vi" ? "vi-VN" : "en-US");
        var (told, last) = (new List<string>(), Cell.Empty);
        foreach (var step in Steps)
        {
            var sofar = Difference(was, at(step));
            if (Part(last, sofar) is { } part)
            {
                told.Add($"{Causes[step.Cause].In(language)} {CellText.Of(part, culture)}");
            }

            last = sofar.Kind == CellKind.Empty ? last : sofar;
        }

        // what changed both ways is told, also where nothing is left of it
        return told.Count > 0 ? string.Join("; ", told)
            : was == after ? new Wording("không đổi", "unchanged").In(language)
            : new Wording("dưới 0,01 điểm", "less than 0.01 points").In(language);
    }

    /// <summary>By how much a figure is above another: dossiers, or points of a rate; empty where either is none.</summary>
    public static Cell Difference(Cell before, Cell after) => (before.Value, after.Value) switch
    {
        (long was, long present) => Cell.Change(present - was),
        (decimal was, decimal present) when before.Kind == CellKind.Percent && after.Kind == CellKind.Percent => Cell.Points(Rate.Rounded((present - was) * 100)),
        (decimal was, decimal present) => Cell.Points(present - was),
        (null, long present) => Cell.Change(present),
        (long was, null) => Cell.Change(-was),
        _ => Cell.Empty,
    };

    private static Cell? Part(Cell before, Cell sofar) => (before.Value, sofar.Value) switch
    {
        (null or long, long present) when present != (before.Value as long? ?? 0) => Cell.Change(present - (before.Value as long? ?? 0)),
        (null or decimal, decimal present) when present != (before.Value as decimal? ?? 0) => Cell.Points(present - (before.Value as decimal? ?? 0)),
        _ => null,
    };
}
