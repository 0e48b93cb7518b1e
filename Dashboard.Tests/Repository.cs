namespace Dashboard.Tests;

/// <summary>The sources, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    /// <summary>The C# and Razor files of a folder and those below it, generated ones left out.</summary>
    public static IEnumerable<string> SourcesOf(params string[] folder) => Directory
        .EnumerateFiles(Path.Combine([Root, .. folder]), "*.*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "Dashboard.sln")) ? folder
        : RootAbove(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below the repository."));
}
