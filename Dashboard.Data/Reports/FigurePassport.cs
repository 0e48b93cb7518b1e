using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Reports;

/// <summary>A cited figure, the load it was counted after and a mark of what came out, written as one short code.</summary>
/// <remarks>
/// The code is the figure: it says what is counted under which conditions, so nothing need be stored when a figure is handed out, and it
/// opens as well from a database copied elsewhere. Units, procedures and fields stand in it as the beginnings of their digests; a check
/// over all that is meant settles which they are and finds slips of the pen. The mark tells whether a figure counted again is the one
/// that was handed out. What a number in a code stands for must never change: new indicators and measures come last.
/// </remarks>
/// <param name="Figure">The figure.</param>
/// <param name="Load">The newest load whose dossiers were counted.</param>
/// <param name="Mark">From <see cref="MarkOf"/>.</param>
public sealed record FigurePassport(CitedFigure Figure, int Load, int Mark)
{
    /// <summary>Letters of the longest code; a figure whose conditions do not go into that has none.</summary>
    public const int LongestCode = 60;

    private const int Format = 0;
    private const int FormatBits = 2;

    // numbers of figures: indicators, then measures, then what is put together of several
    private const int FigureBits = 7;
    private const int FirstMeasure = 40;
    private const int PutTogether = 127;
    private const int CountBits = 3;

    private const int YearBits = 7;
    private const int FirstYear = 2000;
    private const int NameBits = 5;

    private const int UnitBits = 13;
    private const int ProcedureBits = 16;
    private const int FieldBits = 12;
    private const int CheckBits = 12;

    /// <summary>More ways than this to read a code, and it is none.</summary>
    private const int MostReadings = 64;

    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>By whose names days are told, whatever scheme an office uses: a code means the same days everywhere.</summary>
    private static readonly ReportingCalendar[] Schemes = [ReportingCalendar.Calendar, ReportingCalendar.Reporting];

    private static readonly PeriodName[] NamesOfYear =
    [
        .. Enumerable.Range(1, 12).Select(month => new PeriodName(PeriodLength.Month, FirstYear, month)),
        .. Enumerable.Range(1, 4).Select(quarter => new PeriodName(PeriodLength.Quarter, FirstYear, quarter)),
        .. Enumerable.Range(1, 2).Select(half => new PeriodName(PeriodLength.HalfYear, FirstYear, half)),
        new(PeriodLength.NineMonths, FirstYear),
        new(PeriodLength.Year, FirstYear),
    ];

    /// <summary>Hands out a figure of some data.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="load">The newest load of the data.</param>
    /// <param name="value">What it comes to.</param>
    public static FigurePassport Of(CitedFigure figure, int load, FigureValue value) => new(figure, load, MarkOf(figure, load, value));

    /// <summary>The code of a figure; null where its conditions are too long for one.</summary>
    public static string? CodeOf(CitedFigure figure, int load, FigureValue value) => Of(figure, load, value).Code;

    /// <summary>Whether a figure counted again is the one that was handed out; another passes by chance once in four thousand times.</summary>
    public bool IsOf(FigureValue value) => MarkOf(Figure, Load, value) == Mark;

    /// <summary>As it is printed: "10KW-3F7Q-0BZ2"; null where the conditions are too long.</summary>
    public string? Code
    {
        get
        {
            var code = new ShortCode().Add(Format, FormatBits);
            WriteFigure(code);
            WritePeriod(code, Figure.About.Period);
            WriteDay(code, Figure.About.AsOf);
            code.AddAny(Load);
            WriteConditions(code, Figure.About);
            code.Add(CheckOf(Figure, Load), CheckBits).Add(Mark, CheckBits);
            return code.ToString() is var written && written.Count(letter => letter != '-') <= LongestCode ? written : null;
        }
    }

