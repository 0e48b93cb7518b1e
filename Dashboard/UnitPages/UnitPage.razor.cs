using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Microsoft.AspNetCore.Components;

namespace Dashboard.UnitPages;

/// <summary>The leader's page of one unit: its figures, its history, its peers and its procedures.</summary>
public sealed partial class UnitPage
{
    private OneUnit? _unit;

    /// <summary>Code of the unit.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    protected override void Read(AddressReading address, Snapshot snapshot)
    {
        if (snapshot.Units.Find(Code) is null)
        {
            address.RefuseWhole(AddressProblemKind.UnknownUnit, "units", Code);
        }
    }

    protected override void Show(Question question) =>
        _unit = OneUnit.From(new Question(question.Snapshot, question.Request with { Unit = Code, Level = null }, question.Reporting));
}
