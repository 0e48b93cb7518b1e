using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Dashboard.Tests.Storage;

/// <summary>The tables as SQL Server would have them, without a server: tells whether a statement is SQL it can read, over tables and columns that exist.</summary>
internal static class SqlServerModel
{
    private static readonly Lazy<IReadOnlyList<string>> Tables = new(CreateStatements);

    /// <summary>A context that never connects.</summary>
    public static SqlServerReportingDbContext Context() => new SqlServerReportingDbContext.Design().CreateDbContext([]);

    /// <summary>What is wrong with the tables and some statements; empty when nothing is.</summary>
    /// <param name="statements">Each is bound as the body of a procedure of its own; #Incoming and #IncomingPauses are known.</param>
    public static IReadOnlyList<string> Errors(params IEnumerable<string> statements)
    {
        var errors = statements.SelectMany(ParseErrors).ToList();
        using var model = new TSqlModel(SqlServerVersion.Sql150, new TSqlModelOptions());
        foreach (var table in Tables.Value)
        {
            model.AddObjects(table);
        }

        foreach (var (number, statement) in statements.Index())
        {
            var body = statement.Replace("#Incoming", "Incoming", StringComparison.Ordinal);
            model.AddObjects($"CREATE PROCEDURE Q{number} @load int, @at datetime2(0), @timeout int AS BEGIN {body} END");
        }

        return [.. errors, .. model.Validate().Select(message => message.ToString())];
    }

    /// <summary>What SQL Server 2019 could not read of a script.</summary>
    public static IReadOnlyList<string> ParseErrors(string script)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        return [.. errors.Select(error => $"{error.Line}: {error.Message}")];
    }

    private static List<string> CreateStatements()
    {
        using var db = Context();
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(db.Database.GenerateCreateScript()), out var errors);
        Assert.Empty(errors);
        var generator = new Sql150ScriptGenerator();
        var tables = ((TSqlScript)script).Batches.SelectMany(batch => batch.Statements).Select(statement =>
        {
            generator.GenerateScript(statement, out var text);
            return text;
        });
        return [.. tables, Waiting(db, "Incoming", typeof(DossierRow)), Waiting(db, "IncomingPauses", typeof(DossierPauseRow))];
    }

    /// <summary>The table a load keeps its rows in until they are written, as SELECT INTO would make it.</summary>
    private static string Waiting(ReportingDbContext db, string name, Type like)
    {
        var columns = db.GetService<IDesignTimeModel>().Model.FindEntityType(like)!.GetProperties()
            .Where(property => !property.Name.EndsWith("LoadId", StringComparison.Ordinal) && property.Name is not ("Id" or "DossierId" or "RecordedAt"))
            .Select(property => $"{property.Name} {property.GetColumnType()} {(property.GetCollation() is { } collation ? $"COLLATE {collation}" : "")} {(property.IsNullable ? "NULL" : "NOT NULL")}");
        return $"CREATE TABLE {name} (RowNumber int NOT NULL, {string.Join(", ", columns)});";
    }
}
