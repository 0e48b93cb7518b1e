namespace Dashboard.Data.Domain;

/// <summary>How exactly a figure is meant.</summary>
public enum Hedge
{
    Exact,

    /// <summary>"Hơn", "trên", "over": that much or a little more.</summary>
    Over,

    /// <summary>"Gần", "nearly": a little less.</summary>
    Nearly,

    /// <summary>"Khoảng", "about": a little less or more.</summary>
    About,
}
