using System.Globalization;
using System.Xml.Linq;
using Dashboard.Display;

namespace Dashboard.Exhibits;

/// <summary>A section as one SVG file that needs nothing else: title, basis, what it is about, the drawings with their legend, and the source.</summary>
internal static class Picture
{
    private const int Margin = 24;
    private const int LegendHeight = 22;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="rendered">The section in its picture view, as rendered.</param>
    /// <param name="caption">What it says of itself.</param>
    /// <param name="looks">The looks of the pages.</param>
    public static string Write(string rendered, PictureCaption caption, Stylesheet looks)
    {
        var tree = XElement.Parse(rendered);
        var figure = tree.Descendants("figure").First();
        looks.Apply(tree);
        var drawings = figure.Descendants("svg").Where(svg => svg.Attribute("viewBox") is not null).Select(svg => new Drawing(svg)).ToList();
        var width = drawings.Max(drawing => drawing.Width);
        var page = new Page(width, looks);

        page.Write(figure.Attribute("title")!.Value, size: 18, "--ink", isBold: true);
        page.Write(figure.Attribute("data-basis")!.Value, size: 12, "--ink-3");
        page.Write(caption.About, size: 13, "--ink-2");
        page.Skip(12);
        foreach (var drawing in drawings)
        {
            page.Place(drawing);
            page.Skip(16);
        }

        page.PlaceLegend(figure.Descendants("span").Where(span => span.Attribute("data-legend") is not null));
        page.Rule();
        page.Write(caption.Source, size: 12, "--ink-3");
        page.Write(caption.Address, size: 12, "--ink-3");
        if (figure.Attribute("data-codes") is { } codes)
        {
            page.Write(Format.Fill(Texts.PassportOf, codes.Value), size: 12, "--ink-3");
        }

        if (figure.Descendants("text").Any(text => text.Value.EndsWith('*')))
        {
            page.Write(Texts.SomeTargetsAssumed, size: 12, "--ink-3");
        }

        if (caption.Synthetic is { } synthetic && figure.Attribute("data-synthetic") is not null)
        {
            page.Write(synthetic, size: 12, "--ink-2");
        }

        return page.ToText(figure.Attribute("title")!.Value, caption.About, tree.Descendants("defs").Elements());
    }

    /// <summary>One drawing with its natural size.</summary>
    private sealed record Drawing(XElement Root)
    {
        private readonly double[] _box = [.. Root.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

        public double Width => _box[2];

        public double Height => _box[3];
    }

    /// <summary>The sheet, filled from the top.</summary>
    private sealed class Page(double width, Stylesheet looks)
    {
        private readonly List<XElement> _content = [];
        private double _top = Margin;

        public void Skip(double height) => _top += height;

        public void Write(string text, int size, string colour, bool isBold = false)
        {
            foreach (var line in Lines(text, width / (size * 0.56)))
            {
                _top += size + 6;
                _content.Add(new XElement("text", At(Margin, _top - 4), new XAttribute("font-size", $"{size}px"), new XAttribute("fill", looks.Token(colour)), isBold ? new XAttribute("font-weight", 600) : null, line));
            }
        }

        public void Place(Drawing drawing)
        {
            _content.Add(new XElement("g", Moved(Margin, _top), Inherited(drawing.Root), drawing.Root.Nodes()));
            _top += drawing.Height;
        }

        /// <summary>Signs with their words, side by side.</summary>
        public void PlaceLegend(IEnumerable<XElement> entries)
        {
            var left = (double)Margin;
            foreach (var entry in entries)
            {
                if (left == Margin)
                {
                    _top += LegendHeight;
                }

                if (entry.Element("svg") is { } sign)
                {
                    _content.Add(new XElement("g", Moved(left, _top - 14), Inherited(sign), sign.Nodes()));
                    left += double.Parse(sign.Attribute("width")!.Value, CultureInfo.InvariantCulture) + 6;
                }

                var words = string.Concat(entry.Nodes().OfType<XText>().Select(text => text.Value)).Trim();
                _content.Add(new XElement("text", At(left, _top - 1), new XAttribute("font-size", "12px"), new XAttribute("fill", looks.Token("--ink-2")), words));
                left += (words.Length * 7) + 20;
                left = left > width * 0.75 ? Margin : left;
            }
        }

        public void Rule()
        {
            _top += 14;
            _content.Add(new XElement("path", new XAttribute("d", $"M{Margin} {Number(_top)}h{Number(width)}"), new XAttribute("stroke", looks.Token("--line-2")), new XAttribute("fill", "none")));
        }

        public string ToText(string title, string about, IEnumerable<XElement> patterns)
        {
            var (wide, high) = (Number(width + (2 * Margin)), Number(_top + Margin - 8));
            var root = new XElement(
                "svg",
                new XAttribute("viewBox", $"0 0 {wide} {high}"), new XAttribute("width", wide), new XAttribute("height", high), new XAttribute("role", "img"),
                looks.Letters.Select(letters => new XAttribute(letters.Key, letters.Value)),
                new XAttribute("style", "font-variant-numeric:tabular-nums lining-nums"),
                new XElement("title", title), new XElement("desc", about), new XElement("defs", patterns),
                new XElement("rect", new XAttribute("width", wide), new XAttribute("height", high), new XAttribute("fill", looks.Token("--paper"))),
                _content);
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = Svg + element.Name.LocalName;
            }

            return root.ToString(SaveOptions.DisableFormatting);
        }

        private static IEnumerable<XAttribute> Inherited(XElement drawing) =>
            drawing.Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke" or "color" or "font-size" or "font-family");

        private static XAttribute Moved(double left, double top) => new("transform", $"translate({Number(left)} {Number(top)})");

        private static IEnumerable<XAttribute> At(double left, double top) => [new("x", Number(left)), new("y", Number(top))];

        private static string Number(double value) => Display.Charts.Svg.N(value);

        /// <summary>Breaks between words; how wide letters are is only known roughly, so lines end early rather than late.</summary>
        private static IEnumerable<string> Lines(string text, double letters)
        {
            var line = "";
            foreach (var word in text.Split(' '))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > letters)
                {
                    yield return line;
                    line = "";
                }

                line = line.Length == 0 ? word : $"{line} {word}";
            }

            yield return line;
        }
    }
}
