using System.Text;
using CsCheck;
using Dashboard.Data.Domain;

namespace Dashboard.Tests.Domain;

public sealed class NameSearchTests
{
    [Theory]
    [InlineData("Thị trấn An Châu", "thi tran an chau")]
    [InlineData("Xã Hoà Bình Thạnh", "xa hoa binh thanh")]
    [InlineData("Xã Hòa Bình Thạnh", "xa hoa binh thanh")]
    [InlineData("Đăng ký ĐẤT ĐAI", "dang ky dat dai")]
    [InlineData("Phòng Văn hóa, Khoa học  và Thông tin", "phong van hoa khoa hoc va thong tin")]
    [InlineData("% _ <b>", "b")]
    [InlineData("…", "")]
    public void SearchKey_AnyWriting_IsPlain(string text, string expected)
    {
        Assert.Equal(expected, SearchKey.Of(text));
        Assert.Equal(expected, SearchKey.Of(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(expected, SearchKey.Of(text.ToUpperInvariant()));
    }

    [Fact]
    public void SearchKey_AnythingAtAll_IsPlainAndStaysSo() => Gen.String.Sample(text =>
    {
        var key = SearchKey.Of(text);

        return SearchKey.Of(key) == key && !key.StartsWith(' ') && !key.EndsWith(' ') && !key.Contains("  ", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("an chau", SearchFit.Words)]
    [InlineData("Thị trấn An Châu", SearchFit.Whole)]
    [InlineData("thi tran", SearchFit.Beginning)]
    [InlineData("chau an", SearchFit.Words)]
    [InlineData("hau", SearchFit.Inside)]
    [InlineData("an giang", null)]
    [InlineData("%", null)]
    [InlineData("", null)]
    public void FitOf_TypedText_SaysHowWellItFits(string typed, SearchFit? expected) => Assert.Equal(expected, NameSearch.FitOf(typed, "Thị trấn An Châu"));

    [Fact]
    public void Units_ByShortNameWithoutMarks_PutsTheWholeNameFirst()
    {
        var found = NameSearch.Units(SampleDistrict.Snapshot.Units, "an chau");

        Assert.Equal(("30589", SearchFit.Whole), (found[0].Unit.Code, found[0].Fit));
    }

    [Fact]
    public void Units_ByCode_AreFoundWhateverTheCase()
    {
        var found = NameSearch.Units(SampleDistrict.Snapshot.Units, "892.tp");

        Assert.Equal(("892.TP", SearchFit.Whole), (found.Single().Unit.Code, found.Single().Fit));
    }

    [Theory]
    [InlineData("2.000815")]
    [InlineData("2.000815.000.00.00.H21")]
    [InlineData("chung thuc ban sao")]
    [InlineData("certified COPIES")]
    public void Procedures_ByCodeOrName_AreFound(string typed)
    {
        var found = NameSearch.Procedures(SampleDistrict.Snapshot.Procedures, typed);

        Assert.Equal(("2.000815", SearchFit.Whole), (found.Single().Procedure.Code, found.Single().Fit));
    }

    [Fact]
    public void Read_HostileText_IsOneShortLine()
    {
        var read = NameSearch.Read("  a\0b\r\n" + new string('x', 100_000));

        Assert.StartsWith("abx", read);
        Assert.Equal(NameSearch.LongestText, read.Length);
        Assert.Equal("", NameSearch.Read(null));
    }
}
