using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Domain;
using Dashboard.Data.Reconciliation;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>A checked text for programs (JSON) and for people (a table).</summary>
public static class CheckFormats
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="reconciled">The checked text.</param>
    /// <param name="snapshot">Set beside each claim; null for none.</param>
    /// <param name="kept">What became of its claims that were to be kept; null when that was not asked for.</param>
    /// <param name="language">"vi" or "en", for names and notes; everything else is the same in both.</param>
    public static string Json(Reconciled reconciled, Snapshot? snapshot, KeptClaims? kept, string language)
    {
        var inData = snapshot is null ? null : new ClaimsAgainstData(snapshot);
        return JsonSerializer.Serialize(new
        {
            Load = snapshot?.Stamp.Load,
            Tally = new
            {
                Match = reconciled.Count(ClaimVerdict.Match),
                Truncated = reconciled.Count(ClaimVerdict.Truncated),
                Mismatch = reconciled.Count(ClaimVerdict.Mismatch),
                NotUnderstood = reconciled.Count(ClaimVerdict.NotUnderstood),
            },
            Claims = reconciled.Claims.Select(claim => Claim(claim, inData?.Of(claim), language)),
            Sums = reconciled.Sums.Select(sum => new
            {
                sum.Kind,
                Name = CheckNames.Of(sum).In(language),
                sum.Topic,
                Scope = Scope(sum.Scope, language),
                Parts = sum.Parts.Select(part => part.Value),
                Sum = sum.Sum,
                Whole = sum.Whole.Sum(part => part.Value),
                Difference = sum.Difference,
                sum.Verdict,
            }),
            Kept = kept is null ? null : new
            {
                kept.Kept,
                kept.Already,
                Refused = kept.Refused.Select(claim => new { claim.Claim, claim.Problem, Note = CheckNames.Of(claim.Problem).In(language) }),
            },
        },
        Readable);
    }

    /// <inheritdoc cref="Json"/>
    public static string Table(Reconciled reconciled, Snapshot? snapshot, KeptClaims? kept, string language)
    {
        string Say(string vi, string en) => new Wording(vi, en).In(language);
        var inData = snapshot is null ? null : new ClaimsAgainstData(snapshot);
        var heads = new List<string>
        {
            "#", Say("chỉ tiêu", "indicator"), Say("phạm vi", "scope"), Say("kết luận", "verdict"), Say("tử số", "numerator"), Say("mẫu số", "denominator"), Say("in", "printed"), Say("tính lại", "recomputed"),
        };
        if (snapshot is not null)
        {
            heads.Add(Say("dữ liệu", "data"));
        }

        var rows = reconciled.Claims.Index().Select(claim => (IReadOnlyList<string>)
        [
            (claim.Index + 1).ToString(CultureInfo.InvariantCulture), Topics.NameOf(claim.Item.Topic).In(language), CheckNames.Of(claim.Item.Scope).In(language), CheckNames.Of(claim.Item.Verdict).In(language),
            claim.Item.Numerator?.Printed.Text ?? "–", claim.Item.Denominator?.Printed.Text ?? "–", claim.Item.Percent.Printed + "%", Percent(claim.Item.Recomputed, language),
            .. inData is null ? Array.Empty<string>() : [Percent(inData.Of(claim.Item)?.Percent, language)],
        ]);
        var text = new StringBuilder(TextTable.Of(Say("Từng số liệu", "Every claim"), [heads, .. rows], leftColumns: 4, hasTotal: false));
        foreach (var (index, claim) in reconciled.Claims.Index())
        {
            foreach (var repair in claim.Repairs)
            {
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}: {repair.From}{Sign(repair)} → {repair.Told()}{Sign(repair)} ({Percent(repair.Recomputed, language)}), {CheckNames.Of(repair).In(language)}\n");
            }

            if (claim.Unjudged != Unjudged.None)
            {
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}: {CheckNames.Of(claim.Unjudged).In(language)}\n");
            }
        }

        foreach (var sum in reconciled.Sums)
        {
            text.Append(CultureInfo.InvariantCulture, $"{string.Join(" + ", sum.Parts)} = {string.Join(" + ", sum.Whole)}: {CheckNames.Of(sum.Verdict).In(language)} ({CheckNames.Of(sum).In(language)}, {CheckNames.Of(sum.Scope).In(language)})\n");
        }

        if (kept is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Say("Đã lưu", "Kept")}: {kept.Kept}; {Say("đã có từ trước", "kept before")}: {kept.Already}\n");
            foreach (var (claim, problem) in kept.Refused)
            {
                text.Append(CultureInfo.InvariantCulture, $"{claim}: {Say("không lưu", "not kept")}, {CheckNames.Of(problem).In(language)}\n");
            }
        }

        return text.ToString();
    }

    private static object Claim(Claim claim, DataFigure? data, string language)
    {
        var days = ClaimsAgainstData.DaysOfExtract(claim, data);
        return new
        {
            claim.Text,
            claim.Topic,
            Indicator = Topics.IndicatorOf(claim.Topic)?.Id,
            Scope = Scope(claim.Scope, language),
            Area = claim.Area.Length == 0 ? null : claim.Area,
            Period = claim.Period is { } period ? new { From = Iso(period.First), To = Iso(period.Last) } : null,
            Numerator = claim.Numerator?.Value,
            NumeratorHedge = claim.Numerator?.Hedge,
            Denominator = claim.Denominator?.Value,
            PrintedPercent = claim.Percent.Value,
            PercentHedge = claim.Percent.Hedge,
            RecomputedPercent = claim.Recomputed,
            claim.PointsApart,
            claim.Verdict,
            Reason = claim.Unjudged == Unjudged.None ? null : CheckNames.Of(claim.Unjudged).In(language),
            FittingDenominators = claim.FittingDenominators is { } fitting ? new { From = fitting.Least, To = fitting.Most } : null,
            Alternatives = claim.Readings.Select(reading => new { Denominator = reading.Denominator.Value, reading.Denominator.Topic, RecomputedPercent = reading.Recomputed, reading.Agrees }),
            Repairs = claim.Repairs.Select(repair => new
            {
                repair.Kind,
                Field = repair.Part,
                From = repair.From.Value,
                To = repair.Value,
                UpTo = repair.Kind == RepairKind.OtherExtract ? repair.UpTo : (decimal?)null,
                RecomputedPercent = repair.Recomputed,
                repair.AgainstASum,
                DaysOfIntake = repair.Kind == RepairKind.OtherExtract && days is { } known ? new { From = Rate.Rounded(known.Least), To = Rate.Rounded(known.Most) } : null,
                Note = CheckNames.Of(repair).In(language),
            }),
            Data = data is null ? null : new
            {
                data.Numerator,
                data.Denominator,
                data.Percent,
                Unit = data.Unit?.Code,
                From = Iso(data.Period.First),
                To = Iso(data.Period.Last),
                AsOf = Iso(data.AsOf),
                data.IsCovered,
                Passport = data.Passport?.Code,
                NumeratorDifference = claim.Numerator?.Value - data.Numerator,
                DenominatorDifference = claim.Denominator?.Value - data.Denominator,
                PointsApart = claim.Percent.Value - data.Percent,
            },
        };
    }

    private static object Scope(TextScope scope, string language) => new
    {
        Level = scope.Level is { } level ? Keys.Of(level) : null,
        Name = CheckNames.Of(scope).In(language),
    };

    private static string Sign(Repair repair) => repair.Part == ClaimPart.Percent ? "%" : "";

    private static string Percent(decimal? percent, string language) =>
        percent is { } known ? known.ToString("0.00", CultureInfo.GetCultureInfo(language)) + "%" : "–";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
