using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard;

/// <summary>What an address asks for: a request, or everything that is wrong with it.</summary>
public sealed record FigureAddress(FigureRequest? Request, IReadOnlyList<AddressProblem> Problems);

/// <summary>
/// The part of an address that every page of figures shares: its one reader and its one writer.
/// scheme=reporting, period=2025-05, 2025-Q2, 2025-H1, 2025-9M, 2025 or to-date, or from= and to=; compare=previous;
/// unit=, only=, other-units= and other-procedures= codes left out, level=, procedure=, field=, channel=, service=, digitized=, outcome=, basis=settled-by, tree= and asof= a day, indicator=.
/// </summary>
public static class FigureQuery
{
    /// <summary>The load whose knowledge a page shows; only addresses of pages that look back have it.</summary>
    public const string KnownPart = "known";

    private const string ToDate = "to-date";

    private static readonly Dictionary<string, ComparedWith> Comparisons = new()
    {
        ["previous"] = ComparedWith.PreviousPeriod,
        ["last-year"] = ComparedWith.SamePeriodLastYear,
    };

    private static readonly Dictionary<string, PeriodScheme> Schemes = new()
    {
        ["reporting"] = PeriodScheme.Reporting,
        ["calendar"] = PeriodScheme.Calendar,
    };

    /// <summary>The names of all shared parts.</summary>
    public static IEnumerable<string> Names => Write(new()).Append(WriteKnown(new())).Select(part => part.Name);

    /// <summary>Reads the query string of an address.</summary>
    /// <param name="address">A whole address, or its query string alone.</param>
    /// <param name="units">The units a code may name.</param>
    /// <param name="procedures">The procedures and fields that may be named.</param>
    public static FigureAddress Read(string address, UnitTree units, ProcedureCatalogue procedures)
    {
        var reading = new AddressReading(address);
        var request = Read(reading, units, procedures);
        return new FigureAddress(reading.Problems.Count == 0 ? request : null, reading.Problems);
    }

    /// <summary>Reads every shared part; what cannot be read is among the problems of the reading.</summary>
    /// <param name="reading">The address.</param>
    /// <param name="units">The units a code may name.</param>
    /// <param name="procedures">The procedures and fields that may be named.</param>
    /// <param name="looksBack">Whether the answer can be what an earlier load knew; to any other, such an address is refused.</param>
    public static FigureRequest Read(AddressReading reading, UnitTree units, ProcedureCatalogue procedures, bool looksBack = false)
    {
        var request = ReadAll(reading, units, procedures);
        if (request.KnownAt is not null && !looksBack)
        {
            reading.Refuse(AddressProblemKind.NotLookingBack, KnownPart, reading.Text(KnownPart)!);
        }

        return request;
    }

    private static FigureRequest ReadAll(AddressReading reading, UnitTree units, ProcedureCatalogue procedures) => new()
    {
        Period = ReadPeriod(reading),
        Compare = reading.OneOf("compare", AddressProblemKind.UnknownComparison, Comparisons) ?? ComparedWith.SamePeriodLastYear,
        Unit = reading.Known("unit", AddressProblemKind.UnknownUnit, units.Find)?.Code,
        OnlyUnit = reading.Known("only", AddressProblemKind.UnknownUnit, units.Find)?.Code,
        ExceptUnits = ReadCodes(reading, "other-units", AddressProblemKind.UnknownUnit, code => units.Find(code) is not null),
        Level = reading.Value<Level>("level", AddressProblemKind.UnknownLevel, Keys.TryParse),
        Procedure = reading.Known("procedure", AddressProblemKind.UnknownProcedure, procedures.Newest)?.Code,
        ExceptProcedures = ReadCodes(reading, "other-procedures", AddressProblemKind.UnknownProcedure, procedures.Knows),
        Field = reading.Known("field", AddressProblemKind.UnknownField, procedures.Field)?.Vi,
        Channel = reading.Value<ReceiptChannel>("channel", AddressProblemKind.UnknownChannel, Keys.TryParse),
        Service = reading.Value<OnlineLevel>("service", AddressProblemKind.UnknownService, Keys.TryParse),
        Digitized = reading.Value<Digitization>("digitized", AddressProblemKind.UnknownDigitization, Keys.TryParse),
        Outcome = reading.Value<Outcome>("outcome", AddressProblemKind.UnknownOutcome, Keys.TryParse),
        Basis = reading.Value<UnitBasis>("basis", AddressProblemKind.UnknownBasis, Keys.TryParse) ?? UnitBasis.ReceivedBy,
        TreeOn = reading.Day("tree"),
        AsOf = reading.Day("asof"),
        KnownAt = reading.Value<int>(KnownPart, AddressProblemKind.UnknownLoad, TryLoad),
        Indicator = reading.Known("indicator", AddressProblemKind.UnknownIndicator, Indicators.Find) ?? Indicators.Online,
    };

