using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dashboard.Data.Statistics;

/// <summary>Rows looked at together: as many values of a column as one vector holds. A comparison tells all bits of a row, or none.</summary>
internal static class Together
{
    public const int Rows = 32;

    /// <summary>A column from a row on; its last value is repeated to the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> At(ushort[] column, int row) =>
        row <= column.Length - Rows ? Vector512.LoadUnsafe(ref column[row]) : Rest<ushort>(column.AsSpan(row));

    /// <inheritdoc cref="At(ushort[], int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> At(byte[] column, int row)
    {
        var values = row <= column.Length - Rows ? Vector256.LoadUnsafe(ref column[row]) : Rest<byte>(column.AsSpan(row)).GetLower();
        var (lower, upper) = Vector256.Widen(values);
        return Vector512.Create(lower, upper);
    }

    /// <summary>A day as columns hold it; one before all of them is the first, one behind them <see cref="DossierRows.Never"/>.</summary>
    public static Vector512<ushort> Day(int day) => Vector512.Create((ushort)Math.Clamp(day, 0, DossierRows.Never));

    /// <summary>Days with 0 for <see cref="DossierRows.Never"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Happened(Vector512<ushort> days) => days & ~Vector512.Equals(days, Vector512.Create(DossierRows.Never));

    /// <summary>The values one by one.</summary>
    public static ushort[] Values(Vector512<ushort> values) => [.. Enumerable.Range(0, Rows).Select(place => values[place])];

    /// <summary>Whether days lie between two others, both in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Between(Vector512<ushort> days, Vector512<ushort> first, Vector512<ushort> last) =>
        Vector512.GreaterThanOrEqual(days, first) & Vector512.LessThanOrEqual(days, last);

    /// <summary>Whether any of some bits is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> HasAny(Vector512<ushort> values, int bits) => ~Vector512.Equals(values & Vector512.Create((ushort)bits), Vector512<ushort>.Zero);

    /// <summary>Whether some bits together are a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Are(Vector512<ushort> values, int bits, int value) =>
        Vector512.Equals(values & Vector512.Create((ushort)bits), Vector512.Create((ushort)value));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<T> Rest<T>(ReadOnlySpan<T> values)
    {
        Span<T> padded = new T[Vector512<T>.Count];
        padded.Fill(values[^1]);
        values[..Math.Min(values.Length, padded.Length)].CopyTo(padded);
        return Vector512.Create<T>(padded);
    }
}
