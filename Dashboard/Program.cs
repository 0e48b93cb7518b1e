using Dashboard;
using Dashboard.Data.Domain;
using Dashboard.Data.Statistics;

// an empty picture until the reporting database is wired in
var units = new UnitTree([], []);
var empty = new Snapshot(
    new DossierColumns.Builder(units, new ProcedureCatalogue([])).Build(),
    new WorkingCalendar([]),
    new TargetTable([]),
    new DataStamp(0, new DateTime(2025, 1, 1), new DateTime(2025, 1, 1), IsSynthetic: false));
var app = WebApp.Create(WebApplication.CreateBuilder(args), _ => empty);
return await WebApp.RunAsync(app, Console.Out, Console.Error);
