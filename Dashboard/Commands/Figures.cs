using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>What the counts of the command line are broken down by: a group, or stretches of the period.</summary>
public readonly record struct Breakdown(By Group, PeriodLength? Over = null);

/// <summary>What `figures` is asked for.</summary>
public sealed record FiguresRequest(Period Period)
{
    public DossierFilter Filter { get; init; } = DossierFilter.Everything;

    public Breakdown By { get; init; }

    /// <summary>The last day to know of; null for the data cut-off.</summary>
    public DateOnly? AsOf { get; init; }

    public UnitBasis Basis { get; init; } = UnitBasis.ReceivedBy;

    /// <summary>The day whose unit tree the figures are told in; null for units as they were.</summary>
    public DateOnly? TreeOn { get; init; }

    /// <summary>"vi" or "en"; keys are the same in both.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>The same as pages ask for it.</summary>
    public FigureRequest About => new()
    {
        Period = PeriodChoice.Free(Period),
        Unit = Filter.Unit,
        Level = Filter.Level,
        Channel = Filter.Channel,
        AsOf = AsOf,
        Basis = Basis,
        TreeOn = TreeOn,
    };
}

/// <summary>One group, or one stretch of the period, with its counts.</summary>
/// <param name="Key">Language-free name: a level, channel, code or period such as "2025-05"; a field by its Vietnamese name.</param>
/// <param name="Name">As a reader calls it.</param>
/// <param name="Counts">Its counts.</param>
/// <param name="About">The question that counts it.</param>
public sealed record FigureRow(string Key, string Name, Counts Counts, Question About);

/// <summary>Counts of one question with what they rest on.</summary>
/// <param name="Request">The question.</param>
/// <param name="AsOf">The day states such as "in process" were read on.</param>
/// <param name="Stamp">The load the figures come from.</param>
/// <param name="Rows">One for each group or stretch; none without a breakdown.</param>
/// <param name="Total">Everything selected, over the whole period.</param>
/// <param name="About">The question that counts the total.</param>
public sealed record Figures(FiguresRequest Request, DateOnly AsOf, DataStamp Stamp, IReadOnlyList<FigureRow> Rows, Counts Total, Question About)
{
    /// <summary>Reorganisations of the units within the period: figures before and after are of different offices.</summary>
    public IReadOnlyList<UnitSuccession> Breaks { get; init; } = [];

    /// <summary>Units that were split and so are told as they were.</summary>
    public IReadOnlyList<Unit> NotRestatable { get; init; } = [];

    public static Figures From(Snapshot snapshot, FiguresRequest request)
    {
        var about = new Question(snapshot, request.About, ReportingCalendar.Reporting);
        Question Row(FigureRequest narrowed) => new(snapshot, narrowed, ReportingCalendar.Reporting);
        var cutOff = snapshot.Stamp.CutOffOn;
        var query = new CountQuery(request.Filter, request.Period, request.AsOf is { } asked && asked < cutOff ? asked : cutOff)
        {
            By = request.By.Group,
            Over = request.By.Over,
            Basis = request.Basis,
            TreeOn = request.TreeOn,
        };
        var result = snapshot.CountBy(query);
        IEnumerable<FigureRow> rows = request.By.Over is null
            ? result.Groups.Select(group => new FigureRow(
                group.Key, NameOf(snapshot, request.By.Group, group.Key).In(request.Language), group.Counts, Row(Narrowed(about, request.By.Group, group.Key))))
            : result.SubPeriods.Zip(result.Total.SubPeriods, (days, counts) =>
                new FigureRow(days.Name!.Value.ToString(), Names.Of(days.Name.Value).In(request.Language), counts, Row(about.Over(about.Request, days))));
        return new Figures(request, query.StatesOn, snapshot.Stamp, [.. rows], result.Total.Counts, about)
        {
            Breaks = result.Breaks,
            NotRestatable = result.NotRestatable,
        };
    }

    /// <summary>The same asked of one group.</summary>
    private static FigureRequest Narrowed(Question about, By by, string key) => by switch
    {
        By.Level when Keys.TryParse(key, out Level level) => about.Request with { Level = level },
        By.Channel when Keys.TryParse(key, out ReceiptChannel channel) => about.Request with { Channel = channel },
        By.Unit => about.Only(about.Snapshot.Units.Find(key)!),
        By.Procedure => about.Request with { Procedure = key },
        _ => about.Request with { Field = key },
    };

    private static Wording NameOf(Snapshot snapshot, By by, string key) => by switch
    {
        By.Level when Keys.TryParse(key, out Level level) => Names.Of(level),
        By.Channel when Keys.TryParse(key, out ReceiptChannel channel) => Names.Of(channel),
        By.Unit => snapshot.Units.Find(key)!.Name,
        By.Procedure => snapshot.Procedures.Newest(key)!.Name,
        _ => snapshot.Procedures.All.First(procedure => procedure.Field.Vi == key).Field,
    };
}
