using Dashboard.Data.Import;

namespace Dashboard.Tests;

/// <summary>The files of seed-data, as they stand in the source tree.</summary>
internal static class SeedData
{
    public static string Folder { get; } = Find();

    /// <summary>The reference files, which must be without a problem.</summary>
    public static ReferenceData Reference { get; } = ReferenceFiles.Read(Folder).Data!;

    public static string PathOf(string file) => Path.Combine(Folder, file);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                return Path.Combine(folder.FullName, "seed-data");
            }
        }

        throw new DirectoryNotFoundException("No seed-data above the tests.");
    }
}
