using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Queries;

/// <summary>What a list of dossiers is ordered by. Working days left or over are not offered: no database knows the working calendar.</summary>
public enum DossierOrder
{
    /// <summary>Time of receipt.</summary>
    Received,

    /// <summary>Current due time; dossiers without one come first, as before every other.</summary>
    Due,

    /// <summary>End of processing; dossiers in process come first, as before every other.</summary>
    Completed,
    Code,
}

/// <summary>A place in an ordered list: the dossier a page begins after.</summary>
/// <param name="Time">Its time in the list's order; null where it has none, and in order of code.</param>
/// <param name="Code">Its code in order of code, else empty.</param>
/// <param name="Id">Its number, which settles the order of equal times; 0 in order of code.</param>
public sealed record DossierPlace(DateTime? Time, string Code, int Id)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss";

    /// <summary>Reads a place as an address writes it; false for anything else.</summary>
    public static bool TryParse(string? text, DossierOrder order, out DossierPlace? place)
    {
        place = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (order == DossierOrder.Code)
        {
            place = new DossierPlace(null, text, 0);
            return true;
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        if (dot == 0)
        {
            place = new DossierPlace(null, "", id);
            return true;
        }

        if (!DateTime.TryParseExact(text.AsSpan(0, dot), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return false;
        }

        place = new DossierPlace(time, "", id);
        return true;
    }

    /// <summary>The place as an address writes it.</summary>
    public override string ToString() =>
        Code.Length > 0 ? Code : string.Create(CultureInfo.InvariantCulture, $"{Time?.ToString(TimeFormat, CultureInfo.InvariantCulture)}.{Id}");
}

/// <summary>A list of dossiers: those that some measures count under a question, in an order.</summary>
/// <param name="Snapshot">The data the question was put to.</param>
/// <param name="Query">Which dossiers may be counted at all, over which days.</param>
/// <param name="Measures">What counts them; measures that share no dossier.</param>
public sealed record DossierList(Snapshot Snapshot, CountQuery Query, IReadOnlyList<Measure> Measures)
{
    /// <summary>Measures whose dossiers are left out, each part of one of <see cref="Measures"/>; mostly none, and not together with due or working days.</summary>
    /// <exception cref="ArgumentException">Measures that are not.</exception>
    public IReadOnlyList<Measure> Without
    {
        get;
        init => field = value.Count == 0 || (Domain.Measures.CanBeWithout(Measures, value) && Due is null && Days is null) ? value : throw new ArgumentException("Only parts of what is counted can be left out.", nameof(value));
    } = [];

    public DossierOrder Order { get; init; } = DossierOrder.Received;

    public bool IsDescending { get; init; }

    /// <summary>What the codes begin with; null for any code.</summary>
    public string? CodePrefix { get; init; }

    /// <summary>The days on which they are due; only for <see cref="Measure.InProcess"/>: what has ended is asked for by other counts. Null for any.</summary>
    /// <exception cref="ArgumentException">Other dossiers than those in process.</exception>
    public Period? Due
    {
        get;
        init => field = value is null || (CanBeDue(Measures) && Without.Count == 0) ? value : throw new ArgumentException("Only dossiers in process are asked for by their due date.", nameof(value));
    }

    /// <summary>Whether what some measures count may be asked for by its due date.</summary>
    public static bool CanBeDue(IReadOnlyList<Measure> measures) => measures is [Measure.InProcess];

    /// <summary>The days on which they were received; only for <see cref="Measure.InProcess"/> and <see cref="Measure.InProcessOverdue"/>: what was received in a period is asked for by the period. Null for any.</summary>
    /// <exception cref="ArgumentException">Other dossiers than those, or together with due days.</exception>
    public Period? Received
    {
        get;
        init => field = value is null || (CanBeReceived(Measures) && Without.Count == 0 && Due is null) ? value : throw new ArgumentException("Only dossiers in process are asked for by their receipt.", nameof(value));
    }

    /// <summary>Whether what some measures count may be asked for by its day of receipt.</summary>
    public static bool CanBeReceived(IReadOnlyList<Measure> measures) => measures is [Measure.InProcess or Measure.InProcessOverdue];

    /// <summary>How many working days they took or had left; only for <see cref="Measure.Resolved"/>. Null for any.</summary>
    /// <exception cref="ArgumentException">Other dossiers than those resolved.</exception>
    public DayRange? Days
    {
        get;
        init => field = value is null || (HasDays(Measures) && Without.Count == 0) ? value : throw new ArgumentException("Only dossiers resolved are asked for by working days.", nameof(value));
    }

    /// <summary>Whether what some measures count is open at the end of the period, every dossier of it.</summary>
    public static bool AreOpen(IReadOnlyList<Measure> measures) =>
        measures.All(measure => measure is Measure.InProcess or Measure.InProcessWithin or Measure.InProcessOverdue or Measure.OverdueWaiting);

    /// <summary>The day at whose end all of them were open; null where they need not have been.</summary>
    internal DateOnly? OpenOn =>
        AreOpen(Measures) ? Query.StatesOn
        : Measures is [Measure.CarriedOver] ? (Query.Period.First <= Query.AsOf ? Query.Period.First.AddDays(-1) : Query.AsOf)
        : null;

    /// <summary>The days in which all of them ended late; null where they need not have.</summary>
    internal Period? LateIn => Measures.All(measure => measure is Measure.Late or Measure.LateWithApology) ? Query.Period.UpTo(Query.AsOf) : null;

    /// <summary>Whether all of them are counted by their original due date.</summary>
    internal bool AreDueOriginally => Measures.All(measure => measure is Measure.DueOriginal or Measure.DueOriginalOnTime);

    /// <summary>Whether what some measures count may be asked for by working days.</summary>
    public static bool HasDays(IReadOnlyList<Measure> measures) => measures is [Measure.Resolved];

    /// <summary>The signal that finds them: then they are those it finds, and <see cref="Measures"/> does not matter; those of one that only rows tell are to be named by <see cref="DossierQueries.FoundAsync"/>. Null for none.</summary>
    public Signal? Signal { get; init; }

    /// <summary>The numbers of exactly the dossiers meant, in place of <see cref="Measures"/>; null for those counted.</summary>
    public IReadOnlyList<int>? Numbers
    {
        get => field ?? (Signal?.Column is { } column ? field = SignalReport.Dossiers(Snapshot, Query, column) : null);
        init;
    }

    /// <summary>How many dossiers the snapshot counts, whatever the beginning of their codes.</summary>
    public long Count()
    {
        if (Numbers is { } numbers)
        {
            return numbers.Count;
        }

        if (Due is { } due)
        {
            return OpenDossiers.DueIn(Snapshot, Query, due);
        }

        if (Received is { } received)
        {
            var open = OpenDossiers.ReceivedIn(Snapshot, Query, received);
            return Measures is [Measure.InProcessOverdue] ? open.Overdue : open.Dossiers;
        }

        if (Days is { } days)
        {
            return Snapshot.DaysOf(Query, days.Measure).In(days);
        }

        var counts = Snapshot.CountBy(Query).Total.Counts;
        return Measures.Sum(measure => counts[measure]) - Without.Sum(measure => counts[measure]);
    }
}

/// <summary>Which part of a list.</summary>
/// <param name="Size">At most so many dossiers.</param>
/// <param name="From">The place it begins after, or ends before; null for the beginning.</param>
/// <param name="IsBefore">Whether it ends before the place.</param>
public sealed record DossierPart(int Size, DossierPlace? From = null, bool IsBefore = false);

/// <summary>One page of a list.</summary>
/// <param name="Dossiers">In the order of the list.</param>
/// <param name="Before">The place the page before ends before; null on the first page.</param>
/// <param name="After">The place the next page begins after; null on the last page.</param>
public sealed record DossierPage(IReadOnlyList<ListedDossier> Dossiers, DossierPlace? Before, DossierPlace? After)
{
    /// <summary>The years the due dates on it fall in.</summary>
    public IEnumerable<int> DueYears => Dossiers.Select(dossier => dossier.DueAt?.Year).OfType<int>().Distinct();
}
