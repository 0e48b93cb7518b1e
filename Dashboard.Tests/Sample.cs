using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests;

/// <summary>Small valid things; a test names only what it is about.</summary>
internal static class Sample
{
    public static readonly Unit District = Unit("892", Level.District, UnitKind.District, null);
    public static readonly Unit Justice = Unit("892.TP", Level.District, UnitKind.Department, "892");
    public static readonly Unit AnChau = Unit("30589", Level.Commune, UnitKind.Town, "892");
    public static readonly Unit CanDang = Unit("30595", Level.Commune, UnitKind.Commune, "892");

    public static readonly UnitTree Units = new([District, Justice, AnChau, CanDang], []);

    public static readonly Procedure Birth = Procedure("1.001193", "Hộ tịch", OnlineLevel.Full);
    public static readonly Procedure Copies = Procedure("2.000815", "Chứng thực", OnlineLevel.Partial) with { FeeBearing = true };
    public static readonly Procedure Wills = Procedure("2.001019", "Chứng thực", OnlineLevel.None) with { FeeBearing = true, GivesResultDocument = false };

    public static readonly ProcedureCatalogue Procedures = new([Birth, Copies, Wills]);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? date) => date is null ? null : Day(date);

    public static DateTime At(string time) => DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static Period Days(string first, string last) => new(Day(first), Day(last));

    public static Unit Unit(string code, Level level, UnitKind kind, string? parent, string? from = null, string? to = null) =>
        new(code, new($"Đơn vị {code}", $"Unit {code}"), new(code, code), level, kind, parent, DayOrNone(from), DayOrNone(to));

    public static Procedure Procedure(
        string code, string field = "Hộ tịch", OnlineLevel online = OnlineLevel.Full, TimeLimit? limit = null, string? from = null, string? to = null) =>
        new(code, code, new($"Thủ tục {code}", $"Procedure {code}"), new(field, field), Level.Commune, limit ?? new(LimitKind.WorkingDays, 3), online,
            FeeBearing: false, GivesResultDocument: true, DayOrNone(from), DayOrNone(to));

    public static DossierFacts Dossier(
        string receivedOn = "2025-03-03",
        string? completedOn = null,
        string? dueOn = "2025-03-06",
        ReceiptChannel channel = ReceiptChannel.Counter,
        Digitization digitized = Digitization.None,
        Outcome? outcome = null,
        string? resultDigitizedOn = null,
        string unit = "30589",
        string? settledBy = null,
        Procedure? procedure = null) =>
        new(Day(receivedOn), unit, settledBy ?? unit, procedure ?? Birth)
        {
            Channel = channel,
            DigitizedOnReceipt = digitized,
            CompletedOn = DayOrNone(completedOn),
            DueOn = DayOrNone(dueOn),
            OriginalDueOn = DayOrNone(dueOn),
            Outcome = outcome ?? (completedOn is null ? Outcome.None : Outcome.Resolved),
            ResultDigitizedOn = DayOrNone(resultDigitizedOn),
        };

    public static DossierColumns Columns(params IEnumerable<DossierFacts> dossiers)
    {
        var builder = new DossierColumns.Builder(Units, Procedures);
        foreach (var dossier in dossiers.OrderBy(dossier => dossier.ReceivedOn))
        {
            builder.Add(dossier);
        }

        return builder.Build();
    }

    public static CountQuery Query(string first, string last, string? asOf = null) => new(DossierFilter.Everything, Days(first, last), Day(asOf ?? last));
}
