using Dashboard.Data.Domain;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Every dossier of the reporting database as narrow columns in order of receipt, 20 bytes a dossier. Immutable: a
/// refresh builds a new one, and readers never lock.
/// </summary>
public sealed class DossierColumns
{
    /// <summary>The day number of an event that has not happened.</summary>
    internal const ushort Never = ushort.MaxValue;

    /// <summary>Number of values an <see cref="Intake"/> can take.</summary>
    internal const int Intakes = 256;

    /// <summary>Number of values an <see cref="Ending"/> can take.</summary>
    internal const int Endings = 32;

    internal readonly ushort[] Received;
    internal readonly ushort[] Completed;
    internal readonly ushort[] Due;
    internal readonly ushort[] OriginalDue;
    internal readonly ushort[] ResultDigitized;
    internal readonly ushort[] Apology;
    internal readonly ushort[] ReceivedBy;
    internal readonly ushort[] SettledBy;
    internal readonly ushort[] Procedure;

    /// <summary>Channel, digitization, requests to supplement, reuse of data and online payment.</summary>
    internal readonly byte[] Intake;

    /// <summary>Outcome and delivery of the result.</summary>
    internal readonly byte[] Ending;

    /// <summary>The few dossiers that ever waited for a supplement: index, first day, day it was over; stretches of one do not overlap.</summary>
    internal readonly IReadOnlyList<(int Dossier, ushort From, ushort To)> Waits;

    private DossierColumns(UnitTree units, ProcedureCatalogue procedures, Builder rows)
    {
        (Units, Procedures, Count) = (units, procedures, rows.Count);
        Received = rows.Received.Trimmed(Count);
        Completed = rows.Completed.Trimmed(Count);
        Due = rows.Due.Trimmed(Count);
        OriginalDue = rows.OriginalDue.Trimmed(Count);
        ResultDigitized = rows.ResultDigitized.Trimmed(Count);
        Apology = rows.Apology.Trimmed(Count);
        ReceivedBy = rows.ReceivedBy.Trimmed(Count);
        SettledBy = rows.SettledBy.Trimmed(Count);
        Procedure = rows.Procedure.Trimmed(Count);
        Waits = [.. rows.Waits];
        Intake = rows.Intake.Trimmed(Count);
        Ending = rows.Ending.Trimmed(Count);
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

    internal static byte IntakeOf(in DossierFacts facts) => (byte)(
        (int)facts.Channel
        | ((int)facts.DigitizedOnReceipt << 2)
        | (Math.Clamp(facts.SupplementRequests, 0, 2) << 4)
        | (facts.ReusedData ? 1 << 6 : 0)
        | (facts.PaidOnline ? 1 << 7 : 0));

    internal static byte EndingOf(in DossierFacts facts) => (byte)((int)facts.Outcome | ((int)(facts.ResultDelivery ?? 0) << 3));

    internal static ReceiptChannel ChannelOf(int intake) => (ReceiptChannel)(intake & 3);

    internal static Digitization DigitizationOf(int intake) => (Digitization)((intake >> 2) & 3);

    /// <summary>0, 1, or 2 for more than once.</summary>
    internal static int SupplementRequestsOf(int intake) => (intake >> 4) & 3;

    internal static bool ReusesData(int intake) => (intake & (1 << 6)) != 0;

    internal static bool IsPaidOnline(int intake) => (intake & (1 << 7)) != 0;

    internal static Outcome OutcomeOf(int ending) => (Outcome)(ending & 7);

    internal static ResultDelivery DeliveryOf(int ending) => (ResultDelivery)((ending >> 3) & 3);

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
        internal ushort[] Apology = [];
        internal ushort[] ReceivedBy = [];
        internal ushort[] SettledBy = [];
        internal ushort[] Procedure = [];
        internal readonly List<(int Dossier, ushort From, ushort To)> Waits = [];
        internal byte[] Intake = [];
        internal byte[] Ending = [];

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
            OriginalDue[Count] = NumberOf(facts.OriginalDueOn ?? facts.DueOn);
            ResultDigitized[Count] = NumberOf(facts.ResultDigitizedOn);
            Apology[Count] = NumberOf(facts.ApologyIssuedOn);
            ReceivedBy[Count] = UnitIndex(facts.ReceivedBy);
            SettledBy[Count] = UnitIndex(facts.SettledBy);
            Procedure[Count] = _procedureIndex.TryGetValue(facts.Procedure, out var procedure)
                ? procedure
                : throw new ArgumentException($"Procedure {facts.Procedure.Code} is not in the catalogue.", nameof(facts));
            Intake[Count] = IntakeOf(facts);
            Ending[Count] = EndingOf(facts);
            foreach (var wait in facts.Waits ?? [])
            {
                AddWait(NumberOf(wait.From), NumberOf(wait.To));
            }

            Count++;
        }

        public DossierColumns Build() => new(_units, _procedures, this);

        private void AddWait(ushort from, ushort to)
        {
            if (Waits.Count > 0 && Waits[^1] is var last && last.Dossier == Count && from <= last.To)
            {
                Waits[^1] = last with { To = Math.Max(last.To, to) };
                return;
            }

            Waits.Add((Count, from, to));
        }

        private ushort UnitIndex(string code) =>
            _unitIndex.TryGetValue(code, out var index) ? index : throw new ArgumentException($"Unit {code} is not in the tree.", nameof(code));

        private void Reserve(int rows)
        {
            Array.Resize(ref Received, rows);
            Array.Resize(ref Completed, rows);
            Array.Resize(ref Due, rows);
            Array.Resize(ref OriginalDue, rows);
            Array.Resize(ref ResultDigitized, rows);
            Array.Resize(ref Apology, rows);
            Array.Resize(ref ReceivedBy, rows);
            Array.Resize(ref SettledBy, rows);
            Array.Resize(ref Procedure, rows);
            Array.Resize(ref Intake, rows);
            Array.Resize(ref Ending, rows);
        }
    }
}

file static class Columns
{
    /// <summary>The first rows of a column, without copying when it is full.</summary>
    public static T[] Trimmed<T>(this T[] column, int count) => column.Length == count ? column : column[..count];
}
