using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Reports;

/// <summary>What the address of a report says beside what every page of figures shares.</summary>
internal static class ReportAddress
{
    public const string KindPart = "kind";

    /// <summary>The report asked for; form II.06 by field when none is named.</summary>
    public static ReportKind Kind(AddressReading address) =>
        address.Value<ReportKind>(KindPart, AddressProblemKind.UnknownReport, ReportKinds.TryParse) ?? ReportKind.SettlementByField;

    /// <summary>The figures an address asks for; none when it cannot be read.</summary>
    /// <param name="address">A whole address, or its query string with the question mark.</param>
    /// <param name="snapshot">The data.</param>
    /// <param name="reporting">The reporting scheme in use.</param>
    /// <param name="asOf">Another as-of day than the address says; null for its own.</param>
    public static (PeriodFigures? Figures, IReadOnlyList<AddressProblem> Problems) Figures(string address, Snapshot snapshot, ReportingCalendar reporting, DateOnly? asOf = null)
    {
        var reading = new AddressReading(address);
        var request = FigureQuery.Read(reading, snapshot.Units, snapshot.Procedures);
        var kind = Kind(reading);
        if (reading.Problems.Count > 0)
        {
            return (null, reading.Problems);
        }

        var about = WithPeriod(address, new Question(snapshot, request, reporting));
        return (PeriodFigures.From(snapshot, new ReportRequest(kind, about with { AsOf = asOf ?? about.AsOf }), reporting), []);
    }

    /// <summary>The request; an address that names neither report nor period means the reporting quarter that ended last.</summary>
    public static FigureRequest WithPeriod(string address, Question question) =>
        question.Request.Period == PeriodChoice.Everything && new AddressReading(address).Text(KindPart) is null
            ? question.Request with { Period = ReportOffers.Latest(question.Reporting, question.Known) }
            : question.Request;
}

/// <summary>The periods reports are due for, offered first: those of the reporting scheme.</summary>
internal static class ReportOffers
{
    private const int Quarters = 4;

    /// <summary>The quarter that ended last.</summary>
    public static PeriodChoice Latest(ReportingCalendar reporting, Period known) => Named(Ended(reporting, PeriodLength.Quarter, known));

    /// <summary>The last month, quarters and the longer periods that have ended, then the running quarter.</summary>
    public static IEnumerable<PeriodChoice> Of(ReportingCalendar reporting, Period known)
    {
        var quarter = Ended(reporting, PeriodLength.Quarter, known);
        List<PeriodName> offered = [Ended(reporting, PeriodLength.Month, known)];
        for (var i = 0; i < Quarters; i++, quarter = quarter.Previous())
        {
            offered.Add(quarter);
        }

        offered.AddRange([
            Ended(reporting, PeriodLength.HalfYear, known), Ended(reporting, PeriodLength.NineMonths, known), Ended(reporting, PeriodLength.Year, known),
            reporting.Containing(PeriodLength.Quarter, known.Last),
        ]);
        return offered.Distinct().Where(name => reporting.DaysOf(name).Last >= known.First).Select(Named);
    }

    private static PeriodChoice Named(PeriodName name) => PeriodChoice.Named(PeriodScheme.Reporting, name);

    private static PeriodName Ended(ReportingCalendar reporting, PeriodLength length, Period known)
    {
        var name = reporting.Containing(length, known.Last);
        while (reporting.DaysOf(name).Last > known.Last)
        {
            name = name.Previous();
        }

        return name;
    }
}
