namespace Dashboard.Data.Import;

/// <summary>How a file is to be taken in.</summary>
/// <param name="FileName">Its name, kept with the load.</param>
/// <param name="By">Who loads it, kept with the load.</param>
public sealed record ImportOptions(string FileName, string By)
{
    /// <summary>The system or office the file comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Local civil time up to which the file is complete; null for the newest event in it.</summary>
    public DateTime? CutOffAt { get; init; }

    /// <summary>Whether to do everything and keep nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What came of a file.</summary>
/// <param name="Load">Number of the load; null when nothing was kept: a dry run, or a file refused as a whole.</param>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Added">Dossiers not known before.</param>
/// <param name="Changed">Dossiers that differ from what was stored.</param>
/// <param name="Unchanged">Dossiers that say nothing new.</param>
/// <param name="Refused">Rows left out for a problem.</param>
/// <param name="Problems">The first problems and warnings, in the order they were met; all are kept with the load.</param>
/// <param name="ProblemCount">Number of all problems and warnings.</param>
/// <param name="FileRefused">Whether the file was refused as a whole and nothing changed.</param>
public sealed record ImportOutcome(
    int? Load, long Rows, long Added, long Changed, long Unchanged, long Refused,
    IReadOnlyList<RowProblem> Problems, long ProblemCount, bool FileRefused)
{
    /// <summary>How many problems an outcome carries at most.</summary>
    public const int MostProblems = 2000;

    internal static ImportOutcome Refusal(long rows, IReadOnlyList<RowProblem> problems) =>
        new(null, rows, 0, 0, 0, 0, problems, problems.Count, FileRefused: true);
}
