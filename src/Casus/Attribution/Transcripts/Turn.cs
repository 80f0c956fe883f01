using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>A paragraph of a transcript that begins with who speaks: "Ms Deln: The bridge is closed."</summary>
/// <param name="Label">The words before the colon.</param>
/// <param name="Content">The words behind it.</param>
internal readonly record struct Turn(Span Label, Span Content)
{
    // A label is a name, perhaps with an office and a constituency; a longer one is a sentence with a colon in it.
    private const int LongestLabel = 90;

    /// <summary>The turn that a stretch of a text is; nothing if no label opens it.</summary>
    public static Turn? Of(string text, Span span)
    {
        // "Q. Is the bridge closed?"
        if (span.Length > 4 && text[span.Start] is 'Q' or 'A' && text[span.Start + 1] is '.' && text[span.Start + 2] is ' ')
            return new(new(span.Start, 1), Span.Between(span.Start + 3, span.End));
        var limit = Math.Min(span.End - 1, span.Start + LongestLabel);
        var depth = 0;
        for (var i = span.Start; i < limit; i++)
        {
            var c = text[i];
            if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']')
                depth--;
            else if (depth == 0 && c is ':')
                return
                    i > span.Start
                    && text[i + 1] == ' '
                    && i + 2 < span.End
                    && text.AsSpan(i + 2, span.End - i - 2).IndexOfAny(".?!…") >= 0
                    && IsLabel(text.AsSpan(span.Start, i - span.Start))
                    ? new(Span.Between(span.Start, i), Span.Between(i + 2, span.End))
                    : null;
            else if (depth == 0 && c is '“' or '"' or '?' or '!' or ';' or '«' or '„')
                return null;
        }

        return null;
    }

    /// <summary>Whether words name a speaker: capitals, with "of", "the" and the like between; what stands in brackets is free.</summary>
    private static bool IsLabel(ReadOnlySpan<char> words)
    {
        var (capitals, depth) = (0, 0);
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.IsEmpty)
                continue;
            var wasWithin = depth > 0;
            depth += word.Count('(') + word.Count('[') - word.Count(')') - word.Count(']');
            if (wasWithin || word[0] is '(' or '[')
                continue;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (
                word
                is not (
                    "an"
                    or "ibn"
                    or "van"
                    or "y"
                    or "e"
                    or "da"
                    or "di"
                    or "do"
                    or "du"
                    or "of"
                    or "the"
                    or "for"
                    or "and"
                    or "de"
                    or "von"
                    or "der"
                    or "den"
                    or "bin"
                    or "al"
                    or "la"
                    or "to"
                    or "hon."
                )
            )
                return false;
        }

        return capitals is > 0 and <= 12;
    }
}
