using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;
using static Dashboard.Tests.Sample;

namespace Dashboard.Tests.Statistics;

/// <summary>Signals and the list of what can still be saved, held against a recount that reads the definitions day by day over plain rows.</summary>
public sealed class InspectorRecountTests
{
    /// <summary>More than are counted by one processor alone.</summary>
    private const int Many = 130_000;

    /// <summary>Tết 2025 and a worked Saturday.</summary>
    private static readonly WorkingCalendar Calendar = new(
    [
        .. Enumerable.Range(0, 5).Select(day => new CalendarDay(Day("2025-01-27").AddDays(day), CalendarDayKind.Holiday, new("Tết", "Tết"))),
        new(Day("2025-02-08"), CalendarDayKind.WorkingSaturday, new("Làm bù", "Worked")),
    ]);

    private static readonly Gen<DossierFacts> AnyDossier =
        from dossier in AnyDossiers.AnyDossierInHistory
        from signs in Gen.Int[0, 63]
        from pattern in Gen.Enum<DueDatePattern>()
        select dossier with { Signs = (DossierSigns)signs, DuePattern = pattern };

    [Fact]
    public void Signals_AnyQuestion_CountAndListWhatANaiveRecountFinds() =>
        Gen.Select(AnyDossier.Array[0, 80], AnyDossier.Array[0, 40], AnyDossiers.Queries(AnyDossiers.Filters)).Sample(
            (dossiers, before, query) => AssertSignals(Changed(before, dossiers), dossiers, query), iter: 400);

    /// <summary>Of days before and after Tết: so close together that they end in bulk, and that others follow at once.</summary>
    [Fact]
    public void Signals_OfAFewDays_CountAndListWhatANaiveRecountFinds()
    {
        var start = Day("2025-01-20");
        var dossier =
            from any in AnyDossier
            from units in Gen.Select(Gen.OneOf("Q", "N"), Gen.OneOf("Q", "N"))
            from received in Gen.Int[0, 8]
            from due in Gen.Int[2, 14]
            from early in Gen.Int[-1, 3]
            from outcome in Gen.OneOf(Outcome.Withdrawn, Outcome.Returned, Outcome.Resolved)
            select any with
            {
                ReceivedOn = start.AddDays(received),
                ReceivedBy = units.Item1,
                SettledBy = units.Item2,
                DueOn = start.AddDays(received + due),
                CompletedOn = start.AddDays(received + Math.Max(0, due - early)),
                Outcome = outcome,
                Signs = any.Signs | DossierSigns.EndedOffHours,
            };
        var query =
            from first in Gen.Int[-2, 12]
            from length in Gen.Int[0, 20]
            from asOf in Gen.Int[0, 24]
            from basis in Gen.Enum<UnitBasis>()
            select new CountQuery(DossierFilter.Everything, new(start.AddDays(first), start.AddDays(first + length)), start.AddDays(asOf)) { Basis = basis };
        Gen.Select(dossier.Array[0, 60], dossier.Array[0, 20], query).Sample((dossiers, before, asked) => AssertSignals(Changed(before, dossiers), dossiers, asked), iter: 400);
    }

    [Fact]
    public void Savable_AnyQuestion_IsWhatANaiveRecountFinds() =>
        Gen.Select(AnyDossier.Array[0, 80], AnyDossier.Array[0, 40], AnyDossiers.Queries(AnyDossiers.Filters)).Sample(
            (dossiers, before, query) => AssertSavable(Changed(before, dossiers), dossiers, query), iter: 400);

