using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>A figure where it stands in its sentence.</summary>
internal abstract class Mention
{
    /// <summary>Index of its number among the tokens of its sentence.</summary>
    public required int Token { get; init; }

    /// <summary>Index of the first token behind it, its noun or percent sign included.</summary>
    public required int End { get; init; }

    /// <summary>Words of its own clause before it and behind it.</summary>
    public Words Before { get; set; } = Words.None;

    /// <inheritdoc cref="Before"/>
    public Words After { get; set; } = Words.None;

    /// <summary>Words before it back to the figure before, whatever commas lie between.</summary>
    public Words Lead { get; set; } = Words.None;

    public Topic Topic { get; set; }

    public TextScope Scope { get; set; } = TextScope.All;

    /// <summary>Whether its own sentence says whom it is about.</summary>
    public bool IsScopeSaid { get; set; }

    /// <summary>Whom it may be about as well, when an earlier sentence could still hold.</summary>
    public TextScope? OtherScope { get; set; }

    public Period? Period { get; set; }

    /// <summary>Where the bracket about another time begins that it stands in: "(cùng kỳ 4.800 hồ sơ)"; 0 for none.</summary>
    public int Aside { get; set; }

    public Sentence Sentence { get; set; } = null!;

    /// <summary>Its place among all figures of the text.</summary>
    public int Order { get; set; }
}

internal sealed class CountMention : Mention
{
    public required PrintedNumber Printed { get; init; }

    public required Hedge Hedge { get; init; }

    public required int At { get; init; }

    /// <summary>Whether a word for dossiers stands behind it.</summary>
    public required bool HasNoun { get; init; }

    /// <summary>Whether something else than dossiers is counted: procedures, services, payments.</summary>
    public bool IsForeign { get; set; }

    /// <summary>Whether the topic comes from an earlier figure.</summary>
    public bool IsTopicInherited { get; set; }

    /// <summary>The count it is said to be a part of: "95,184 of 157,945".</summary>
    public CountMention? PartOf { get; set; }

    /// <summary>Whether another count is said to be a part of it.</summary>
    public bool IsWhole { get; set; }

    public decimal Value => Printed.Value;

    public PrintedCount Count => new(Printed, Hedge, Topic, At);
}

/// <summary>What a percent tells.</summary>
internal enum PercentRole
{
    Share,

    /// <summary>A change against another time, or how far a plan is fulfilled.</summary>
    Growth,
    Target,

    /// <summary>One end of "60–65%".</summary>
    Range,
}

internal sealed class PercentMention : Mention
{
    public required PrintedPercent Printed { get; init; }

    /// <summary>Length in the text, sign included.</summary>
    public required int Length { get; init; }

    public PercentRole Role { get; set; }

    /// <summary>The count it belongs to in two lists told "respectively".</summary>
    public CountMention? Listed { get; set; }

    /// <summary>What the words behind it say it is a share of; null for nothing.</summary>
    public Topic? SaidBase { get; set; }
}

/// <summary>One sentence or list item with its figures.</summary>
internal sealed class Sentence(List<Token> tokens)
{
    public List<Token> Tokens { get; } = tokens;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Indexes of the numbers that count something else than dossiers: people, money.</summary>
    public List<int> Foreign { get; } = [];

    /// <summary>The offices it names, in reading order.</summary>
    public IReadOnlyList<TextScope> Scopes { get; set; } = [];

    /// <summary>Whether it tells lists that could not be put side by side.</summary>
    public bool IsListed { get; set; }

    /// <summary>The words from one token to another, signs left out but commas.</summary>
    public Words WordsIn(int from, int to)
    {
        List<string> words = [];
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (Tokens[i].Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Slash)
            {
                words.Add(Tokens[i].Word);
            }
        }

        return new Words(words);
    }
}
