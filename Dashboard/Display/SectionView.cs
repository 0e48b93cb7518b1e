namespace Dashboard.Display;

/// <summary>How sections are drawn, cascaded to them by what they stand in.</summary>
public enum SectionView
{
    /// <summary>On a page, with their tools.</summary>
    Page,

    /// <summary>On paper or on a wall: without tools.</summary>
    Bare,

    /// <summary>With their tools, and with the table of the same figures below.</summary>
    Whole,

    /// <summary>Their figures as tab-separated text.</summary>
    Text,

    /// <summary>Their drawings alone, as <c>Picture</c> takes them.</summary>
    Picture,
}

/// <summary>The forms in which a section can be asked for on its own.</summary>
public enum ExhibitForm
{
    Page,
    Svg,
    Tsv,
}
