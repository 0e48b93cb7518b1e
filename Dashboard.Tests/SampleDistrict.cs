using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests;

/// <summary>A district of thirteen communes and ten offices with some thousand made-up dossiers over four years: what pages are tried on.</summary>
internal static class SampleDistrict
{
    public const string Smallest = "892.YT";

    public static readonly DateOnly CutOff = new(2025, 5, 16);

    private static readonly (string Code, string Vi, string En, string ShortVi, string ShortEn, int Weight, int Online)[] Communes =
    [
        ("30589", "Thị trấn An Châu", "An Chau Town", "An Châu", "An Chau", 18, 82),
        ("30607", "Xã Bình Hòa", "Binh Hoa Commune", "Bình Hòa", "Binh Hoa", 12, 78),
        ("30613", "Xã Hòa Bình Thạnh", "Hoa Binh Thanh Commune", "Hòa Bình Thạnh", "Hoa Binh Thanh", 9, 76),
        ("30604", "Thị trấn Vĩnh Bình", "Vinh Binh Town", "Vĩnh Bình", "Vinh Binh", 10, 74),
        ("30595", "Xã Cần Đăng", "Can Dang Commune", "Cần Đăng", "Can Dang", 12, 65),
        ("30625", "Xã Vĩnh Thành", "Vinh Thanh Commune", "Vĩnh Thành", "Vinh Thanh", 9, 58),
        ("30610", "Xã Vĩnh An", "Vinh An Commune", "Vĩnh An", "Vinh An", 4, 54),
    ];

    private static readonly (string Code, string Vi, string En, string ShortVi, string ShortEn, int Weight, int Online)[] Offices =
    [
        ("892.TP", "Phòng Tư pháp", "Justice Department", "Tư pháp", "Justice", 4, 40),
        ("892.TCKH", "Phòng Tài chính - Kế hoạch", "Finance and Planning Department", "Tài chính - KH", "Finance", 5, 61),
        ("892.KTHT", "Phòng Kinh tế, Hạ tầng và Đô thị", "Economy, Infrastructure and Urban Department", "Kinh tế, HT và ĐT", "Economy, Urban", 5, 38),
        ("892.DD", "Chi nhánh Văn phòng đăng ký đất đai Châu Thành", "Chau Thanh Land Registration Branch", "CN VP ĐKĐĐ", "Land branch", 22, 20),
    ];

    private static readonly Procedure Copies = new(
        "2.000815", "2.000815", new("Chứng thực bản sao", "Certified copies"), new("Chứng thực", "Certification"), Level.Commune,
        new(LimitKind.WorkingDays, 3), OnlineLevel.Full, FeeBearing: true, GivesResultDocument: true, ValidFrom: null, ValidTo: null);

    private static readonly Lazy<Snapshot> Made = new(() => Make(6000));

    /// <summary>Always the same one.</summary>
    public static Snapshot Snapshot => Made.Value;

    /// <summary>The same district without a single dossier.</summary>
    public static Snapshot Empty => Make(0);

    /// <summary>The same district with a notice of days off loaded for some years: each names New Year, a holiday on which nothing happens.</summary>
    public static Snapshot Announced(params IEnumerable<int> years) => Snapshot with
    {
        Calendar = new WorkingCalendar(years.Select(year => new CalendarDay(new(year, 1, 1), CalendarDayKind.Holiday, new("Tết Dương lịch", "New Year's Day")))),
    };

    /// <summary>Every dossier, in order of receipt.</summary>
    public static IReadOnlyList<DossierFacts> Facts { get; } = [.. Dossiers(6000).OrderBy(dossier => dossier.ReceivedOn)];

    /// <summary>What the dossiers are read against.</summary>
    public static ReferenceData Reference => new(Snapshot.Units, [], Snapshot.Procedures, [], Targets, []);

