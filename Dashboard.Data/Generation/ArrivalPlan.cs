using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>Dossiers to be received at one level.</summary>
/// <param name="Level">The level of the receiving units.</param>
/// <param name="Received">How many in all.</param>
/// <param name="Online">How many of them online; null leaves it to the trends.</param>
internal sealed record LevelTotal(Level Level, long Received, long? Online);

/// <summary>How many dossiers each unit receives each day, online and otherwise; the totals are met exactly.</summary>
internal sealed class ArrivalPlan
{
    private static readonly int[] WeekdayPercent = [0, 118, 107, 100, 97, 90, 60];

    private readonly Period _days;
    private readonly int[,] _online;
    private readonly int[,] _offline;

    public ArrivalPlan(Period days, IReadOnlyList<UnitProfile> units, IReadOnlyList<LevelTotal> totals, WorkingCalendar calendar, ulong seed)
    {
        _days = days;
        _online = new int[units.Count, days.Days];
        _offline = new int[units.Count, days.Days];
        foreach (var total in totals)
        {
            var members = Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == total.Level).ToList();
            var online = new long[members.Count, days.Days];
            var offline = new long[members.Count, days.Days];
            for (var i = 0; i < members.Count; i++)
            {
                for (var day = 0; day < days.Days; day++)
                {
                    (online[i, day], offline[i, day]) = Weigh(units[members[i]], days.First.AddDays(day), calendar, seed);
                }
            }

            var (onlineSum, offlineSum) = (online.Cast<long>().Sum(), offline.Cast<long>().Sum());
            var receivedOnline = total.Online ?? (long)((Int128)total.Received * onlineSum / Math.Max(1, onlineSum + offlineSum));
            var onlineQuota = new Quota(receivedOnline, onlineSum);
            var offlineQuota = new Quota(total.Received - receivedOnline, offlineSum);
            for (var i = 0; i < members.Count; i++)
            {
                for (var day = 0; day < days.Days; day++)
                {
                    _online[members[i], day] = onlineQuota.Count(online[i, day]);
                    _offline[members[i], day] = offlineQuota.Count(offline[i, day]);
                }
            }
        }
    }

    /// <summary>Dossiers a unit receives on a day.</summary>
    public (int Online, int Offline) Of(int unit, DateOnly day)
    {
        var index = day.DayNumber - _days.First.DayNumber;
        return (_online[unit, index], _offline[unit, index]);
    }

    private static (long Online, long Offline) Weigh(UnitProfile unit, DateOnly day, WorkingCalendar calendar, ulong seed)
    {
        var random = SeededRandom.For(seed, Drawn.Volume, unit, day);
        // a small unit has many empty days and a few full ones
        var noise = unit.Share >= 1_500 ? random.Between(55, 145)
            : random.Chance(700) ? random.Between(5, 20)
            : random.Between(205, 405);
        var volume = (long)unit.Share * LocalTrends.VolumePercent(day) * noise / 100;
        var online = LocalTrends.OnlinePercent(unit, day);
        if (!calendar.IsWorkingDay(day))
        {
            // offices are closed; now and then an online dossier is accepted from home
            return (volume * online * (day.DayOfWeek == DayOfWeek.Sunday ? 1 : 3) / 100, 0);
        }

        var weekday = WeekdayPercent[(int)day.DayOfWeek];
        return (volume * online * weekday / 100, volume * (100 - online) * weekday / 100);
    }
}
