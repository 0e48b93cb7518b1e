using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.SqlServer
{
    /// <summary>Questions over all dossiers put in SQL read a few columns of every row: a columnstore is what the server has for that, and EF Core has no word for it.</summary>
    public partial class DossierColumnstore : Migration
    {
        // a server that only speaks the protocol may not know columnstores, and a missing one makes nothing wrong, so its
        // refusal is printed and passed over; outside a transaction, which the refusal would take down with it
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = N'CX_Dossiers_Facts')
            BEGIN TRY
                EXEC(N'CREATE NONCLUSTERED COLUMNSTORE INDEX CX_Dossiers_Facts ON Dossiers (ReceivedAt, CompletedAt, DueAt, OriginalDueAt, ReceivedById, SettledById, ProcedureId, Channel, Outcome, Status, DigitizedOnReceipt, ResultDigitizedAt)');
            END TRY
            BEGIN CATCH
                PRINT ERROR_MESSAGE();
            END CATCH;
            """,
            suppressTransaction: true);

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DROP INDEX IF EXISTS CX_Dossiers_Facts ON Dossiers;");
    }
}
