using System.Text;
using Dashboard.Data.Import;

namespace Dashboard.Data.Generation;

/// <summary>Writes made-up dossiers as rows of a register, straight into bytes: nothing in such a row needs quoting.</summary>
/// <param name="stream">Where the rows go.</param>
/// <param name="series">First part of every dossier code, so that one register never takes the place of another's dossiers.</param>
internal sealed class RegisterWriter(Stream stream, string series) : IDisposable
{
    /// <summary>No row comes near this length.</summary>
    private const int LongestRow = 1024;

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _series = Encoding.ASCII.GetBytes($"{series}.00.");
    private readonly Dictionary<string, byte[]> _codes = new(StringComparer.Ordinal);
    private int _length;

    public void WriteHeader()
    {
        Put(Encoding.UTF8.GetBytes(string.Join(',', RegisterColumns.All.Select(column => column.Header))));
        _buffer[_length++] = (byte)'\n';
    }

    /// <summary>Writes one row; the cells are those of <see cref="RegisterColumns.All"/>, in its order.</summary>
    public void Write(SyntheticDossier dossier)
    {
        if (_length > _buffer.Length - LongestRow)
        {
            Flush();
        }

        PutDossierCode(dossier);
        Next(dossier.Procedure.Code);
        Next(dossier.Unit.Code);
        Next(dossier.SettledBy);
        Next((int)dossier.Channel);
        Next(dossier.SubmittedAt);
        Next(dossier.ReceivedAt);
        Next(dossier.DueAt);
        Next(dossier.OriginalDueAt);
        Next(dossier.CompletedAt);
        Next(dossier.HandedOverAt);
        Next((int)dossier.Status);
        Next(dossier.Outcome == 0 ? null : (int)dossier.Outcome);
        Next(dossier.RescheduledCount);
        Next(dossier.SupplementRequests);
        Next(dossier.PausedMinutes);
        NextPauses(dossier.Pauses);
        Next((int)dossier.DigitizedOnReceipt);
        Next(dossier.ResultDigitizedAt);
        Next(dossier.ReusedData ? 1 : 0);
        Next(dossier.PaidOnline ? 1 : 0);
        Next((int?)dossier.ResultDelivery);
        Next(dossier.ApologyIssuedOn?.ToDateTime(default));
        NextHandler(dossier);
        Next(1);
        _buffer[_length++] = (byte)'\n';
    }

    public void Dispose() => Flush();

    private void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void PutDossierCode(SyntheticDossier dossier)
    {
        Put(_series);
        PutDigits(dossier.Unit.Agency, 2);
        Put(".H01-"u8);
        var day = dossier.ReceivedAt;
        PutDigits(day.Year % 100, 2);
        PutDigits(day.Month, 2);
        PutDigits(day.Day, 2);
        _buffer[_length++] = (byte)'-';
        PutDigits(dossier.Number, dossier.Number > 9_999 ? 6 : 4);
    }

    private void NextHandler(SyntheticDossier dossier)
    {
        Put(",TK-"u8);
        PutDigits(dossier.Unit.Agency, 2);
        _buffer[_length++] = (byte)'-';
        PutDigits(dossier.Handler, 2);
    }

    private void NextPauses(List<Pause> pauses)
    {
        _buffer[_length++] = (byte)',';
        for (var i = 0; i < pauses.Count; i++)
        {
            Put(i > 0 ? ";"u8 : ""u8);
            Put(pauses[i].Reason == Domain.PauseReason.Payment ? "payment "u8 : "supplement "u8);
            PutMinute(pauses[i].From);
            Put(".."u8);
            if (pauses[i].To is { } to)
            {
                PutMinute(to);
            }
        }
    }

    private void Next(string? code)
    {
        _buffer[_length++] = (byte)',';
        if (code is null)
        {
            return;
        }

        if (!_codes.TryGetValue(code, out var bytes))
        {
            _codes[code] = bytes = Encoding.UTF8.GetBytes(code);
        }

        Put(bytes);
    }

    private void Next(int? number)
    {
        _buffer[_length++] = (byte)',';
        if (number is { } value)
        {
            value.TryFormat(_buffer.AsSpan(_length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
            _length += written;
        }
    }

    private void Next(DateTime? time)
    {
        _buffer[_length++] = (byte)',';
        if (time is not { } at)
        {
            return;
        }

        PutDigits(at.Day, 2);
        _buffer[_length++] = (byte)'/';
        PutDigits(at.Month, 2);
        _buffer[_length++] = (byte)'/';
        PutDigits(at.Year, 4);
        _buffer[_length++] = (byte)' ';
        PutClock(at);
        _buffer[_length++] = (byte)':';
        PutDigits(at.Second, 2);
    }

    private void PutMinute(DateTime at)
    {
        PutDigits(at.Year, 4);
        _buffer[_length++] = (byte)'-';
        PutDigits(at.Month, 2);
        _buffer[_length++] = (byte)'-';
        PutDigits(at.Day, 2);
        _buffer[_length++] = (byte)'T';
        PutClock(at);
    }

    private void PutClock(DateTime at)
    {
        PutDigits(at.Hour, 2);
        _buffer[_length++] = (byte)':';
        PutDigits(at.Minute, 2);
    }

    private void PutDigits(int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--)
        {
            _buffer[_length + i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        _length += digits;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }
}