    /// <summary>Reads a code as printed or typed; null for anything that is not one, or names what the data do not know.</summary>
    /// <param name="typed">A code, or anything else.</param>
    /// <param name="units">The units it may name.</param>
    /// <param name="procedures">The procedures and fields it may name.</param>
    public static FigurePassport? Read(string typed, UnitTree units, ProcedureCatalogue procedures)
    {
        if (ShortCode.Read(typed, LongestCode) is not { } code || code.Next(FormatBits) != Format
            || ReadFigure(code) is not var (counted, of) || ReadPeriod(code) is not { } period || !TryDay(code, out var asOf))
        {
            return null;
        }

        var load = code.NextAny();
        var readings = ReadConditions(code, units, procedures).Take(MostReadings).ToList();
        var (check, mark) = (code.Next(CheckBits), code.Next(CheckBits));
        return !code.IsAtEnd ? null : readings
            .Select(about => new FigurePassport(new CitedFigure(counted, of, about with { Period = period, AsOf = asOf }), load, mark))
            .FirstOrDefault(passport => CheckOf(passport.Figure, load) == check);
    }

    private void WriteFigure(ShortCode code)
    {
        if (Figure.Indicator is { } indicator)
        {
            code.Add(Indicators.All.Index().First(known => known.Item == indicator).Index, FigureBits);
        }
        else if (Figure.Measure is { } measure)
        {
            code.Add(FirstMeasure + (int)measure, FigureBits);
        }
        else
        {
            WriteCounted(code.Add(PutTogether, FigureBits), Figure.Counted);
            code.Add(Figure.Of is not null);
            if (Figure.Of is { } of)
            {
                WriteCounted(code, of);
            }
        }
    }

    private static (CountedFigure Counted, CountedFigure? Of)? ReadFigure(ShortCode.Reader code)
    {
        var number = code.Next(FigureBits);
        if (number == PutTogether)
        {
            return ReadCounted(code) is not { } counted ? null
                : !code.NextIsSo() ? (counted, null)
                : ReadCounted(code) is { } of ? (counted, of)
                : null;
        }

        return number < Indicators.All.Count ? (new CountedFigure(Indicators.All[number].Numerator), new CountedFigure(Indicators.All[number].Denominator))
            : Enum.IsDefined((Measure)(number - FirstMeasure)) ? (new CountedFigure((Measure)(number - FirstMeasure)), null)
            : null;
    }

    private static void WriteCounted(ShortCode code, CountedFigure counted)
    {
        code.Add(counted.Of.Count, CountBits).Add(counted.Less.Count, CountBits);
        foreach (var measure in counted.Of.Concat(counted.Less))
        {
            code.Add((int)measure, FigureBits);
        }
    }

    private static CountedFigure? ReadCounted(ShortCode.Reader code)
    {
        var (of, less) = (code.Next(CountBits), code.Next(CountBits));
        var measures = Enumerable.Range(0, of + less).Select(_ => (Measure)code.Next(FigureBits)).ToList();
        return of == 0 || !measures.TrueForAll(Enum.IsDefined) ? null : new CountedFigure(measures[..of], measures[of..]);
    }

    /// <summary>Which of four ways to tell days, then the days: all that are known, by a name, or the first and how many.</summary>
    private static void WritePeriod(ShortCode code, PeriodChoice period)
    {
        if (period.Days is not { } days)
        {
            code.Add(0, 2);
            return;
        }

        for (var scheme = 0; scheme < Schemes.Length; scheme++)
        {
            if (Schemes[scheme].NameOf(days) is { } name && name.Year - FirstYear is >= 0 and < 1 << YearBits)
            {
                code.Add(1 + scheme, 2).Add(name.Year - FirstYear, YearBits)
                    .Add(Array.FindIndex(NamesOfYear, known => known.Length == name.Length && known.Number == name.Number), NameBits);
                return;
            }
        }

        WriteDay(code.Add(3, 2), days.First);
        code.AddAny(days.Days - 1);
    }

