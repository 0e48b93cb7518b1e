using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>What the made-up years are like: growing, ever more online and digitized, quiet at Tết, and with two stories worth finding.</summary>
/// <remarks>
/// The stories: online submission at Vĩnh Nhuận (30619) falls from November 2024 on; Vĩnh Hanh (30598), Tân Phú (30622) and the
/// land registration branch fall behind with their dossiers from March 2025 on.
/// </remarks>
internal static class LocalTrends
{
    private static readonly Trend Volume = new(2021, 78, 92, 101, 108, 115, 118);
    private static readonly Trend OnlineAtCommunes = new(2021, 40, 59, 71, 80, 86, 88);
    private static readonly Trend OnlineAtDistrict = new(2021, 12, 22, 33, 43, 52, 60);
    private static readonly Trend DigitizedFully = new(2021, 40, 130, 290, 480, 640, 760);
    private static readonly Trend ResultsDigitized = new(2021, 30, 130, 300, 500, 670, 800);
    private static readonly Trend Reused = new(2021, 10, 40, 110, 220, 330, 420);
    private static readonly Trend PaidOnline = new(2021, 20, 120, 300, 480, 620, 700);

    /// <summary>First day of Tết by year: people stay away from a week before to a week after.</summary>
    private static readonly DateOnly[] Tet =
        [new(2021, 2, 12), new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29), new(2026, 2, 17)];

    private static readonly DateOnly OnlineFalls = new(2024, 11, 1);
    private static readonly DateOnly BacklogGrows = new(2025, 3, 1);

    /// <summary>How busy a day is, in percent of an ordinary one.</summary>
    public static int VolumePercent(DateOnly day) => Volume.On(day) * SeasonPercent(day) / 100;

    /// <summary>Percent of a unit's dossiers that come online on a day.</summary>
    public static int OnlinePercent(UnitProfile unit, DateOnly day)
    {
        var percent = (unit.Level == Level.Commune ? OnlineAtCommunes : OnlineAtDistrict).On(day) + unit.OnlineOffset;
        if (unit.Code == "30619" && day > OnlineFalls)
        {
            percent -= Math.Min(38, (day.DayNumber - OnlineFalls.DayNumber) / 3);
        }

        return Math.Clamp(percent, 3, 96);
    }

    /// <summary>Late dossiers in a thousand with a limit of days.</summary>
    public static int LatePerMille(UnitProfile unit, DateOnly day) => unit.LatePerMille * (LongestDelay(unit, day) > 20 ? 2 : 1);

    /// <summary>Working days a late dossier may wait where a backlog has grown; 0 where there is none.</summary>
    public static int LongestDelay(UnitProfile unit, DateOnly day) => day < BacklogGrows ? 0 : unit.Code switch
    {
        "30598" or "30622" => 50,
        "892.DD" => 14,
        _ => 0,
    };

    public static int DigitizedFullyPerMille(UnitProfile unit, ReceiptChannel channel, DateOnly day) =>
        PerMille(DigitizedFully.On(day), unit, channel);

    public static int ResultDigitizedPerMille(UnitProfile unit, ReceiptChannel channel, DateOnly day) =>
        PerMille(ResultsDigitized.On(day), unit, channel);

    public static int ReusedPerMille(DateOnly day) => Reused.On(day);

    public static int PaidOnlinePerMille(ReceiptChannel channel, DateOnly day) => PaidOnline.On(day) / (channel == ReceiptChannel.Online ? 1 : 15);

    private static int PerMille(int trend, UnitProfile unit, ReceiptChannel channel) =>
        Math.Min(950, trend * unit.Diligence / 100 * (channel == ReceiptChannel.Online ? 112 : 78) / 100);

    private static int SeasonPercent(DateOnly day)
    {
        foreach (var tet in Tet)
        {
            var after = day.DayNumber - tet.DayNumber;
            if (after is >= -8 and <= 10)
            {
                return after < 0 ? 60 : 75;
            }
        }

        // the third quarter of 2021 was spent under distancing orders
        return day is { Year: 2021, Month: >= 7 and <= 9 } ? 45 : day.Month is 3 or 8 or 9 ? 108 : 100;
    }
}
