using Casus.Documents;

namespace Casus.Attribution.Quotations;

/// <summary>
/// Finds the outermost quotations of a paragraph in “curly”, "straight", ‘single’, 'straight single', «guillemets», „low“ and 「corner」 marks, told
/// apart from apostrophes by what stands around them. Every character is looked at a bounded number of times.
/// </summary>
internal static class QuotationFinder
{
    // How far a closing single mark is looked for: apostrophes make a longer search a guess.
    private const int Reach = 3000;

    /// <summary>The outermost quotations of a stretch of text, in order.</summary>
    public static List<Quotation> Find(string text, Span span)
    {
        var found = new List<Quotation>();
        for (var i = span.Start; i < span.End; )
        {
            var closing = ClosingFor(text, i, span);
            if (closing is null)
            {
                i++;
                continue;
            }

            var close = Close(text, i, span, closing);
            if (close == Absent)
            {
                i++;
                continue;
            }

            var open = close < 0;
            var end = open ? span.End : close;
            var behind = open ? end : end + DoubledMarks.LengthAt(text, end, span);
            found.Add(new(Span.Between(i, behind), Span.Between(i + DoubledMarks.LengthAt(text, i, span), end), open));
            i = behind;
        }

        return found;
    }

    /// <summary>Whether a stretch begins with a mark that opens a quotation.</summary>
    public static bool BeginsWithMark(string text, Span span) => span.Length > 1 && ClosingFor(text, span.Start, span) is not null;

    private const int Absent = int.MinValue;
    private const int Unclosed = -1;

    /// <summary>The marks that would close a quotation opened at a position; none: nothing opens there.</summary>
    private static string? ClosingFor(string text, int at, Span span) =>
        text[at] switch
        {
            '“' => "”\"“",
            '”' when OpensHere(text, at, span) => "”",
            '„' or '‟' => "“”\"",
            '«' => "»",
            '»' when OpensHere(text, at, span) => "«",
            '‹' => "›",
            '"' when HasRoomBefore(text, at, span) || at + 1 < span.End && !char.IsWhiteSpace(text[at + 1]) => "\"”",
            '「' => "」",
            '『' => "』",
            '\'' or '‘' or '’' or '`' when DoubledMarks.Opens(text, at, span) => DoubledMarks.Closing,
            '‘' when OpensSingle(text, at, span) => "’",
            '\'' or '‚' or '‛' when OpensSingle(text, at, span) => text[at] == '‚' ? "‘’" : "'",
            _ => null,
        };

    private static bool HasRoomBefore(string text, int at, Span span) =>
        at == span.Start
        || char.IsWhiteSpace(text[at - 1])
        || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '/' or '“' or '‘' or '"' or '«';

    private static bool OpensHere(string text, int at, Span span) =>
        HasRoomBefore(text, at, span) && at + 1 < span.End && !char.IsWhiteSpace(text[at + 1]) && !char.IsPunctuation(text[at + 1]);

    private static bool OpensSingle(string text, int at, Span span) =>
        HasRoomBefore(text, at, span)
        && at + 1 < span.End
        && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '“' or '"' or '[' or '…' or '.' or '£' or '$' or '€')
        && !IsElision(text, at, span);

    /// <summary>"’90s", "’em", "’tis", "’cause", "’n’".</summary>
    private static bool IsElision(string text, int at, Span span)
    {
        var rest = text.AsSpan(at + 1, Math.Min(6, span.End - at - 1));
        if (rest.Length >= 3 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && rest[2] == 's')
            return true;
        foreach (var word in (ReadOnlySpan<string>)["em", "tis", "twas", "til", "cause", "n’", "n'"])
            if (
                rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))
            )
                return true;
        return false;
    }

    private static int Close(string text, int open, Span span, string closing) =>
        ReferenceEquals(closing, DoubledMarks.Closing) ? DoubledMarks.Close(text, open, span)
        : text[open] is '‘' or '\'' or '‛' or '‚' ? CloseSingle(text, open, span, closing)
        : CloseDouble(text, open, span, closing);

    private static int CloseDouble(string text, int open, Span span, string closing)
    {
        var depth = 0;
        for (var i = open + 1; i < span.End; i++)
        {
            var c = text[i];
            // Marks of the same kind may be nested («… «…» …»); two equal straight marks may not.
            if (c == text[open] && closing[0] != c)
            {
                if (
                    c is '“' or '„'
                    && depth == 0
                    && (i + 1 >= span.End || char.IsWhiteSpace(text[i + 1]) || IsClosingPunctuation(text[i + 1]))
                )
                    return i;
                // "Enough! “We are tired.”": the mark that should close the sentence before is missing.
                if (!(c is '“' && i - 2 > open && text[i - 1] is ' ' && text[i - 2] is '.' or '!' or '?'))
                    depth++;
            }
            else if (closing.Contains(c, StringComparison.Ordinal) && !(c == '"' && text[open] == '"' && OpensAgain(text, i, span)))
            {
                if (depth == 0)
                    return c == '“' && !(i + 1 >= span.End || !char.IsLetterOrDigit(text[i + 1])) ? Absent : i;
                depth--;
            }
        }

        return Unclosed;
    }

    private static bool IsClosingPunctuation(char c) => c is ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']';

    /// <summary>Whether a straight mark can only open: space before it, a word behind it.</summary>
    private static bool OpensAgain(string text, int at, Span span) =>
        char.IsWhiteSpace(text[at - 1])
        && at + 1 < span.End
        && char.IsLetterOrDigit(text[at + 1])
        && text.IndexOf('"', at + 1, Math.Min(Reach, span.End - at - 1)) is > 0 and var next
        && !char.IsWhiteSpace(text[next - 1]);

    /// <summary>A closing single mark may be an apostrophe: the first that punctuation goes before is taken, or that no later one contests.</summary>
    private static int CloseSingle(string text, int open, Span span, string closing)
    {
        var candidate = Absent;
        var limit = Math.Min(span.End, open + Reach);
        for (var i = open + 1; i < limit; i++)
        {
            var c = text[i];
            if (i > open + 1 && c == text[open] && c != closing[0] && OpensSingle(text, i, span) && char.IsLetterOrDigit(text[i + 1]))
                return candidate;
            if (c == '\'' && text[open] == '\'' && OpensSingle(text, i, span))
                return candidate;
            if (!closing.Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(text[i - 1]))
                continue;
            if (i + 1 < span.End && char.IsLetterOrDigit(text[i + 1]))
                continue;
            if (!char.IsLetterOrDigit(text[i - 1]))
                return i;
            if (IsPluralPossessive(text, i, span))
            {
                if (candidate == Absent)
                    candidate = i;
                continue;
            }

            return i;
        }

        // Open-ended only where a paragraph opens with it: elsewhere a lone single mark is an apostrophe.
        return candidate != Absent ? candidate
            : text[open] is '‘' && (open == span.Start || FollowsStop(text, open, span)) ? Unclosed
            : Absent;
    }

    /// <summary>"he said. ‘I have looked at the list.": a mark behind a finished sentence opens words, though they go on in the next paragraph.</summary>
    private static bool FollowsStop(string text, int open, Span span) =>
        open - 2 >= span.Start && text[open - 1] is ' ' && text[open - 2] is '.' or ',' or ':';

    private static bool IsPluralPossessive(string text, int at, Span span) =>
        text[at - 1] is 's' or 'z' && at + 2 < span.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);
}
