using Dashboard.Data.Domain;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Import;

/// <summary>What came of reading a calendar file: its days when nothing is wrong, else every problem at once.</summary>
public sealed record CalendarFileOutcome(IReadOnlyList<CalendarDay>? Days, IReadOnlyList<ReferenceProblem> Problems);

/// <summary>
/// A file of days off and worked Saturdays: a row a day with date (yyyy-MM-dd), kind (holiday, compensation, working_saturday), name_vi and
/// name_en, and the notice it is told by in a column "notice", if the file has one. Commas, semicolons or tabs; UTF-8.
/// </summary>
public static class CalendarFile
{
    /// <summary>Bytes of the largest file taken.</summary>
    public const int MostBytes = 1024 * 1024;

    internal const string Notice = "notice";

    internal static readonly IReadOnlyList<string> Columns = ["date", "kind", "name_vi", "name_en"];

    /// <summary>Reads a file whole or not at all.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">Its name, for the problems.</param>
    public static CalendarFileOutcome Read(byte[] file, string name)
    {
        var problems = new List<ReferenceProblem>();
        using var stream = new MemoryStream(file, writable: false);
        var rows = ReferenceRow.ReadAll(stream, name, Columns, problems, DayOf, [Notice], SeparatorOf(file));
        MarkRepeated(rows);
        if (problems.Count == 0 && rows.Count == 0)
        {
            problems.Add(new(name, 0, null, ReferenceProblemKind.NoRows, null));
        }

        return problems.Count > 0 ? new(null, problems) : new([.. rows.Select(row => row.Item)], []);
    }

    internal static CalendarDay DayOf(ReferenceRow row)
    {
        var day = new CalendarDay(row.Day("date"), row.Word<CalendarDayKind>("kind"), row.Wording("name")) { Notice = row.TextOrNull(Notice) };
        if (!row.Failed && day.Kind == CalendarDayKind.WorkingSaturday && day.Date.DayOfWeek != DayOfWeek.Saturday)
        {
            row.Problem("date", ReferenceProblemKind.NotASaturday);
        }

        row.NoLongerThan("name_vi", CalendarDayRow.NameLength);
        row.NoLongerThan("name_en", CalendarDayRow.NameLength);
        row.NoLongerThan(Notice, CalendarDayRow.NoticeLength);
        return day;
    }

    internal static void MarkRepeated(IEnumerable<(ReferenceRow Row, CalendarDay Item)> rows)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var (row, _) in rows.Where(row => !seen.Add(row.Item.Date)))
        {
            row.Problem("date", ReferenceProblemKind.ListedTwice);
        }
    }

    /// <summary>That of the head: spreadsheets here write semicolons.</summary>
    private static byte SeparatorOf(byte[] file)
    {
        var head = file.AsSpan(0, Math.Max(0, Array.IndexOf(file, (byte)'\n')));
        return head.Contains((byte)',') ? (byte)',' : head.Contains((byte)';') ? (byte)';' : head.Contains((byte)'\t') ? (byte)'\t' : (byte)',';
    }
}
