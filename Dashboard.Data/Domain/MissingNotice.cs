namespace Dashboard.Data.Domain;

/// <summary>What is said wherever a due date falls in a year whose days off nobody has told: such a year is never silently taken for weekends and nothing else.</summary>
public static class MissingNotice
{
    /// <param name="years">At least one.</param>
    public static Wording Of(IReadOnlyList<int> years)
    {
        var named = string.Join(", ", years);
        return new(
            $"Chưa nạp thông báo lịch nghỉ năm {named}: hạn tính qua thời gian đó chỉ trừ cuối tuần, nên ngày hẹn và kết luận đúng hạn, quá hạn có thể sai.",
            $"No notice of days off has been loaded for {named}: due dates counted through that time leave out weekends only, so they and the verdicts on them may be wrong.");
    }
}
