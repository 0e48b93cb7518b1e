using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A request held against one snapshot: which days it means, how far they are known, and the question that counts it.</summary>
public sealed class Question
{
    /// <param name="snapshot">The data.</param>
    /// <param name="request">What is asked; a unit the snapshot does not know selects nothing.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    public Question(Snapshot snapshot, FigureRequest request, ReportingCalendar reporting)
    {
        (Snapshot, Request, Reporting) = (snapshot, request, reporting);
        Period = request.Period.On(reporting, snapshot.EverythingKnown);
        var asOf = request.AsOf is { } asked && asked < snapshot.Stamp.CutOffOn ? asked : snapshot.Stamp.CutOffOn;
        Query = new CountQuery(request.Filter, Period.Days, asOf)
        {
            Calendar = Period.Calendar,
            Basis = request.Basis,
            TreeOn = request.TreeOn,
        };
        Seen = Period.Days.UpTo(asOf);

        // results are followed just as long after the compared period as after this one
        Compared = Comparison.PeriodFor(request.Compare, Period.Days, Period.Name, Period.Calendar, asOf);
        ComparedQuery = Query with { Period = Compared, AsOf = Compared.Last.AddDays(asOf.DayNumber - Seen.Last.DayNumber) };
    }

    public Snapshot Snapshot { get; }

    public FigureRequest Request { get; }

    /// <summary>The reporting scheme in use, with its cut-off day.</summary>
    public ReportingCalendar Reporting { get; }

    /// <summary>The whole period, those days included that are still to come.</summary>
    public ChosenPeriod Period { get; }

    /// <summary>The part of the period that counts: up to the as-of day.</summary>
    public Period Seen { get; }

    /// <summary>The days compared with; as long as the part seen while the period is running.</summary>
    public Period Compared { get; }

    /// <summary>Counts what is asked, without a breakdown.</summary>
    public CountQuery Query { get; }

    /// <summary>Counts the same over the days compared with.</summary>
    public CountQuery ComparedQuery { get; }

    /// <summary>The last day to know of: the one asked for, not after the data cut-off.</summary>
    public DateOnly AsOf => Query.AsOf;

    /// <summary>The day states such as "in process" are read on.</summary>
    public DateOnly StatesOn => Query.StatesOn;

    /// <summary>The unit asked for, alone or with all below it; null for every unit, or when no unit has the code.</summary>
    public Unit? Unit => Snapshot.Units.Find(Request.OnlyUnit ?? Request.Unit);

    /// <summary>The newest version of the procedure asked for; null for every procedure.</summary>
    public Procedure? Procedure => Request.Procedure is { } code ? Snapshot.Procedures.Newest(code) : null;

    /// <summary>All days the data know of, whatever the period asked for.</summary>
    public Period Known => Snapshot.EverythingKnown;

    public DataStamp Stamp => Snapshot.Stamp;

    /// <summary>Whether the period reaches beyond the as-of day.</summary>
    public bool IsRunning => Seen != Period.Days;

    /// <summary>Every condition in force beside period, unit and level: what figures are of must be said wherever they are shown.</summary>
    public IEnumerable<(Wording Name, Wording Value)> Conditions => ConditionsOf(Request);

    /// <summary>The conditions of a request on the same data, in words.</summary>
    public IEnumerable<(Wording Name, Wording Value)> ConditionsOf(FigureRequest request)
    {
        (Wording Name, Wording? Value)[] all =
        [
            (new("Thủ tục", "Procedure"), request.Procedure is { } code ? Named(code) : null),
            (new("Không gồm", "Without"), request.ExceptUnits is { } units ? Listed(new("đơn vị", "units"), units, NameOfUnit) : null),
            (new("Không gồm", "Without"), request.ExceptProcedures is { } procedures ? Listed(new("thủ tục", "procedures"), procedures, code => new(code, code)) : null),
            (new("Lĩnh vực", "Field"), request.Field is { } name ? Snapshot.Procedures.Field(name) ?? new(name, name) : null),
            (new("Hình thức", "Channel"), request.Channel is { } channel ? Names.Of(channel) : null),
            (new("Dịch vụ trực tuyến", "Online service"), request.Service is { } service ? Names.Of(service) : null),
            (new("Số hóa khi tiếp nhận", "Digitized on receipt"), request.Digitized is { } digitized ? Names.Of(digitized) : null),
            (new("Kết thúc", "Ended"), request.Outcome is { } outcome ? Names.Of(outcome) : null),
            (new("Tính theo", "Counted with"), request.Basis == UnitBasis.ReceivedBy ? null : Names.Of(request.Basis)),
            (new("Cây đơn vị", "Unit tree"), request.TreeOn is { } day ? OfDay(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) : null),
        ];
        return all.Where(condition => condition.Value is not null).Select(condition => (condition.Name, condition.Value!));
    }

    /// <summary>The same asked of exactly the dossiers that a breakdown by unit counts under one unit.</summary>
    /// <remarks>Where nothing lies below the unit and units are told as they were, that is the unit itself, said the short way.</remarks>
    public FigureRequest Only(Unit unit) => Only(Request, unit);

