using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DossierListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_InOrderOfDueDate",
                table: "Dossiers",
                columns: new[] { "DueAt", "Id", "CompletedAt", "ReceivedById" });

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_InOrderOfEnd",
                table: "Dossiers",
                columns: new[] { "CompletedAt", "Id", "DueAt", "ReceivedById" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_InOrderOfDueDate",
                table: "Dossiers");

            migrationBuilder.DropIndex(
                name: "IX_Dossiers_InOrderOfEnd",
                table: "Dossiers");
        }
    }
}
