using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Queries;

/// <summary>Gathers what an audit workbook holds.</summary>
public sealed class AuditQueries(DossierQueries dossiers, SignalQueries signals, SampleQueries samples)
{
    /// <summary>So many dossiers of one signal stand in a workbook.</summary>
    public const int MostListed = 500;

    /// <summary>Every signal of a question: those of the columns, then those read from its rows, in the order of the checks.</summary>
    public async Task<IReadOnlyList<SignalFinding>> FindingsAsync(Snapshot snapshot, CountQuery query, CancellationToken cancellationToken)
    {
        var fromRows = (await signals.OfAsync(snapshot, query, cancellationToken)).ToDictionary(signal => signal.Finding.Signal, signal => signal.Finding);
        return [.. SignalReport.Of(snapshot, query).Select(finding => fromRows.GetValueOrDefault(finding.Signal, finding))];
    }

    /// <summary>Everything for the workbook of a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="measure">What counts the dossiers a sample is drawn from.</param>
    /// <param name="sample">The sample to draw; null for none.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public async Task<AuditContent> ReadAsync(Question question, Measure measure, SampleRequest? sample, CancellationToken cancellationToken)
    {
        var (snapshot, query) = (question.Snapshot, question.Query);
        var fromRows = (await signals.OfAsync(snapshot, query, cancellationToken)).ToDictionary(signal => signal.Finding.Signal);
        IReadOnlyList<SignalFinding> findings = [.. SignalReport.Of(snapshot, query)
            .Select(finding => fromRows.TryGetValue(finding.Signal, out var read) ? read.Finding : finding)];
        var lists = new List<SignalDossiers>();
        foreach (var finding in findings.Where(finding => finding.Standing == SignalStanding.ToBeExplained))
        {
            var signal = finding.Signal;
            var numbers = signal.Column is { } column ? NumbersOf(snapshot, query, finding, column) : fromRows[signal].Dossiers;
            if (numbers.Count > 0)
            {
                lists.Add(new SignalDossiers(signal, numbers.Count, await dossiers.NumberedAsync(snapshot, query, [.. numbers.Take(MostListed)], cancellationToken)));
            }
        }

        return new AuditContent(
            question, snapshot.LadderOf(query), snapshot.DaysOf(query, DayMeasure.Left), findings,
            [.. fromRows[Signals.CodeGap].Gaps.SelectMany(gap => gap.Missing)], lists,
            sample is null ? null : await SampleAsync(question, measure, sample, cancellationToken));
    }

    /// <summary>Of several units only the cases of those where the signal is to be explained, unless every case is.</summary>
    private static IReadOnlyList<int> NumbersOf(Snapshot snapshot, CountQuery query, SignalFinding finding, ColumnSignal column) =>
        finding is { Raised: { } units, Signal.Weight: SignalWeight.AbovePeers }
            ? [.. units.SelectMany(unit => SignalReport.Dossiers(snapshot, query with { Filter = query.Filter with { Unit = null, Level = null, OnlyUnit = unit } }, column))]
            : SignalReport.Dossiers(snapshot, query, column);

    /// <summary>A sample with its dossiers as they stand.</summary>
    public async Task<SampledDossiers> SampleAsync(Question question, Measure measure, SampleRequest request, CancellationToken cancellationToken)
    {
        var sample = await samples.DrawAsync(question.Snapshot, question.Query, measure, request, cancellationToken);
        return new SampledDossiers(
            sample, measure, await dossiers.NumberedAsync(question.Snapshot, question.Query, [.. sample.Drawn.Select(drawn => drawn.Number)], cancellationToken));
    }
}
