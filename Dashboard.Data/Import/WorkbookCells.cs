using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dashboard.Data.Import;

/// <summary>Why a file was not read as a workbook.</summary>
public enum WorkbookProblem
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>Larger than is read.</summary>
    TooLarge,

    /// <summary>Packed so that it would unpack to far more than it is, or with more cells than any report has.</summary>
    TooMuchInside,

    /// <summary>Not an .xlsx: another kind of file, or one locked with a password.</summary>
    NotAWorkbook,

    /// <summary>Carries macros, which no report does.</summary>
    HasMacros,

    /// <summary>Parts are missing or cannot be read.</summary>
    Damaged,
}

/// <summary>A sheet as its values stand in the file.</summary>
/// <param name="Name">On the tab.</param>
/// <param name="Cells">Values by address such as "B7"; numbers in invariant writing, empty cells left out.</param>
/// <param name="Footer">At the foot of each page.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyDictionary<string, CellValue> Cells, string Footer);

/// <summary>A value of a cell.</summary>
/// <param name="Text">As text.</param>
/// <param name="Number">As a number; null for words.</param>
/// <param name="Formula">What it follows from; null for a value of its own. Some programs store formulas without their values.</param>
public readonly record struct CellValue(string Text, double? Number, string? Formula = null);

/// <summary>The sheets of a workbook, or why there are none.</summary>
public sealed record WorkbookOutcome(IReadOnlyList<WorkbookSheet> Sheets, WorkbookProblem? Problem);

