using System.Globalization;
using Dashboard.Data.Auditing;
using Dashboard.Data.Domain;

namespace Dashboard.OnTimePages;

/// <summary>What the address of a sample says beside the conditions every page shares: its one reader and its one writer. The same address is the same sample.</summary>
public sealed record SampleChoice
{
    /// <summary>Offered where nobody has said how many.</summary>
    public const int UsualSize = 50;

    /// <summary>Digits of a seed.</summary>
    public const int LongestSeed = 18;

    internal static readonly IReadOnlyDictionary<string, SampleMethod> Methods = new Dictionary<string, SampleMethod>
    {
        ["random"] = SampleMethod.Random,
        ["by-unit"] = SampleMethod.ByUnit,
        ["risk"] = SampleMethod.RiskWeighted,
    };

    /// <summary>What a sample may be drawn from.</summary>
    internal static readonly IReadOnlyDictionary<string, Measure> Cohorts =
        new[] { Measure.Due, Measure.Received, Measure.Resolved }.ToDictionary(measure => Measures.Of(measure).Id);

    public SampleMethod Method { get; init; } = SampleMethod.Random;

    /// <summary>What counts the dossiers it is drawn from.</summary>
    public Measure Of { get; init; } = Measure.Due;

    /// <summary>How many dossiers; null where a share is asked for, or nothing yet.</summary>
    public int? Size { get; init; }

    /// <summary>How many of a hundred; null where a number is asked for, or nothing yet.</summary>
    public decimal? Share { get; init; }

    /// <summary>Null where no sample is asked for yet.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether a sample is asked for at all.</summary>
    public bool IsAsked => Seed is not null && (Size ?? Share) is not null;

    /// <summary>The sample asked for of so many dossiers; null when none is, or it is larger than a worksheet.</summary>
    public SampleRequest? RequestOf(long population) =>
        IsAsked && SampleRequest.TryCreate(Method, Size, Share, Seed!.Value, population, out var request) ? request : null;

    /// <summary>Reads it; what cannot be read is among the problems of the reading.</summary>
    public static SampleChoice Read(AddressReading reading)
    {
        var choice = new SampleChoice
        {
            Method = reading.OneOf("method", AddressProblemKind.UnknownMethod, Methods) ?? SampleMethod.Random,
            Of = reading.OneOf("of", AddressProblemKind.UnknownSampled, Cohorts) ?? Measure.Due,
            Size = reading.Value<int>("n", AddressProblemKind.UnknownSampleSize, TrySize),
            Share = reading.Value<decimal>("share", AddressProblemKind.UnknownShare, TryShare),
            Seed = reading.Value<long>("seed", AddressProblemKind.UnknownSeed, TrySeed),
        };
        if (reading.Text("n") is not null && reading.Text("share") is { } both)
        {
            reading.Refuse(AddressProblemKind.SizeAndShare, "share", both);
        }

        return choice;
    }

    /// <summary>Its parts; those left at their defaults are null.</summary>
    public IEnumerable<(string Name, string? Value)> Write() =>
    [
        ("method", Method == SampleMethod.Random ? null : Methods.First(known => known.Value == Method).Key),
        ("of", Of == Measure.Due ? null : Measures.Of(Of).Id),
        ("n", Size?.ToString(CultureInfo.InvariantCulture)),
        ("share", Share?.ToString(CultureInfo.InvariantCulture)),
        ("seed", Seed?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static bool TrySize(string? text, out int size) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= SampleRequest.MostDossiers;

    /// <summary>"2.5", or "2,5" as it is typed here.</summary>
    private static bool TryShare(string? text, out decimal share) =>
        decimal.TryParse(text!.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share) && share is > 0 and <= 100;

    private static bool TrySeed(string? text, out long seed)
    {
        seed = 0;
        return text!.Length <= LongestSeed && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
    }
}
