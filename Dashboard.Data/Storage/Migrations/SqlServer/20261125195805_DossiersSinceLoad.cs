using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DossiersSinceLoad : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_SinceLoad",
                table: "Dossiers",
                column: "LastLoadId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Dossiers_SinceLoad",
                table: "Dossiers");
        }
    }
}