    [Fact]
    public void SoManyThatAllProcessorsCount_EveryAnswer_IsTheNaiveOne()
    {
        var (dossiers, query) = (AnyDossier.Array[Many].Single(), new CountQuery(new() { Unit = "N" }, Days("2024-12-10", "2025-03-14"), Day("2025-03-20")) { TreeOn = Day("2025-03-31") });
        var columns = AnyDossiers.Numbered(dossiers);

        AssertSignals(columns, dossiers, query);
        AssertSavable(columns, dossiers, query with { Filter = new() { Unit = "Q", Procedure = Wills.Code } });
        var naive = NaiveAnswer.Of(dossiers, AnyDossiers.History, query with { By = By.Channel }, query.Period);
        Assert.Equal(naive.OrderBy(group => group.Key.Key).Select(group => group.Value), columns.CountByRows(query with { By = By.Channel }).Groups.OrderBy(group => group.Key).Select(group => group.Counts));
        var asked = dossiers.Where(dossier => NaiveAnswer.Selects(dossier, AnyDossiers.History, query) && dossier.CompletedOn >= query.Period.First && dossier.CompletedOn <= query.Period.Last).ToList();
        Assert.Equal(Spread(asked.Select(dossier => Used(dossier, dossier.CompletedOn!.Value))), SnapshotOf(columns).DaysOf(query, DayMeasure.Used).Counts);
        Assert.Equal(asked.Count, SnapshotOf(columns).LadderOf(query).Rungs[0].Rate.Denominator);
    }

    private static IEnumerable<DayCount> Spread(IEnumerable<int> days) => days.GroupBy(day => day).OrderBy(day => day.Key).Select(day => new DayCount(day.Key, day.Count()));

    private static Snapshot SnapshotOf(DossierColumns columns) => new(columns, Calendar, new([]), new(1, At("2025-12-31 17:00"), At("2025-12-31 17:00"), false));

    /// <summary>Dossiers of which a later load made others, or none.</summary>
    private static DossierColumns Changed(DossierFacts[] before, DossierFacts[] now) => AnyDossiers.Numbered(before).WithAll(
        [.. Enumerable.Range(0, Math.Max(before.Length, now.Length)).Select(index => (index + 1, index < now.Length ? now[index] : (DossierFacts?)null))]);

    private static void AssertSignals(DossierColumns columns, DossierFacts[] dossiers, CountQuery query)
    {
        var naive = NaiveSignals(dossiers, query);

        var counted = SignalPass.Count(columns, Calendar, query).SelectMany(unit => unit.Rates.Select((rate, signal) => (unit.Unit, Signal: (ColumnSignal)signal, Rate: rate)))
            .Where(each => each.Rate.Denominator > 0).ToDictionary(each => (each.Unit, each.Signal), each => each.Rate);
        Assert.Equal(
            naive.GroupBy(each => (each.Unit, each.Signal)).Select(each => (each.Key, Rate: new Rate(each.Count(one => one.IsCase), each.Count()))).OrderBy(each => each.Key),
            counted.Select(each => (each.Key, Rate: each.Value)).OrderBy(each => each.Key));
        foreach (var signal in Enum.GetValues<ColumnSignal>())
        {
            Assert.Equal(
                naive.Where(each => each.Signal == signal && each.IsCase).OrderBy(each => dossiers[each.Number - 1].ReceivedOn).ThenBy(each => each.Number).Select(each => each.Number),
                SignalPass.Dossiers(columns, Calendar, query, signal));
        }
    }

