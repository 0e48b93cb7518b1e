using System.Buffers;
using System.Security;
using System.Text;

namespace Dashboard.Data.Reports;

/// <summary>Texts that come again and again in a workbook, each written once, up to a number of them.</summary>
internal sealed class SharedTexts
{
    private const int Most = 20_000;

    /// <summary>What XML cannot say and is left out, or would misread and is escaped.</summary>
    public static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The place of a text; null when there are too many already.</summary>
    public int? IndexOf(string text)
    {
        if (_places.TryGetValue(text, out var index))
        {
            return index;
        }

        if (_places.Count == Most)
        {
            return null;
        }

        _places.Add(text, _places.Count);
        return _places.Count - 1;
    }

    /// <summary>The part of the file that holds them.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        foreach (var text in _places.Keys)
        {
            xml.Append("<si><t xml:space=\"preserve\">").Append(SecurityElement.Escape(string.Concat(text.Where(letter => letter is '&' or '<' or '>' || !Special.Contains(letter))))).Append("</t></si>");
        }

        return xml.Append("</sst>").ToString();
    }
}
