using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ProcedurePages;

/// <summary>One procedure: its limit and versions, how long it really takes, where and how well it is done.</summary>
public sealed partial class ProcedurePage
{
    private OneProcedure? _procedure;

    /// <summary>Normalised code of the procedure.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    protected override void Read(AddressReading address, Snapshot snapshot)
    {
        if (!snapshot.Procedures.Knows(Code))
        {
            address.RefuseWhole(AddressProblemKind.UnknownProcedure, "procedures", Code);
        }
    }

    protected override void Show(Question question) =>
        _procedure = OneProcedure.From(new Question(question.Snapshot, question.Request with { Procedure = Code, Field = null }, question.Reporting));
}
