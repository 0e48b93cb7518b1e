using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Dossiers;

/// <summary>What the address of a list says beside the conditions every page shares: its one reader and its one writer.</summary>
public sealed record ListChoice
{
    /// <summary>How many dossiers a page may show.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100, 200];

    private const int UsualSize = 50;
    private const int LongestCode = 50;
    private const string Until = "..";

    private static readonly Dictionary<string, DossierOrder> Orders = new()
    {
        ["received"] = DossierOrder.Received,
        ["due"] = DossierOrder.Due,
        ["completed"] = DossierOrder.Completed,
        ["code"] = DossierOrder.Code,
    };

    /// <summary>What counts the dossiers; they share none.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [Measure.Received];

    /// <summary>What counts dossiers among them that are left out; mostly nothing.</summary>
    public IReadOnlyList<Measure> Without { get; init; } = [];

    /// <summary>The signal that finds the dossiers, in place of a count; null for none.</summary>
    public Signal? Signal { get; init; }

    /// <summary>The days on which they are due, of dossiers in process alone; null for any.</summary>
    public Period? Due { get; init; }

    /// <summary>The days on which they were received, of dossiers in process alone; null for any.</summary>
    public Period? Received { get; init; }

    /// <summary>The working days they took or had left, of dossiers resolved alone; null for any.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Null for the order that suits what is counted.</summary>
    public (DossierOrder By, bool IsDescending)? Order { get; init; }

    /// <summary>What the codes begin with.</summary>
    public string? CodePrefix { get; init; }

    public int Size { get; init; } = UsualSize;

    /// <summary>The place the page begins after.</summary>
    public DossierPlace? After { get; init; }

    /// <summary>The place the page ends before.</summary>
    public DossierPlace? Before { get; init; }

    /// <summary>The order in force: what is open or due, the most pressing first; anything else, the newest first.</summary>
    public (DossierOrder By, bool IsDescending) InOrder => Order ?? (Signal?.By ?? Data.Domain.Measures.Of(Measures[0]).By) switch
    {
        AttributedBy.EndOfProcessing => (DossierOrder.Completed, true),
        AttributedBy.DueDate or AttributedBy.OriginalDueDate or AttributedBy.PeriodStart => (DossierOrder.Due, false),
        AttributedBy.PeriodEnd when DossierList.AreOpen(Measures) => (DossierOrder.Due, false),
        _ => (DossierOrder.Received, true),
    };

    public DossierPart Part => After is not null ? new(Size, After) : Before is not null ? new(Size, Before, IsBefore: true) : new(Size);

    /// <summary>The list it chooses under a question.</summary>
    public DossierList On(Question question) => new(question.Snapshot, question.Query, Measures)
    {
        Order = InOrder.By,
        IsDescending = InOrder.IsDescending,
        CodePrefix = CodePrefix,
        Due = Due,
        Received = Received,
        Days = Days,
        Signal = Signal,
        Without = Without,
    };

    /// <summary>Whether it lists what its measures count, all of it and nothing else.</summary>
    public bool IsOneCount => Signal is null && Due is null && Received is null && Days is null && CodePrefix is null;

    /// <summary>The beginning of the same list.</summary>
    public ListChoice FromStart => this with { After = null, Before = null };

    /// <summary>Reads it; what cannot be read is among the problems of the reading.</summary>
    public static ListChoice Read(AddressReading reading)
    {
        var choice = new ListChoice
        {
            Measures = ReadMeasures(reading, "count") is [_, ..] counted ? counted : [Measure.Received],
            Without = ReadMeasures(reading, "without"),
            Days = ReadDays(reading),
            Signal = reading.Known("signal", AddressProblemKind.UnknownSignal, id => Signals.Find(id) is { IsListed: true } signal ? signal : null),
            Due = reading.Value<Period>("due", AddressProblemKind.UnknownDueDays, TryDays),
            Received = reading.Value<Period>("received", AddressProblemKind.UnknownReceivedDays, TryDays),
            Order = reading.Value<(DossierOrder, bool)>("sort", AddressProblemKind.UnknownOrder, TryOrder),
            CodePrefix = reading.Text("code")?.Trim() is { Length: > 0 } prefix ? prefix : null,
            Size = reading.Value<int>("rows", AddressProblemKind.UnknownSize, TrySize) ?? UsualSize,
        };
        if (choice.CodePrefix is { Length: > LongestCode } tooLong)
        {
            reading.Refuse(AddressProblemKind.CodeTooLong, "code", tooLong);
        }

        if (!Data.Domain.Measures.CanBeWithout(choice.Measures, choice.Without))
        {
            reading.Refuse(AddressProblemKind.WithoutOthers, "without", reading.Text("without")!);
        }

        if (choice.Due is not null && (choice.Without.Count > 0 || !DossierList.CanBeDue(choice.Measures)))
        {
            reading.Refuse(AddressProblemKind.DueOfOthers, "due", reading.Text("due")!);
        }

        if (choice.Received is not null && (choice.Without.Count > 0 || choice.Due is not null || !DossierList.CanBeReceived(choice.Measures)))
        {
            reading.Refuse(AddressProblemKind.ReceivedOfOthers, "received", reading.Text("received")!);
        }

        if (choice.Days is { } days && (choice.Without.Count > 0 || !DossierList.HasDays(choice.Measures) || (reading.Text("used") is not null && reading.Text("left") is not null)))
        {
            reading.Refuse(AddressProblemKind.DaysOfOthers, PartOf(days.Measure), days.ToString());
        }

        if (choice.Signal is { } found && (reading.Text("count") ?? reading.Text("without") ?? reading.Text("due") ?? reading.Text("received") ?? reading.Text("used") ?? reading.Text("left")) is not null)
        {
            reading.Refuse(AddressProblemKind.SignalAndCount, "signal", found.Id);
        }

        if (choice.Signal is { Source: SignalSource.Rows } && reading.Text(FigureQuery.KnownPart) is { } known)
        {
            reading.Refuse(AddressProblemKind.SignalOfNow, FigureQuery.KnownPart, known);
        }

        DossierPlace? Place(string part) => reading.Known(part, AddressProblemKind.UnknownPlace, text => DossierPlace.TryParse(text, choice.InOrder.By, out var place) ? place : null);
        var (after, before) = (Place("after"), Place("before"));
        if (after is not null && before is not null)
        {
            reading.Refuse(AddressProblemKind.TwoPlaces, "before", before.ToString());
        }

        return choice with { After = after, Before = before };
    }

