using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Queries;

/// <summary>How a figure that was handed out stands to the data.</summary>
public enum FigureStanding
{
    /// <summary>The data still give it.</summary>
    AsHandedOut,

    /// <summary>The data gave it then, and give another one now.</summary>
    Revised,

    /// <summary>Counted again on the data of the time it is another one: units, procedures, calendar or a definition have changed, or its code was not copied right.</summary>
    NotAsHandedOut,

    /// <summary>The data of the time cannot be had: there is no such load, or units, procedures or calendar have changed since.</summary>
    LoadUnknown,
}

/// <summary>What a later load did to a figure.</summary>
/// <param name="Change">Why the figure is another one.</param>
/// <param name="Dossiers">Dossiers of the whole register that changed so, counted by the figure or not.</param>
/// <param name="After">The figure with this and the parts before it.</param>
public sealed record FigureStep(KnowledgeChange Change, int Dossiers, FigureValue After);

/// <summary>A figure opened again by its code.</summary>
/// <param name="Passport">Its code.</param>
/// <param name="Figure">The figure, of the days that were meant when it was handed out.</param>
/// <param name="Standing">How it stands to the data.</param>
/// <param name="Then">What it came to on the data of the time; null when those cannot be had.</param>
/// <param name="Now">What it comes to now.</param>
/// <param name="Steps">From then to now; none where both are the same.</param>
public sealed record OpenedFigure(FigurePassport Passport, CitedFigure Figure, FigureStanding Standing, FigureValue? Then, FigureValue Now, IReadOnlyList<FigureStep> Steps)
{
    /// <summary>The figure that was handed out, or, where that cannot be had, what it comes to now.</summary>
    public FigureValue Value => Then ?? Now;
}

/// <summary>Opens figures by the codes they were handed out with.</summary>
public sealed class PassportQueries(KnowledgeQueries knowledge)
{
    /// <summary>Opens one; null for a code that is none, or names what the data do not know.</summary>
    /// <param name="code">As printed or typed.</param>
    /// <param name="now">The data of today.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<OpenedFigure?> OpenAsync(string code, Snapshot now, ReportingCalendar reporting, CancellationToken cancellationToken)
    {
        if (FigurePassport.Read(code, now.Units, now.Procedures) is not { } passport)
        {
            return null;
        }

        var isOfNow = passport.Load == now.Stamp.Load;
        var earlier = isOfNow ? null : await knowledge.AtAsync(now, passport.Load, cancellationToken);
        if (!isOfNow && earlier is null)
        {
            return new(passport, passport.Figure.Fixed(now, reporting), FigureStanding.LoadUnknown, null, passport.Figure.In(now, reporting), []);
        }

        var figure = passport.Figure.Fixed(earlier?.Then ?? now, reporting);
        FigureValue In(Snapshot data) => figure.In(data, reporting);
        var (before, today) = (In(earlier?.Then ?? now), In(now));
        var standing = !passport.IsOf(before) ? FigureStanding.NotAsHandedOut : before == today ? FigureStanding.AsHandedOut : FigureStanding.Revised;
        return new(passport, figure, standing, before, today, earlier is null || before == today
            ? []
            : [.. earlier.Stages.Select(stage => new FigureStep(stage.Change, stage.Dossiers, In(stage.With)))]);
    }
}
