namespace Dashboard.Data.Reconciliation;

/// <summary>Looks for the smallest changes with which a claim would agree.</summary>
/// <param name="numerator">As printed.</param>
/// <param name="denominator">As printed.</param>
/// <param name="percent">As printed.</param>
internal sealed class RepairFinder(PrintedCount numerator, PrintedCount denominator, PrintedPercent percent)
{
    /// <summary>A whole percent fits many counts; a reader is helped by a few.</summary>
    private const int MostRepairs = 8;

    /// <summary>A denominator that differs by more was not just taken on another day.</summary>
    private const decimal FarthestExtract = 0.03m;

    private readonly List<Repair> _found = [];

    /// <param name="others">Other counts of the text that could stand below the line.</param>
    /// <param name="isHeld">Whether the count at a place is part of a sum that adds up.</param>
    public IReadOnlyList<Repair> Find(IEnumerable<PrintedCount> others, Func<int, bool> isHeld)
    {
        foreach (var (kind, text) in Changes(percent.Printed))
        {
            if (PrintedNumber.TryDecimal(text) is { Value: <= 100 } changed && Recomputation.Agrees(numerator.Span, denominator.Span, changed, percent.Hedge))
            {
                Add(kind, ClaimPart.Percent, percent.Printed, text, changed.Value, numerator.Value, denominator.Value);
            }
        }

        TryCounts(ClaimPart.Numerator, numerator, isHeld(numerator.At));
        TryCounts(ClaimPart.Denominator, denominator, isHeld(denominator.At));
        foreach (var other in others.Where(other => other.Value != denominator.Value && other.Value > numerator.Value).DistinctBy(other => other.Value))
        {
            if (Recomputation.Agrees(numerator, other, percent))
            {
                Add(RepairKind.OtherDenominator, ClaimPart.Denominator, denominator.Printed, other.Printed.Text, other.Value, numerator.Value, other.Value, topic: other.Topic);
            }
        }

        if (Recomputation.AgreesWhenCut(numerator, denominator, percent))
        {
            var rounded = Math.Round(100 * numerator.Value / denominator.Value, percent.Printed.Decimals, MidpointRounding.AwayFromZero);
            Add(RepairKind.Rounding, ClaimPart.Percent, percent.Printed, percent.Printed.Like(rounded), rounded, numerator.Value, denominator.Value);
        }

        TryExtract();
        return [.. _found.OrderBy(repair => repair.AgainstASum).ThenBy(repair => Size(repair.Kind)).ThenBy(repair => repair.Part).DistinctBy(repair => (repair.Part, repair.Value)).Take(MostRepairs)];
    }

    /// <summary>A change to a count that a sum holds would call for a second one there, and comes last.</summary>
    private static int Size(RepairKind kind) => kind switch
    {
        RepairKind.Rounding => 0,
        RepairKind.OneDigit => 1,
        RepairKind.SwappedDigits => 2,
        RepairKind.MissingDigit or RepairKind.ExtraDigit => 3,
        RepairKind.OtherDenominator => 4,
        _ => 5,
    };

    private void TryCounts(ClaimPart part, PrintedCount count, bool isHeld)
    {
        foreach (var (kind, text) in Changes(new PrintedNumber(PrintedNumber.Digits(count.Printed.Text), count.Value, 0)))
        {
            if (PrintedNumber.TryCount(text) is not { Value: > 0 } changed)
            {
                continue;
            }

            var (above, below) = part == ClaimPart.Numerator ? (changed.Value, denominator.Value) : (numerator.Value, changed.Value);
            var span = Span.OfCount(changed.Value, count.Hedge);
            var agrees = above <= below && (part == ClaimPart.Numerator
                ? Recomputation.Agrees(span, denominator.Span, percent.Printed, percent.Hedge)
                : Recomputation.Agrees(numerator.Span, span, percent.Printed, percent.Hedge));
            if (agrees)
            {
                Add(kind, part, count.Printed, count.Printed.Like(changed.Value), changed.Value, above, below, isHeld);
            }
        }
    }

    /// <summary>An extract of another day has a few more or fewer dossiers below the line.</summary>
    private void TryExtract()
    {
        if (Recomputation.FittingDenominators(numerator, percent) is not { } fitting || fitting.Least < numerator.Value || fitting.Contains(denominator.Value)
            || Math.Abs(fitting.Least - denominator.Value) > FarthestExtract * denominator.Value)
        {
            return;
        }

        _found.Add(new Repair(
            RepairKind.OtherExtract, ClaimPart.Denominator, denominator.Printed, denominator.Printed.Like(fitting.Least), fitting.Least, percent.Value)
        {
            UpTo = fitting.Most,
        });
    }

    private void Add(
        RepairKind kind, ClaimPart part, PrintedNumber from, string to, decimal value, decimal above, decimal below, bool isHeld = false, Topic topic = Topic.Unknown) =>
        _found.Add(new Repair(kind, part, from, to, value, Math.Round(100 * above / below, Math.Max(2, percent.Printed.Decimals), MidpointRounding.AwayFromZero))
        {
            AgainstASum = isHeld,
            Topic = topic,
        });

    /// <summary>Every text that differs from a printed figure by one digit, one swap of neighbours, one digit more or one less.</summary>
    internal static IEnumerable<(RepairKind Kind, string Text)> Changes(PrintedNumber printed)
    {
        var text = printed.Text;
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        foreach (var at in digits)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit != text[at] && !(digit == '0' && at == 0 && digits.Count > printed.Decimals + 1))
                {
                    yield return (RepairKind.OneDigit, text[..at] + digit + text[(at + 1)..]);
                }
            }
        }

        foreach (var (at, next) in digits.Zip(digits.Skip(1)))
        {
            if (text[at] != text[next] && !(at == 0 && text[next] == '0'))
            {
                yield return (RepairKind.SwappedDigits, text[..at] + text[next] + text[(at + 1)..next] + text[at] + text[(next + 1)..]);
            }
        }

        for (var at = 0; at <= text.Length; at++)
        {
            for (var digit = at == 0 ? '1' : '0'; digit <= '9'; digit++)
            {
                yield return (RepairKind.MissingDigit, text[..at] + digit + text[at..]);
            }
        }

        foreach (var at in digits.Where(_ => digits.Count > printed.Decimals + 1))
        {
            var shorter = text[..at] + text[(at + 1)..];
            if (char.IsAsciiDigit(shorter[^1]) && char.IsAsciiDigit(shorter[0]) && !(shorter[0] == '0' && shorter.Length > 1 && char.IsAsciiDigit(shorter[1])))
            {
                yield return (RepairKind.ExtraDigit, shorter);
            }
        }
    }
}
