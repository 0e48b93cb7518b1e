namespace Dashboard.Commands;

/// <summary>Writes a file so that it is there whole or not at all: a failure on the way leaves the old one as it was.</summary>
public static class NewFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> writeAsync)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await writeAsync(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
