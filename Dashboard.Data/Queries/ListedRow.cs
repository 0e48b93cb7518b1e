using System.Data.Common;
using System.Linq.Expressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Queries;

/// <summary>The columns lists are made of, in the order a reader finds them.</summary>
internal sealed record ListedRow(
    int Id, string Code, int ProcedureId, int ReceivedById, int SettledById, ReceiptChannel Channel,
    DateTime? ReceivedAt, DateTime? DueAt, DateTime? OriginalDueAt, DateTime? CompletedAt, DateTime? ResultDigitizedAt,
    Outcome Outcome, Digitization DigitizedOnReceipt, short SupplementRequests, short RescheduledCount)
{
    public static Expression<Func<DossierRow, ListedRow>> Of { get; } = dossier => new ListedRow(
        dossier.Id, dossier.Code, dossier.ProcedureId, dossier.ReceivedById, dossier.SettledById, dossier.Channel,
        dossier.ReceivedAt, dossier.DueAt, dossier.OriginalDueAt, dossier.CompletedAt, dossier.ResultDigitizedAt,
        dossier.Outcome, dossier.DigitizedOnReceipt, dossier.SupplementRequests, dossier.RescheduledCount);

    /// <summary>The row a reader of the same columns stands on.</summary>
    public static ListedRow Read(DbDataReader reader) => new(
        reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), (ReceiptChannel)reader.GetByte(5),
        Time(reader, 6), Time(reader, 7), Time(reader, 8), Time(reader, 9), Time(reader, 10),
        (Outcome)reader.GetByte(11), (Digitization)reader.GetByte(12), reader.GetInt16(13), reader.GetInt16(14));

    private static DateTime? Time(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : StoredTime.Read(reader, column, reader.GetFieldType(column) == typeof(string));
}
