using Casus.Documents;

namespace Casus.Attribution.Words;

/// <summary>A word, number, mark or whole quotation in a paragraph.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; of a quotation, its first mark.</param>
/// <param name="Lower">The same in lower case, typographic apostrophes made straight.</param>
internal sealed record Token(Span Span, TokenKind Kind, string Text, string Lower)
{
    /// <summary>Whether it is a word with a capital letter.</summary>
    public bool IsCapital => Kind is TokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>Whether it is this word or mark, given in lower case.</summary>
    public bool Is(string lower) => Lower == lower;

    public override string ToString() => Text;
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The ending of a possessive: "’s".</summary>
    Possessive,

    /// <summary>A mark that ends a sentence.</summary>
    Stop,

    /// <summary>Any other mark.</summary>
    Mark,

    /// <summary>Words in quotation marks, with the marks.</summary>
    Quotation,
}
