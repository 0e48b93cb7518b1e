using System.Buffers.Text;
using System.Security.Cryptography;
using Dashboard.Data.Reconciliation;

namespace Dashboard.Check;

/// <summary>A text handed in to be checked.</summary>
/// <param name="Id">What its address ends in; cannot be guessed.</param>
/// <param name="FileName">Of the file it came in; null for one that was pasted.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reconciled">What came of it.</param>
public sealed record CheckedDraft(string Id, string? FileName, DateTimeOffset At, Reconciled Reconciled);

/// <summary>Keeps the texts checked last, in memory only, so that a result has an address: a reload, a lost circuit and Back find it again.</summary>
/// <remarks>A draft is nobody else's business: it goes after some hours, or when newer ones need the room, and is never written to disk.</remarks>
public sealed class CheckedTexts(TimeProvider time)
{
    private const int MostCharacters = 20_000_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private readonly LinkedList<CheckedDraft> _drafts = [];

    /// <summary>Checks a text and keeps what came of it.</summary>
    public CheckedDraft Add(string text, string? fileName)
    {
        var draft = new CheckedDraft(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)), fileName, time.GetUtcNow(), Reconciler.Check(text));
        lock (_lock)
        {
            _drafts.AddLast(draft);
            while (_drafts.Count > 1 && (_drafts.Sum(kept => (long)kept.Reconciled.Text.Length) > MostCharacters || IsOver(_drafts.First!.Value)))
            {
                _drafts.RemoveFirst();
            }
        }

        return draft;
    }

    /// <summary>The draft of an address; null when it has gone.</summary>
    public CheckedDraft? Find(string id)
    {
        lock (_lock)
        {
            return _drafts.FirstOrDefault(draft => draft.Id == id && !IsOver(draft));
        }
    }

    private bool IsOver(CheckedDraft draft) => time.GetUtcNow() - draft.At > Kept;
}
