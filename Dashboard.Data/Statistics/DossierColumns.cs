using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Every dossier of the reporting database as narrow columns in order of receipt, 17 bytes a dossier. Immutable: a
/// refresh builds a new one, and readers never lock.
/// </summary>
public sealed class DossierColumns
{
    /// <summary>The day number of an event that has not happened.</summary>
    internal const ushort Never = ushort.MaxValue;

    /// <summary>Number of values the packed flags can take: channel, digitization and outcome in seven bits.</summary>
    internal const int FlagCombinations = 128;

    internal readonly ushort[] Received;
    internal readonly ushort[] Completed;
    internal readonly ushort[] Due;
    internal readonly ushort[] OriginalDue;
    internal readonly ushort[] ResultDigitized;
    internal readonly ushort[] ReceivedBy;
    internal readonly ushort[] SettledBy;
    internal readonly ushort[] Procedure;
    internal readonly byte[] Flags;

    private DossierColumns(UnitTree units, ProcedureCatalogue procedures, Builder rows)
    {
        (Units, Procedures, Count) = (units, procedures, rows.Count);
        Received = rows.Received.Trimmed(Count);
        Completed = rows.Completed.Trimmed(Count);
        Due = rows.Due.Trimmed(Count);
        OriginalDue = rows.OriginalDue.Trimmed(Count);
        ResultDigitized = rows.ResultDigitized.Trimmed(Count);
        ReceivedBy = rows.ReceivedBy.Trimmed(Count);
        SettledBy = rows.SettledBy.Trimmed(Count);
        Procedure = rows.Procedure.Trimmed(Count);
        Flags = rows.Flags.Trimmed(Count);
    }

    public UnitTree Units { get; }

    public ProcedureCatalogue Procedures { get; }

    /// <summary>Number of dossiers.</summary>
    public int Count { get; }

    /// <summary>Day of the first receipt; null when there is no dossier.</summary>
    public DateOnly? FirstReceivedOn => Count == 0 ? null : DayOf(Received[0]);

    /// <summary>Counts in one pass over the columns.</summary>
    public CountResult CountBy(CountQuery query) => new CountPass(this, query).Run();

    internal static ushort NumberOf(DateOnly day) => checked((ushort)(day.DayNumber - WorkingCalendar.Range.First.DayNumber));

    internal static ushort NumberOf(DateOnly? day) => day is { } known ? NumberOf(known) : Never;

    internal static DateOnly DayOf(ushort number) => WorkingCalendar.Range.First.AddDays(number);

    internal static byte Pack(ReceiptChannel channel, Digitization digitized, Outcome outcome) =>
        (byte)((int)channel | ((int)digitized << 2) | ((int)outcome << 4));

    internal static ReceiptChannel ChannelOf(int flags) => (ReceiptChannel)(flags & 3);

    internal static Digitization DigitizationOf(int flags) => (Digitization)((flags >> 2) & 3);

    internal static Outcome OutcomeOf(int flags) => (Outcome)(flags >> 4);

    /// <summary>Collects dossiers, row by row and in order of receipt, for one snapshot.</summary>
    public sealed class Builder
    {
        private readonly UnitTree _units;
        private readonly ProcedureCatalogue _procedures;
        private readonly Dictionary<string, ushort> _unitIndex;
        private readonly Dictionary<Procedure, ushort> _procedureIndex;

        internal ushort[] Received = [];
        internal ushort[] Completed = [];
        internal ushort[] Due = [];
        internal ushort[] OriginalDue = [];
        internal ushort[] ResultDigitized = [];
        internal ushort[] ReceivedBy = [];
        internal ushort[] SettledBy = [];
        internal ushort[] Procedure = [];
        internal byte[] Flags = [];

        /// <param name="units">The tree the unit codes belong to.</param>
        /// <param name="procedures">The catalogue the procedure versions belong to.</param>
        /// <param name="expected">Number of dossiers expected; any number is accepted.</param>
        public Builder(UnitTree units, ProcedureCatalogue procedures, int expected = 0)
        {
            (_units, _procedures) = (units, procedures);
            _unitIndex = units.All.Index().ToDictionary(unit => unit.Item.Code, unit => checked((ushort)unit.Index), StringComparer.Ordinal);
            _procedureIndex = procedures.All.Index()
                .ToDictionary(procedure => procedure.Item, procedure => checked((ushort)procedure.Index), ReferenceEqualityComparer.Instance as IEqualityComparer<Procedure>);
            Reserve(Math.Max(expected, 16));
        }

        /// <summary>Number of dossiers added.</summary>
        public int Count { get; private set; }

        /// <exception cref="ArgumentException">A dossier received before the one added last, ended before it was received, or of an unknown unit or procedure.</exception>
        public void Add(in DossierFacts facts)
        {
            var received = NumberOf(facts.ReceivedOn);
            if (Count > 0 && received < Received[Count - 1])
            {
                throw new ArgumentException("Dossiers must be added in order of receipt.", nameof(facts));
            }

            if (facts.CompletedOn < facts.ReceivedOn)
            {
                throw new ArgumentException($"A dossier received on {facts.ReceivedOn:yyyy-MM-dd} cannot have ended on {facts.CompletedOn:yyyy-MM-dd}.", nameof(facts));
            }

            if (Count == Received.Length)
            {
                Reserve(Count * 2);
            }

            Received[Count] = received;
            Completed[Count] = NumberOf(facts.CompletedOn);
            Due[Count] = NumberOf(facts.DueOn);
            OriginalDue[Count] = NumberOf(facts.OriginalDueOn);
            ResultDigitized[Count] = NumberOf(facts.ResultDigitizedOn);
            ReceivedBy[Count] = UnitIndex(facts.ReceivedBy);
            SettledBy[Count] = UnitIndex(facts.SettledBy);
            Procedure[Count] = _procedureIndex.TryGetValue(facts.Procedure, out var procedure)
                ? procedure
                : throw new ArgumentException($"Procedure {facts.Procedure.Code} is not in the catalogue.", nameof(facts));
            Flags[Count] = Pack(facts.Channel, facts.DigitizedOnReceipt, facts.Outcome);
            Count++;
        }

        public DossierColumns Build() => new(_units, _procedures, this);

        private ushort UnitIndex(string code) =>
            _unitIndex.TryGetValue(code, out var index) ? index : throw new ArgumentException($"Unit {code} is not in the tree.", nameof(code));

        private void Reserve(int rows)
        {
            Array.Resize(ref Received, rows);
            Array.Resize(ref Completed, rows);
            Array.Resize(ref Due, rows);
            Array.Resize(ref OriginalDue, rows);
            Array.Resize(ref ResultDigitized, rows);
            Array.Resize(ref ReceivedBy, rows);
            Array.Resize(ref SettledBy, rows);
            Array.Resize(ref Procedure, rows);
            Array.Resize(ref Flags, rows);
        }
    }
}

file static class Columns
{
    /// <summary>The first rows of a column, without copying when it is full.</summary>
    public static T[] Trimmed<T>(this T[] column, int count) => column.Length == count ? column : column[..count];
}
