using System.Globalization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Display;

/// <summary>How values are written for the reader, in the language of the request. Nothing is formatted anywhere else.</summary>
public static class Format
{
    /// <summary>No figure: not 0 and not 100 %.</summary>
    public const string None = "–";

    private static readonly string[] DaysRead = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", AddressReading.DayFormat];

    private static readonly string[] VietnameseDays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

    /// <summary>"vi" or "en".</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>"157.945" or "157,945".</summary>
    public static string Count(long count) => CellText.Count(count, Culture);

    /// <summary>"60,26%" or "60.26%"; a dash for no rate.</summary>
    public static string Percent(Rate rate) => Percent(rate.Percent);

    /// <inheritdoc cref="Percent(Rate)"/>
    public static string Percent(decimal? percent) => percent is { } known ? CellText.Percent(known, Culture) : None;

    /// <summary>The figure of a percent without its sign, for where the sign is set apart.</summary>
    public static string PercentFigure(Rate rate) => rate.Percent is { } known ? Decimals(known) : None;

    /// <summary>A wanted percent, without decimals it does not have: "80%", "92,5%".</summary>
    public static string Target(decimal percent) => percent.ToString("0.##", Culture) + "%";

    /// <summary>The same where there is no room for words: an assumed target carries an asterisk.</summary>
    public static string Target(decimal percent, bool isAssumed) => isAssumed ? Target(percent) + "*" : Target(percent);

    /// <summary>A number without decimals it does not have, as on an axis.</summary>
    public static string Number(decimal value) => value.ToString("0.##", Culture);

    /// <summary>What a rest must still reach, one decimal: it rests on an estimate, and two would claim too much.</summary>
    public static string Needed(decimal? percent) => percent is { } known ? Decimals(known, 1) + "%" : None;

    /// <summary>"57,00–63,52%"; nothing for none.</summary>
    public static string Span(Interval? interval) =>
        interval is { } known ? $"{Decimals(Rate.Rounded(known.Low))}–{Decimals(Rate.Rounded(known.High))}%" : "";

    /// <summary>"95.184 / 157.945".</summary>
    public static string Fraction(Rate rate) => $"{Count(rate.Numerator)} / {Count(rate.Denominator)}";

    /// <summary>Points with their sign: "+4,32", "−0,04", "0,00"; a dash for none.</summary>
    public static string Points(decimal? points) => points is { } known ? CellText.Points(known, Culture) : None;

    /// <summary>Points without their sign, where the words say the direction.</summary>
    public static string PointsApart(decimal points) => Decimals(Math.Abs(points));

    /// <summary>A difference of counts with its sign: "+208", "−3".</summary>
    public static string Apart(long difference) => CellText.Change(difference, Culture);

    /// <summary>A length in days, with one decimal: "2,1".</summary>
    public static string DaysApart(decimal days) => Math.Abs(days).ToString("0.0", Culture);

    /// <summary>"16/05/2025", in both languages.</summary>
    public static string Day(DateOnly day) => CellText.Day(day);

    /// <summary>Reads a day as it is written here, or as addresses write it.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), DaysRead, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>"16/05", where the year is plain.</summary>
    public static string DayOfYear(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>"T2 19/05" or "Mon 19/05": a day near enough to need no year.</summary>
    public static string WeekDay(DateOnly day) => $"{(Language == "vi" ? VietnameseDays[(int)day.DayOfWeek] : day.ToString("ddd", CultureInfo.InvariantCulture))} {DayOfYear(day)}";

    /// <summary>"17:00".</summary>
    public static string Time(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"16/05/2025 17:00".</summary>
    public static string DayAndTime(DateTime time) => CellText.Time(time);

    /// <summary>"01/01/2021 – 16/05/2025".</summary>
    public static string Days(Period days) => $"{Day(days.First)} – {Day(days.Last)}";

    /// <summary>A month, quarter … short enough for an axis or a column: "05/2025", "Q2/2025".</summary>
    public static string Brief(PeriodName name) => name.Length switch
    {
        PeriodLength.Month => string.Create(CultureInfo.InvariantCulture, $"{name.Number:00}/{name.Year}"),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{name.Number}/{name.Year}"),
        _ => Words(Names.Of(name)),
    };

    /// <summary>The same within its year: "5", "Q2".</summary>
    public static string Tick(PeriodName name) => name.Length == PeriodLength.Quarter ? $"Q{name.Number}" : Count(name.Number);

    /// <summary>The text in the language of the request.</summary>
    public static string Words(Wording wording) => wording.In(Language);

    /// <summary>The same, as it stands inside a sentence.</summary>
    public static string WordsWithin(Wording wording) => Words(wording) is [var first, .. var rest] ? char.ToLower(first, Culture) + rest : "";

    /// <summary>The words of a template around values already written.</summary>
    public static string Fill(string template, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, template, values);

    /// <summary>What an indicator divides by what, by which date.</summary>
    public static string Basis(Indicator indicator) => Fill(
        Texts.BasisOfRate,
        string.Join(" + ", indicator.Numerator.Select(measure => WordsWithin(Measures.Of(measure).Name))),
        WordsWithin(Measures.Of(indicator.Denominator).Name),
        WordsWithin(Names.Of(indicator.By)));

    /// <summary>"17:00 16/05/2025": up to when the data are complete.</summary>
    public static string Cut(DataStamp stamp) => $"{Time(stamp.CutOffAt)} {Day(stamp.CutOffOn)}";

    /// <summary>How current the figures are.</summary>
    public static string Stamp(DataStamp stamp) => Fill(Texts.DataTo, Time(stamp.CutOffAt), Day(stamp.CutOffOn), stamp.Load);

    /// <summary>A typed cell as it is read on a page.</summary>
    public static string Shown(Cell cell) => CellText.Of(cell, Culture);

    /// <summary>A typed cell as a spreadsheet of the same language takes it in: no thousands separators.</summary>
    public static string Pasted(Cell cell) => cell.Kind switch
    {
        CellKind.NoFigure => "",
        CellKind.Count or CellKind.Change => ((long)cell.Value!).ToString(CultureInfo.InvariantCulture),
        CellKind.Points => ((decimal)cell.Value!).ToString("0.00", Culture),
        CellKind.Text => ((string)cell.Value!).Replace('\t', ' '),
        _ => Shown(cell),
    };

    /// <summary>A number with none or one decimal, for where two would say too much.</summary>
    public static string Decimals(decimal value, int decimals) => value.ToString(decimals == 0 ? "N0" : "N1", Culture);

    private static string Decimals(decimal value) => CellText.Decimals(value, Culture);
}
