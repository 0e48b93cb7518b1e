using System.Runtime.InteropServices;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

public sealed partial class DossierColumns
{
    /// <summary>Collects dossiers, row by row and in order of receipt, for one snapshot.</summary>
    public sealed class Builder
    {
        private readonly UnitTree _units;
        private readonly ProcedureCatalogue _procedures;
        private readonly Breakdowns _breakdowns;
        private readonly List<(int Row, ushort From, ushort To)> _waits = [];
        private readonly List<(int Row, ushort From, ushort To)> _pauses = [];
        private readonly List<(int Row, ushort Day)> _apologies = [];
        private readonly List<int> _dossiers = [];

        private ushort[] _received = [];
        private ushort[] _completed = [];
        private ushort[] _due = [];
        private ushort[] _originalDue = [];
        private ushort[] _resultDigitized = [];
        private ushort[] _receivedBy = [];
        private ushort[] _settledBy = [];
        private ushort[] _procedure = [];
        private ushort[] _intake = [];
        private byte[] _ending = [];
        private ushort[] _signs = [];

        /// <param name="units">The tree the unit codes belong to.</param>
        /// <param name="procedures">The catalogue the procedure versions belong to.</param>
        /// <param name="expected">Number of dossiers expected; any number is accepted.</param>
        public Builder(UnitTree units, ProcedureCatalogue procedures, int expected = 0)
        {
            (_units, _procedures, _breakdowns) = (units, procedures, new Breakdowns(units, procedures));
            Reserve(Math.Max(expected, 16));
        }

        /// <summary>Collects the changes of a snapshot.</summary>
        internal Builder(DossierColumns columns, int expected)
        {
            (_units, _procedures, _breakdowns) = (columns.Units, columns.Procedures, columns.Breakdowns);
            Reserve(Math.Max(expected, 16));
        }

        /// <summary>Number of dossiers added.</summary>
        public int Count { get; private set; }

        /// <summary>The numbers of the dossiers added, row by row; none where they were not given.</summary>
        internal IReadOnlyList<int> Dossiers => _dossiers;

        /// <summary>Adds a dossier that later changes can be told of by its number.</summary>
        /// <inheritdoc cref="Add(in DossierFacts)"/>
        public void Add(in DossierFacts facts, int dossier)
        {
            Add(facts);
            _dossiers.EnsureCapacity(_received.Length);
            _dossiers.Add(dossier);
        }

        /// <exception cref="ArgumentException">A dossier received before the one added last, ended before it was received, or of an unknown unit or procedure.</exception>
        public void Add(in DossierFacts facts)
        {
            var row = Count;
            var received = DossierRows.NumberOf(facts.ReceivedOn);
            if (row > 0 && received < _received[row - 1])
            {
                throw new ArgumentException("Dossiers must be added in order of receipt.", nameof(facts));
            }

            var completed = DossierRows.NumberOf(facts.CompletedOn);
            if (completed < received)
            {
                throw new ArgumentException($"A dossier received on {facts.ReceivedOn:yyyy-MM-dd} cannot have ended on {facts.CompletedOn:yyyy-MM-dd}.", nameof(facts));
            }

            if (row == _received.Length)
            {
                Reserve(row * 2);
            }

            var due = DossierRows.NumberOf(facts.DueOn);
            var receivedBy = UnitIndex(facts.ReceivedBy);
            _received[row] = received;
            _completed[row] = completed;
            _due[row] = due;
            _originalDue[row] = facts.OriginalDueOn is { } original ? DossierRows.NumberOf(original) : due;
            _resultDigitized[row] = DossierRows.NumberOf(facts.ResultDigitizedOn);
            _receivedBy[row] = receivedBy;
            _settledBy[row] = ReferenceEquals(facts.SettledBy, facts.ReceivedBy) ? receivedBy : UnitIndex(facts.SettledBy);
            _procedure[row] = _breakdowns.NumberOfProcedure.TryGetValue(facts.Procedure, out var procedure)
                ? procedure
                : throw new ArgumentException($"Procedure {facts.Procedure.Code} is not in the catalogue.", nameof(facts));
            _intake[row] = DossierRows.IntakeOf(facts);
            _ending[row] = DossierRows.EndingOf(facts);
            _signs[row] = DossierRows.SignsOf(facts);
            if (facts.ApologyIssuedOn is { } apology)
            {
                _apologies.Add((row, DossierRows.NumberOf(apology)));
            }

            AddStretches(_waits, facts.Waits);
            AddStretches(_pauses, facts.Pauses);
            Count = row + 1;
        }

