using System.Text.RegularExpressions;

namespace Dashboard.Tests;

/// <summary>Dependencies point inward; the sources are read to hold it.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Pages = ["Overviews", "Check", "Filters", "Dossiers", "Display", "Layout", "Faults"];

    [Theory]
    [InlineData("Domain")]
    [InlineData("Statistics")]
    [InlineData("Reconciliation")]
    public void Core_Sources_TouchNoDatabaseWorkbookOrFile(string folder) =>
        Assert.Empty(Naming(@"EntityFrameworkCore|ClosedXML|System\.IO|Dashboard\.Data\.Storage|\bFile\.|\bStreamReader\b", "Dashboard.Data", folder));

    [Fact]
    public void Domain_Sources_KnowOnlyThemselves() =>
        Assert.Empty(Naming(@"using Dashboard\.(?!Data\.Domain)", "Dashboard.Data", "Domain"));

    [Fact]
    public void Statistics_Sources_KnowOnlyTheDomain() =>
        Assert.Empty(Naming(@"using Dashboard\.(?!Data\.(Domain|Statistics))", "Dashboard.Data", "Statistics"));

    [Fact]
    public void Data_Sources_KnowNothingOfThePages() =>
        Assert.Empty(Naming(@"using Dashboard\.(?!Data\.)|MudBlazor|AspNetCore\.Components", "Dashboard.Data"));

    [Fact]
    public void Pages_Sources_TouchNoStorage() =>
        Assert.All(Pages, page => Assert.Empty(Naming(@"\bStorage\b|EntityFrameworkCore|ClosedXML|DateTime\.(Now|UtcNow)", "Dashboard", page)));

    [Fact]
    public void ClosedXml_IsNamedInTheWriterOfWorkbooksOnly() =>
        Assert.All(Naming(@"\bClosedXML\b", "Dashboard.Data").Concat(Naming(@"\bClosedXML\b", "Dashboard")), file => Assert.EndsWith("ExcelWriter.cs", file));

    [Fact]
    public void Pages_OwnMarkup_DrawsCurvesInChartsOnly() =>
        Assert.All(Naming("<polyline|<circle[^>]*cx=\"@|<path[^>]* d=\"M@", "Dashboard"), file => Assert.Contains(Path.Combine("Display", "Charts"), file));

    [Fact]
    public void Pages_FormatNothingThemselves() =>
        Assert.Empty(Naming(@"\.ToString\(""[NPF0#]|string\.Format", "Dashboard", "Overviews"));

    private static List<string> Naming(string pattern, params string[] folder) => !Directory.Exists(Path.Combine([Repository.Root, .. folder])) ? [] :
        [.. Repository.SourcesOf(folder).Where(file => Regex.IsMatch(WithoutComments(File.ReadAllText(file)), pattern)).Select(file => Path.GetRelativePath(Repository.Root, file))];

    private static string WithoutComments(string source) => Regex.Replace(source, @"//[^\n]*|@\*.*?\*@", "", RegexOptions.Singleline);
}
