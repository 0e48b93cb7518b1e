using Dashboard.Data.Domain;
using Dashboard.Data.Import;
using Dashboard.Data.Storage;
using static Dashboard.Data.Import.RegisterColumns;

namespace Dashboard.Tests.Import;

public sealed class RowParserTests
{
    private static readonly DateOnly Today = Sample.Day("2025-06-01");

    private static RowOutcome Parse(params IEnumerable<string> cells) => new RowParser(SampleRegister.Stored, Today).Parse(17, [.. cells]);

    private static RowOutcome With(params IEnumerable<(RegisterColumn Column, string Value)> changes) => Parse(SampleRegister.Row(changes));

    private static RowOutcome EndedWith(params IEnumerable<(RegisterColumn Column, string Value)> changes) => Parse(SampleRegister.Ended(changes));

    private static IncomingDossier Accepted(RowOutcome row)
    {
        Assert.Empty(row.Problems);
        return row.Dossier!;
    }

    private static void AssertRefused(RowOutcome row, RegisterColumn column, ProblemKind kind, string value)
    {
        Assert.Null(row.Dossier);
        Assert.Equal([new RowProblem(17, column.Header, kind, value)], row.Problems);
    }

    [Fact]
    public void Parse_EveryCellFilled_KeepsAll()
    {
        var dossier = Accepted(EndedWith(
            (SettledBy, "892.TP"), (Channel, "2"), (SubmittedAt, "02/03/2025 20:15:30"), (OriginalDueAt, "05/03/2025 08:00:00"),
            (HandedOverAt, "2025-03-06 09:00"), (Status, "10"), (RegisterColumns.Outcome, "2"), (RescheduledCount, "1"), (SupplementRequests, "2"),
            (PausedMinutes, "480"), (Pauses, "supplement 2025-03-03T09:00..2025-03-04T09:00; payment 2025-03-04T10:00.."),
            (DigitizedOnReceipt, "2"), (ResultDigitizedAt, "2025-03-05T11:00:00"), (ReusedData, "1"), (PaidOnline, "1"), (RegisterColumns.ResultDelivery, "3"),
            (ApologyIssuedOn, "04/03/2025"), (Handler, "TK-01"), (Synthetic, "1")));

        Assert.Equal(SampleRegister.Code, dossier.Code);
        Assert.Equal(SampleRegister.Stored.UnitId("892.TP"), dossier.SettledById);
        Assert.Equal(ReceiptChannel.Online, dossier.Channel);
        Assert.Equal(new DateTime(2025, 3, 2, 20, 15, 30), dossier.SubmittedAt);
        Assert.Equal(new DateTime(2025, 3, 5, 8, 0, 0), dossier.OriginalDueAt);
        Assert.Equal(new DateTime(2025, 3, 6, 9, 0, 0), dossier.HandedOverAt);
        Assert.Equal(Data.Domain.Outcome.Returned, dossier.Outcome);
        Assert.Equal((1, 2, 480), (dossier.RescheduledCount, dossier.SupplementRequests, dossier.PausedMinutes));
        Assert.Equal(
            [
                new Pause(PauseReason.Supplement, new(2025, 3, 3, 9, 0, 0), new(2025, 3, 4, 9, 0, 0)),
                new Pause(PauseReason.Payment, new(2025, 3, 4, 10, 0, 0), null),
            ],
            dossier.Pauses);
        Assert.Equal(Digitization.Full, dossier.DigitizedOnReceipt);
        Assert.Equal(new DateTime(2025, 3, 5, 11, 0, 0), dossier.ResultDigitizedAt);
        Assert.True(dossier.ReusedData && dossier.PaidOnline && dossier.IsSynthetic);
        Assert.Equal(Data.Domain.ResultDelivery.Postal, dossier.ResultDelivery);
        Assert.Equal(Sample.Day("2025-03-04"), dossier.ApologyIssuedOn);
        Assert.Equal("TK-01", dossier.Handler);
        Assert.Equal(new DateTime(2025, 3, 6, 9, 0, 0), dossier.NewestEventAt);
    }

