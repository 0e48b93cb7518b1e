using System.Text;

namespace Dashboard.Data.Domain;

/// <summary>Numbers written one after the other in as few letters and digits as hold them, for people to read, print and type.</summary>
/// <remarks>
/// Five bits a letter, of thirty-two that are not mistaken for one another: no I, L, O or U. Whoever types an o or an l means the digit;
/// small letters, blanks and dashes make no difference.
/// </remarks>
public sealed class ShortCode
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsOfLetter = 5;
    private const int LettersOfGroup = 4;

    /// <summary>Bits of a number of any size that are written at once; one more says whether others follow.</summary>
    private const int BitsOfPiece = 6;

    private readonly List<bool> _bits = [];

    /// <summary>Writes a number from 0 up to all that so many bits hold.</summary>
    public ShortCode Add(int number, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, (1 << bits) - 1);
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            _bits.Add(((number >> bit) & 1) == 1);
        }

        return this;
    }

    public ShortCode Add(bool isSo) => Add(isSo ? 1 : 0, 1);

    /// <summary>Writes a number from 0 on, small ones shorter.</summary>
    public ShortCode AddAny(int number)
    {
        var rest = number >> BitsOfPiece;
        Add(rest > 0);
        Add(number & ((1 << BitsOfPiece) - 1), BitsOfPiece);
        return rest > 0 ? AddAny(rest) : this;
    }

    /// <summary>In groups of four: "1S0G-8QXM-4AZ".</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var from = 0; from < _bits.Count; from += BitsOfLetter)
        {
            if (from > 0 && from % (BitsOfLetter * LettersOfGroup) == 0)
            {
                text.Append('-');
            }

            text.Append(Letters[Enumerable.Range(from, BitsOfLetter).Aggregate(0, (number, bit) => (number << 1) | (bit < _bits.Count && _bits[bit] ? 1 : 0))]);
        }

        return text.ToString();
    }

    /// <summary>Reads what was typed; null when it holds anything but letters of codes, or is longer than any code.</summary>
    /// <param name="typed">A code, or anything else.</param>
    /// <param name="most">How many letters a code has at most.</param>
    public static Reader? Read(string typed, int most)
    {
        var letters = new List<int>();
        foreach (var letter in typed.Where(letter => letter is not (' ' or '-' or '\u2010' or '\u2011' or '\u2013')))
        {
            var number = Letters.IndexOf(char.ToUpperInvariant(letter) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }, StringComparison.Ordinal);
            if (number < 0 || letters.Count == most)
            {
                return null;
            }

            letters.Add(number);
        }

        return new Reader(letters);
    }

    /// <summary>Reads the numbers of a code in the order they were written.</summary>
    public sealed class Reader
    {
        private readonly IReadOnlyList<int> _letters;
        private int _bit;

        internal Reader(IReadOnlyList<int> letters) => _letters = letters;

        /// <summary>Whether more was read than was written: this is no code.</summary>
        public bool IsTooShort { get; private set; }

        /// <summary>Whether everything was read, but for the bits that fill the last letter.</summary>
        public bool IsAtEnd => !IsTooShort && (_letters.Count * BitsOfLetter) - _bit < BitsOfLetter && Rest == 0;

        private int Rest => Enumerable.Range(_bit, (_letters.Count * BitsOfLetter) - _bit).Count(BitAt);

        /// <summary>The next number of so many bits; 0 after the end.</summary>
        public int Next(int bits)
        {
            var number = 0;
            for (; bits > 0; bits--)
            {
                IsTooShort |= _bit >= _letters.Count * BitsOfLetter;
                number = (number << 1) | (!IsTooShort && BitAt(_bit) ? 1 : 0);
                _bit++;
            }

            return number;
        }

        public bool NextIsSo() => Next(1) == 1;

        /// <summary>The next number of any size; 0 for one larger than any that is written.</summary>
        public int NextAny()
        {
            var (number, from) = (0L, 0);
            bool goesOn;
            do
            {
                goesOn = NextIsSo();
                number |= (long)Next(BitsOfPiece) << from;
                from += BitsOfPiece;
            }
            while (goesOn && from < 32);
            IsTooShort |= goesOn || number > int.MaxValue;
            return IsTooShort ? 0 : (int)number;
        }

        private bool BitAt(int bit) => ((_letters[bit / BitsOfLetter] >> (BitsOfLetter - 1 - (bit % BitsOfLetter))) & 1) == 1;
    }
}