        /// <summary>Adds a row as it stands.</summary>
        internal void Copy(DossierRows from, int row)
        {
            if (Count == _received.Length)
            {
                Reserve(Count * 2);
            }

            _received[Count] = from.Received[row];
            _completed[Count] = from.Completed[row];
            _due[Count] = from.Due[row];
            _originalDue[Count] = from.OriginalDue[row];
            _resultDigitized[Count] = from.ResultDigitized[row];
            _receivedBy[Count] = from.ReceivedBy[row];
            _settledBy[Count] = from.SettledBy[row];
            _procedure[Count] = from.Procedure[row];
            _intake[Count] = from.Intake[row];
            _ending[Count] = from.Ending[row];
            _signs[Count] = from.Signs[row];
            if (from.ApologyOf(row) is var apology and not DossierRows.Never)
            {
                _apologies.Add((Count, apology));
            }

            Copy(_waits, from.Waits, row);
            Copy(_pauses, from.Pauses, row);
            Count++;
        }

        private void Copy(List<(int Row, ushort From, ushort To)> to, (int Row, ushort From, ushort To)[] all, int row)
        {
            for (var i = DossierRows.FirstOf(all, row); i < all.Length && all[i].Row == row; i++)
            {
                to.Add(all[i] with { Row = Count });
            }
        }

        /// <summary>The dossiers added so far, ready to be counted.</summary>
        public DossierColumns Build()
        {
            var rows = Rows();
            IReadOnlyList<(DossierRows Rows, int Weight)> parts = [(rows, 1)];
            return new(_units, _procedures, _breakdowns, parts, new DossierPlaces(rows, CollectionsMarshal.AsSpan(_dossiers)), DailyCounters.Of(_breakdowns.Nodes, parts));
        }

        internal DossierRows Rows() => new()
        {
            Count = Count,
            Received = Trimmed(_received),
            Completed = Trimmed(_completed),
            Due = Trimmed(_due),
            OriginalDue = Trimmed(_originalDue),
            ResultDigitized = Trimmed(_resultDigitized),
            ReceivedBy = Trimmed(_receivedBy),
            SettledBy = Trimmed(_settledBy),
            Procedure = Trimmed(_procedure),
            Intake = Trimmed(_intake),
            Ending = Trimmed(_ending),
            Signs = Trimmed(_signs),
            Apologies = [.. _apologies],
            Waits = [.. _waits],
            Pauses = [.. _pauses],
        };

        /// <summary>The first rows of a column, without copying when it is full.</summary>
        private T[] Trimmed<T>(T[] column) => column.Length == Count ? column : column[..Count];

        /// <summary>Adds stretches of the row being added, overlapping ones as one.</summary>
        private void AddStretches(List<(int Row, ushort From, ushort To)> all, IReadOnlyList<Wait>? stretches)
        {
            if (stretches is null)
            {
                return;
            }

            foreach (var wait in stretches)
            {
                var (from, to) = (DossierRows.NumberOf(wait.From), DossierRows.NumberOf(wait.To));
                if (all.Count > 0 && all[^1] is var last && last.Row == Count && from <= last.To)
                {
                    all[^1] = last with { To = Math.Max(last.To, to) };
                }
                else
                {
                    all.Add((Count, from, to));
                }
            }
        }

        private ushort UnitIndex(string code) =>
            _breakdowns.NumberOfUnit.TryGetValue(code, out var index) ? index : throw new ArgumentException($"Unit {code} is not in the tree.", nameof(code));

        private void Reserve(int rows)
        {
            LargeArray.Resize(ref _received, rows);
            LargeArray.Resize(ref _completed, rows);
            LargeArray.Resize(ref _due, rows);
            LargeArray.Resize(ref _originalDue, rows);
            LargeArray.Resize(ref _resultDigitized, rows);
            LargeArray.Resize(ref _receivedBy, rows);
            LargeArray.Resize(ref _settledBy, rows);
            LargeArray.Resize(ref _procedure, rows);
            LargeArray.Resize(ref _intake, rows);
            LargeArray.Resize(ref _ending, rows);
            LargeArray.Resize(ref _signs, rows);
        }
    }
}
