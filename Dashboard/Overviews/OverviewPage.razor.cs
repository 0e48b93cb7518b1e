using Dashboard.Data.Reports;

namespace Dashboard.Overviews;

/// <summary>The leader's page: how far the offices are from their targets, and where it is going wrong.</summary>
public sealed partial class OverviewPage
{
    private Overview? _overview;

    protected override void Show(Question question) => _overview = Overview.From(question);
}
