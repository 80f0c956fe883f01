using Casus.Attribution.Quotations;
using Casus.Documents;

namespace Casus.Attribution.Words;

/// <summary>A paragraph as a frame of tokens in which each quotation is one token, cut into sentences.</summary>
/// <param name="Tokens">The frame.</param>
/// <param name="Sentences">The sentences, as ranges of token indices: from, and up to without.</param>
/// <param name="Quotations">The quotations, by the index of their token.</param>
internal sealed record Paragraph(
    IReadOnlyList<Token> Tokens,
    IReadOnlyList<(int From, int To)> Sentences,
    IReadOnlyDictionary<int, Quotation> Quotations
)
{
    /// <summary>How many characters a nickname in quotation marks has at most.</summary>
    public const int LongestNickname = 16;

    /// <summary>The frame of a stretch of text.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The paragraph.</param>
    /// <param name="mayContinue">Whether a quotation that does not end here goes on in the next paragraph.</param>
    public static Paragraph Of(string text, Span span, bool mayContinue)
    {
        var tokens = new List<Token>();
        var quotations = new Dictionary<int, Quotation>();
        var from = span.Start;
        foreach (var quotation in QuotationFinder.Find(text, span))
        {
            // A mark that nothing closes, here or in the next paragraph, is taken for a slip, not for a quotation without end.
            if (quotation.IsOpenEnded && !mayContinue)
                break;
            Tokenizer.Cut(text, Span.Between(from, quotation.Outer.Start), tokens);
            from = quotation.Outer.End;
            if (InnerAttribution.Of(text, quotation) is not var (frame, rest))
            {
                Add(text, quotation, tokens, quotations);
                continue;
            }

            var first = Span.Between(quotation.Content.Start, frame.Start - 2);
            Add(text, new(Span.Between(quotation.Outer.Start, first.End), Trimmed(text, first), false), tokens, quotations);
            Tokenizer.Cut(text, frame, tokens);
            if (rest < quotation.Content.End)
                Add(
                    text,
                    new(Span.Between(rest, quotation.Outer.End), Span.Between(rest, quotation.Content.End), quotation.IsOpenEnded),
                    tokens,
                    quotations
                );
        }

        Tokenizer.Cut(text, Span.Between(from, span.End), tokens);
        return new(tokens, SentenceSplitter.Split(text, tokens, quotations), quotations);
    }

    private static void Add(string text, Quotation quotation, List<Token> tokens, Dictionary<int, Quotation> quotations)
    {
        quotations[tokens.Count] = quotation;
        var mark = text[quotation.Outer.Start].ToString();
        tokens.Add(
            new(quotation.Outer, TokenKind.Quotation, quotation.Outer.Length <= LongestNickname ? quotation.Outer.Of(text) : mark, mark)
        );
    }

    private static Span Trimmed(string text, Span span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return Span.Between(span.Start, end);
    }
}
