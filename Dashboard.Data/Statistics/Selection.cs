using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>A filter as look-up tables over the ids and packed states of a row; no table of endings when the outcome does not matter.</summary>
internal sealed record Selection(bool[] Units, bool[] Procedures, bool[] Intakes, bool[]? Endings)
{
    /// <param name="filter">What is asked.</param>
    /// <param name="told">The units, as they are told.</param>
    /// <param name="procedures">The procedure versions.</param>
    public static Selection Of(DossierFilter filter, ToldUnits told, IReadOnlyList<Procedure> procedures)
    {
        var seen = filter.Scope.Units is { } scope
            ? scope.SelectMany(told.Tree.Subtree).Select(unit => unit.Code).ToHashSet()
            : null;
        var below = filter.Unit is { } code ? told.Below(code) : null;
        return new(
            [.. told.AsWere.Select((unit, index) =>
                (seen is null || seen.Contains(unit.Code))
                && (below is null || below(index))
                && (filter.OnlyUnit is null || filter.OnlyUnit == told.All[index].Code)
                && filter.ExceptUnits?.Codes.Contains(told.All[index].Code) != true
                && (filter.Level is null || filter.Level == told.All[index].Level))],
            [.. procedures.Select(procedure =>
                (filter.Procedure is null || filter.Procedure == procedure.Code)
                && filter.ExceptProcedures?.Codes.Contains(procedure.Code) != true
                && (filter.Field is null || filter.Field == procedure.Field.Vi)
                && (filter.Service is null || filter.Service == procedure.Online))],
            [.. Enumerable.Range(0, DossierRows.Intakes).Select(intake =>
                (filter.Channel is null || filter.Channel == DossierRows.ChannelOf(intake))
                && (filter.Digitized is null || filter.Digitized == DossierRows.DigitizationOf(intake)))],
            filter.Outcome is { } outcome
                ? [.. Enumerable.Range(0, DossierRows.Endings).Select(ending => outcome == DossierRows.OutcomeOf(ending))]
                : null);
    }
}