    /// <summary>Its parts; those left at their defaults are null.</summary>
    public IEnumerable<(string Name, string? Value)> Write() =>
    [
        ("count", Measures is [Measure.Received] ? null : string.Join(',', Measures.Select(measure => Data.Domain.Measures.Of(measure).Id))),
        ("without", Without.Count == 0 ? null : string.Join(',', Without.Select(measure => Data.Domain.Measures.Of(measure).Id))),
        ("signal", Signal?.Id),
        ("due", Due is { } due ? DaysOf(due) : null),
        ("received", Received is { } received ? DaysOf(received) : null),
        ("used", Days is { Measure: DayMeasure.Used } used ? used.ToString() : null),
        ("left", Days is { Measure: DayMeasure.Left } left ? left.ToString() : null),
        ("code", CodePrefix),
        ("sort", Order is { } order ? (order.IsDescending ? "-" : "") + Orders.First(known => known.Value == order.By).Key : null),
        ("rows", Size == UsualSize ? null : Size.ToString(CultureInfo.InvariantCulture)),
        ("after", After?.ToString()),
        ("before", Before?.ToString()),
    ];

    public bool Equals(ListChoice? other) => other is not null && Write().SequenceEqual(other.Write());

    public override int GetHashCode() => HashCode.Combine(Measures[0], CodePrefix, Size, Order);

    private static List<Measure> ReadMeasures(AddressReading reading, string part)
    {
        if (reading.Text(part) is not { } text)
        {
            return [];
        }

        var found = text.Split(',').Select(id => (Id: id, Data.Domain.Measures.Find(id)?.Measure)).ToList();
        if (found.FirstOrDefault(count => count.Measure is null) is { Id: { } unknown })
        {
            reading.Refuse(AddressProblemKind.UnknownCount, part, unknown);
            return [];
        }

        var measures = found.Select(count => count.Measure!.Value).ToList();
        if (!Data.Domain.Measures.ShareNone(measures))
        {
            reading.Refuse(AddressProblemKind.OverlappingCounts, part, text);
            return [];
        }

        return measures;
    }

    private static DayRange? ReadDays(AddressReading reading)
    {
        DayRange? Range(DayMeasure measure) => reading.Known(
            PartOf(measure), AddressProblemKind.UnknownDays, text => DayRange.TryParse(text, measure, out var range) ? range : null);
        return Range(DayMeasure.Used) ?? Range(DayMeasure.Left);
    }

    private static string PartOf(DayMeasure measure) => measure == DayMeasure.Used ? "used" : "left";

    /// <summary>"2025-05-16", or "2025-05-17..2025-05-19".</summary>
    private static string DaysOf(Period days) => days.Days == 1 ? Day(days.First) : $"{Day(days.First)}{Until}{Day(days.Last)}";

    private static string Day(DateOnly day) => day.ToString(AddressReading.DayFormat, CultureInfo.InvariantCulture);

    private static bool TryDays(string? text, out Period days)
    {
        days = default;
        var parts = text!.Split(Until);
        return parts.Length <= 2
            && AddressReading.TryDay(parts[0], out var first) && AddressReading.TryDay(parts[^1], out var last)
            && WorkingCalendar.Range.Contains(first) && WorkingCalendar.Range.Contains(last)
            && Period.TryCreate(first, last, out days);
    }

    private static bool TryOrder(string? text, out (DossierOrder, bool) order)
    {
        var isDescending = text is ['-', ..];
        var isKnown = Orders.TryGetValue(isDescending ? text![1..] : text!, out var by);
        order = (by, isDescending);
        return isKnown;
    }

    private static bool TrySize(string? text, out int size) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && Sizes.Contains(size);
}