    /// <inheritdoc cref="Only(Unit)"/>
    /// <param name="request">What is asked; this question's request, of other days or in another tree.</param>
    /// <param name="unit">The unit.</param>
    public FigureRequest Only(FigureRequest request, Unit unit) => request.TreeOn is null && !Snapshot.Units.Children(unit.Code).Any()
        ? request with { Unit = unit.Code, OnlyUnit = null, Level = null }
        : request with { OnlyUnit = unit.Code };

    /// <summary>The same asked of all units but some, as a breakdown by unit names them.</summary>
    /// <param name="request">What is asked; this question's request, narrowed or not.</param>
    /// <param name="units">Codes of the units left out.</param>
    public static FigureRequest WithoutUnits(FigureRequest request, IEnumerable<string> units) =>
        request with { ExceptUnits = CodeSet.Of([.. request.ExceptUnits?.Codes ?? [], .. units]) };

    /// <summary>The same asked of all procedures but some.</summary>
    /// <param name="request">What is asked; this question's request, narrowed or not.</param>
    /// <param name="procedures">Codes of the procedures left out.</param>
    public static FigureRequest WithoutProcedures(FigureRequest request, IEnumerable<string> procedures) =>
        request with { ExceptProcedures = CodeSet.Of([.. request.ExceptProcedures?.Codes ?? [], .. procedures]) };

    /// <summary>The same asked of one stretch of time: by its name when it is whole or nothing but the as-of day cuts it, else by its days.</summary>
    /// <param name="request">What is asked; this question's request, narrowed or not.</param>
    /// <param name="stretch">A month, quarter … of a breakdown under the question's calendar.</param>
    public FigureRequest Over(FigureRequest request, SubPeriod stretch) => request with
    {
        Period = stretch.Name is { } name && Query.Calendar.DaysOf(name).UpTo(Query.AsOf) == stretch.Days ? PeriodChoice.Named(Request.Period.Scheme, name) : PeriodChoice.Free(stretch.Days),
    };

    /// <summary>What was asked where a table answers a narrower question, of the same request: of one unit, level or field, of other days.</summary>
    /// <param name="query">The question of a row, column or cell.</param>
    public FigureRequest Under(CountQuery query)
    {
        var filter = query.Filter;
        var about = filter.OnlyUnit is { } code ? Only(Snapshot.Units.Find(code)!) : Request with { Level = filter.Level };
        return about with
        {
            Period = query.Period == Period.Days ? Request.Period : PeriodChoice.Free(query.Period),
            AsOf = query.AsOf == AsOf ? Request.AsOf : query.AsOf,
            Field = filter.Field,
            Outcome = filter.Outcome,
            Basis = query.Basis,
        };
    }

    /// <summary>The passport of a rate of everything asked about.</summary>
    public FigurePassport PassportOf(Indicator indicator, Rate rate) => FigurePassport.Of(CitedFigure.Rate(this, indicator), Stamp.Load, new FigureValue(rate.Numerator, rate.Denominator));

    /// <summary>The passport of a rate of what another request selects of the same data: of one unit, of other days.</summary>
    public FigurePassport PassportOf(FigureRequest request, Indicator indicator, Rate rate) => new Question(Snapshot, request, Reporting).PassportOf(indicator, rate);

    /// <summary>The same of a count.</summary>
    public FigurePassport PassportOf(FigureRequest request, CountedFigure counted, long count) => new Question(Snapshot, request, Reporting).PassportOf(counted, count);

    /// <summary>The passport of a count of everything asked about.</summary>
    public FigurePassport PassportOf(CountedFigure counted, long count) => FigurePassport.Of(CitedFigure.Count(this, new CountedCell(counted, Query)), Stamp.Load, new FigureValue(count, null));

    /// <summary>The measures that count one dossier under this question.</summary>
    public IEnumerable<Measure> CountsOf(in DossierFacts facts)
    {
        var alone = new DossierColumns.Builder(Snapshot.Units, Snapshot.Procedures, expected: 1);
        alone.Add(facts);
        var counts = alone.Build().CountBy(Query).Total.Counts;
        return Enum.GetValues<Measure>().Where(measure => counts[measure] > 0);
    }

    private static Wording Listed(Wording what, CodeSet codes, Func<string, Wording> name) => new(
        $"{what.Vi} {string.Join(", ", codes.Codes.Select(code => name(code).Vi))}", $"{what.En} {string.Join(", ", codes.Codes.Select(code => name(code).En))}");

    private Wording NameOfUnit(string code) => Snapshot.Units.Find(code)?.ShortName ?? new(code, code);

    private static Wording OfDay(string day) => new($"ngày {day}", $"of {day}");

    private Wording Named(string code) => Snapshot.Procedures.Newest(code) is { } procedure
        ? new($"{code} {procedure.Name.Vi}", $"{code} {procedure.Name.En}")
        : new(code, code);
}
