using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.Check;

/// <summary>A claim as a row of the page, with what the data say beside it.</summary>
/// <param name="Number">In reading order, from 1.</param>
/// <param name="Claim">As printed and recomputed.</param>
/// <param name="Data">The same of the data; null when they know nothing of it.</param>
public sealed record ClaimRow(int Number, Claim Claim, DataFigure? Data)
{
    /// <summary>Whether the text speaks of a district or province that the data are not of.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The rate it names; null where only the words of a text tell.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>As it was stored; null for a claim of a text.</summary>
    public PublishedFigure? Published { get; init; }

    /// <summary>"Nộp trực tuyến, cấp huyện".</summary>
    public string Name => Claim.Scope.IsAll ? Subject : $"{Subject}, {Scope}";

    /// <summary>Its dossiers in the overview; null when the data know nothing of it.</summary>
    public string? Href => Data is null ? null : Urls.Overview(new FigureRequest
    {
        Period = PeriodChoice.Free(Data.Period),
        Unit = Data.Unit?.Code,
        Level = Data.Level,
        Indicator = Data.Indicator ?? Indicators.Online,
    });

    /// <summary>Whether the text prints what the data hold.</summary>
    public bool IsInData => Data is not null && Claim.Numerator is { Hedge: Hedge.Exact } numerator && numerator.Value == Data.Numerator && Claim.Denominator?.Value == Data.Denominator;

    /// <summary>How many days of intake another extract is away; null when that cannot be said.</summary>
    public (decimal Least, decimal Most)? DaysOfExtract => ClaimsAgainstData.DaysOfExtract(Claim, Data);

    /// <summary>The years without a notice of days off in which due dates fall that some claims depend on in the data.</summary>
    public static IReadOnlyList<int> NotAnnounced(IReadOnlyList<ClaimRow> rows) => [.. rows.SelectMany(row => row.Data?.NotAnnounced ?? []).Distinct().Order()];

    /// <summary>The first claims of a text.</summary>
    public static IReadOnlyList<ClaimRow> Of(Reconciled reconciled, Snapshot? snapshot, int most)
    {
        var inData = snapshot is null ? null : new ClaimsAgainstData(snapshot);
        return [.. reconciled.Claims.Take(most).Index().Select(claim => new ClaimRow(claim.Index + 1, claim.Item, inData?.Of(claim.Item)) { IsElsewhere = inData?.IsElsewhere(claim.Item) == true })];
    }

    /// <summary>A figure that names its rate by id; the data know nothing of an id that is not in the registry.</summary>
    public static ClaimRow Of(int number, Claim claim, Indicator? indicator, ClaimsAgainstData? inData) =>
        new(number, claim, indicator is null ? null : inData?.Of(claim, indicator)) { Indicator = indicator };

    /// <summary>What was stored as printed, in its order.</summary>
    public static IReadOnlyList<ClaimRow> Of(IReadOnlyList<PublishedFigure> published, Snapshot snapshot)
    {
        var inData = new ClaimsAgainstData(snapshot);
        return [.. published.Index().Select(figure =>
        {
            var claim = Reconciler.Check(figure.Item, Format.Language);
            return Of(figure.Index + 1, claim, Indicators.Find(figure.Item.Indicator), inData) with { Published = figure.Item };
        })];
    }

    /// <summary>The claims as a table to copy.</summary>
    public static FigureTable Table(string title, string head, IReadOnlyList<ClaimRow> rows) => new(
        title, head,
        [
            new(Texts.HeadNumerator), new(Texts.HeadDenominator), new(Texts.Printed), new(Texts.Recomputed), new(Texts.PointsApartHead), new(Texts.Verdict), new(Texts.SmallestRepair),
            new(Texts.InData), .. rows.Any(row => row.Published is not null) ? new ReportColumn[] { new(Texts.FilterPeriod), new(Texts.HeadSource) } : [],
        ],
        [.. rows.Select(row => new FigureRow(RowStyle.Plain, row.Name,
        [
            CountOf(row.Claim.Numerator?.Value), CountOf(row.Claim.Denominator?.Value), Cell.Percent(row.Claim.Percent.Value), Cell.Percent(row.Claim.Recomputed), Cell.Points(row.Claim.PointsApart),
            Cell.Text(Format.Words(CheckNames.Of(row.Claim.Verdict))), Cell.Text(row.Claim.Repairs is [var first, ..] ? $"{first.From} → {first.Told()}" : ""), Cell.Percent(row.Data?.Percent),
            .. row.Published is { } published ? new[] { Cell.Text(Format.Days(published.Period)), Cell.Text(published.Source) } : [],
        ]))]);

    private string Subject => Indicator is { } indicator ? Format.Words(indicator.Name) : Published?.Indicator ?? Format.Words(Topics.NameOf(Claim.Topic));

    private string Scope => Claim.Scope.Level is not null ? Format.WordsWithin(CheckNames.Of(Claim.Scope)) : Claim.Scope.Name;

    private static Cell CountOf(decimal? count) => count is { } known ? Cell.Count((long)known) : Cell.Empty;
}
