using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>Random dossiers, with a random period and as-of day to ask them about.</summary>
internal static class AnyDossiers
{
    private static readonly DateOnly Start = Day("2024-11-20");

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 130].Select(Start.AddDays);

    /// <summary>Dossiers in every state: open, early, late, without a due date, due before receipt, rescheduled, paused, given back, settled elsewhere.</summary>
    private static readonly Gen<DossierFacts> AnyDossier =
        from received in AnyDay
        from due in Gen.Int[-2, 60]
        from handled in Gen.Int[0, 40]
        from digitized in Gen.Int[0, 60]
        from channel in Gen.Enum<ReceiptChannel>()
        from state in Gen.Enum<Digitization>()
        from outcome in Gen.Enum<Outcome>()
        from units in Gen.Select(Gen.OneOf("892.TP", "30589", "30595"), Gen.OneOf("892.TP", "30589", "30595"))
        from procedure in Gen.OneOf(Birth, Copies, Wills)
        from rescheduled in Gen.Int[-15, 15]
        from apology in Gen.Int[0, 60]
        from supplements in Gen.Int[0, 3]
        from flags in Gen.Select(Gen.Bool, Gen.Bool)
        from delivery in Gen.Int[0, 3]
        from waits in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[0, 60]).Array[0, 3]
        from pauses in Gen.Select(Gen.Int[0, 40], Gen.Int[0, 12], Gen.Int[0, 60]).Array[0, 3]
        select new DossierFacts(received, units.Item1, units.Item2, procedure)
        {
            Channel = channel,
            DigitizedOnReceipt = state,
            Outcome = outcome,
            DueOn = due == 60 ? null : received.AddDays(due),
            CompletedOn = outcome == Outcome.None ? null : received.AddDays(handled),
            ResultDigitizedOn = digitized > 45 ? null : received.AddDays(digitized),
            OriginalDueOn = due == 60 || rescheduled > 10 ? null : received.AddDays(due - Math.Max(rescheduled, 0)),
            ApologyIssuedOn = apology > 45 ? null : received.AddDays(apology),
            SupplementRequests = supplements,
            Waits = [.. waits.OrderBy(wait => wait.Item1).Select(wait => new Wait(
                received.AddDays(wait.Item1), wait.Item3 > 50 ? null : received.AddDays(wait.Item1 + wait.Item2)))],
            Pauses = [.. pauses.OrderBy(pause => pause.Item1).Select(pause => new Wait(
                received.AddDays(pause.Item1), pause.Item3 > 50 ? null : received.AddDays(pause.Item1 + pause.Item2)))],
            ReusedData = flags.Item1,
            PaidOnline = flags.Item2,
            ResultDelivery = delivery == 0 ? null : (ResultDelivery)delivery,
        };

    public static readonly Gen<(DossierFacts[] Dossiers, Period Period, DateOnly AsOf)> Questions =
        Gen.Select(AnyDossier.Array[0, 60], AnyDay, Gen.Int[0, 100], AnyDay)
            .Select((dossiers, first, days, asOf) => (dossiers, new Period(first, first.AddDays(days)), asOf.AddDays(20)));

    /// <summary>Two communes merged into a third in the midst of the days, one split in two, one renamed twice.</summary>
    public static readonly UnitTree History = new(
        [
            Sample.Unit("89", Level.Province, UnitKind.Province, null),
            Sample.Unit("892", Level.District, UnitKind.District, "89", to: "2025-01-31"),
            Commune("A", "892", to: "2025-01-31"), Commune("B", "892", to: "2025-01-31"), Commune("S", "892", to: "2025-01-31"),
            Commune("R1", "892", to: "2024-12-31"), Commune("R2", "892", from: "2025-01-01", to: "2025-01-31"), Commune("R3", "89", from: "2025-02-01"),
            Commune("N", "89", from: "2025-02-01"), Commune("S1", "89", from: "2025-02-01"), Commune("S2", "89", from: "2025-02-01"),
            Commune("Q", "892"),
        ],
        [
            new("A", "N", Day("2025-02-01"), SuccessionKind.Merge), new("B", "N", Day("2025-02-01"), SuccessionKind.Merge),
            new("S", "S1", Day("2025-02-01"), SuccessionKind.Split), new("S", "S2", Day("2025-02-01"), SuccessionKind.Split),
            new("R1", "R2", Day("2025-01-01"), SuccessionKind.Rename), new("R2", "R3", Day("2025-02-01"), SuccessionKind.Rename),
        ]);

    /// <summary>Dossiers of all those units, received by one and settled by another.</summary>
    public static readonly Gen<DossierFacts> AnyDossierInHistory =
        from dossier in AnyDossier
        from units in Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11])
        select dossier with { ReceivedBy = History.All[units.Item1].Code, SettledBy = History.All[units.Item2].Code };

    public static readonly Gen<DossierFacts[]> InHistory = AnyDossierInHistory.Array[0, 80];

    /// <summary>Nothing but conditions on units.</summary>
    public static readonly Gen<DossierFilter> UnitFilters =
        from unit in Gen.OneOf<string?>(null, null, null, "89", "892", "N", "R3", "A", "S", "nowhere")
        from level in Gen.OneOf<Level?>(null, null, null, Level.Commune, Level.District)
        from scope in Gen.OneOf(UnitScope.Everything, UnitScope.Everything, UnitScope.Of("892"), UnitScope.Of("N", "Q"), UnitScope.Of("A", "B", "S1", "S2"))
        from others in Gen.OneOf<string[]>([], [], [], ["N"], ["A", "S1", "892"])
        select new DossierFilter { Unit = unit, Level = level, Scope = scope, ExceptUnits = CodeSet.Of(others) };

    /// <summary>Any conditions; each is set now and then.</summary>
    public static readonly Gen<DossierFilter> Filters =
        from filter in UnitFilters
        from procedure in Gen.OneOf<string?>(null, null, null, null, "2.000815", "9.999999")
        from others in Gen.OneOf<string[]>([], [], [], ["2.000815"], ["2.000815", "1.001193"])
        from field in Gen.OneOf<string?>(null, null, null, null, "Chứng thực")
        from channel in Gen.OneOf<ReceiptChannel?>(null, null, null, ReceiptChannel.Online, ReceiptChannel.Counter)
        from service in Gen.OneOf<OnlineLevel?>(null, null, null, OnlineLevel.Partial)
        from digitized in Gen.OneOf<Digitization?>(null, null, null, Digitization.Full)
        from outcome in Gen.OneOf<Outcome?>(null, null, null, Outcome.None, Outcome.Resolved, Outcome.Withdrawn)
        select filter with { Procedure = procedure, ExceptProcedures = CodeSet.Of(others), Field = field, Channel = channel, Service = service, Digitized = digitized, Outcome = outcome };

    /// <summary>Questions with any breakdown, tree, basis and cut over time; half of them as known long after.</summary>
    public static Gen<CountQuery> Queries(Gen<DossierFilter> filters) =>
        from filter in filters
        from first in AnyDay
        from length in Gen.Int[0, 120]
        from asOf in Gen.OneOf(Gen.Int[-10, 160], Gen.Const(400))
        from breakdown in Gen.Select(Gen.Enum<By>(), Gen.OneOf(By.Nothing, By.Nothing, By.Unit, By.Level, By.Channel))
        from basis in Gen.Enum<UnitBasis>()
        from tree in Gen.OneOf<DateOnly?>(null, null, Day("2025-01-15"), Day("2025-03-31"))
        from over in Gen.OneOf<PeriodLength?>(null, null, PeriodLength.Month, PeriodLength.Quarter)
        from cutOff in Gen.OneOf(ReportingCalendar.Calendar, ReportingCalendar.ClosingOn(14))
        select new CountQuery(filter, new Period(first, first.AddDays(length)), Start.AddDays(asOf))
        {
            By = breakdown.Item1,
            Then = breakdown.Item2,
            Basis = basis,
            TreeOn = tree,
            Over = over,
            Calendar = cutOff,
        };

    /// <summary>Columns of dossiers numbered from 1, in order of receipt.</summary>
    public static DossierColumns Numbered(IEnumerable<DossierFacts> dossiers) => Numbered(dossiers.Select((dossier, i) => (i + 1, dossier)));

    /// <summary>Columns of numbered dossiers.</summary>
    public static DossierColumns Numbered(IEnumerable<(int Number, DossierFacts Facts)> dossiers)
    {
        var builder = new DossierColumns.Builder(History, Procedures);
        foreach (var (number, facts) in dossiers.OrderBy(dossier => dossier.Facts.ReceivedOn))
        {
            builder.Add(facts, number);
        }

        return builder.Build();
    }

    /// <summary>Holds two answers equal in every count, group, break and unit that cannot be restated.</summary>
    public static void AssertSame(CountResult expected, CountResult actual)
    {
        Assert.Equal(expected.SubPeriods, actual.SubPeriods);
        Assert.Equal(expected.Groups.Select(group => (group.Key, group.Within)), actual.Groups.Select(group => (group.Key, group.Within)));
        foreach (var (one, other) in expected.Groups.Append(expected.Total).Zip(actual.Groups.Append(actual.Total)))
        {
            Assert.Equal(one.Counts, other.Counts);
            Assert.Equal(one.SubPeriods, other.SubPeriods);
            Assert.Equal(one.Breaks, other.Breaks);
        }

        Assert.Equal(expected.Breaks, actual.Breaks);
        Assert.Equal(expected.NotRestatable, actual.NotRestatable);
    }

    private static Unit Commune(string code, string? parent, string? from = null, string? to = null) => Sample.Unit(code, Level.Commune, UnitKind.Commune, parent, from, to);
}
