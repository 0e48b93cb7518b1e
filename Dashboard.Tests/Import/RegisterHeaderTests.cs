using System.Text;
using Dashboard.Data.Import;

namespace Dashboard.Tests.Import;

public sealed class RegisterHeaderTests
{
    private static readonly string[] Required = ["MaHoSo", "MaTTHC", "DonViTiepNhan", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "TrangThaiHoSo"];

    [Theory]
    [InlineData("mahoso", "MA TTHC", "don vi tiep nhan", "Ngày tiếp nhận", "NGÀY HẸN", "Ngày hoàn thành", "Tình trạng")]
    [InlineData("Số biên nhận", "Mã thủ tục", "Đơn vị tiếp nhận", "Ngày nhận", "Hạn xử lý", "Ngày có kết quả", "TrangThaiHoSoId")]
    public void Header_WrittenAnotherWay_IsRecognised(params string[] headers)
    {
        var cells = new string[RegisterColumns.All.Count];
        var header = new RegisterHeader(headers);

        header.Arrange(place => headers[place], cells);

        Assert.Empty(header.Problems);
        Assert.Equal(headers, cells.Where(cell => cell.Length > 0));
    }

    [Fact]
    public void Header_DecomposedLetters_IsRecognised()
    {
        var header = new RegisterHeader([.. Required.Skip(1), "Mã hồ sơ".Normalize(NormalizationForm.FormD)]);

        Assert.Empty(header.Problems);
    }

    [Fact]
    public void Header_ColumnsMissing_NamesThemAll()
    {
        var header = new RegisterHeader(["ChuHoSo", "MaHoSo", "MaTTHC", "DonViTiepNhan", "NgayTiepNhan", "NgayHenTra"]);

        Assert.Equal(
            [new RowProblem(1, "NgayKetThucXuLy", ProblemKind.MissingColumn, null), new RowProblem(1, "TrangThaiHoSo", ProblemKind.MissingColumn, null)],
            header.Problems);
    }

    [Fact]
    public void Header_TwoColumnsMeanTheSame_IsAProblem()
    {
        var header = new RegisterHeader([.. Required, "Ngày nhận"]);

        Assert.Equal([new RowProblem(1, "NgayTiepNhan", ProblemKind.DuplicateColumn, "Ngày nhận")], header.Problems);
    }

    [Fact]
    public void Header_OfSomethingElse_IsUnreadable()
    {
        var header = new RegisterHeader(["date", "kind"]);

        Assert.Equal([new RowProblem(1, "", ProblemKind.Unreadable, null)], header.Problems);
    }
}
