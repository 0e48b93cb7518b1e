namespace Dashboard.Data.Generation;

/// <summary>A made-up register asked for, for trials and benchmarks.</summary>
/// <param name="Dossiers">How many dossiers.</param>
public sealed record SyntheticRequest(long Dossiers)
{
    /// <summary>The longest register, in years.</summary>
    public const int MostYears = 20;

    /// <summary>How many units receive, those with the largest share first; null for all there are.</summary>
    public int? Units { get; init; }

    /// <summary>Years of receipt, back from the seed's cut-off day.</summary>
    public int Years { get; init; } = 4;

    /// <summary>The same seed gives the same bytes.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Why a register cannot be made up as asked.</summary>
public enum SyntheticProblemKind
{
    /// <summary>No dossier, or more than a daily sequence can number.</summary>
    DossiersOutOfRange,

    /// <summary>No unit, or more than the reference files hold with habits of their own.</summary>
    UnitsOutOfRange,
    YearsOutOfRange,
}

/// <summary>A request that cannot be met.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Most">The most that can be had; 0 when nothing can.</param>
public sealed record SyntheticProblem(SyntheticProblemKind Kind, long Asked, long Most);

/// <summary>What came of a request: the rows written, or why none was.</summary>
public sealed record SyntheticOutcome(long Rows, SyntheticProblem? Problem);