    private static PeriodChoice? ReadPeriod(ShortCode.Reader code)
    {
        switch (code.Next(2))
        {
            case 0:
                return PeriodChoice.Everything;
            case 3:
                var isDay = TryDay(code, out var first);
                var length = code.NextAny();
                return !isDay || first is not { } known || length > WorkingCalendar.Range.Last.DayNumber - known.DayNumber ? null : PeriodChoice.Free(new Period(known, known.AddDays(length)));
            case var scheme:
                var (year, number) = (code.Next(YearBits), code.Next(NameBits));
                return number >= NamesOfYear.Length || year >= 100 ? null
                    : PeriodChoice.Free(Schemes[scheme - 1].DaysOf(new PeriodName(NamesOfYear[number].Length, FirstYear + year, NamesOfYear[number].Number)));
        }
    }

    /// <summary>Whether there is a day, then which.</summary>
    private static void WriteDay(ShortCode code, DateOnly? day)
    {
        code.Add(day is not null);
        if (day is { } known)
        {
            var after = known.DayNumber - FirstDay.DayNumber;
            code.Add(after < 0).AddAny(Math.Abs(after));
        }
    }

    /// <summary>False for a day no page can be asked for either.</summary>
    private static bool TryDay(ShortCode.Reader code, out DateOnly? day)
    {
        day = null;
        if (!code.NextIsSo())
        {
            return true;
        }

        var isBefore = code.NextIsSo();
        var number = FirstDay.DayNumber + ((isBefore ? -1L : 1L) * code.NextAny());
        var isDay = number >= WorkingCalendar.Range.First.DayNumber && number <= WorkingCalendar.Range.Last.DayNumber;
        day = isDay ? DateOnly.FromDayNumber((int)number) : null;
        return isDay;
    }

    /// <summary>The conditions most figures have, then, where there are any, all others.</summary>
    private static void WriteConditions(ShortCode code, FigureRequest about)
    {
        Write(code, about.Unit, UnitBits);
        code.Add((int)(about.Level ?? 0), 2).Add(about.Basis == UnitBasis.SettledBy);
        var others = about with { Unit = null, Level = null, Basis = UnitBasis.ReceivedBy };
        var hasOthers = others != new FigureRequest { Period = about.Period, AsOf = about.AsOf, Scope = about.Scope };
        code.Add(hasOthers);
        if (hasOthers)
        {
            Write(code, about.OnlyUnit, UnitBits);
            Write(code, about.ExceptUnits, UnitBits);
            Write(code, about.Procedure, ProcedureBits);
            Write(code, about.ExceptProcedures, ProcedureBits);
            Write(code, about.Field, FieldBits);
            code.Add((int)(about.Channel ?? 0), 2)
                .Add(about.Service is { } service ? 1 + (int)service : 0, 2)
                .Add(about.Digitized is { } digitized ? 1 + (int)digitized : 0, 2)
                .Add(about.Outcome is { } outcome ? 1 + (int)outcome : 0, CountBits);
            WriteDay(code, about.TreeOn);
        }
    }