    /// <summary>The parts of a request; those left at their defaults are null.</summary>
    public static IEnumerable<(string Name, string? Value)> Write(FigureRequest request)
    {
        var period = request.Period;
        var isNamed = period.Name is not null || period.IsYearToDate;
        return
        [
            ("scheme", isNamed && period.Scheme == PeriodScheme.Reporting ? "reporting" : null),
            ("period", period.IsYearToDate ? ToDate : period.Name?.ToString()),
            ("from", DayOf(period.Days?.First)),
            ("to", DayOf(period.Days?.Last)),
            ("compare", request.Compare == ComparedWith.PreviousPeriod ? "previous" : null),
            ("unit", request.Unit),
            ("only", request.OnlyUnit),
            ("other-units", request.ExceptUnits?.ToString()),
            ("level", request.Level is { } level ? Keys.Of(level) : null),
            ("procedure", request.Procedure),
            ("other-procedures", request.ExceptProcedures?.ToString()),
            ("field", request.Field),
            ("channel", request.Channel is { } channel ? Keys.Of(channel) : null),
            ("service", request.Service is { } service ? Keys.Of(service) : null),
            ("digitized", request.Digitized is { } digitized ? Keys.Of(digitized) : null),
            ("outcome", request.Outcome is { } outcome ? Keys.Of(outcome) : null),
            ("basis", request.Basis == UnitBasis.ReceivedBy ? null : Keys.Of(request.Basis)),
            ("tree", DayOf(request.TreeOn)),
            ("asof", DayOf(request.AsOf)),
            ("indicator", request.Indicator == Indicators.Online ? null : request.Indicator.Id),
        ];
    }

    /// <summary>Codes with commas between them; one that is not known is refused by itself.</summary>
    private static CodeSet? ReadCodes(AddressReading reading, string part, AddressProblemKind problem, Func<string, bool> isKnown)
    {
        var codes = reading.Text(part)?.Split(CodeSet.Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        foreach (var unknown in codes.Where(code => !isKnown(code)).Take(1))
        {
            reading.Refuse(problem, part, unknown);
        }

        return CodeSet.Of(codes);
    }

    private static PeriodChoice ReadPeriod(AddressReading reading)
    {
        var scheme = reading.OneOf("scheme", AddressProblemKind.UnknownScheme, Schemes) ?? PeriodScheme.Calendar;
        var (from, to, name) = (reading.Text("from"), reading.Text("to"), reading.Text("period"));
        var (first, last) = (reading.Day("from"), reading.Day("to"));
        var hasDays = from is not null || to is not null;
        if (hasDays && name is not null)
        {
            reading.Refuse(AddressProblemKind.TwoPeriods, "period", name);
        }
        else if (hasDays && (from is null || to is null))
        {
            reading.Refuse(AddressProblemKind.OneEndOnly, from is null ? "from" : "to", from + to);
        }
        else if (first is not null && last is not null)
        {
            if (Period.TryCreate(first.Value, last.Value, out var days))
            {
                return PeriodChoice.Free(days);
            }

            reading.Refuse(AddressProblemKind.TurnedAround, "from", $"{from}..{to}");
        }
        else if (name == ToDate)
        {
            return PeriodChoice.YearToDate(scheme);
        }
        else if (reading.Value<PeriodName>("period", AddressProblemKind.UnknownPeriod, PeriodName.TryParse) is { } named)
        {
            return PeriodChoice.Named(scheme, named);
        }

        return PeriodChoice.Everything;
    }

    /// <summary>The part for pages that look back; null as of now.</summary>
    public static (string Name, string? Value) WriteKnown(FigureRequest request) => (KnownPart, request.KnownAt?.ToString(CultureInfo.InvariantCulture));

    private static bool TryLoad(string? text, out int load) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out load);

    private static string? DayOf(DateOnly? day) => day?.ToString(AddressReading.DayFormat, CultureInfo.InvariantCulture);
}
