using System.Buffers.Text;
using System.Security.Cryptography;
using Dashboard.Data.Sealing;

namespace Dashboard.Verifying;

/// <summary>What was found out about a workbook, under an address that cannot be guessed.</summary>
public sealed record Verification(string Id, string FileName, SealVerification Found);

/// <summary>Keeps the last verifications in memory, so that a result has an address; the workbooks themselves are not kept.</summary>
public sealed class Verifications
{
    private const int Most = 100;
    private const int MostCells = 2000;

    private readonly Lock _lock = new();
    private readonly Queue<Verification> _kept = [];

    public Verification Add(string fileName, SealVerification found)
    {
        var cut = found.Cells.Count > MostCells ? found with { Cells = [.. found.Cells.Take(MostCells)] } : found;
        var kept = new Verification(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)), fileName, cut);
        lock (_lock)
        {
            _kept.Enqueue(kept);
            if (_kept.Count > Most)
            {
                _kept.Dequeue();
            }
        }

        return kept;
    }

    /// <summary>The one of an address; null when it has gone.</summary>
    public Verification? Find(string id)
    {
        lock (_lock)
        {
            return _kept.FirstOrDefault(kept => kept.Id == id);
        }
    }
}
