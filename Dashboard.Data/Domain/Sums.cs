using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dashboard.Data.Domain;

/// <summary>Addition of rows of counts, place by place, several at once.</summary>
/// <remarks>No sum of numbers of dossiers comes near the largest number, so nothing is checked for overflow.</remarks>
internal static class Sums
{
    /// <summary>Adds each number to the one at its place.</summary>
    /// <param name="sums">Changed in place.</param>
    /// <param name="added">As many numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(Span<T> sums, ReadOnlySpan<T> added)
        where T : struct, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(added.Length, sums.Length, nameof(added));
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(added);
        unchecked
        {
            var i = 0;
            for (; i <= sums.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref to, (nuint)i) + Vector.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            }

            for (; i < sums.Length; i++)
            {
                sums[i] += added[i];
            }
        }
    }

    /// <summary>Adds each number to the one at its place, or takes it away.</summary>
    /// <param name="sums">Changed in place.</param>
    /// <param name="added">As many numbers.</param>
    /// <param name="weight">1, or −1 to take away.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of them.</exception>
    public static void Add<T>(Span<T> sums, ReadOnlySpan<T> added, int weight)
        where T : struct, INumberBase<T>
    {
        if (weight > 0)
        {
            Add(sums, added);
        }
        else
        {
            Subtract(sums, added);
        }
    }

    /// <summary>Takes each number away from the one at its place.</summary>
    /// <param name="sums">Changed in place.</param>
    /// <param name="taken">As many numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract<T>(Span<T> sums, ReadOnlySpan<T> taken)
        where T : struct, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(taken.Length, sums.Length, nameof(taken));
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var away = ref MemoryMarshal.GetReference(taken);
        unchecked
        {
            var i = 0;
            for (; i <= sums.Length - Vector<T>.Count; i += Vector<T>.Count)
            {
                (Vector.LoadUnsafe(ref from, (nuint)i) - Vector.LoadUnsafe(ref away, (nuint)i)).StoreUnsafe(ref from, (nuint)i);
            }

            for (; i < sums.Length; i++)
            {
                sums[i] -= taken[i];
            }
        }
    }

    /// <summary>Adds to each number what one at its place exceeds another by.</summary>
    /// <param name="sums">Changed in place.</param>
    /// <param name="more">As many numbers.</param>
    /// <param name="less">As many again.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number of them.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddDifference(Span<int> sums, ReadOnlySpan<int> more, ReadOnlySpan<int> less)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(more.Length, sums.Length, nameof(more));
        ArgumentOutOfRangeException.ThrowIfNotEqual(less.Length, sums.Length, nameof(less));
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var added = ref MemoryMarshal.GetReference(more);
        ref var taken = ref MemoryMarshal.GetReference(less);
        unchecked
        {
            var i = 0;
            for (; i <= sums.Length - Vector<int>.Count; i += Vector<int>.Count)
            {
                (Vector.LoadUnsafe(ref to, (nuint)i) + Vector.LoadUnsafe(ref added, (nuint)i) - Vector.LoadUnsafe(ref taken, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
            }

            for (; i < sums.Length; i++)
            {
                sums[i] += more[i] - less[i];
            }
        }
    }

    /// <summary>Whether any of some numbers is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAny(ReadOnlySpan<int> numbers) => SignOf(numbers) != 0;

    /// <summary>Below 0 where any of some numbers is; 0 where all are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SignOf(ReadOnlySpan<int> numbers)
    {
        ref var first = ref MemoryMarshal.GetReference(numbers);
        unchecked
        {
            var (all, i) = (Vector<int>.Zero, 0);
            for (; i <= numbers.Length - Vector<int>.Count; i += Vector<int>.Count)
            {
                all |= Vector.LoadUnsafe(ref first, (nuint)i);
            }

            var sign = all == Vector<int>.Zero ? 0 : Vector.LessThanAny(all, Vector<int>.Zero) ? -1 : 1;
            for (; i < numbers.Length; i++)
            {
                sign |= numbers[i];
            }

            return sign;
        }
    }
}
