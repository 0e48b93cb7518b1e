using System.Collections;

namespace Dashboard.Data.Statistics;

/// <summary>Where the row of a dossier stands: in the rows read first, or in those of the last change it was part of.</summary>
internal sealed class DossierPlaces
{
    private readonly DossierRows _first;

    /// <summary>By number of the dossier; −1 where there is none. Databases number from 1 without large gaps.</summary>
    private readonly int[] _rowOf;

    /// <summary>The changes since, the newest last; −1 where the dossier is not counted any more.</summary>
    private readonly IReadOnlyList<(DossierRows Rows, Dictionary<int, int> RowOf)> _changes;

    /// <param name="rows">The rows.</param>
    /// <param name="dossiers">The dossier of each row; none where they have no numbers.</param>
    public DossierPlaces(DossierRows rows, ReadOnlySpan<int> dossiers)
    {
        (_first, _changes) = (rows, []);
        var most = -1;
        foreach (var dossier in dossiers)
        {
            most = Math.Max(most, dossier);
        }

        _rowOf = LargeArray.Of<int>(most + 1);
        Array.Fill(_rowOf, -1);
        for (var row = 0; row < dossiers.Length; row++)
        {
            _rowOf[dossiers[row]] = row;
        }
    }

    private DossierPlaces(DossierPlaces before, IReadOnlyList<(DossierRows Rows, Dictionary<int, int> RowOf)> changes) =>
        (_first, _rowOf, _changes) = (before._first, before._rowOf, changes);

    /// <summary>The rows and the row; null for a dossier that is not counted.</summary>
    public (DossierRows Rows, int Row)? Find(int dossier)
    {
        for (var change = _changes.Count - 1; change >= 0; change--)
        {
            if (_changes[change].RowOf.TryGetValue(dossier, out var row))
            {
                return row < 0 ? null : (_changes[change].Rows, row);
            }
        }

        return (uint)dossier < (uint)_rowOf.Length && _rowOf[dossier] >= 0 ? (_first, _rowOf[dossier]) : null;
    }

    /// <summary>Every dossier that is counted, by its number, with its row.</summary>
    public IEnumerable<(int Dossier, DossierRows Rows, int Row)> All()
    {
        var changed = _changes.SelectMany(change => change.RowOf.Keys).Where(dossier => dossier >= _rowOf.Length).Distinct().Order();
        foreach (var dossier in Enumerable.Range(0, _rowOf.Length).Concat(changed))
        {
            if (Find(dossier) is var (rows, row))
            {
                yield return (dossier, rows, row);
            }
        }
    }

    /// <summary>The dossiers whose last known row is one of some.</summary>
    public IReadOnlyList<(DossierRows Rows, int Row, int Dossier)> Numbered(IEnumerable<(DossierRows Rows, int Row)> places)
    {
        var found = new List<(DossierRows Rows, int Row, int Dossier)>();
        foreach (var asked in places.GroupBy(place => place.Rows, place => place.Row))
        {
            var (rows, wanted) = (asked.Key, new BitArray(asked.Key.Count));
            foreach (var row in asked)
            {
                wanted[row] = true;
            }

            if (ReferenceEquals(rows, _first))
            {
                for (var dossier = 0; dossier < _rowOf.Length; dossier++)
                {
                    Take(rows, wanted, _rowOf[dossier], dossier);
                }
            }
            else if (_changes.FirstOrDefault(change => ReferenceEquals(change.Rows, rows)).RowOf is { } rowOf)
            {
                foreach (var (dossier, row) in rowOf)
                {
                    Take(rows, wanted, row, dossier);
                }
            }
        }

        return found;

        // a change since may have put another row in its place
        void Take(DossierRows rows, BitArray wanted, int row, int dossier)
        {
            if (row >= 0 && wanted[row] && (_changes.Count == 0 || Find(dossier) == (rows, row)))
            {
                found.Add((rows, row, dossier));
            }
        }
    }

    /// <summary>The places after a change.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="dossiers">The dossier of each row.</param>
    /// <param name="changes">All dossiers that changed, those that are not counted any more included.</param>
    public DossierPlaces With(DossierRows rows, IReadOnlyList<int> dossiers, ReadOnlySpan<(int Dossier, DossierFacts? Facts)> changes)
    {
        var rowOf = new Dictionary<int, int>(changes.Length);
        for (var row = 0; row < dossiers.Count; row++)
        {
            rowOf.Add(dossiers[row], row);
        }

        foreach (ref readonly var change in changes)
        {
            if (!change.Facts.HasValue)
            {
                rowOf.Add(change.Dossier, -1);
            }
        }

        return new DossierPlaces(this, [.. _changes, (rows, rowOf)]);
    }
}
