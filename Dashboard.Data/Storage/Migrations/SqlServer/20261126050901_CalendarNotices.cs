using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CalendarNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Notice",
                table: "CalendarDays",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    KindBefore = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    KindAfter = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    NameBefore = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NameAfter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(0)", precision: 0, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarChanges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarChanges_InOrder",
                table: "CalendarChanges",
                columns: new[] { "ChangedAt", "Date" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarChanges");

            migrationBuilder.DropColumn(
                name: "Notice",
                table: "CalendarDays");
        }
    }
}
