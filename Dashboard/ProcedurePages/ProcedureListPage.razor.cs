using Dashboard.Data.Domain;
using Dashboard.Data.Reports;
using Dashboard.Data.Statistics;
using Dashboard.Display;

namespace Dashboard.ProcedurePages;

/// <summary>All procedures with their limits and rates, found by text and put in an order by links.</summary>
public sealed partial class ProcedureListPage
{
    private static readonly Dictionary<string, ProcedureOrder> Sorts = Enum.GetValues<ProcedureOrder>().ToDictionary(order => order.ToString().ToLowerInvariant());

    private ProcedureList? _list;
    private string? _find;
    private ProcedureOrder _order;
    private long _received;

    protected override void Read(AddressReading address, Snapshot snapshot) =>
        (_find, _order) = (address.Text("find"), address.OneOf("sort", AddressProblemKind.UnknownSort, Sorts) ?? ProcedureOrder.Received);

    // the bar tells what its conditions select, whatever is sought among it
    protected override void Show(Question question) =>
        (_list, _received) = (ProcedureList.From(question, _find, _order), question.Snapshot.CountBy(question.Query).Total.Counts[Measure.Received]);

    private static IEnumerable<(ProcedureOrder Order, string Name)> Orders =>
    [
        (ProcedureOrder.Received, Texts.OrderReceived),
        (ProcedureOrder.Online, Texts.OrderOnline),
        (ProcedureOrder.OnTime, Texts.OrderOnTime),
        (ProcedureOrder.Overdue, Texts.OrderOverdue),
        (ProcedureOrder.Name, Texts.OrderName),
    ];

    /// <summary>The conditions and the order, for the form that seeks.</summary>
    private IEnumerable<(string Name, string Value)> Kept
    {
        get
        {
            IEnumerable<(string Name, string? Value)> parts =
                [.. FigureQuery.Write(_list!.Question.Request), ("sort", _order == ProcedureOrder.Received ? null : _order.ToString().ToLowerInvariant())];
            return parts.Where(part => part.Value is not null).Select(part => (part.Name, part.Value!));
        }
    }

    /// <summary>What selects the dossiers of all procedures found; null when a text has found several, which no one request selects.</summary>
    private FigureRequest? Listed => _find is null ? _list!.Question.Request
        : _list!.Found == 1 ? _list.Question.Request with { Procedure = _list.Rows[0].Procedure.Code }
        : null;

    private FigureTable Table() => new(
        Texts.ProceduresTitle, Texts.Procedure, [new(Texts.HeadCode), new(Texts.TimeLimit), .. ProcedureColumns.Columns],
        [
            .. _list!.Rows.Select(RowOf),
            new FigureRow(RowStyle.Total, Texts.Total, [Cell.Text(""), Cell.Text(""), .. ProcedureColumns.Cells(_list.Total)])
            {
                Hrefs = [null, null, .. Listed is { } listed ? ProcedureColumns.Links(listed, _list.Total) : []],
            },
        ]);

    private FigureRow RowOf(ProcedureFigures row) => new(
        RowStyle.Plain, Format.Words(row.Procedure.Name), [Cell.Text(row.Procedure.Code), Cell.Text(Format.Words(Names.Of(row.Procedure.Limit))), .. ProcedureColumns.Cells(row.Counts)])
    {
        Href = Urls.Procedure(_list!.Question.Request with { Procedure = row.Procedure.Code, Field = null }),
        Hrefs = [null, null, .. ProcedureColumns.Links(_list.Question.Request with { Procedure = row.Procedure.Code }, row.Counts)],
        Codes = ProcedureColumns.Codes(_list.Question, _list.Question.Request with { Procedure = row.Procedure.Code }, row.Counts).Prepend(null).Prepend(null),
    };
}
