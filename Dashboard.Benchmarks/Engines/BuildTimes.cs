namespace Dashboard.Benchmarks.Engines;

/// <summary>How long it took to build a snapshot.</summary>
/// <param name="Columns">Dossier by dossier into the columns.</param>
/// <param name="Counters">The daily counters of all units and roll-ups from the columns, and where each dossier lies.</param>
internal sealed record BuildTimes(TimeSpan Columns, TimeSpan Counters)
{
    public TimeSpan Total => Columns + Counters;
}
