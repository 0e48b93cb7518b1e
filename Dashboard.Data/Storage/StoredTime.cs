using System.Data.Common;
using System.Globalization;

namespace Dashboard.Data.Storage;

/// <summary>Reads times of day the way each database hands them over.</summary>
internal static class StoredTime
{
    /// <param name="reader">Stands on a row.</param>
    /// <param name="column">Which column.</param>
    /// <param name="isText">Whether the database keeps times as "yyyy-MM-dd HH:mm:ss".</param>
    public static DateTime? Read(DbDataReader reader, int column, bool isText)
    {
        if (reader.IsDBNull(column))
        {
            return null;
        }

        if (!isText)
        {
            return reader.GetDateTime(column);
        }

        // reading the numbers takes a fraction of the time of reading a date
        var text = reader.GetString(column).AsSpan();
        return new DateTime(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
