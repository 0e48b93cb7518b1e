using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

namespace Dashboard.Data.Auditing;

/// <summary>What a signal is read from.</summary>
public enum SignalSource
{
    /// <summary>The columns in memory: counted for every unit, so it can be held against peers.</summary>
    Columns,

    /// <summary>The rows of the unit and period alone; peers are not read.</summary>
    Rows,

    /// <summary>Nothing: the registers loaded have no column that would tell; <see cref="Signal.Missing"/> says which is lacking.</summary>
    Missing,
}

/// <summary>What a case is taken for.</summary>
public enum SignalWeight
{
    /// <summary>Each is to be explained: there should be none.</summary>
    EveryCase,

    /// <summary>Only a share well above that of peers is.</summary>
    AbovePeers,
}

/// <summary>Something an inspector looks for in the handling of dossiers. What it finds is to be explained; it is never called a violation.</summary>
/// <param name="Id">Stable name in addresses.</param>
/// <param name="Check">Its place among the fourteen checks of an inspection of on-time handling; 0 for one beside them.</param>
/// <param name="Name">Short name on screens.</param>
/// <param name="Definition">One sentence: which dossiers, of which.</param>
/// <param name="Numerator">What is counted above the line.</param>
/// <param name="Denominator">What is counted below the line.</param>
/// <param name="By">The event that places it in time.</param>
/// <param name="Source">What it is read from.</param>
/// <param name="Weight">What a case is taken for.</param>
public sealed record Signal(
    string Id, int Check, Wording Name, Wording Definition, Wording Numerator, Wording Denominator, AttributedBy By, SignalSource Source, SignalWeight Weight)
{
    /// <summary>What of the columns it is; null for one that is not read from them.</summary>
    public ColumnSignal? Column { get; init; }

    /// <summary>Whether its cases are dossiers, which can be listed; missing numbers are none.</summary>
    public bool IsListed { get => Column is not null || field; init; }

    /// <summary>Which column the registers lack, for a signal that cannot be told, and what one that can be told leaves open; null for nothing.</summary>
    public Wording? Missing { get; init; }
}

/// <summary>How a unit stands on a signal.</summary>
public enum SignalStanding
{
    /// <summary>No case.</summary>
    None,

    /// <summary>Cases, and no more than chance and the middle half of its peers explain.</summary>
    Within,

    /// <summary>To be explained (cần giải trình).</summary>
    ToBeExplained,

    /// <summary>Cases, and no peers to hold them against.</summary>
    NotCompared,

    /// <summary>Only rows tell, and they have not been read: of all units at once, or of an earlier load.</summary>
    NotRead,

    /// <summary>The loaded data cannot tell.</summary>
    CannotBeTold,
}

/// <summary>Standings in words.</summary>
public static class SignalStandings
{
    public static Wording NameOf(SignalStanding standing) => standing switch
    {
        SignalStanding.None => new("Không có", "None"),
        SignalStanding.Within => new("Trong khoảng", "Within the range"),
        SignalStanding.ToBeExplained => new("Cần giải trình", "To be explained"),
        SignalStanding.NotCompared => new("Không so cùng cấp", "Not compared"),
        SignalStanding.NotRead => new("Chưa đọc", "Not read"),
        _ => new("Số liệu không cho biết", "The data cannot tell"),
    };
}

/// <summary>The same signal at the other units of the same level, in being with dossiers in the period.</summary>
/// <param name="Units">How many, the unit itself left out.</param>
/// <param name="LowerQuarter">The rate a quarter of them do not exceed: that of a real unit, by nearest rank.</param>
/// <param name="Median">The rate half of them do not exceed.</param>
/// <param name="UpperQuarter">The rate three quarters of them do not exceed.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest of them.</param>
public sealed record SignalPeers(int Units, Rate LowerQuarter, Rate Median, Rate UpperQuarter, Rate Lowest, Rate Highest);

/// <summary>One signal for one question.</summary>
/// <param name="Signal">Which.</param>
/// <param name="Rate">Cases of how many; no rate where it cannot be told.</param>
/// <param name="Peers">The same at its peers; null where there are none or they are not read.</param>
/// <param name="Standing">How it stands.</param>
public sealed record SignalFinding(Signal Signal, Rate Rate, SignalPeers? Peers, SignalStanding Standing)
{
    /// <summary>Codes of the units where it is to be explained, each held against its own peers, in the order of the tree; null where one unit is asked about, or rows were not read by unit.</summary>
    public IReadOnlyList<string>? Raised { get; init; }
}
