using System.IO.Compression;
using Dashboard.Data.Reports;

namespace Dashboard.Tests.Reports;

public sealed class ZipWriterTests
{
    /// <summary>From nothing to more than is packed at once.</summary>
    private static readonly int[] Lengths = [0, 1, 7, 8, 9, 18, 1_000, 300_000];

    [Fact]
    public void Entries_ReadBack_HoldWhatWasWrittenWithItsSizeAndSum()
    {
        // written in pieces of every size
        var contents = Lengths.Select((length, index) => (Name: $"hồ sơ/{index}.xml", Bytes: Made(length, index))).ToList();

        using var file = new MemoryStream();
        var zip = new ZipWriter(file);
        foreach (var (name, bytes) in contents)
        {
            using var entry = zip.Begin(name);
            var piece = 1;
            for (var at = 0; at < bytes.Length; at += piece)
            {
                piece = Math.Min((piece * 2 % 4_099) + 1, bytes.Length - at);
                entry.Write(bytes, at, piece);
            }
        }

        zip.End();
        using var read = new ZipArchive(file);

        Assert.Equal(contents.Select(content => content.Name), read.Entries.Select(entry => entry.FullName));
        Assert.All(contents.Zip(read.Entries), pair => Assert.Equal((pair.First.Bytes.Length, Sum(pair.First.Bytes)), (pair.Second.Length, pair.Second.Crc32)));
        Assert.All(contents.Zip(read.Entries), pair => Assert.Equal(pair.First.Bytes, Content(pair.Second)));
    }

    [Fact]
    public void File_OfTheSameContent_IsTheSame() => Assert.Equal(OneEntry(), OneEntry());

    private static byte[] OneEntry()
    {
        using var file = new MemoryStream();
        var zip = new ZipWriter(file);
        using (var entry = zip.Begin("a"))
        {
            entry.Write(Made(5_000, 1));
        }

        zip.End();
        return file.ToArray();
    }

    private static byte[] Made(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)(((long)i * i / 7 + seed) & 0xff))];

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var packed = entry.Open();
        packed.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>CRC-32 as its definition says, bit by bit.</summary>
    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xedb8_8320;
            }
        }

        return ~sum;
    }
}