/// <summary>Takes every value out of an .xlsx that may come from anywhere.</summary>
/// <remarks>Nothing is trusted: what is unpacked is counted, entities and outer references are refused, and no sheet may have more cells than a report.</remarks>
public static class WorkbookCells
{
    /// <summary>Largest file that is read.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const long MostUnpacked = 96L * 1024 * 1024;
    private const int MostCells = 400_000;
    private const int MostSheets = 200;
    private const int MostEntries = 2000;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <param name="file">The workbook; read from where it stands.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public static async Task<WorkbookOutcome> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytes)
            {
                return Refused(WorkbookProblem.TooLarge);
            }
        }

        return Read(copy);
    }

    /// <summary>Reads a workbook that is in memory.</summary>
    public static WorkbookOutcome Read(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        return Read(stream);
    }

    private static WorkbookOutcome Read(MemoryStream file)
    {
        if (file.Length == 0)
        {
            return Refused(WorkbookProblem.Empty);
        }

        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > MostEntries ? Refused(WorkbookProblem.TooMuchInside)
                : zip.GetEntry("xl/workbook.xml") is null ? Refused(WorkbookProblem.NotAWorkbook)
                : zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? Refused(WorkbookProblem.HasMacros)
                : new WorkbookOutcome(new Reading(zip).Sheets(), null);
        }
        catch (TooMuchInsideException)
        {
            return Refused(WorkbookProblem.TooMuchInside);
        }
        catch (InvalidDataException) when (!IsZip(file))
        {
            return Refused(WorkbookProblem.NotAWorkbook);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or FormatException or NotSupportedException or EndOfStreamException)
        {
            return Refused(WorkbookProblem.Damaged);
        }
    }

    private static bool IsZip(MemoryStream file) => file.GetBuffer() is [(byte)'P', (byte)'K', ..];

    private static WorkbookOutcome Refused(WorkbookProblem problem) => new([], problem);

    /// <summary>One workbook while it is read; keeps count of all that comes out of it.</summary>
    private sealed class Reading(ZipArchive zip)
    {
        private long _unpacked;
        private int _cells;

        public List<WorkbookSheet> Sheets()
        {
            var parts = Parts();
            var texts = Texts();
            var sheets = new List<WorkbookSheet>();
            using var xml = Open("xl/workbook.xml");
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
                {
                    var (name, id) = (xml.GetAttribute("name") ?? "", RelationOf(xml));
                    if (sheets.Count == MostSheets)
                    {
                        throw new TooMuchInsideException();
                    }

                    sheets.Add(Sheet(name, parts.TryGetValue(id, out var part) ? part : throw new InvalidDataException("A sheet is missing."), texts));
                }
            }

            return sheets.Count > 0 ? sheets : throw new InvalidDataException("There is no sheet.");
        }

        private static string RelationOf(XmlReader xml)
        {
            for (var i = 0; i < xml.AttributeCount; i++)
            {
                xml.MoveToAttribute(i);
                if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                {
                    var id = xml.Value;
                    xml.MoveToElement();
                    return id;
                }
            }

            xml.MoveToElement();
            return "";
        }

        private Dictionary<string, string> Parts()
        {
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            using var xml = Open("xl/_rels/workbook.xml.rels");
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
                {
                    var target = xml.GetAttribute("Target") ?? "";
                    parts[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }

            return parts;
        }

        private List<string> Texts()
        {
            var texts = new List<string>();
            if (zip.GetEntry("xl/sharedStrings.xml") is null)
            {
                return texts;
            }

            using var xml = Open("xl/sharedStrings.xml");
            var text = new StringBuilder();
            var isPhonetic = false;
            while (xml.Read())
            {
                switch (xml.NodeType, xml.LocalName)
                {
                    case (XmlNodeType.Element, "si"):
                        text.Clear();
                        if (xml.IsEmptyElement)
                        {
                            texts.Add("");
                        }

                        break;
                    case (XmlNodeType.Element or XmlNodeType.EndElement, "rPh"):
                        isPhonetic = xml.NodeType == XmlNodeType.Element;
                        break;
                    case (XmlNodeType.Element, "t") when !isPhonetic && !xml.IsEmptyElement:
                        text.Append(xml.ReadString());
                        break;
                    case (XmlNodeType.EndElement, "si"):
                        texts.Add(text.ToString());
                        break;
                    default:
                        break;
                }

                if (texts.Count > MostCells)
                {
                    throw new TooMuchInsideException();
                }
            }

            return texts;
        }

        private WorkbookSheet Sheet(string name, string part, List<string> texts)
        {
            var cells = new Dictionary<string, CellValue>(StringComparer.Ordinal);
            var (at, type, footer) = ("", "", "");
            using var xml = Open(part);
            while (xml.Read())
            {
                switch (xml.NodeType, xml.LocalName)
                {
                    case (XmlNodeType.Element, "c"):
                        (at, type) = (xml.GetAttribute("r") ?? "", xml.GetAttribute("t") ?? "n");
                        if (++_cells > MostCells)
                        {
                            throw new TooMuchInsideException();
                        }

                        break;
                    case (XmlNodeType.Element, "f") when !xml.IsEmptyElement && at.Length > 0:
                        cells[at] = new CellValue("", null, xml.ReadString());
                        break;
                    case (XmlNodeType.Element, "v" or "t") when !xml.IsEmptyElement && at.Length > 0:
                        Add(cells, at, Value(xml.ReadString(), type, texts));
                        break;
                    case (XmlNodeType.Element, "oddFooter") when !xml.IsEmptyElement:
                        footer = xml.ReadString();
                        break;
                    default:
                        break;
                }
            }

            return new WorkbookSheet(name, cells, footer);
        }

        /// <summary>Runs of one text follow each other.</summary>
        private static void Add(Dictionary<string, CellValue> cells, string at, CellValue value)
        {
            if (value.Text.Length > 0)
            {
                cells[at] = !cells.TryGetValue(at, out var before) ? value
                    : before.Text.Length == 0 ? value with { Formula = before.Formula }
                    : new CellValue(before.Text + value.Text, null, before.Formula);
            }
        }

        private static CellValue Value(string written, string type, List<string> texts) => type switch
        {
            "s" => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? new CellValue(texts[index], null)
                : throw new InvalidDataException("A text is missing."),
            "n" when double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new CellValue(number.ToString("G15", CultureInfo.InvariantCulture), number),
            _ => new CellValue(written, null),
        };

        private XmlReader Open(string name) => XmlReader.Create(
            new CappedStream((zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.")).Open(), MostUnpacked, read =>
            {
                if ((_unpacked += read) > MostUnpacked)
                {
                    throw new TooMuchInsideException();
                }
            }),
            Safe);
    }
}