    private static List<(int Number, string Unit, ColumnSignal Signal, bool IsCase)> NaiveSignals(DossierFacts[] dossiers, CountQuery query)
    {
        var (first, end) = (query.Period.First, query.Period.Last < query.AsOf ? query.Period.Last : query.AsOf);
        bool IsIn(DateOnly? day) => day >= first && day <= end;
        var found = new List<(int Number, string Unit, ColumnSignal Signal, bool IsCase)>();
        var receipts = dossiers.Where(dossier => dossier.ReceivedOn <= query.AsOf).ToLookup(dossier => (dossier.ReceivedBy, dossier.Procedure.Code, dossier.ReceivedOn));
        var offHours = new Dictionary<(string, DateOnly), List<int>>();
        foreach (var (index, dossier) in dossiers.Index().Where(each => each.Item.ReceivedOn <= query.AsOf && NaiveAnswer.Selects(each.Item, AnyDossiers.History, query)))
        {
            var unit = NaiveAnswer.Told(query.Basis == UnitBasis.SettledBy ? dossier.SettledBy : dossier.ReceivedBy, AnyDossiers.History, query.TreeOn);
            var ended = dossier.CompletedOn <= query.AsOf ? dossier.CompletedOn : null;
            void Tell(ColumnSignal signal, bool isCase) => found.Add((index + 1, unit, signal, isCase));
            bool Has(DossierSigns sign) => (dossier.Signs & sign) != 0;
            if (IsIn(dossier.ReceivedOn))
            {
                TellReceipt(Tell, dossier, query.AsOf);
            }

            if (IsIn(ended))
            {
                var isOff = Has(DossierSigns.EndedOnDayOff | DossierSigns.EndedOffHours);
                Tell(ColumnSignal.EndedOffHours, isOff);
                if (isOff)
                {
                    (offHours.TryGetValue((unit, ended!.Value), out var others) ? others : offHours[(unit, ended.Value)] = []).Add(found.Count);
                }

                Tell(ColumnSignal.EndedInBulk, isCase: false);
                if (ended > dossier.DueOn)
                {
                    Tell(ColumnSignal.LateWithoutApology, !(dossier.ApologyIssuedOn <= query.AsOf));
                }

                if (dossier.Outcome is Outcome.Returned or Outcome.Withdrawn && dossier.DueOn is { } due && Worked(dossier.ReceivedOn, due) >= 2)
                {
                    var isAtTheEnd = ended <= due && Worked(ended!.Value, due) <= 1;
                    Tell(ColumnSignal.WithdrawnAndBack, isAtTheEnd && DaysBetween(ended!.Value, NextWorkingDay(due)).Any(day =>
                        receipts[(dossier.ReceivedBy, dossier.Procedure.Code, day)].Count() > (day == dossier.ReceivedOn ? 1 : 0)));
                }

                if (dossier.Outcome == Outcome.Resolved && Worked(ended!.Value, query.AsOf) >= 5)
                {
                    Tell(ColumnSignal.NotHandedOver, Has(DossierSigns.NotHandedOver));
                }
            }

            if (IsIn(dossier.DueOn))
            {
                Tell(ColumnSignal.RescheduledAgain, Has(DossierSigns.RescheduledAgain));
            }

            if (dossier.ReceivedOn <= end && !(ended <= end))
            {
                Tell(ColumnSignal.Overdue, dossier.DueOn < end);
            }
        }

        foreach (var place in offHours.Values.Where(places => places.Count >= 10).SelectMany(places => places))
        {
            found[place] = found[place] with { IsCase = true };
        }

        return found;
    }

    private static void TellReceipt(Action<ColumnSignal, bool> tell, DossierFacts dossier, DateOnly asOf)
    {
        if (dossier.DuePattern != DueDatePattern.NoLimit)
        {
            tell(ColumnSignal.DuePadded, dossier.DuePattern == DueDatePattern.Padded);
            tell(ColumnSignal.DueMiscounted, dossier.DuePattern is not (DueDatePattern.Agrees or DueDatePattern.Padded or DueDatePattern.Shortened));
        }

        if (dossier.SupplementRequests > 0)
        {
            tell(ColumnSignal.SupplementOnLastDay, dossier.Signs.HasFlag(DossierSigns.SupplementOnLastDay));
            tell(ColumnSignal.SupplementRepeated, dossier.SupplementRequests > 1);
        }

        if (dossier.Channel == ReceiptChannel.Online)
        {
            tell(ColumnSignal.AcceptedLate, dossier.Signs.HasFlag(DossierSigns.AcceptedLate));
        }

        if (dossier.ResultDigitizedOn <= asOf)
        {
            tell(ColumnSignal.DigitizedWithoutResult, !dossier.Procedure.GivesResultDocument);
        }
    }

