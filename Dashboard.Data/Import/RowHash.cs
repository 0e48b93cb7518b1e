using System.Security.Cryptography;
using Dashboard.Data.Domain;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Import;

/// <summary>Tells whether a row says anything new: the first 16 bytes of the SHA-256 of all that is kept of it, units and procedure by their codes.</summary>
internal static class RowHash
{
    private static readonly IReadOnlyList<Func<DossierVersion, object?>> Values =
    [
        .. DossierVersionColumns.All
            .Where(column => column.Name is not (nameof(DossierVersion.ProcedureId) or nameof(DossierVersion.ReceivedById)
                or nameof(DossierVersion.SettledById) or nameof(DossierVersion.RowHash)))
            .Select(column => column.Value),
    ];

    public static byte[] Of(IncomingDossier dossier, Procedure procedure, Unit receivedBy, Unit settledBy)
    {
        using var bytes = new MemoryStream(512);
        using var writer = new BinaryWriter(bytes);
        foreach (var value in Values)
        {
            Write(writer, value(dossier));
        }

        Write(writer, procedure.Code);
        Write(writer, procedure.ValidFrom);
        Write(writer, receivedBy.Code);
        Write(writer, settledBy.Code);
        foreach (var pause in dossier.Pauses)
        {
            Write(writer, (byte)pause.Reason);
            Write(writer, pause.FromAt);
            Write(writer, pause.ToAt);
        }

        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))[..16];
    }

    /// <summary>Each value with its kind before it, so that no two rows run together into the same bytes.</summary>
    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)0);
                break;
            case string text:
                writer.Write((byte)1);
                writer.Write(text);
                break;
            case DateTime time:
                writer.Write((byte)2);
                writer.Write(time.Ticks);
                break;
            case DateOnly day:
                writer.Write((byte)3);
                writer.Write(day.DayNumber);
                break;
            default:
                writer.Write((byte)4);
                writer.Write(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
