using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dashboard.Data.Statistics;

/// <summary>Some of the days that are kept, by their places; told in order.</summary>
internal sealed class DaySet
{
    private const int Word = 64;

    private readonly ulong[] _words;

    /// <summary>Of so many days, none.</summary>
    public DaySet(int days) => _words = new ulong[(days + Word - 1) / Word];

    /// <summary>The same days as another.</summary>
    public DaySet(DaySet days) => _words = [.. days._words];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int day) => _words[day / Word] |= 1UL << (day % Word);

    public void Remove(int day) => _words[day / Word] &= ~(1UL << (day % Word));

    public void Clear() => Array.Clear(_words);

    /// <summary>By word of days: how many lie in the words before it.</summary>
    public int[] Before()
    {
        var before = new int[_words.Length];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(_words[i - 1]);
        }

        return before;
    }

    /// <summary>How many there are up to a day, itself included.</summary>
    /// <param name="day">The day.</param>
    /// <param name="before">Of <see cref="Before"/>.</param>
    public int CountUpTo(int day, int[] before) =>
        before[day / Word] + BitOperations.PopCount(_words[day / Word] & (ulong.MaxValue >> (Word - 1 - (day % Word))));

    public Enumerator GetEnumerator() => new(_words);

    /// <summary>The days in order; one told already may be removed meanwhile.</summary>
    public struct Enumerator(ulong[] words)
    {
        private int _word = -1;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= words.Length)
                {
                    return false;
                }

                _rest = words[_word];
            }

            Current = (_word * Word) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
