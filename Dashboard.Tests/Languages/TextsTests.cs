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

    [Fact]
    public void Texts_EveryUse_HasItsKey()
    {
        var used = Repository.SourcesOf("Dashboard").SelectMany(source => Use().Matches(File.ReadAllText(source))).Select(use => use.Groups[1].Value).Where(key => key != "ResourceManager" && key != "Culture").ToHashSet();

        Assert.Equal([], used.Except(Vietnamese.Keys));
    }

    [Fact]
    public void Texts_BothLanguages_AreInOrderAndSaidInTheirOwnLanguage()
    {
        Assert.Equal(Vietnamese.Keys.Order(StringComparer.Ordinal), Vietnamese.Keys);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), English.Keys);
        Assert.DoesNotContain(English, text => VietnameseLetter().IsMatch(text.Value));
        Assert.All(Vietnamese.Concat(English), text => Assert.Equal(text.Value.Trim(',', ' ', ';').Length > 0, text.Value.Length > 0));
    }

    [Fact]
    public void MudTexts_EveryTextOfMudBlazor_IsSaidInVietnameseToo()
    {
        using var own = typeof(MudBlazor.MudLocalizer).Assembly.GetManifestResourceStream("MudBlazor.Resources.LanguageResource.resources")!;
        using var reader = new ResourceReader(own);
        var english = reader.Cast<System.Collections.DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

        var vietnamese = Read("MudTexts.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), vietnamese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Blanks(text.Value), Blanks(vietnamese[text.Key])));
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

    [GeneratedRegex("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
