using Dashboard.Data.Domain;
using Dashboard.Data.Import;

namespace Dashboard.Data.Generation;

/// <summary>Runs through the days of a register and makes up their dossiers; run again, it makes up the same ones. Holds one day at a time.</summary>
internal sealed class SyntheticPass
{
    private readonly ReferenceData _reference;
    private readonly IReadOnlyList<UnitProfile> _units;
    private readonly Period _days;
    private readonly ulong _seed;
    private readonly bool _plants;
    private readonly ArrivalPlan _plan;
    private readonly ProcedureMix[] _online;
    private readonly ProcedureMix[] _offline;

    public SyntheticPass(
        ReferenceData reference, IReadOnlyList<UnitProfile> units, Period days, IReadOnlyList<LevelTotal> totals, ulong seed, bool plants)
    {
        (_reference, _units, _days, _seed, _plants) = (reference, units, days, seed, plants);
        _plan = new ArrivalPlan(days, units, totals, reference.Calendar, seed);
        _online = [.. units.Select(unit => new ProcedureMix(unit, reference.Procedures, days.Last, online: true))];
        _offline = [.. units.Select(unit => new ProcedureMix(unit, reference.Procedures, days.Last, online: false))];
    }

    public void Run(Action<SyntheticDossier> use)
    {
        var planted = _plants ? new PlantedIrregularities(_reference.Procedures) : null;
        var life = new DossierLife(new Deadline(_reference.Calendar, WorkingHours.Default), SyntheticRegister.CutOffAt, planted);
        var arrivals = new List<Arrival>();
        var numbers = new int[_units.Count];
        for (var day = _days.First; day <= _days.Last; day = day.AddDays(1))
        {
            Arrive(day, arrivals);
            Array.Clear(numbers);
            foreach (var arrival in arrivals)
            {
                var dossier = Receive(arrival, day);
                var random = SeededRandom.For(_seed, Drawn.Life, dossier.Unit, day, arrival.Key);
                life.Live(dossier, ref random);
                numbers[arrival.Unit] += 1 + (planted?.NumbersSkipped(dossier.Unit, day, numbers[arrival.Unit] + 1) ?? 0);
                dossier.Number = numbers[arrival.Unit];
                use(dossier);
            }
        }
    }

    /// <summary>The day's receipts in order of time.</summary>
    private void Arrive(DateOnly day, List<Arrival> arrivals)
    {
        arrivals.Clear();
        for (var unit = 0; unit < _units.Count; unit++)
        {
            var (online, offline) = _plan.Of(unit, day);
            for (var i = 0; i < online + offline; i++)
            {
                var arrival = new Arrival(0, unit, i < online, i < online ? i : i - online);
                var random = SeededRandom.For(_seed, Drawn.TimeOfDay, _units[unit], day, arrival.Key);
                arrivals.Add(arrival with { Second = SecondOfDay(day, arrival.Online, ref random) });
            }
        }

        arrivals.Sort();
    }

    private int SecondOfDay(DateOnly day, bool online, ref SeededRandom random)
    {
        if (!_reference.Calendar.IsWorkingDay(day))
        {
            return random.Between(8 * 3600, 20 * 3600);
        }

        if (online && day != _days.Last && random.Chance(25))
        {
            return random.Between((17 * 3600) + 300, (20 * 3600) + 1800);
        }

        // more come in the first half of the morning; the counter takes nothing in its last ten minutes
        var minute = random.Chance(400) ? random.Below(180) : random.Below(470);
        return ((minute < 270 ? (7 * 60) + minute : (13 * 60) + 30 + minute - 270) * 60) + random.Below(60);
    }

    private SyntheticDossier Receive(Arrival arrival, DateOnly day)
    {
        var random = SeededRandom.For(_seed, Drawn.Procedure, _units[arrival.Unit], day, arrival.Key);
        return new SyntheticDossier
        {
            Unit = _units[arrival.Unit],
            Channel = arrival.Online ? ReceiptChannel.Online : random.Chance(38) ? ReceiptChannel.Postal : ReceiptChannel.Counter,
            Procedure = (arrival.Online ? _online : _offline)[arrival.Unit].Draw(ref random),
            ReceivedAt = day.ToDateTime(default).AddSeconds(arrival.Second),
            Ordinal = arrival.Ordinal,
        };
    }

    private readonly record struct Arrival(int Second, int Unit, bool Online, int Ordinal) : IComparable<Arrival>
    {
        /// <summary>What tells it from the unit's other arrivals of the day.</summary>
        public int Key => (Ordinal * 2) + (Online ? 1 : 0);

        public int CompareTo(Arrival other) => (Second, Unit, Online, Ordinal).CompareTo((other.Second, other.Unit, other.Online, other.Ordinal));
    }
}

/// <summary>The procedures asked for at a unit through one channel, drawn by how popular they are.</summary>
internal sealed class ProcedureMix
{
    private readonly Procedure[] _procedures;
    private readonly int[] _upTo;

    public ProcedureMix(UnitProfile unit, ProcedureCatalogue catalogue, DateOnly day, bool online)
    {
        _procedures = [.. unit.Popularities.Select(popularity => catalogue.InForce(popularity.Procedure, day)!)];
        _upTo = new int[_procedures.Length];
        var sum = 0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            var affinity = OnlineAffinity(_procedures[i]);
            sum += unit.Popularities[i].Weight * (online ? affinity : 100 - affinity);
            _upTo[i] = sum;
        }
    }

    public Procedure Draw(ref SeededRandom random)
    {
        var at = Array.BinarySearch(_upTo, random.Below(_upTo[^1]) + 1);
        return _procedures[at < 0 ? ~at : at];
    }

    /// <summary>How willingly people go online with a procedure, in percent; copies are certified from paper and stay at the counter more than others.</summary>
    private static int OnlineAffinity(Procedure procedure) => procedure.Online switch
    {
        OnlineLevel.None => 0,
        OnlineLevel.Partial => procedure.Code == "2.000815" ? 40 : 60,
        _ => 88,
    };
}
