using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Filters;

/// <summary>Files under the addresses of pages that can also be asked what was known after an earlier load.</summary>
internal sealed class LookBackFiles(KnowledgeQueries knowledge, SnapshotHolder snapshots, ReportingCalendar reporting)
{
    /// <summary>The question an address puts; what cannot be read is among the problems of the reading.</summary>
    public async Task<Question> ReadAsync(AddressReading address, CancellationToken cancellationToken)
    {
        var snapshot = snapshots.Current;
        var request = FigureQuery.Read(address, snapshot.Units, snapshot.Procedures, looksBack: true);
        if (request.KnownAt is not { } load || load == snapshot.Stamp.Load)
        {
            return new Question(snapshot, request, reporting);
        }

        if (await knowledge.AtAsync(snapshot, load, cancellationToken) is { } earlier)
        {
            return new Question(earlier.Then, request, reporting);
        }

        address.Refuse(AddressProblemKind.UnknownLoad, FigureQuery.KnownPart, address.Text(FigureQuery.KnownPart)!);
        return new Question(snapshot, request, reporting);
    }
}
