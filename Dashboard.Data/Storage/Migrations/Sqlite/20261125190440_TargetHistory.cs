using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TargetHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Targets",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "Targets",
                type: "TEXT",
                precision: 0,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedBy",
                table: "Targets",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SupersededAt",
                table: "Targets",
                type: "TEXT",
                precision: 0,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupersededBy",
                table: "Targets",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupersededReason",
                table: "Targets",
                type: "TEXT",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "RecordedBy",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "SupersededAt",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "SupersededBy",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "SupersededReason",
                table: "Targets");
        }
    }
}
