using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Exhibits;

/// <summary>The part of app.css that drawings use, for pictures that must carry their looks with them.</summary>
/// <remarks>
/// Reads plain rules of tags, classes and attributes, below or directly below each other; rules for states, media and generated
/// content are not about a still picture. Programs that open SVG files know attributes better than style sheets, so looks are
/// written as attributes, colours resolved.
/// </remarks>
internal sealed partial class Stylesheet
{
    /// <summary>What an element takes over from the one it stands in.</summary>
    private static readonly HashSet<string> Inherited =
    [
        "color", "fill", "fill-opacity", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "stroke", "stroke-dasharray",
        "stroke-linecap", "stroke-linejoin", "stroke-width", "text-anchor", "dominant-baseline",
    ];

    private static readonly HashSet<string> Own = ["opacity", "stroke-opacity", "vector-effect", "display", "paint-order"];

    private readonly List<Rule> _rules = [];
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public Stylesheet(string css)
    {
        foreach (Match block in Block().Matches(Comment().Replace(css, "")))
        {
            var declarations = Declarations(block.Groups["body"].Value);
            foreach (var selector in block.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (selector == ":root")
                {
                    declarations.Where(declaration => declaration.Name.StartsWith("--", StringComparison.Ordinal)).ToList().ForEach(token => _tokens.TryAdd(token.Name, token.Value));
                }
                else if (Selector.TryRead(selector, out var read))
                {
                    _rules.Add(new(read, _rules.Count, declarations));
                }
            }
        }
    }

    /// <summary>The value of a token in the light theme.</summary>
    public string Token(string name) => Resolve($"var({name})", _tokens);

    /// <summary>How letters look where nothing else is said.</summary>
    public IReadOnlyDictionary<string, string> Letters => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["font-family"] = Token("--font"),
        ["font-size"] = "12px",
        ["fill"] = Token("--ink"),
    };

    /// <summary>Writes the looks of a tree into its elements and takes classes, and what is not shown, away.</summary>
    public void Apply(XElement root)
    {
        Apply(root, Letters, _tokens);
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Attribute("class")?.Remove();
        }
    }

    private void Apply(XElement element, IReadOnlyDictionary<string, string> above, Dictionary<string, string> properties)
    {
        var declared = _rules.Where(rule => rule.Selector.Matches(element))
            .OrderBy(rule => rule.Selector.Weight).ThenBy(rule => rule.Order)
            .SelectMany(rule => rule.Declarations).ToList();
        var own = declared.Where(declaration => declaration.Name.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (own.Count > 0)
        {
            properties = new(properties, StringComparer.Ordinal);
            own.ForEach(property => properties[property.Name] = property.Value);
        }

        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in declared.Where(declaration => Inherited.Contains(declaration.Name) || Own.Contains(declaration.Name)))
        {
            looks[name] = Resolve(value, properties);
        }

        if (looks.GetValueOrDefault("display") == "none")
        {
            element.Remove();
            return;
        }

        looks.Remove("display");
        var below = new Dictionary<string, string>(above, StringComparer.Ordinal);
        foreach (var (name, value) in looks)
        {
            if (!Inherited.Contains(name) || above.GetValueOrDefault(name) != value)
            {
                element.SetAttributeValue(name, value);
            }
        }

        foreach (var name in Inherited)
        {
            if (element.Attribute(name) is { } written)
            {
                below[name] = written.Value;
            }
        }

        foreach (var child in element.Elements().ToList())
        {
            Apply(child, below, properties);
        }
    }

    private static string Resolve(string value, Dictionary<string, string> properties)
    {
        for (var depth = 0; depth < 8 && value.Contains("var(", StringComparison.Ordinal); depth++)
        {
            value = Variable().Replace(value, use => properties.GetValueOrDefault(use.Groups["name"].Value) ?? use.Groups["otherwise"].Value);
        }

        return value.Replace('"', '\'');
    }

    private static List<(string Name, string Value)> Declarations(string body) =>
    [
        .. body.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(declaration => declaration.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1].Replace("!important", "", StringComparison.Ordinal).Trim())),
    ];

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // a block after another at the outermost level; one within @media stands behind its opening brace and is passed over with it
    [GeneratedRegex(@"(?<=^|\})\s*(?:@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|(?<selectors>[^{}@]+)\{(?<body>[^{}]*)\})", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)\s*(?:,\s*(?<otherwise>[^()]*))?\)")]
    private static partial Regex Variable();

    private sealed record Rule(Selector Selector, int Order, IReadOnlyList<(string Name, string Value)> Declarations);

    /// <summary>Steps from the outermost to the element itself.</summary>
    private sealed partial record Selector(IReadOnlyList<Selector.Step> Steps)
    {
        public int Weight => Steps.Sum(step => (step.Classes.Count + step.Attributes.Count) * 100 + (step.Tag is null ? 0 : 1));

        public static bool TryRead(string text, out Selector selector)
        {
            var steps = new List<Step>();
            var isDirect = false;
            foreach (var word in Identifier().Replace(text, "[id=$1]").Replace(">", " > ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == ">")
                {
                    isDirect = true;
                    continue;
                }

                var match = Compound().Match(word);
                if (!match.Success)
                {
                    break;
                }

                steps.Add(new(
                    match.Groups["tag"].Value is { Length: > 0 } tag ? tag : null,
                    [.. match.Groups["class"].Captures.Select(name => name.Value)],
                    [.. match.Groups["attribute"].Captures.Select((name, index) => (name.Value, match.Groups["value"].Captures.ElementAtOrDefault(index)?.Value))],
                    isDirect));
                isDirect = false;
            }

            selector = new(steps);
            return steps.Count == text.Replace(">", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length && steps.Count > 0;
        }

        public bool Matches(XElement element) => Matches(element, Steps.Count - 1);

        private bool Matches(XElement element, int index)
        {
            if (!Steps[index].Matches(element))
            {
                return false;
            }

            return index == 0
                || (Steps[index].IsDirectlyBelow
                    ? element.Parent is { } parent && Matches(parent, index - 1)
                    : element.Ancestors().Any(ancestor => Matches(ancestor, index - 1)));
        }

        [GeneratedRegex(@"#([\w-]+)")]
        private static partial Regex Identifier();

        [GeneratedRegex(@"^(?<tag>[a-z][a-z0-9]*)?(?:\.(?<class>[\w-]+)|\[(?<attribute>[\w-]+)(?:=""?(?<value>[^""\]]*)""?)?\])*$")]
        private static partial Regex Compound();

        public sealed record Step(string? Tag, IReadOnlyList<string> Classes, IReadOnlyList<(string Name, string? Value)> Attributes, bool IsDirectlyBelow)
        {
            public bool Matches(XElement element) =>
                (Tag is null || element.Name.LocalName == Tag)
                && (Classes.Count == 0 || Classes.All(ClassesOf(element).Contains))
                && Attributes.All(wanted => element.Attribute(wanted.Name) is { } attribute && (wanted.Value is null || wanted.Value == attribute.Value));

            private static string[] ClassesOf(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];
        }
    }
}
