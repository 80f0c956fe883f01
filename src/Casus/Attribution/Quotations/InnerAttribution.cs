using Casus.Attribution.Cues;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Quotations;

/// <summary>Finds an attribution between dashes inside one pair of marks, as translated agencies write: «We have no choice, – the minister said. – The roads are closed.»</summary>
internal static class InnerAttribution
{
    // An attribution longer than this is a remark of the speaker between dashes.
    private const int Longest = 90;

    /// <summary>Where the attribution stands in a quotation, without its dashes, and whether words follow; nothing if there is none.</summary>
    public static (Span Frame, int Behind)? Of(string text, Quotation quotation)
    {
        if (text[quotation.Outer.Start] is not ('«' or '„' or '“' or '"'))
            return null;
        var content = quotation.Content;
        for (var i = content.Start + 2; i + 4 < content.End; i++)
        {
            if (
                text[i] is not ('–' or '—')
                || text[i + 1] is not ' '
                || text[i - 1] is not ' '
                || text[i - 2] is not (',' or '?' or '!' or '…')
            )
                continue;
            var close = text.AsSpan(i + 2, Math.Min(Longest, content.End - i - 2)).IndexOfAny('–', '—');
            var end = close < 0 ? content.End : i + 2 + close;
            if (end - i - 2 > Longest || close < 0 && content.End - i > Longest)
                continue;
            var frame = Span.Between(i + 2, close < 0 ? end : end - 1);
            if (Attributes(text, frame))
                return (frame, close < 0 ? content.End : end + 1);
        }

        return null;
    }

    private static bool Attributes(string text, Span frame)
    {
        var words = new List<Token>();
        Tokenizer.Cut(text, frame, words);
        if (words.Count is < 2 or > 14)
            return false;
        foreach (var word in words)
        foreach (var verb in CueLexicon.Of(word.Lower))
            if (verb.Has(Complement.Quotation) && verb.Form is VerbForm.Past or VerbForm.Third && !verb.MayBeNoun)
                return true;
        return false;
    }
}
