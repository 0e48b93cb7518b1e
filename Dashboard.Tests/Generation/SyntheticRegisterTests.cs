using System.Text;
using Dashboard.Data.Domain;
using Dashboard.Data.Generation;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Generation;

public sealed class SyntheticRegisterTests
{
    [Fact]
    public void Write_SameRequest_GivesTheSameBytes()
    {
        var request = new SyntheticRequest(5_000) { Seed = 7 };

        Assert.Equal(Bytes(request), Bytes(request));
    }

    [Fact]
    public void Write_AnotherSeed_GivesOtherDossiers()
    {
        var request = new SyntheticRequest(5_000) { Seed = 7 };

        Assert.NotEqual(Bytes(request), Bytes(request with { Seed = 8 }));
    }

    /// <summary>A trial register imported beside the seed, or beside another trial, must not take the place of its dossiers.</summary>
    [Fact]
    public void Write_AnotherSeed_SharesNoDossierCode()
    {
        var request = new SyntheticRequest(2_000) { Seed = 7 };

        Assert.All(Codes(request), code => Assert.Matches(@"^T7\.00\.[0-9]{2}\.H01-[0-9]{6}-[0-9]{4}$", code));
        Assert.Empty(Codes(request).Intersect(Codes(request with { Seed = 8 })));
    }

    private static IEnumerable<string> Codes(SyntheticRequest request) =>
        Encoding.UTF8.GetString(Bytes(request)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[0]);

    [Fact]
    public void Write_Header_IsThatOfTheRegister()
    {
        var text = Encoding.UTF8.GetString(Bytes(new SyntheticRequest(1)));

        Assert.Equal(string.Join(',', RegisterColumns.All.Select(column => column.Header)), text.Split('\n')[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(20_000)]
    public void Write_AnyNumber_IsMetExactly(int dossiers)
    {
        var rows = Rows(new SyntheticRequest(dossiers));

        Assert.Equal(dossiers, rows.Count);
        Assert.Equal(dossiers, rows.Select(row => row.Code).Distinct().Count());
    }

    [Fact]
    public void Write_Rows_StandInOrderOfReceiptAndAreMarkedSynthetic()
    {
        var rows = Rows(new SyntheticRequest(20_000));

        Assert.Equal(rows.Select(row => row.ReceivedAt).Order(), rows.Select(row => row.ReceivedAt));
        Assert.All(rows, row => Assert.Equal("1", row[RegisterColumns.Synthetic]));
    }

    [Fact]
    public void Write_Years_ReachBackFromTheCutOff()
    {
        var rows = Rows(new SyntheticRequest(20_000) { Years = 2 });

        Assert.All(rows, row => Assert.InRange(row.ReceivedAt, new DateTime(2023, 5, 17), SyntheticRegister.CutOffAt));
        Assert.Equal(new DateTime(2023, 5, 17), rows[0].ReceivedAt.Date);
    }

    [Fact]
    public void Write_Units_TakesTheLargest()
    {
        var rows = Rows(new SyntheticRequest(2_000) { Units = 3 });

        Assert.Equal(["30589", "30595", "892.DD"], rows.Select(row => row.Unit).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, 1, 1, SyntheticProblemKind.DossiersOutOfRange)]
    [InlineData(1, 0, 1, SyntheticProblemKind.UnitsOutOfRange)]
    [InlineData(1, 24, 1, SyntheticProblemKind.UnitsOutOfRange)]
    [InlineData(1, 1, 0, SyntheticProblemKind.YearsOutOfRange)]
    [InlineData(1, 1, 21, SyntheticProblemKind.YearsOutOfRange)]
    public void Write_WhatCannotBeHad_IsRefusedWithNothingWritten(long dossiers, int units, int years, SyntheticProblemKind expected)
    {
        using var stream = new MemoryStream();

        var outcome = SyntheticRegister.Write(new SyntheticRequest(dossiers) { Units = units, Years = years }, SeedData.Reference, stream);

        Assert.Equal(expected, outcome.Problem?.Kind);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Write_UnitsUnknownToTheReferenceData_AreNotOffered()
    {
        var reference = SeedData.Reference with { Units = new UnitTree([], []) };

        var problem = SyntheticRegister.Check(new SyntheticRequest(1), reference);

        Assert.Equal(new(SyntheticProblemKind.UnitsOutOfRange, 0, 0), problem);
    }

    [Fact]
    public void Create_Compressed_GivesTheSameBytesEachTime()
    {
        var folder = Directory.CreateTempSubdirectory("synthetic-register");
        List<string> paths = [Path.Combine(folder.FullName, "a.csv.gz"), Path.Combine(folder.FullName, "b.csv.gz")];
        foreach (var path in paths)
        {
            using var file = SyntheticRegister.Create(path);
            SyntheticRegister.Write(new SyntheticRequest(500), SeedData.Reference, file);
        }

        var bytes = paths.Select(File.ReadAllBytes).ToList();
        folder.Delete(recursive: true);

        Assert.Equal(bytes[0], bytes[1]);
        // the four bytes of the modification time
        Assert.Equal(new byte[4], bytes[0][4..8]);
    }

    private static byte[] Bytes(SyntheticRequest request)
    {
        using var stream = new MemoryStream();
        SyntheticRegister.Write(request, SeedData.Reference, stream);
        return stream.ToArray();
    }

    private static IReadOnlyList<SeedDossier> Rows(SyntheticRequest request) => SeedDossier.Read(new MemoryStream(Bytes(request)));
}
