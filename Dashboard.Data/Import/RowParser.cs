using System.Text.RegularExpressions;
using Dashboard.Data.Domain;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Import;

/// <summary>What came of one row: the dossier, or none when the row is refused; all problems and warnings either way.</summary>
public sealed record RowOutcome(IncomingDossier? Dossier, IReadOnlyList<RowProblem> Problems);

/// <summary>Reads the rows of a register against units and procedures; pure.</summary>
/// <remarks>
/// Status and end of processing must agree, so that a dossier with an end always has an outcome and the reverse. Resolved
/// and handed over (9, 10) need an end; in process (2, 4, 5, 6) must have none; withdrawal asked for (7) and stopped (8) may
/// wait for theirs and are in process until then. The outcome column, where filled, says more than the status.
/// </remarks>
/// <param name="reference">Units and procedures, with their numbers.</param>
/// <param name="today">The local day of the import; nothing can have happened later.</param>
public sealed partial class RowParser(StoredReference reference, DateOnly today)
{
    /// <param name="row">Row of the file.</param>
    /// <param name="cells">Cells in the order of <see cref="RegisterColumns.All"/>, empty text for none.</param>
    public RowOutcome Parse(int row, IReadOnlyList<string> cells)
    {
        var from = new RegisterRow(row, cells, today);
        var dossier = new IncomingDossier { Row = row, Code = Code(from), Status = Status(from) };
        ReadTimes(from, dossier);
        ReadFacts(from, dossier);
        var day = (dossier.ReceivedAt ?? dossier.SubmittedAt) is { } known ? DateOnly.FromDateTime(known) : (DateOnly?)null;
        var procedure = Procedure(from, day);
        var receivedBy = Unit(from, RegisterColumns.ReceivedBy, required: true);
        if (receivedBy is not null && dossier.ReceivedAt is not null && !receivedBy.IsInForce(day!.Value))
        {
            from.Problem(RegisterColumns.ReceivedBy, ProblemKind.UnitNotInForce);
        }

        var settledBy = Unit(from, RegisterColumns.SettledBy, required: false) ?? receivedBy;
        if (from.IsRefused)
        {
            return new(null, from.Problems);
        }

        dossier.ProcedureId = reference.ProcedureId(procedure!);
        dossier.ReceivedById = reference.UnitId(receivedBy!.Code);
        dossier.SettledById = reference.UnitId(settledBy!.Code);
        dossier.RowHash = RowHash.Of(dossier, procedure!, receivedBy, settledBy);
        return new(dossier, from.Problems);
    }

    private static string Code(RegisterRow from)
    {
        var code = from.Limited(RegisterColumns.Code, from.Required(RegisterColumns.Code), DossierVersion.CodeLength);
        if (code is not null && !UsualCode().IsMatch(code))
        {
            from.Problem(RegisterColumns.Code, ProblemKind.BadCode);
        }

        return code ?? "";
    }

    private static DossierStatus Status(RegisterRow from)
    {
        if (from.Required(RegisterColumns.Status) is not { } text)
        {
            return default;
        }

        if (text.All(char.IsAsciiDigit) && text.Length <= 2 && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 10 and var number)
        {
            return (DossierStatus)number;
        }

        if (RegisterWords.Statuses.TryGetValue(MatchingKey.Of(text), out var status))
        {
            return status;
        }

        from.Problem(RegisterColumns.Status, ProblemKind.UnknownStatus);
        return default;
    }

    private static void ReadTimes(RegisterRow from, IncomingDossier dossier)
    {
        dossier.SubmittedAt = from.Event(RegisterColumns.SubmittedAt);
        dossier.ReceivedAt = from.Event(RegisterColumns.ReceivedAt);
        dossier.CompletedAt = from.Event(RegisterColumns.CompletedAt);
        dossier.HandedOverAt = from.Event(RegisterColumns.HandedOverAt);
        dossier.ResultDigitizedAt = from.Event(RegisterColumns.ResultDigitizedAt);
        dossier.ApologyIssuedOn = from.Event(RegisterColumns.ApologyIssuedOn) is { } apology ? DateOnly.FromDateTime(apology) : null;
        dossier.DueAt = from.Time(RegisterColumns.DueAt);
        dossier.OriginalDueAt = from.Time(RegisterColumns.OriginalDueAt) ?? dossier.DueAt;
        dossier.Outcome = Outcome(from, dossier);

        var received = dossier.ReceivedAt?.Date;
        NotBefore(received, dossier.CompletedAt, RegisterColumns.CompletedAt, ProblemKind.CompletedBeforeReceived);
        NotBefore(received, dossier.DueAt, RegisterColumns.DueAt, ProblemKind.DueBeforeReceived);
        if (from.Text(RegisterColumns.OriginalDueAt) is not null)
        {
            NotBefore(received, dossier.OriginalDueAt, RegisterColumns.OriginalDueAt, ProblemKind.DueBeforeReceived);
        }

        void NotBefore(DateTime? day, DateTime? time, RegisterColumn column, ProblemKind kind)
        {
            if (time?.Date < day)
            {
                from.Problem(column, kind);
            }
        }
    }