    private static Snapshot Make(int dossiers)
    {
        var units = new UnitTree(
            [
                new("892", new("Huyện Châu Thành", "Chau Thanh District"), new("Châu Thành", "Chau Thanh"), Level.District, UnitKind.District, null, null, null),
                .. Communes.Select(unit => Unit(unit, Level.Commune, UnitKind.Commune)),
                .. Offices.Select(unit => Unit(unit, Level.District, UnitKind.Department)),
                new(Smallest, new("Phòng Y tế", "Health Department"), new("Y tế", "Health"), Level.District, UnitKind.Department, "892", null, null),
            ],
            []);
        var columns = new DossierColumns.Builder(units, new ProcedureCatalogue([Copies]));
        foreach (var (index, dossier) in Dossiers(dossiers).OrderBy(dossier => dossier.ReceivedOn).Index())
        {
            columns.Add(dossier, index + 1); // as the database numbers them
        }

        return new Snapshot(columns.Build(), new WorkingCalendar([]), Targets, new DataStamp(1, CutOff.ToDateTime(new(17, 0)), new(2025, 5, 16, 11, 0, 0, DateTimeKind.Utc), IsSynthetic: true));
    }

    private static TargetTable Targets { get; } = new(
    [
        Target("online", 2022, 50, isAssumption: true), Target("online", 2024, 70, isAssumption: true), Target("online", 2025, 80, isAssumption: false),
        Target("digitizedOnReceipt", 2024, 60, isAssumption: true), Target("digitizedOnReceipt", 2025, 80, isAssumption: true),
        Target("resultsDigitized", 2025, 100, isAssumption: false),
        Target("onTimeDue", 2021, 90, isAssumption: true),
    ]);

    private static Target Target(string indicator, int year, decimal percent, bool isAssumption) =>
        new(indicator, null, null, new(year, 1, 1), null, percent, new($"Kế hoạch {year}", $"Plan {year}"), isAssumption);

    private static Unit Unit((string Code, string Vi, string En, string ShortVi, string ShortEn, int, int) unit, Level level, UnitKind kind) =>
        new(unit.Code, new(unit.Vi, unit.En), new(unit.ShortVi, unit.ShortEn), level, kind, "892", null, null);

    private static IEnumerable<DossierFacts> Dossiers(int count)
    {
        var random = new Random(892);
        var all = Communes.Concat(Offices).ToList();
        var weights = all.SelectMany((unit, index) => Enumerable.Repeat(index, unit.Weight)).ToList();
        var first = new DateOnly(2021, 1, 2);
        var days = CutOff.DayNumber - first.DayNumber;
        for (var i = 0; i < count; i++)
        {
            var received = first.AddDays(random.Next(days + 1));
            var share = (received.DayNumber - first.DayNumber) / (double)days;
            var unit = i % 250 == 0 ? (Code: Smallest, Online: 42) : all.Select(unit => (unit.Code, unit.Online)).ElementAt(weights[random.Next(weights.Count)]);
            var due = received.AddDays(random.Next(3, 12));
            var completed = due.AddDays(random.Next(-3, 1) + (random.Next(100) < 6 ? random.Next(2, 40) : 0));
            var ended = random.Next(1000) < 997 && completed <= CutOff;
            yield return new DossierFacts(received, unit.Code, unit.Code, Copies)
            {
                Channel = random.Next(100) < unit.Online * (0.65 + (0.6 * share)) ? ReceiptChannel.Online : random.Next(100) < 5 ? ReceiptChannel.Postal : ReceiptChannel.Counter,
                DigitizedOnReceipt = random.Next(100) < 20 + (30 * share) ? Digitization.Full : random.Next(100) < 20 ? Digitization.Partial : Digitization.None,
                DueOn = due,
                OriginalDueOn = due,
                CompletedOn = ended ? completed < received ? received : completed : null,
                Outcome = ended ? random.Next(100) < 2 ? Outcome.Returned : Outcome.Resolved : Outcome.None,
                ResultDigitizedOn = ended && random.Next(100) < 18 + (30 * share) ? completed.AddDays(1) : null,
            };
        }
    }
}
