using CsCheck;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Tests.Reports;

[Collection(nameof(SeedDatabase))]
public sealed class FigurePassportTests(SeedDatabase database)
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly PeriodChoice Quarter = PeriodChoice.Named(PeriodScheme.Reporting, new(PeriodLength.Quarter, 2025, 1));

    private Snapshot Snapshot => database.Snapshot;

    [Theory]
    [InlineData("online", "", "0002-078P-FR")]
    [InlineData("onTimeDue", "892", "0B35-G0T6-V0AW-DTC")]
    public void Code_OnceHandedOut_MeansTheSameForEver(string indicator, string unit, string code)
    {
        var question = Ask(new() { Unit = unit.Length == 0 ? null : unit, Period = unit.Length == 0 ? PeriodChoice.Everything : Quarter });

        var passport = Hand(question, CitedFigure.Rate(question, Indicators.Find(indicator)!));

        Assert.Equal(code, passport.Code);
    }

    [Fact]
    public void Code_OfEveryIndicatorAndMeasure_OpensThatFigure()
    {
        var question = Ask(new() { Period = Quarter, Unit = "30589" });
        var figures = Indicators.All.Select(indicator => CitedFigure.Rate(question, indicator))
            .Concat(Measures.All.Select(measure => CitedFigure.Count(question, new(new CountedFigure(measure.Measure), question.Query))))
            .Select(figure => Hand(question, figure)).ToList();

        var opened = figures.ConvertAll(passport => Read(passport.Code!)!);

        Assert.Equal(figures.Count, figures.Select(passport => passport.Code).Distinct().Count());
        Assert.Equal(figures.Select(Told), opened.Select(Told));
        Assert.All(opened, passport => Assert.True(passport.IsOf(passport.Figure.In(Snapshot, ReportingCalendar.Reporting))));
        Assert.All(figures, passport => Assert.True(passport.Code!.Length <= 18, passport.Code));
    }

    [Fact]
    public void Code_OfAnyConditions_OpensTheSameQuestion()
    {
        var units = Snapshot.Units.All.Select(unit => unit.Code).ToList();
        var procedures = Snapshot.Procedures.All.Select(procedure => procedure.Code).Distinct().ToList();
        var fields = Snapshot.Procedures.Fields.Select(field => field.Vi).ToList();
        var days = Gen.Int[0, 1600].Select(day => new DateOnly(2021, 1, 1).AddDays(day));
        var requests =
            from unit in Of(units).Null()
            from only in Of(units).Null()
            from without in Of(units).Array[0, 2]
            from level in Gen.Enum<Level>().Nullable()
            from procedure in Of(procedures).Null()
            from field in Of(fields).Null()
            from channel in Gen.Enum<ReceiptChannel>().Nullable()
            from service in Gen.Enum<OnlineLevel>().Nullable()
            from digitized in Gen.Enum<Digitization>().Nullable()
            from outcome in Gen.Enum<Outcome>().Nullable()
            from basis in Gen.Enum<UnitBasis>()
            from tree in days.Nullable()
            from asOf in days.Nullable()
            from first in days
            from length in Gen.Int[0, 500]
            select new FigureRequest
            {
                Unit = unit,
                OnlyUnit = only,
                ExceptUnits = CodeSet.Of(without),
                Level = level,
                Procedure = procedure,
                Field = field,
                Channel = channel,
                Service = service,
                Digitized = digitized,
                Outcome = outcome,
                Basis = basis,
                TreeOn = tree,
                AsOf = asOf,
                Period = PeriodChoice.Free(new(first, first.AddDays(length))),
            };

        requests.Sample(
            request =>
            {
                var passport = Hand(Ask(request), CitedFigure.Rate(Ask(request), Indicators.OnTimeClosed));
                Assert.Equal(Told(passport), Told(Read(passport.Code!)!));
            },
            iter: 500, threads: 1);
    }

    [Fact]
    public void Code_OneLetterMistyped_IsNoCode_ButForChance()
    {
        var question = Ask(new() { Period = Quarter, Unit = "892" });
        var code = Hand(question, CitedFigure.Rate(question, Indicators.Online)).Code!;

        var slips = Enumerable.Range(0, code.Length).Where(place => code[place] != '-')
            .SelectMany(place => Letters.Where(letter => letter != code[place]).Select(letter => code[..place] + letter + code[(place + 1)..])).ToList();
        var opened = slips.Select(Read).Where(passport => passport is not null).ToList();

        // the last letters are the mark of the value: another one there is another value, told as such
        Assert.True(slips.Count > 400);
        Assert.All(opened, passport => Assert.False(passport!.IsOf(passport.Figure.In(Snapshot, ReportingCalendar.Reporting))));
        Assert.True(opened.Count <= 31 * 3, $"{opened.Count} of {slips.Count} slips are read as codes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("an chau")]
    [InlineData("000.00.10.H01-240306-0004")]
    [InlineData("30589")]
    [InlineData("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("0000-0000-0000")]
    [InlineData("FZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("٣٤٥٦-٧٨٩٠")]
    public void Read_AnythingElse_IsNoCode(string typed) => Assert.Null(Read(typed));

    [Fact]
    public void Read_AnyLettersOfCodes_NeverThrows() =>
        Gen.Int[0, 31].Select(letter => Letters[letter]).Array[0, 45].Sample(letters => _ = Read(new string(letters)), iter: 20_000, threads: 1);

    [Fact]
    public void MadeUpCode_OfCountsThatMakeNoShare_OrOfDaysOutOfRange_IsAnsweredAllTheSame()
    {
        var about = new FigureRequest { Period = PeriodChoice.Free(new(new(2025, 1, 1), new(2025, 3, 31))) };
        string Code(CountedFigure counted, CountedFigure? of, FigureRequest request) => FigurePassport.CodeOf(new(counted, of, request), 1, new(1, 1))!;

        var larger = Read(Code(new(Measure.Received), new(Measure.Late), about))!.Figure.In(Snapshot, ReportingCalendar.Reporting);
        var negative = Read(Code(new([Measure.Late], [Measure.Received]), new(Measure.Received), about))!.Figure.In(Snapshot, ReportingCalendar.Reporting);

        Assert.Equal((CellKind.NoFigure, CellKind.NoFigure), (larger.Cell.Kind, negative.Cell.Kind));
        Assert.Null(Read(Code(new(Measure.Received), null, about with { AsOf = new(1999, 12, 31) })));
        Assert.Null(Read(Code(new(Measure.Received), null, about with { Period = PeriodChoice.Free(new(new(2099, 12, 30), new(2100, 1, 2))) })));
        Assert.Null(Read(Code(new(Measure.Received), null, about with { TreeOn = new(2150, 1, 1), Channel = ReceiptChannel.Online })));
    }

    [Fact]
    public void Read_SmallLettersBlanksAndLikeLetters_AreTheSameCode()
    {
        var question = Ask(new() { Period = Quarter, Unit = "892" });
        var code = Hand(question, CitedFigure.Rate(question, Indicators.Online)).Code!;

        var typed = $" {code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l')} ";

        Assert.Equal(code, Read(typed)!.Code);
    }

    [Fact]
    public void Mark_OfAnotherValue_IsAnother()
    {
        var question = Ask(new() { Period = Quarter });
        var figure = CitedFigure.Rate(question, Indicators.Online);
        var value = figure.In(Snapshot, ReportingCalendar.Reporting);
        var passport = Hand(question, figure);

        Assert.True(passport.IsOf(value));
        Assert.False(passport.IsOf(value with { Count = value.Count + 1 }));
        Assert.False(passport.IsOf(value with { Of = value.Of + 1 }));
    }

    [Fact]
    public void SameDays_HoweverAskedFor_HaveTheSameCode()
    {
        string? Code(PeriodChoice period)
        {
            var question = Ask(new() { Period = period, Compare = ComparedWith.PreviousPeriod, Indicator = Indicators.OnTimeDue });
            return Hand(question, CitedFigure.Rate(question, Indicators.Online)).Code;
        }

        Assert.Equal(Code(Quarter), Code(PeriodChoice.Free(new(new(2024, 12, 15), new(2025, 3, 14)))));
        Assert.Equal(Code(PeriodChoice.Everything), Code(PeriodChoice.Free(Snapshot.EverythingKnown)));
        Assert.NotEqual(Code(Quarter), Code(PeriodChoice.Named(PeriodScheme.Calendar, new(PeriodLength.Quarter, 2025, 1))));
    }

    [Fact]
    public void EveryFigureOfAReport_OpensAsItStands()
    {
        var figures = PeriodFigures.From(Snapshot, new(ReportKind.Full, new() { Period = Quarter }), ReportingCalendar.Reporting);
        var report = PeriodReport.From(figures, "en");
        var codes = new List<string>();
        foreach (var sheet in report.Sheets.Where(sheet => !sheet.InWorkbookOnly))
        {
            foreach (var (row, column) in Enumerable.Range(0, sheet.Rows.Count).SelectMany(row => Enumerable.Range(0, sheet.Columns.Count).Select(column => (row, column))))
            {
                if (sheet.PassportAt(row, column, figures.Question) is { } handed)
                {
                    var opened = Read(handed.Passport.Code!)!;
                    var value = opened.Figure.In(Snapshot, ReportingCalendar.Reporting);
                    Assert.True(opened.IsOf(value), $"{sheet.Name} {row} {column}");
                    Assert.Equal(sheet.Rows[row].Cells[column], value.Cell);
                    codes.Add(handed.Passport.Code!);
                }
                else
                {
                    Assert.False(sheet.CountedAt(row, column) is not null, $"{sheet.Name} {row} {column} has no code");
                }
            }
        }

        Assert.True(codes.Count > 300);
        Assert.Equal(codes, report.Sheets.Single(sheet => sheet.Name == "Figure codes").Rows.Select(row => (string)row.Cells[3].Value!));
    }

    private static Gen<string> Of(List<string> names) => Gen.Int[0, names.Count - 1].Select(index => names[index]);

    private Question Ask(FigureRequest request) => new(Snapshot, request, ReportingCalendar.Reporting);

    private static FigurePassport Hand(Question question, CitedFigure figure) =>
        FigurePassport.Of(figure, question.Stamp.Load, figure.In(question.Snapshot, question.Reporting));

    private FigurePassport? Read(string typed) => FigurePassport.Read(typed, Snapshot.Units, Snapshot.Procedures);

    private static string Told(FigurePassport passport) =>
        $"{string.Join('+', passport.Figure.Counted.Of)} / {string.Join('+', passport.Figure.Of?.Of ?? [])} {string.Join('&', FigureQuery.Write(passport.Figure.About))} {passport.Load} {passport.Mark}";
}