    [Fact]
    public void Parse_OptionalCellsEmpty_TakesTheStatedDefaults()
    {
        var dossier = Accepted(With());

        Assert.Equal(ReceiptChannel.Counter, dossier.Channel);
        Assert.Equal(dossier.ReceivedById, dossier.SettledById);
        Assert.Equal(dossier.DueAt, dossier.OriginalDueAt);
        Assert.Equal(Data.Domain.Outcome.None, dossier.Outcome);
        Assert.Equal(Digitization.None, dossier.DigitizedOnReceipt);
    }

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("3/3/2025")]
    [InlineData("03-03-2025")]
    [InlineData("03/03/2025 25:00:00")]
    [InlineData("hôm qua")]
    public void Parse_UnreadableDay_IsNotADate(string text) =>
        AssertRefused(With((ReceivedAt, text)), ReceivedAt, ProblemKind.NotADate, text);

    [Fact]
    public void Parse_DayOutsideTheCalendar_IsOutOfRange() =>
        AssertRefused(With((DueAt, "01/01/2100")), DueAt, ProblemKind.OutOfRange, "01/01/2100");

    [Fact]
    public void Parse_EventAfterToday_IsInTheFuture() =>
        AssertRefused(With((ReceivedAt, "02/06/2025"), (DueAt, "")), ReceivedAt, ProblemKind.InTheFuture, "02/06/2025");

    [Fact]
    public void Parse_LettersForANumber_IsNotANumber() =>
        AssertRefused(With((PausedMinutes, "ba")), PausedMinutes, ProblemKind.NotANumber, "ba");

    [Theory]
    [InlineData("4")]
    [InlineData("99999999999")]
    public void Parse_NumberTooGreat_IsOutOfRange(string text) =>
        AssertRefused(With((Channel, text)), Channel, ProblemKind.OutOfRange, text);

    [Fact]
    public void Parse_NoProcedure_IsMissing() =>
        AssertRefused(With((RegisterColumns.Procedure, "")), RegisterColumns.Procedure, ProblemKind.Missing, "");

    [Fact]
    public void Parse_NoReceiptThoughAccepted_IsMissing() =>
        AssertRefused(With((ReceivedAt, "")), ReceivedAt, ProblemKind.Missing, "");

    [Fact]
    public void Parse_CodeLongerThanKept_IsTooLong()
    {
        var code = $"{new string('A', 40)}-250303-0001";

        AssertRefused(With((RegisterColumns.Code, code)), RegisterColumns.Code, ProblemKind.TooLong, code);
    }

    [Fact]
    public void Parse_UnusualCode_WarnsAndAccepts()
    {
        var row = With((RegisterColumns.Code, "hs 12"));

        Assert.Equal("hs 12", row.Dossier!.Code);
        Assert.Equal([new RowProblem(17, "MaHoSo", ProblemKind.BadCode, "hs 12")], row.Problems);
    }

    [Theory]
    [InlineData("waiting 2025-03-03T09:00..")]
    [InlineData("payment 2025-03-03T09:00")]
    [InlineData("payment 2025-03-03T09:00..2025-03-02T09:00")]
    public void Parse_UnreadablePause_IsNotAPause(string text) =>
        AssertRefused(With((Pauses, text)), Pauses, ProblemKind.NotAPause, text);

    [Fact]
    public void Parse_NoProcedureCode_IsNotAProcedureCode() =>
        AssertRefused(With((RegisterColumns.Procedure, "khai sinh")), RegisterColumns.Procedure, ProblemKind.NotAProcedureCode, "khai sinh");

    [Fact]
    public void Parse_ProcedureNobodyKnows_IsUnknown() =>
        AssertRefused(With((RegisterColumns.Procedure, "9.999999")), RegisterColumns.Procedure, ProblemKind.UnknownProcedure, "9.999999");

    [Fact]
    public void Parse_ProcedureBeforeItsFirstVersion_IsNotInForce() =>
        AssertRefused(
            With((RegisterColumns.Procedure, "1.012753"), (ReceivedAt, "31/12/2020")),
            RegisterColumns.Procedure, ProblemKind.ProcedureNotInForce, "1.012753");

    [Theory]
    [InlineData("31/12/2024", 0)]
    [InlineData("01/01/2025", 5)]
    public void Parse_ProcedureWithVersions_TakesTheOneOfTheDayOfReceipt(string received, int limit)
    {
        var dossier = Accepted(With((RegisterColumns.Procedure, "1.012753.H01"), (ReceivedAt, received)));

        Assert.Equal(limit, SampleRegister.Stored.Procedure(dossier.ProcedureId).Limit.Amount);
    }

    [Fact]
    public void Parse_UnitNobodyKnows_IsUnknown() =>
        AssertRefused(With((SettledBy, "An Châu")), SettledBy, ProblemKind.UnknownUnit, "An Châu");

    [Fact]
    public void Parse_ReceivingUnitNotYetInBeing_IsNotInForce() =>
        AssertRefused(With((ReceivedBy, "AC")), ReceivedBy, ProblemKind.UnitNotInForce, "AC");

    [Fact]
    public void Parse_SettlingUnitInBeingLater_IsAccepted()
    {
        var dossier = Accepted(With((SettledBy, "AC")));

        Assert.Equal(SampleRegister.Stored.UnitId("AC"), dossier.SettledById);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("0")]
    [InlineData("xong")]
    public void Parse_StatusNobodyKnows_IsUnknown(string status) =>
        AssertRefused(With((Status, status)), Status, ProblemKind.UnknownStatus, status);

    [Fact]
    public void Parse_WordsForNumbers_AreRead()
    {
        var dossier = Accepted(With((Status, "đang xử lý"), (Channel, "Trực tuyến")));

        Assert.Equal((DossierStatus.InProcess, ReceiptChannel.Online), (dossier.Status, dossier.Channel));
    }

    [Fact]
    public void Parse_RefusedAtReceptionYetReceived_IsRefused() =>
        AssertRefused(With((Status, "3")), ReceivedAt, ProblemKind.NotAcceptedYetButReceived, "03/03/2025 08:00:00");

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Parse_NeverAccepted_IsKeptWithoutReceipt(string status)
    {
        var dossier = Accepted(With((Status, status), (ReceivedAt, ""), (SubmittedAt, "03/03/2025 08:00")));

        Assert.Null(dossier.ReceivedAt);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("10")]
    public void Parse_ResolvedWithoutEnd_IsRefused(string status) =>
        AssertRefused(With((Status, status)), CompletedAt, ProblemKind.EndedWithoutCompletion, "");

    [Fact]
    public void Parse_OutcomeWithoutEnd_IsRefused() =>
        AssertRefused(With((RegisterColumns.Outcome, "1")), CompletedAt, ProblemKind.EndedWithoutCompletion, "");

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("6")]
    public void Parse_EndThoughInProcess_IsRefused(string status) =>
        AssertRefused(EndedWith((Status, status)), Status, ProblemKind.CompletedButInProcess, status);

    [Theory]
    [InlineData("7", Data.Domain.Outcome.Withdrawn)]
    [InlineData("8", Data.Domain.Outcome.Stopped)]
    [InlineData("9", Data.Domain.Outcome.Resolved)]
    [InlineData("10", Data.Domain.Outcome.Resolved)]
    public void Parse_EndWithoutOutcome_ReadsItFromTheStatus(string status, Outcome outcome) =>
        Assert.Equal(outcome, Accepted(EndedWith((Status, status))).Outcome);

    [Theory]
    [InlineData("7")]
    [InlineData("8")]
    public void Parse_WithdrawnOrStoppedWithoutEnd_IsStillInProcess(string status)
    {
        var dossier = Accepted(With((Status, status)));

        Assert.Equal((null, Data.Domain.Outcome.None), (dossier.CompletedAt, dossier.Outcome));
    }

    [Fact]
    public void Parse_EndedTheDayBeforeReceipt_IsRefused() =>
        AssertRefused(
            EndedWith((CompletedAt, "02/03/2025 23:59:59")), CompletedAt, ProblemKind.CompletedBeforeReceived, "02/03/2025 23:59:59");

    [Fact]
    public void Parse_EndedEarlierOnTheDayOfReceipt_IsAccepted() =>
        Assert.Equal(7, Accepted(EndedWith((CompletedAt, "03/03/2025 07:00:00"))).CompletedAt!.Value.Hour);

    [Fact]
    public void Parse_DueBeforeReceipt_IsRefused() =>
        AssertRefused(With((DueAt, "02/03/2025")), DueAt, ProblemKind.DueBeforeReceived, "02/03/2025");

    [Fact]
    public void Parse_OriginallyDueBeforeReceipt_IsRefused() =>
        AssertRefused(With((OriginalDueAt, "02/03/2025")), OriginalDueAt, ProblemKind.DueBeforeReceived, "02/03/2025");

    [Fact]
    public void Parse_SeveralProblems_NamesThemAll()
    {
        var row = With((Status, "12"), (ReceivedAt, "x"), (ReceivedBy, "y"), (Channel, "z"));

        Assert.Equal(
            [("TrangThaiHoSo", ProblemKind.UnknownStatus), ("NgayTiepNhan", ProblemKind.NotADate), ("KenhThucHien", ProblemKind.NotANumber), ("DonViTiepNhan", ProblemKind.UnknownUnit)],
            row.Problems.Select(problem => (problem.Column, problem.Kind)));
    }

    [Fact]
    public void RowHash_AnyCellChanged_Changes()
    {
        (RegisterColumn, string)[] changes =
        [
            (RegisterColumns.Code, "H01-250303-0002"), (RegisterColumns.Procedure, "2.000815"), (ReceivedBy, "30595"), (SettledBy, "892.TP"), (Channel, "3"),
            (SubmittedAt, "01/03/2025"), (ReceivedAt, "03/03/2025 08:00:01"), (DueAt, "07/03/2025"), (OriginalDueAt, "05/03/2025"),
            (CompletedAt, "05/03/2025 11:00:00"), (HandedOverAt, "06/03/2025"), (Status, "9"), (RegisterColumns.Outcome, "4"), (RescheduledCount, "1"),
            (SupplementRequests, "1"), (PausedMinutes, "1"), (Pauses, "stopped 2025-03-03T09:00.."), (DigitizedOnReceipt, "1"),
            (ResultDigitizedAt, "05/03/2025"), (ReusedData, "1"), (PaidOnline, "1"), (RegisterColumns.ResultDelivery, "1"), (ApologyIssuedOn, "05/03/2025"), (Handler, "x"),
        ];

        var hashes = changes.Select(change => EndedWith(change)).Append(EndedWith()).Select(row => Convert.ToHexString(Accepted(row).RowHash)).ToList();

        Assert.Equal(changes.Length + 1, hashes.Distinct().Count());
        Assert.Equal(RegisterColumns.All.Count - 1, changes.Length);
    }

    [Fact]
    public void RowHash_SameRowWrittenAnotherWay_IsTheSame()
    {
        var one = Accepted(EndedWith((Channel, "1"), (SettledBy, Sample.AnChau.Code)));
        var other = Accepted(EndedWith((CompletedAt, "2025-03-05 10:00")));

        Assert.Equal(one.RowHash, other.RowHash);
    }
}
