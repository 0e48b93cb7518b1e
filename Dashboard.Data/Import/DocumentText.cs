using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dashboard.Data.Import;

/// <summary>Why the text of a document was not taken.</summary>
public enum DocumentProblem
{
    /// <summary>Not a text file in Unicode, a .docx or an .xlsx.</summary>
    UnknownKind,

    /// <summary>Longer than is checked at once.</summary>
    TooLong,

    /// <summary>Packed so that it would unpack to far more than it is.</summary>
    TooMuchInside,

    /// <summary>Damaged, locked with a password, or not what its name says.</summary>
    Unreadable,

    /// <summary>Without a single word.</summary>
    Empty,
}

/// <summary>The text of a document, or why there is none.</summary>
public sealed record DocumentOutcome(string Text, DocumentProblem? Problem)
{
    internal static DocumentOutcome Refused(DocumentProblem problem) => new("", problem);
}

/// <summary>Takes the words out of a document: plain text, the body of a .docx, the cells of an .xlsx; cells are parted by tabs.</summary>
/// <remarks>Packed documents are unpacked only as far as the limits allow, so that a small file cannot fill the memory.</remarks>
public static class DocumentText
{
    /// <summary>Longest text that is taken.</summary>
    public const int MostCharacters = 400_000;

    /// <summary>Largest file that is read.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const long MostUnpacked = 48L * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <param name="file">The document; read from where it stands.</param>
    /// <param name="fileName">Its name: its ending says what it is.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public static async Task<DocumentOutcome> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytes)
            {
                return DocumentOutcome.Refused(DocumentProblem.TooLong);
            }
        }

        copy.Position = 0;
        try
        {
            return Path.GetExtension(fileName).ToLowerInvariant() switch
            {
                ".docx" => Accept(OfDocx(copy)),
                ".xlsx" => Accept(OfXlsx(copy)),
                ".txt" or ".md" or ".csv" or ".tsv" or "" => Accept(OfText(copy.ToArray())),
                _ => DocumentOutcome.Refused(DocumentProblem.UnknownKind),
            };
        }
        catch (TooMuchInsideException)
        {
            return DocumentOutcome.Refused(DocumentProblem.TooMuchInside);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or DecoderFallbackException or FormatException or OverflowException or NotSupportedException)
        {
            return DocumentOutcome.Refused(DocumentProblem.Unreadable);
        }
    }

    /// <summary>Text handed over as such.</summary>
    public static DocumentOutcome Accept(string text) =>
        text.Length > MostCharacters ? DocumentOutcome.Refused(DocumentProblem.TooLong)
        : string.IsNullOrWhiteSpace(text) ? DocumentOutcome.Refused(DocumentProblem.Empty)
        : new DocumentOutcome(text, null);

    private static string OfText(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes.AsSpan(3)),
        _ => new UTF8Encoding(false, true).GetString(bytes),
    };

    private static string OfDocx(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var xml = Open(zip, "word/document.xml");
        var text = new Written();
        var cells = 0;
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    text.Add(xml.IsEmptyElement ? "" : xml.ReadString());
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Add("\t");
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    text.Add("\n");
                    break;
                case (XmlNodeType.Element, "tc"):
                    cells++;
                    break;
                case (XmlNodeType.EndElement, "tc"):
                    cells--;
                    text.Add("\t");
                    break;
                case (XmlNodeType.EndElement, "tr"):
                    text.EndLine();
                    break;
                case (XmlNodeType.EndElement, "p"):
                    text.Add(cells > 0 ? " " : "\n\n");
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    private static string OfXlsx(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var shared = SharedTexts(zip);
        var percents = PercentStyles(zip);
        var text = new Written();
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var xml = Open(sheet);
            var column = 0;
            (string Type, int Style, int Column) cell = ("", 0, 0);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
                {
                    text.EndLine();
                    column = 0;
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                {
                    _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
                    cell = (xml.GetAttribute("t") ?? "n", style, ColumnOf(xml.GetAttribute("r"), column));
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t" && !xml.IsEmptyElement)
                {
                    var value = Shown(xml.ReadString(), cell.Type, percents.TryGetValue(cell.Style, out var decimals) ? decimals : null, shared);
                    for (; column < cell.Column; column++)
                    {
                        text.Add("\t");
                    }

                    text.Add(value.Replace('\t', ' ').Replace('\n', ' '));
                }
            }

            text.Add("\n");
        }

        return text.ToString();
    }

    private static string Shown(string value, string type, int? percentDecimals, List<string> shared)
    {
        if (type == "s")
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";
        }

        if (type is "str" or "inlineStr" || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return percentDecimals is { } decimals
            ? Math.Round(number * 100, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%"
            : number == decimal.Floor(number) ? number.ToString("0", CultureInfo.InvariantCulture) : decimal.Round(number, 4).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>"C12" is column 2; a cell without a place follows the one before.</summary>
    private static int ColumnOf(string? place, int next)
    {
        var column = 0;
        foreach (var letter in place ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? next : Math.Min(column - 1, 500);
    }

    private static List<string> SharedTexts(ZipArchive zip)
    {
        List<string> texts = [];
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return texts;
        }

        using var xml = Open(entry);
        StringBuilder? current = null;
        while (xml.Read())
        {
            if (xml.LocalName == "si")
            {
                if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement)
                {
                    current = new StringBuilder();
                }
                else
                {
                    texts.Add(current?.ToString() ?? "");
                    current = null;
                }
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && !xml.IsEmptyElement)
            {
                current?.Append(xml.ReadString());
            }
        }

        return texts;
    }

    /// <summary>The cell styles that show a number as a percent, and with how many decimals they do.</summary>
    private static Dictionary<int, int> PercentStyles(ZipArchive zip)
    {
        Dictionary<int, int> styles = [];
        Dictionary<string, int> formats = new() { ["9"] = 0, ["10"] = 2 };
        if (zip.GetEntry("xl/styles.xml") is not { } entry)
        {
            return styles;
        }

        using var xml = Open(entry);
        var (isCellStyle, index) = (false, 0);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "numFmt") when xml.GetAttribute("formatCode") is { } code && code.Contains('%'):
                    formats[xml.GetAttribute("numFmtId") ?? ""] = DecimalsOf(code);
                    break;
                case (XmlNodeType.Element or XmlNodeType.EndElement, "cellXfs"):
                    isCellStyle = xml.NodeType == XmlNodeType.Element;
                    break;
                case (XmlNodeType.Element, "xf") when isCellStyle:
                    if (formats.TryGetValue(xml.GetAttribute("numFmtId") ?? "", out var decimals))
                    {
                        styles[index] = decimals;
                    }

                    index++;
                    break;
                default:
                    break;
            }
        }

        return styles;
    }

    /// <summary>"0.0#%" shows up to two.</summary>
    private static int DecimalsOf(string format)
    {
        var point = format.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(4, format.AsSpan(point + 1).IndexOfAnyExcept("0#?") is >= 0 and var length ? length : format.Length - point - 1);
    }

    private static XmlReader Open(ZipArchive zip, string name) => Open(zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing."));

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new CappedStream(entry.Open(), MostUnpacked), Safe);

    /// <summary>Text as it grows, never beyond what is checked at once.</summary>
    private sealed class Written
    {
        private readonly StringBuilder _text = new();

        public void Add(string text)
        {
            _text.Append(text);
            if (_text.Length > 4 * MostCharacters)
            {
                throw new TooMuchInsideException();
            }
        }

        /// <summary>A line of cells ends without the tab behind its last cell.</summary>
        public void EndLine()
        {
            while (_text.Length > 0 && _text[^1] is '\t' or ' ')
            {
                _text.Length--;
            }

            Add("\n");
        }

        public override string ToString() => _text.ToString();
    }
}
