using System.Numerics;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>How many signs a dossier bears that an inspector asks about; a sample weighted by risk draws by it.</summary>
public static class Risk
{
    /// <summary>
    /// One for each: late or overdue by the current or the original date, a due date that differs from the one worked out, a
    /// supplement asked for more than once, given back or withdrawn, and each of <see cref="DossierSigns"/>. 0 for a dossier not counted.
    /// </summary>
    /// <param name="columns">The data.</param>
    /// <param name="dossier">Its number.</param>
    /// <param name="asOf">The last day known.</param>
    public static int SignsOf(DossierColumns columns, int dossier, DateOnly asOf)
    {
        if (columns.PlaceOf(dossier) is not (var rows, var row))
        {
            return 0;
        }

        var on = CountFrame.Number(asOf);
        var end = Math.Min((int)rows.Completed[row], on);
        var hasEnded = rows.Completed[row] <= on;
        var pattern = DossierRows.PatternOf(rows.Signs[row]);
        return BitOperations.PopCount((uint)DossierRows.SignsOf(rows.Signs[row]))
            + (end > rows.Due[row] || end > rows.OriginalDue[row] ? 1 : 0)
            + (pattern is not (DueDatePattern.Agrees or DueDatePattern.NoLimit or DueDatePattern.Shortened) ? 1 : 0)
            + (DossierRows.SupplementRequestsOf(rows.Intake[row]) > 1 ? 1 : 0)
            + (hasEnded && DossierRows.OutcomeOf(rows.Ending[row]) is Outcome.Returned or Outcome.Withdrawn ? 1 : 0);
    }
}