    private static void AssertSavable(DossierColumns columns, DossierFacts[] dossiers, CountQuery query)
    {
        var on = query.Period.Last < query.AsOf ? query.Period.Last : query.AsOf;
        bool IsSelected(DossierFacts dossier) => dossier.ReceivedOn <= on && dossier.DueOn is not null && NaiveAnswer.Selects(dossier, AnyDossiers.History, query);
        string UnitOf(DossierFacts dossier) => NaiveAnswer.Told(query.Basis == UnitBasis.SettledBy ? dossier.SettledBy : dossier.ReceivedBy, AnyDossiers.History, query.TreeOn);
        var open = dossiers.Index().Where(dossier => IsSelected(dossier.Item) && !(dossier.Item.CompletedOn <= on)).ToList();
        var asked = open.Select(dossier => dossier.Item.Procedure.Code).ToHashSet();
        var lasted = dossiers.Where(dossier => dossier.CompletedOn <= on && dossier.CompletedOn > on.AddDays(-365) && asked.Contains(dossier.Procedure.Code))
            .Select(dossier => (Unit: UnitOf(dossier), Procedure: dossier.Procedure.Code, Days: Used(dossier, dossier.CompletedOn!.Value))).ToList();

        var list = SnapshotOf(columns).Savable(query);

        var expected = open.Select(each =>
        {
            var (dossier, used) = (each.Item, Used(each.Item, on));
            var own = lasted.Where(other => other.Procedure == dossier.Procedure.Code && other.Unit == UnitOf(dossier) && other.Days >= used).Select(other => other.Days).ToList();
            var all = lasted.Where(other => other.Procedure == dossier.Procedure.Code && other.Days >= used).Select(other => other.Days).ToList();
            var known = own.Count >= 10 ? own : all;
            int? needed = known.Count == 0 ? null : known.Order().ElementAt(((known.Count * 80) + 99) / 100 - 1) - used;
            var (due, left) = (dossier.DueOn!.Value, Worked(on, dossier.DueOn.Value));
            var verdict = due < on ? SavableVerdict.Lost : due == on ? SavableVerdict.Today : left < needed ? SavableVerdict.AtRisk : SavableVerdict.Safe;
            var isWaiting = dossier.Pauses!.Any(pause => pause.From <= on && !(pause.To <= on));
            return new SavableDossier(each.Index + 1, UnitOf(dossier), dossier.Procedure.Code, due, left, used, needed, own.Count >= 10, isWaiting, verdict);
        });
        Assert.Equal(
            expected.OrderBy(dossier => dossier.Verdict == SavableVerdict.Lost).ThenBy(dossier => dossier.Verdict)
                .ThenBy(dossier => dossier.Slack ?? dossier.DaysLeft).ThenBy(dossier => dossier.DueOn).ThenBy(dossier => dossier.Dossier),
            list.Dossiers);
        Assert.Equal(dossiers.Count(dossier => IsSelected(dossier) && query.Period.Contains(dossier.DueOn!.Value)), list.DueInPeriod);
    }

    /// <summary>Day by day: worked, after day 0, and not inside a pause.</summary>
    private static int Used(DossierFacts dossier, DateOnly upTo)
    {
        var zero = dossier.ReceivedOn;
        while (!Calendar.IsWorkingDay(zero))
        {
            zero = zero.AddDays(1);
        }

        return DaysBetween(zero.AddDays(1), upTo).Count(day => Calendar.IsWorkingDay(day) && !dossier.Pauses!.Any(pause => pause.From < day && !(pause.To < day)));
    }

    /// <summary>Working days after one day up to another; as many below zero where it lies before.</summary>
    private static int Worked(DateOnly from, DateOnly to) =>
        to >= from ? DaysBetween(from.AddDays(1), to).Count(Calendar.IsWorkingDay) : -DaysBetween(to.AddDays(1), from).Count(Calendar.IsWorkingDay);

    private static DateOnly NextWorkingDay(DateOnly day) => DaysBetween(day.AddDays(1), day.AddDays(30)).First(Calendar.IsWorkingDay);

    private static IEnumerable<DateOnly> DaysBetween(DateOnly first, DateOnly last) => Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays);
}
