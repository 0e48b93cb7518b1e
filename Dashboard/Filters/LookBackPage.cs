using Dashboard.Data.Queries;
using Dashboard.Data.Statistics;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Filters;

/// <summary>A page of figures that can also be asked what was known after an earlier load.</summary>
public abstract class LookBackPage : FigurePage
{
    private readonly LatestLoad _look = new();

    [Inject]
    public required KnowledgeQueries Knowledge { get; set; }

    /// <summary>What was known then, and step by step up to now; null while the page shows what is known now.</summary>
    protected EarlierKnowledge? Earlier { get; private set; }

    /// <summary>The loads one can look back to, newest first; none where there was only one.</summary>
    protected IReadOnlyList<EarlierLoad> Loads { get; private set; } = [];

    protected override Snapshot Data => Earlier?.Then ?? base.Data;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var latest = _look.Next();
        if (Snapshots.IsReady && Snapshots.Current is { Stamp.Loads: > 1 } now)
        {
            var known = new AddressReading(Navigation.Uri).Value<int>(FigureQuery.KnownPart, AddressProblemKind.UnknownLoad, int.TryParse);
            var earlier = known is { } load && load != now.Stamp.Load ? await Knowledge.AtAsync(now, load, latest) : null;
            var loads = await Knowledge.LoadsAsync(latest);
            if (latest.IsCancellationRequested)
            {
                return;
            }

            (Earlier, Loads) = (earlier, loads);
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override AddressProblemKind? WhyNotAt(int load) =>
        load == Snapshots.Current.Stamp.Load || Earlier?.Then.Stamp.Load == load ? null : AddressProblemKind.UnknownLoad;

    protected override void Dispose(bool disposing)
    {
        _look.Dispose();
        base.Dispose(disposing);
    }
}
