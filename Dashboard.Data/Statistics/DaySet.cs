using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dashboard.Data.Statistics;

/// <summary>Some of the days that are kept, by their places; told in order.</summary>
internal sealed class DaySet
{
    private const int Word = 64;

    /// <summary>By word of days: those in it, and, once they are counted, how many lie in the words before it.</summary>
    private readonly (ulong Days, int Before)[] _words;

    /// <summary>Of so many days, none.</summary>
    public DaySet(int days) => _words = new (ulong, int)[(days + Word - 1) / Word];

    private DaySet((ulong Days, int Before)[] words) => _words = words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int day) => _words[day / Word].Days |= 1UL << (day % Word);

    public void Remove(int day) => _words[day / Word].Days &= ~(1UL << (day % Word));

    public void Clear() => Array.Clear(_words);

    /// <summary>The same days, counted: none may be added or removed any more.</summary>
    public DaySet Counted()
    {
        (ulong Days, int Before)[] words = [.. _words];
        for (var i = 1; i < words.Length; i++)
        {
            words[i].Before = words[i - 1].Before + BitOperations.PopCount(words[i - 1].Days);
        }

        return new DaySet(words);
    }

    /// <summary>How many there are up to a day, itself included, once they are counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountUpTo(int day)
    {
        ref readonly var word = ref _words[day / Word];
        return word.Before + BitOperations.PopCount(word.Days & (ulong.MaxValue >> (Word - 1 - (day % Word))));
    }

    public Enumerator GetEnumerator() => new(_words);

    /// <summary>The days in order; one told already may be removed meanwhile.</summary>
    public struct Enumerator((ulong Days, int Before)[] words)
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

                _rest = words[_word].Days;
            }

            Current = (_word * Word) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
