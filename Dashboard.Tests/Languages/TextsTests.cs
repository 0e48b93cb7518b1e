using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Tests.Languages;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Vietnamese = Read("Texts.resx");
    private static readonly IReadOnlyDictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeys() => Assert.Equal(Vietnamese.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Texts_BothLanguages_HaveTheSameBlanks() =>
        Assert.All(Vietnamese, text => Assert.Equal(Blanks(text.Value), Blanks(English[text.Key])));

    [Fact]
    public void Texts_EveryKey_IsUsed()
    {
        var used = Repository.SourcesOf("Dashboard").SelectMany(source => Use().Matches(File.ReadAllText(source))).Select(use => use.Groups[1].Value).ToHashSet();

        Assert.Equal([], Vietnamese.Keys.Except(used));
    }

    [Theory]
    [InlineData("vi", "Tổng quan")]
    [InlineData("en", "Overview")]
    [InlineData("fr", "Tổng quan")]
    public void Texts_Language_AnswersInIt(string language, string expected)
    {
        var texts = new ResourceManager("Dashboard.Texts", typeof(Texts).Assembly);

        Assert.Equal(expected, texts.GetString("Overview", new CultureInfo(language)));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Repository.Root, "Dashboard", "Languages", file))
        .Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static IEnumerable<string> Blanks(string text) => Blank().Matches(text).Select(blank => blank.Value).Distinct().Order();

    [GeneratedRegex(@"\bTexts\.([A-Za-z]+)")]
    private static partial Regex Use();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
