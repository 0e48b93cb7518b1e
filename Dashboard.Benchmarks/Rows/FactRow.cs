namespace Dashboard.Benchmarks.Rows;

/// <summary>
/// A dossier in the databases compared: a slim fact table, days as numbers, "not yet" as a number above all days, so that
/// a covering index answers each half of a question by a range.
/// </summary>
/// <remarks>That is the best a database can be given; the product's own table has codes, times and a history besides.</remarks>
internal sealed class FactRow
{
    /// <summary>The number of an event that has not happened.</summary>
    public const int Never = 65_535;

    /// <summary>Day number 0.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    public int Id { get; set; }

    public int Received { get; set; }

    public int Completed { get; set; }

    public int Due { get; set; }

    public int ResultDigitized { get; set; }

    public int Unit { get; set; }

    public int Procedure { get; set; }

    public int Channel { get; set; }

    public int Digitized { get; set; }

    public int Outcome { get; set; }

    /// <summary>Rows of made-up dossiers; the same object each time, to be read before the next.</summary>
    public static IEnumerable<FactRow> From(SyntheticDossiers dossiers)
    {
        var units = dossiers.Tree.Units.All.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index, StringComparer.Ordinal);
        var procedures = dossiers.Tree.Procedures.All.Index().ToDictionary(procedure => procedure.Item.Code, procedure => procedure.Index, StringComparer.Ordinal);
        var row = new FactRow();
        foreach (var facts in dossiers.All())
        {
            row.Id++;
            row.Received = Number(facts.ReceivedOn);
            row.Completed = Number(facts.CompletedOn);
            row.Due = Number(facts.DueOn);
            row.ResultDigitized = Number(facts.ResultDigitizedOn);
            row.Unit = units[facts.ReceivedBy];
            row.Procedure = procedures[facts.Procedure.Code];
            row.Channel = (int)facts.Channel;
            row.Digitized = (int)facts.DigitizedOnReceipt;
            row.Outcome = (int)facts.Outcome;
            yield return row;
        }
    }

    public static int Number(DateOnly? day) => day is { } known ? known.DayNumber - FirstDay.DayNumber : Never;
}
