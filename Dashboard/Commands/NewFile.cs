namespace Dashboard.Commands;

/// <summary>Writes a file so that it is there whole or not at all: a failure on the way leaves the old one as it was.</summary>
public static class NewFile
{
    /// <param name="path">Full path of the file.</param>
    /// <param name="writeAsync">Writes to the path it is handed, which ends as the wanted one does.</param>
    public static async Task WriteAsync(string path, Func<string, Task> writeAsync)
    {
        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.{Path.GetFileName(path)}");
        try
        {
            await writeAsync(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