    /// <summary>Holds status, receipt, end and outcome against each other; how the dossier ended, or none.</summary>
    private static Outcome Outcome(RegisterRow from, IncomingDossier dossier)
    {
        var stated = (Outcome?)from.Number(RegisterColumns.Outcome, 1, 4);
        var ended = from.Text(RegisterColumns.CompletedAt) is not null;
        if (dossier.Status is DossierStatus.Submitted or DossierStatus.Refused)
        {
            foreach (var column in new[] { RegisterColumns.ReceivedAt, RegisterColumns.CompletedAt })
            {
                if (from.Text(column) is not null)
                {
                    from.Problem(column, ProblemKind.NotAcceptedYetButReceived);
                }
            }

            return Domain.Outcome.None;
        }

        if (dossier.Status != default)
        {
            from.Required(RegisterColumns.ReceivedAt);
        }

        if (!ended)
        {
            if (stated is not null || dossier.Status is DossierStatus.Resolved or DossierStatus.HandedOver)
            {
                from.Problem(RegisterColumns.CompletedAt, ProblemKind.EndedWithoutCompletion);
            }

            return Domain.Outcome.None;
        }

        switch (dossier.Status)
        {
            case DossierStatus.Accepted or DossierStatus.InProcess or DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment:
                from.Problem(RegisterColumns.Status, ProblemKind.CompletedButInProcess);
                return Domain.Outcome.None;
            case DossierStatus.Withdrawn:
                return stated ?? Domain.Outcome.Withdrawn;
            case DossierStatus.Stopped:
                return stated ?? Domain.Outcome.Stopped;
            default:
                return stated ?? Domain.Outcome.Resolved;
        }
    }

    private static void ReadFacts(RegisterRow from, IncomingDossier dossier)
    {
        dossier.Channel = Channel(from);
        dossier.RescheduledCount = (short)(from.Number(RegisterColumns.RescheduledCount, 0, 999) ?? 0);
        dossier.SupplementRequests = (short)(from.Number(RegisterColumns.SupplementRequests, 0, 999) ?? 0);
        dossier.PausedMinutes = from.Number(RegisterColumns.PausedMinutes, 0, 100_000_000) ?? 0;
        dossier.Pauses = Pauses(from);
        dossier.DigitizedOnReceipt = (Digitization)(from.Number(RegisterColumns.DigitizedOnReceipt, 0, 2) ?? 0);
        dossier.ReusedData = from.Flag(RegisterColumns.ReusedData);
        dossier.PaidOnline = from.Flag(RegisterColumns.PaidOnline);
        dossier.ResultDelivery = (ResultDelivery?)from.Number(RegisterColumns.ResultDelivery, 1, 3);
        dossier.Handler = from.Limited(RegisterColumns.Handler, from.Text(RegisterColumns.Handler), DossierVersion.HandlerLength);
        dossier.IsSynthetic = from.Flag(RegisterColumns.Synthetic);
    }

    private static ReceiptChannel Channel(RegisterRow from)
    {
        if (from.Text(RegisterColumns.Channel) is not { } text)
        {
            return ReceiptChannel.Counter;
        }

        return !char.IsAsciiDigit(text[0]) && RegisterWords.Channels.TryGetValue(MatchingKey.Of(text), out var channel)
            ? channel
            : (ReceiptChannel)(from.Number(RegisterColumns.Channel, 1, 3) ?? (int)ReceiptChannel.Counter);
    }

    /// <summary>"supplement 2024-01-02T08:00..2024-01-05T10:00; payment 2024-02-01T09:00.."</summary>
    private static List<Pause> Pauses(RegisterRow from)
    {
        if (from.Text(RegisterColumns.Pauses) is not { } told)
        {
            return [];
        }

        var pauses = new List<Pause>();
        foreach (var text in told.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = text.Split([" ", ".."], 3, StringSplitOptions.TrimEntries);
            DateTime to = default;
            if (parts.Length != 3
                || !Enum.TryParse<PauseReason>(parts[0], ignoreCase: true, out var reason) || !Enum.IsDefined(reason)
                || !CivilTime.TryParse(parts[1], out var since)
                || (parts[2].Length > 0 && (!CivilTime.TryParse(parts[2], out to) || to < since)))
            {
                from.Problem(RegisterColumns.Pauses, ProblemKind.NotAPause);
                return [];
            }

            pauses.Add(new Pause(reason, since, parts[2].Length > 0 ? to : null));
        }

        return pauses;
    }

    private Procedure? Procedure(RegisterRow from, DateOnly? day)
    {
        if (from.Required(RegisterColumns.Procedure) is not { } raw)
        {
            return null;
        }

        if (!ProcedureCode.TryNormalise(raw, out var code))
        {
            from.Problem(RegisterColumns.Procedure, ProblemKind.NotAProcedureCode);
            return null;
        }

        if (!reference.Procedures.Knows(code))
        {
            from.Problem(RegisterColumns.Procedure, ProblemKind.UnknownProcedure);
            return null;
        }

        var version = day is { } known ? reference.Procedures.InForce(code, known) : reference.Procedures.Newest(code);
        if (version is null)
        {
            from.Problem(RegisterColumns.Procedure, ProblemKind.ProcedureNotInForce);
        }

        return version;
    }

    private Unit? Unit(RegisterRow from, RegisterColumn column, bool required)
    {
        var code = required ? from.Required(column) : from.Text(column);
        var unit = reference.Units.Find(code);
        if (code is not null && unit is null)
        {
            from.Problem(column, ProblemKind.UnknownUnit);
        }

        return unit;
    }

    [GeneratedRegex(@"^[A-Z0-9]+(\.[A-Z0-9]+)*-\d{6}-\d{3,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex UsualCode();
}
