using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Benchmarks.Questions;

/// <summary>What is wanted of each group.</summary>
internal enum Wanted
{
    /// <summary>What came in and what was settled in the period: <see cref="Flows"/>.</summary>
    Flows,

    /// <summary>In process, and overdue of these, at the end of the period.</summary>
    States,

    /// <summary>The units that settled most dossiers late in the period: unit, late, settled.</summary>
    MostLate,

    /// <summary>In process, and overdue of these, at the end of every day of the period.</summary>
    Trend,
}

/// <summary>What the counts are broken down by.</summary>
internal enum Per
{
    Everything,
    Level,
    Unit,
    Month,
}

/// <summary>One question, put to every engine in the same words; its answer is a table of numbers, row after row.</summary>
/// <param name="Name">As it stands in the results.</param>
/// <param name="Wanted">The counts.</param>
/// <param name="Per">The breakdown.</param>
/// <param name="Period">The days, both ends in.</param>
/// <param name="Filter">Which dossiers.</param>
internal sealed record Question(string Name, Wanted Wanted, Per Per, Period Period, DossierFilter Filter)
{
    /// <summary>Units named by <see cref="Wanted.MostLate"/>.</summary>
    public const int MostLateUnits = 7;

    /// <summary>The counts of <see cref="Wanted.Flows"/>: those of what was received, then those of what was settled.</summary>
    public static Measure[] Flows { get; } =
    [
        Measure.Received, Measure.Online, Measure.DigitizedOnReceipt, Measure.ResultsDigitized,
        Measure.Resolved, Measure.Early, Measure.OnTime, Measure.Late,
    ];

    /// <summary>How many of the <see cref="Flows"/> are of receipts.</summary>
    public const int ReceiptFlows = 4;
}
