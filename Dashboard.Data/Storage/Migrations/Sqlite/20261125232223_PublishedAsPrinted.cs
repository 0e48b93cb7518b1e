using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PublishedAsPrinted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DenominatorHedge",
                table: "PublishedFigures",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Exact");

            migrationBuilder.AddColumn<string>(
                name: "NumeratorHedge",
                table: "PublishedFigures",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Exact");

            migrationBuilder.AddColumn<string>(
                name: "Office",
                table: "PublishedFigures",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PercentDecimals",
                table: "PublishedFigures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PercentHedge",
                table: "PublishedFigures",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Exact");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PrintedOn",
                table: "PublishedFigures",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DenominatorHedge",
                table: "PublishedFigures");

            migrationBuilder.DropColumn(
                name: "NumeratorHedge",
                table: "PublishedFigures");

            migrationBuilder.DropColumn(
                name: "Office",
                table: "PublishedFigures");

            migrationBuilder.DropColumn(
                name: "PercentDecimals",
                table: "PublishedFigures");

            migrationBuilder.DropColumn(
                name: "PercentHedge",
                table: "PublishedFigures");

            migrationBuilder.DropColumn(
                name: "PrintedOn",
                table: "PublishedFigures");
        }
    }
}
