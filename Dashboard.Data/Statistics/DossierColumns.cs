using System.Collections.Frozen;
using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Every dossier of the reporting database, ready to be counted. Immutable: a refresh makes a new one, and readers never lock.
/// </summary>
public sealed class DossierColumns
{
    private DossierColumns(UnitTree units, ProcedureCatalogue procedures, DossierRows rows)
    {
        (Units, Procedures, Count) = (units, procedures, rows.Count);
        Parts = [(rows, 1)];
    }

    public UnitTree Units { get; }

    public ProcedureCatalogue Procedures { get; }

    /// <summary>Number of dossiers.</summary>
    public int Count { get; }

    /// <summary>Day of the first receipt; null when there is no dossier.</summary>
    public DateOnly? FirstReceivedOn => Count == 0 ? null : DossierRows.DayOf(Parts[0].Rows.Received[0]);

    /// <summary>The rows to count, each part with what a row of it counts for: 1, or −1 where a part takes back rows of another.</summary>
    internal IReadOnlyList<(DossierRows Rows, int Weight)> Parts { get; }

    /// <summary>Answers a question.</summary>
    public CountResult CountBy(CountQuery query) => CountPass.Answer(this, query);

    /// <summary>Collects dossiers, row by row and in order of receipt, for one snapshot.</summary>
    public sealed class Builder
    {
        private readonly UnitTree _units;
        private readonly ProcedureCatalogue _procedures;
        private readonly FrozenDictionary<string, ushort> _unitIndex;
        private readonly Dictionary<Procedure, ushort> _procedureIndex;
        private readonly List<(int Row, ushort From, ushort To)> _waits = [];

        private ushort[] _received = [];
        private ushort[] _completed = [];
        private ushort[] _due = [];
        private ushort[] _originalDue = [];
        private ushort[] _resultDigitized = [];
        private ushort[] _apology = [];
        private ushort[] _receivedBy = [];
        private ushort[] _settledBy = [];
        private ushort[] _procedure = [];
        private ushort[] _intake = [];
        private byte[] _ending = [];

        /// <param name="units">The tree the unit codes belong to.</param>
        /// <param name="procedures">The catalogue the procedure versions belong to.</param>
        /// <param name="expected">Number of dossiers expected; any number is accepted.</param>
        public Builder(UnitTree units, ProcedureCatalogue procedures, int expected = 0)
        {
            (_units, _procedures) = (units, procedures);
            _unitIndex = units.All.Index().ToFrozenDictionary(unit => unit.Item.Code, unit => checked((ushort)unit.Index), StringComparer.Ordinal);
            _procedureIndex = procedures.All.Index()
                .ToDictionary(procedure => procedure.Item, procedure => checked((ushort)procedure.Index), ReferenceEqualityComparer.Instance as IEqualityComparer<Procedure>);
            Reserve(Math.Max(expected, 16));
        }

        /// <summary>Number of dossiers added.</summary>
        public int Count { get; private set; }

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
            _apology[row] = DossierRows.NumberOf(facts.ApologyIssuedOn);
            _receivedBy[row] = receivedBy;
            _settledBy[row] = ReferenceEquals(facts.SettledBy, facts.ReceivedBy) ? receivedBy : UnitIndex(facts.SettledBy);
            _procedure[row] = _procedureIndex.TryGetValue(facts.Procedure, out var procedure)
                ? procedure
                : throw new ArgumentException($"Procedure {facts.Procedure.Code} is not in the catalogue.", nameof(facts));
            _intake[row] = DossierRows.IntakeOf(facts);
            _ending[row] = DossierRows.EndingOf(facts);
            if (facts.Waits is { Count: > 0 } waits)
            {
                AddWaits(waits);
            }

            Count = row + 1;
        }

        public DossierColumns Build() => new(_units, _procedures, Rows());

        private DossierRows Rows() => new()
        {
            Count = Count,
            Received = Trimmed(_received),
            Completed = Trimmed(_completed),
            Due = Trimmed(_due),
            OriginalDue = Trimmed(_originalDue),
            ResultDigitized = Trimmed(_resultDigitized),
            Apology = Trimmed(_apology),
            ReceivedBy = Trimmed(_receivedBy),
            SettledBy = Trimmed(_settledBy),
            Procedure = Trimmed(_procedure),
            Intake = Trimmed(_intake),
            Ending = Trimmed(_ending),
            Waits = [.. _waits],
        };

        /// <summary>The first rows of a column, without copying when it is full.</summary>
        private T[] Trimmed<T>(T[] column) => column.Length == Count ? column : column[..Count];

        private void AddWaits(IReadOnlyList<Wait> waits)
        {
            foreach (var wait in waits)
            {
                var (from, to) = (DossierRows.NumberOf(wait.From), DossierRows.NumberOf(wait.To));
                if (_waits.Count > 0 && _waits[^1] is var last && last.Row == Count && from <= last.To)
                {
                    _waits[^1] = last with { To = Math.Max(last.To, to) };
                }
                else
                {
                    _waits.Add((Count, from, to));
                }
            }
        }

        private ushort UnitIndex(string code) =>
            _unitIndex.TryGetValue(code, out var index) ? index : throw new ArgumentException($"Unit {code} is not in the tree.", nameof(code));

        private void Reserve(int rows)
        {
            Array.Resize(ref _received, rows);
            Array.Resize(ref _completed, rows);
            Array.Resize(ref _due, rows);
            Array.Resize(ref _originalDue, rows);
            Array.Resize(ref _resultDigitized, rows);
            Array.Resize(ref _apology, rows);
            Array.Resize(ref _receivedBy, rows);
            Array.Resize(ref _settledBy, rows);
            Array.Resize(ref _procedure, rows);
            Array.Resize(ref _intake, rows);
            Array.Resize(ref _ending, rows);
        }
    }
}
