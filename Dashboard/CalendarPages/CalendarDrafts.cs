using System.Buffers.Text;
using System.Security.Cryptography;
using Dashboard.Data.Domain;
using Dashboard.Data.Import;

namespace Dashboard.CalendarPages;

/// <summary>A calendar file that was sent to be looked at, under an address that cannot be guessed.</summary>
public sealed record CalendarDraft(string Id, string FileName, CalendarFileOutcome Read)
{
    /// <summary>The calendar in use when the changes were shown last: they are what is agreed to.</summary>
    public WorkingCalendar? LookedAgainst { get; set; }
}

/// <summary>Keeps the last calendar files in memory until they are taken into force or forgotten.</summary>
public sealed class CalendarDrafts
{
    private const int Most = 20;

    private readonly Lock _lock = new();
    private readonly Queue<CalendarDraft> _kept = [];

    public CalendarDraft Add(string fileName, CalendarFileOutcome read)
    {
        var draft = new CalendarDraft(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)), fileName, read);
        lock (_lock)
        {
            _kept.Enqueue(draft);
            if (_kept.Count > Most)
            {
                _kept.Dequeue();
            }
        }

        return draft;
    }

    /// <summary>The one of an address; null when it has gone.</summary>
    public CalendarDraft? Find(string id)
    {
        lock (_lock)
        {
            return _kept.FirstOrDefault(draft => draft.Id == id);
        }
    }
}
