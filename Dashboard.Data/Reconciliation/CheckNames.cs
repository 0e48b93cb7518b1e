using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>What verdicts, sums and repairs are called. A repair is told as consistent with a cause, never as the cause.</summary>
public static class CheckNames
{
    public static Wording Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Match => new("Khớp", "Agrees"),
        ClaimVerdict.Truncated => new("Khớp khi cắt số lẻ", "Agrees when cut off"),
        ClaimVerdict.Mismatch => new("Không khớp", "Does not agree"),
        _ => new("Chưa kết luận", "No verdict"),
    };

    /// <summary>Behind a number of claims: "2 agree".</summary>
    public static Wording Of(ClaimVerdict verdict, int count) => verdict switch
    {
        ClaimVerdict.Match => new("khớp", count == 1 ? "agrees" : "agree"),
        ClaimVerdict.Truncated => new("khớp khi cắt số lẻ", count == 1 ? "agrees when cut off" : "agree when cut off"),
        ClaimVerdict.Mismatch => new("không khớp", count == 1 ? "does not agree" : "do not agree"),
        _ => new("chưa kết luận", "without verdict"),
    };

    public static Wording Of(Unjudged unjudged) => unjudged switch
    {
        Unjudged.NoCount => new("Văn bản không nêu số hồ sơ của tỷ lệ này.", "The text gives no count for this percent."),
        Unjudged.NoBase => new("Văn bản không nêu mẫu số.", "The text gives nothing it is a share of."),
        Unjudged.Unclear => new("Văn bản chưa nói rõ chia cho số nào.", "The text does not say clearly what it is divided by."),
        _ => new("", ""),
    };

    /// <summary>Why a claim cannot be kept among the published figures.</summary>
    public static Wording Of(KeepProblem problem) => problem switch
    {
        KeepProblem.NoIndicator => new("không có chỉ số nào mang tên này", "its words name no rate of the registry"),
        KeepProblem.NoCounts => new("không nêu đủ tử số và mẫu số", "it does not print both counts"),
        KeepProblem.NoPeriod => new("không nói kỳ nào", "nothing says which days it covers"),
        KeepProblem.Elsewhere => new("văn bản nói về nơi khác", "its text speaks of another place"),
        KeepProblem.OutOfRange => new("tỷ lệ trên 100% hoặc có quá 4 số lẻ", "above 100%, or more than 4 decimals"),
        _ => new("", ""),
    };

    public static Wording Of(SumVerdict verdict) => verdict switch
    {
        SumVerdict.Match => new("Khớp", "Adds up"),
        SumVerdict.Mismatch => new("Không khớp", "Does not add up"),
        _ => new("Có thể chưa đủ phần", "May leave out a part"),
    };

    public static Wording Of(ClaimPart part) => part switch
    {
        ClaimPart.Percent => new("tỷ lệ", "percent"),
        ClaimPart.Numerator => new("tử số", "numerator"),
        _ => new("mẫu số", "denominator"),
    };

    /// <summary>What is added to what.</summary>
    public static Wording Of(SumCheck sum) => sum.Kind switch
    {
        SumKind.Balance when sum.Whole.Count == 2 => new("Tiếp nhận + kỳ trước chuyển sang = đã giải quyết + đang giải quyết", "Received + carried over = resolved + in process"),
        SumKind.Balance => new("Đã giải quyết + đang giải quyết = tổng số", "Resolved + in process = total"),
        SumKind.Percents => new("Các tỷ lệ cộng lại 100%", "Shares of one whole"),
        _ => Topics.NameOf(sum.Topic),
    };

    /// <summary>What a repair changes and what that is consistent with.</summary>
    public static Wording Of(Repair repair)
    {
        var part = Of(repair.Part);
        var told = repair.Kind switch
        {
            RepairKind.OneDigit => new($"một chữ số của {part.Vi}; phù hợp với lỗi gõ", $"one digit of the {part.En}; consistent with a typing slip"),
            RepairKind.SwappedDigits => new($"hai chữ số liền nhau của {part.Vi} đổi chỗ; phù hợp với lỗi gõ", $"two neighbouring digits of the {part.En} swapped; consistent with a typing slip"),
            RepairKind.MissingDigit => new($"{part.Vi} thêm một chữ số; phù hợp với lỗi gõ thiếu", $"one digit more in the {part.En}; consistent with a missing digit"),
            RepairKind.ExtraDigit => new($"{part.Vi} bớt một chữ số; phù hợp với lỗi gõ thừa", $"one digit less in the {part.En}; consistent with an extra digit"),
            RepairKind.Rounding => new("làm tròn; số in phù hợp với cách cắt bỏ số lẻ", "rounded; the printed one is consistent with decimals cut off"),
            RepairKind.OtherDenominator => new(
                $"mẫu số khác trong văn bản ({Topics.NameOf(repair.Topic).Vi.ToLowerInvariant()}); phù hợp với việc chia cho số đó",
                $"another count of the text ({Topics.NameOf(repair.Topic).En.ToLowerInvariant()}); consistent with dividing by that one"),
            _ => new Wording("mẫu số trong khoảng này thì khớp; phù hợp với số liệu trích ở ngày khác", "a denominator in this range agrees; consistent with an extract of another day"),
        };
        return repair.AgainstASum ? new($"{told.Vi}, nhưng phép cộng sẽ không còn khớp", $"{told.En}, but a sum would no longer add up") : told;
    }

    /// <summary>Said where no change of digits was found.</summary>
    public static Wording NoSmallRepair { get; } = new("Không có cách sửa một chữ số", "No one-digit repair");

    /// <summary>Whom a claim is about.</summary>
    public static Wording Of(TextScope scope) =>
        scope.Level is { } level ? Names.Of(level) : scope.Name.Length > 0 ? new(scope.Name, scope.Name) : new("Tất cả", "All");
}
