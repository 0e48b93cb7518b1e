namespace Dashboard.Data.Domain;

/// <summary>One text in the two languages of the product; official terms in Vietnamese.</summary>
public sealed record Wording(string Vi, string En)
{
    /// <param name="language">A two-letter language name; anything but "vi" reads English.</param>
    public string In(string language) => language == "vi" ? Vi : En;
}
