using Dashboard.Data.Domain;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Display;
using Dashboard.Filters;

namespace Dashboard.Passports;

/// <summary>What is said of a figure opened by its code.</summary>
internal static class PassportWords
{
    /// <summary>How it stands to the data, in a sentence.</summary>
    public static string Of(OpenedFigure opened) => opened.Standing switch
    {
        FigureStanding.AsHandedOut => Format.Fill(Texts.PassportSame, opened.Passport.Load),
        FigureStanding.Revised => Format.Fill(Texts.PassportRevised, opened.Passport.Load, Value(opened.Now)),
        FigureStanding.NotAsHandedOut => Format.Fill(Texts.PassportOther, opened.Passport.Load),
        _ => Format.Fill(Texts.PassportLoadUnknown, opened.Passport.Load),
    };

    /// <summary>"95.184 / 157.945" of a rate; nothing of a count, which says itself.</summary>
    public static string Counts(FigureValue value) => value.Of is { } of ? $"{Format.Count(value.Count)} / {Format.Count(of)}" : "";

    /// <summary>"60,26% (95.184 / 157.945)", or the count.</summary>
    public static string Value(FigureValue value) => value.Of is null ? Format.Shown(value.Cell) : $"{Format.Shown(value.Cell)} ({Counts(value)})";

    /// <summary>The figure as it is cited in a letter: what, how much, of what, as of when, and its code.</summary>
    public static string Cited(OpenedFigure opened, Question about) => Format.Fill(
        Texts.PassportFigure, Format.Words(opened.Figure.Name), Value(opened.Value),
        string.Join(" · ", [Wordings.Units(about), Wordings.Period(about), .. Wordings.Conditions(about), Format.Day(about.StatesOn), opened.Passport.Code]));

    /// <summary>The same conditions with the period by its name, where it has one.</summary>
    public static FigureRequest Named(FigureRequest about, ReportingCalendar reporting) =>
        about.Period.Days is { } days ? about with { Period = PeriodChoice.Of(days, reporting) } : about;

    /// <summary>Why later loads made it another one.</summary>
    public static string Of(FigureStep step) => $"{KnowledgeWords.NameOf(step.Change)}: {Format.Count(step.Dossiers)} {Texts.Dossiers}";
}