    /// <summary>Every way to understand the conditions; usually one.</summary>
    private static IEnumerable<FigureRequest> ReadConditions(ShortCode.Reader code, UnitTree units, ProcedureCatalogue procedures)
    {
        var unitCodes = units.All.Select(unit => unit.Code).ToLookup(unit => DigestOf(unit, UnitBits));
        var unit = ReadOne(code, UnitBits, unitCodes);
        var (level, isSettled) = (code.Next(2), code.NextIsSo());
        IEnumerable<FigureRequest> read =
            from unitCode in unit
            select new FigureRequest { Unit = unitCode, Level = level == 0 ? null : (Level)level, Basis = isSettled ? UnitBasis.SettledBy : UnitBasis.ReceivedBy };
        if (!code.NextIsSo())
        {
            return read;
        }

        var procedureCodes = procedures.All.Select(procedure => procedure.Code).Distinct().ToLookup(procedure => DigestOf(procedure, ProcedureBits));
        var (only, exceptUnits) = (ReadOne(code, UnitBits, unitCodes), ReadSome(code, UnitBits, unitCodes));
        var (procedureCode, exceptProcedures) = (ReadOne(code, ProcedureBits, procedureCodes), ReadSome(code, ProcedureBits, procedureCodes));
        var field = ReadOne(code, FieldBits, procedures.Fields.Select(name => name.Vi).ToLookup(name => DigestOf(name, FieldBits)));
        var (channel, service, digitized, outcome) = (code.Next(2), code.Next(2), code.Next(2), code.Next(CountBits));
        if (!TryDay(code, out var tree) || (outcome > 0 && !Enum.IsDefined((Outcome)(outcome - 1))))
        {
            return [];
        }

        return
            from about in read
            from onlyUnit in only
            from withoutUnits in exceptUnits
            from procedure in procedureCode
            from withoutProcedures in exceptProcedures
            from fieldName in field
            select about with
            {
                OnlyUnit = onlyUnit,
                ExceptUnits = withoutUnits,
                Procedure = procedure,
                ExceptProcedures = withoutProcedures,
                Field = fieldName,
                Channel = channel == 0 ? null : (ReceiptChannel)channel,
                Service = service == 0 ? null : (OnlineLevel)(service - 1),
                Digitized = digitized == 0 ? null : (Digitization)(digitized - 1),
                Outcome = outcome == 0 ? null : (Outcome)(outcome - 1),
                TreeOn = tree,
            };
    }

    private static void Write(ShortCode code, string? name, int bits)
    {
        code.Add(name is not null);
        if (name is not null)
        {
            code.Add(DigestOf(name, bits), bits);
        }
    }

    private static void Write(ShortCode code, CodeSet? names, int bits)
    {
        code.AddAny(names?.Codes.Count ?? 0);
        foreach (var name in names?.Codes ?? [])
        {
            code.Add(DigestOf(name, bits), bits);
        }
    }

    /// <summary>The names meant: none when none is written, no way to read it when nothing of that name is known.</summary>
    private static IReadOnlyList<string?> ReadOne(ShortCode.Reader code, int bits, ILookup<int, string> known) =>
        code.NextIsSo() ? [.. known[code.Next(bits)]] : [null];

    /// <summary>The sets meant; of a name that several things could have, the first is taken, and the check decides.</summary>
    private static IReadOnlyList<CodeSet?> ReadSome(ShortCode.Reader code, int bits, ILookup<int, string> known)
    {
        var count = code.NextAny();
        if (count > LongestCode)
        {
            return [];
        }

        var names = Enumerable.Range(0, count).Select(_ => known[code.Next(bits)].FirstOrDefault()).ToList();
        return names.Contains(null) ? [] : [CodeSet.Of(names!)];
    }

    /// <summary>Whether a code was read as it was meant.</summary>
    private static int CheckOf(CitedFigure figure, int load) => DigestOf(Meaning(figure, load), CheckBits);

    /// <summary>A short mark of what a figure came to.</summary>
    private static int MarkOf(CitedFigure figure, int load, FigureValue value) =>
        DigestOf(string.Create(CultureInfo.InvariantCulture, $"{Meaning(figure, load)}={value.Count}/{value.Of}"), CheckBits);

    /// <summary>All that a code says, in words that do not change.</summary>
    private static string Meaning(CitedFigure figure, int load)
    {
        var about = figure.About;
        object?[] parts =
        [
            Told(figure.Counted), figure.Of is { } of ? Told(of) : null,
            about.Period.Days, Day(about.AsOf), load, about.Unit, about.OnlyUnit, about.ExceptUnits, about.Level, about.Procedure,
            about.ExceptProcedures, about.Field, about.Channel, about.Service, about.Digitized, about.Outcome, about.Basis, Day(about.TreeOn),
        ];
        return string.Join('|', parts.Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
    }

    private static string Told(CountedFigure counted) =>
        $"{string.Join('+', counted.Of)}{string.Concat(counted.Less.Select(measure => $"-{measure}"))}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first bits of the SHA-256 of a text.</summary>
    private static int DigestOf(string text, int bits)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return ((digest[0] << 16) | (digest[1] << 8) | digest[2]) >> (24 - bits);
    }
}
