using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Domain;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>What the dossiers are read against, as the reporting database holds it: units, procedures, calendar and targets, with the numbers rows refer to them by.</summary>
public sealed class StoredReference
{
    private readonly Dictionary<int, string> _unitCodes;
    private readonly Dictionary<string, int> _unitIds;
    private readonly Dictionary<int, Procedure> _procedures;
    private readonly Dictionary<Procedure, int> _procedureIds;

    /// <param name="units">Units with their numbers, in the order they are listed.</param>
    /// <param name="successions">Who followed whom.</param>
    /// <param name="procedures">Versions of procedures with their numbers, in the order they are listed.</param>
    /// <param name="calendarDays">The days notices name.</param>
    /// <param name="targets">All targets ever set.</param>
    public StoredReference(
        IReadOnlyList<(int Id, Unit Unit)> units,
        IReadOnlyList<UnitSuccession> successions,
        IReadOnlyList<(int Id, Procedure Procedure)> procedures,
        IReadOnlyList<CalendarDay> calendarDays,
        IReadOnlyList<Target> targets)
    {
        Units = new UnitTree(units.Select(unit => unit.Unit), successions);
        Procedures = new ProcedureCatalogue(procedures.Select(procedure => procedure.Procedure));
        Calendar = new WorkingCalendar(calendarDays);
        Targets = new TargetTable(targets);
        _unitCodes = units.ToDictionary(unit => unit.Id, unit => unit.Unit.Code);
        _unitIds = units.ToDictionary(unit => unit.Unit.Code, unit => unit.Id, StringComparer.Ordinal);
        _procedures = procedures.ToDictionary(procedure => procedure.Id, procedure => procedure.Procedure);
        _procedureIds = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Procedure>);
        foreach (var (id, procedure) in procedures)
        {
            _procedureIds.Add(procedure, id);
        }
    }

    public UnitTree Units { get; }

    public ProcedureCatalogue Procedures { get; }

    public WorkingCalendar Calendar { get; }

    public TargetTable Targets { get; }

    public string UnitCode(int id) => _unitCodes[id];

    public int UnitId(string code) => _unitIds[code];

    /// <summary>The version of a number: the very object the catalogue holds.</summary>
    public Procedure Procedure(int id) => _procedures[id];

    public int ProcedureId(Procedure version) => _procedureIds[version];

    /// <summary>Whether a tree, a catalogue and a calendar say all the same of units, successions, procedures and working days: what is kept of each dossier depends on them.</summary>
    public bool TellsTheSameAs(UnitTree units, ProcedureCatalogue procedures, WorkingCalendar calendar) =>
        Units.All.SequenceEqual(units.All) && Units.Successions.SequenceEqual(units.Successions) && Procedures.All.SequenceEqual(procedures.All)
        && Calendar.Days.SequenceEqual(calendar.Days);

    /// <summary>16 bytes that change with the units and versions of procedures in being, and with any build of the program: what the meaning of a register's rows depends on.</summary>
    public byte[] Fingerprint()
    {
        var text = new StringBuilder().Append(typeof(StoredReference).Module.ModuleVersionId);
        foreach (var unit in Units.All)
        {
            text.Append('\n').Append(UnitId(unit.Code)).Append(' ').Append(unit.Code);
            AppendValidity(text, unit.ValidFrom, unit.ValidTo);
        }

        foreach (var procedure in Procedures.All)
        {
            text.Append('\n').Append(ProcedureId(procedure)).Append(' ').Append(procedure.Code);
            AppendValidity(text, procedure.ValidFrom, procedure.ValidTo);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..16];
    }

    private static void AppendValidity(StringBuilder text, DateOnly? from, DateOnly? to) =>
        text.Append(' ').Append(from?.DayNumber).Append(' ').Append(to?.DayNumber);

    /// <summary>Reads the tables.</summary>
    internal static async Task<StoredReference> ReadAsync(ReportingDbContext db, CancellationToken cancellationToken)
    {
        var units = await db.Units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellationToken);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        string? CodeOf(int? id) => id is { } known ? codes[known] : null;

        var successions = await db.UnitSuccessions.OrderBy(succession => succession.Id).ToListAsync(cancellationToken);
        var procedures = await db.Procedures.OrderBy(procedure => procedure.Position).ThenBy(procedure => procedure.Id).ToListAsync(cancellationToken);
        var days = await db.CalendarDays.OrderBy(day => day.Date).ToListAsync(cancellationToken);
        var targets = await TargetRow.Standing(db).ToListAsync(cancellationToken);
        return new StoredReference(
            [.. units.Select(unit => (unit.Id, new Unit(
                unit.Code, new(unit.NameVi, unit.NameEn), new(unit.ShortNameVi, unit.ShortNameEn),
                unit.Level, unit.Kind, CodeOf(unit.ParentId), unit.ValidFrom, unit.ValidTo)))],
            [.. successions.Select(succession => new UnitSuccession(
                codes[succession.FromUnitId], codes[succession.ToUnitId], succession.EffectiveOn, succession.Kind))],
            [.. procedures.Select(procedure => (procedure.Id, new Procedure(
                procedure.Code, procedure.RawCode, new(procedure.NameVi, procedure.NameEn), new(procedure.FieldVi, procedure.FieldEn),
                procedure.Level, new TimeLimit(procedure.LimitKind, procedure.LimitAmount), procedure.OnlineLevel,
                procedure.FeeBearing, procedure.GivesResultDocument, procedure.ValidFrom, procedure.ValidTo)))],
            [.. days.Select(day => day.ToDay())],
            [.. targets.Select(target => target.ToTarget(id => codes[id]))]);
    }
}
