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
    /// <remarks>"al-Karimi" and "d’Arc" are names too, small as they begin.</remarks>
    public bool IsCapital => Kind is TokenKind.Word && (char.IsUpper(Text[0]) || IsPrefixed);

    private bool IsPrefixed =>
        Text.Length > 3
        && (
            Text[2] is '-'
                && char.IsUpper(Text[3])
                && Text.AsSpan(0, 2) is "al" or "el" or "ad" or "an" or "ar" or "as" or "at" or "ez" or "ul" or "us" or "ag"
            || Text[0] is 't' or 'n' or 'h' && char.IsUpper(Text[1]) && char.IsLower(Text[2])
            || Text[1] is '\'' or '\u2019' && char.IsUpper(Text[2]) && Text[0] is 'd' or 'l'
        );

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
