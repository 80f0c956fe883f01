using Casus.Documents;

namespace Casus.Attribution.Words;

/// <summary>Cuts text into words and marks.</summary>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of a stretch of text to a list.</summary>
    public static void Cut(string text, Span span, List<Token> to)
    {
        for (var i = span.Start; i < span.End; )
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            // "Halima R.*": a mark that leads to a note.
            if (c is '*' && i > span.Start && (char.IsLetter(text[i - 1]) || text[i - 1] is '.'))
            {
                i++;
                continue;
            }

            if (c is '[' && NoteEnd(text, i, span.End) is var note and > 0)
            {
                i = note;
                continue;
            }

            // "Rep. Maria Deln (D-N.C.) said": who speaks is told before.
            if (c is '(' && Seats.EndOf(text, i + 1, span.End) is var seat and > 0 && text[seat] is ')')
            {
                i = seat + 1;
                continue;
            }

            // "Sen. Ivo Marsh, R-Tenn., said": its stop ends no sentence.
            if (i > span.Start && text[i - 1] is ' ' && Seats.EndOf(text, i, span.End) is var end and > 0 && text[end] is ',')
            {
                Add(text, Span.Between(i, end), to);
                i = end;
                continue;
            }

            i = IsWordPart(c) ? Word(text, i, span.End, to) : Mark(text, i, span.End, to);
        }
    }

    /// <summary>The end of the mark of a note, "[12]" or "[a]", which is no word of the text; 0 if none begins here.</summary>
    private static int NoteEnd(string text, int at, int limit)
    {
        var i = at + 1;
        while (i < limit && i - at <= 4 && (char.IsAsciiDigit(text[i]) || text[i] is ',' or '–' or '-'))
            i++;
        if (i == at + 1 && i + 1 < limit && char.IsAsciiLetterLower(text[i]))
            i++;
        return i > at + 1 && i < limit && text[i] is ']' ? i + 1 : 0;
    }

    private static int Word(string text, int start, int limit, List<Token> to)
    {
        var i = start;
        while (i < limit)
        {
            var c = text[i];
            if (IsWordPart(c))
                i++;
            else if (i + 1 < limit && IsWordPart(text[i + 1]) && Joins(text, start, i))
                i++;
            else if (c == '.' && Abbreviations.EndsIn(text, start, i, limit))
                i++;
            else
                break;
        }

        var end = i;
        // "Russia’s" and "isn’t": the ending of a possessive stands alone; a contraction stays whole.
        if (end - start > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]))
        {
            Add(text, Span.Between(start, end - 2), to);
            to.Add(new(Span.Between(end - 2, end), TokenKind.Possessive, text[(end - 2)..end], "'s"));
            return end;
        }

        Add(text, Span.Between(start, end), to);
        return end;
    }

    private static void Add(string text, Span span, List<Token> to)
    {
        var word = span.Of(text);
        var isNumber = char.IsDigit(word[0]) || word.Length > 1 && word[0] is '$' or '€' or '£' && char.IsDigit(word[1]);
        to.Add(new(span, isNumber ? TokenKind.Number : TokenKind.Word, word, Lower(word)));
    }

    private static int Mark(string text, int at, int limit, List<Token> to)
    {
        var end = at + 1;
        var c = text[at];
        if (c is '.' or '!' or '?' or '-')
            while (end < limit && text[end] == c)
                end++;
        var kind = c is '.' or '!' or '?' or '…' ? TokenKind.Stop : TokenKind.Mark;
        var mark = text[at..end];
        // Dashes of any length part words alike.
        var plain = c is '—' or '–' or '―' || mark is "--" ? "—" : mark;
        to.Add(new(Span.Between(at, end), kind, plain, plain));
        return end;
    }

    /// <summary>Whether a character within a word holds it together: "could-be", "d’Arc", "3.5", "1,518", "U.S".</summary>
    private static bool Joins(string text, int start, int at) =>
        text[at] switch
        {
            '-' or '\u2010' or '\u2011' => true,
            '\'' or '\u2019' => true,
            '.' => char.IsLetter(text[at - 1]) && IsDomain(text, at)
                || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))
                || (at - start == 1 || (at >= 2 && text[at - 2] == '.')),
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '@' or '&' => true,
            _ => false,
        };

    /// <summary>"tol-herald.com": the name of a site is one word.</summary>
    private static bool IsDomain(string text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            end++;
        return text.AsSpan(dot + 1, end - dot - 1)
            is "com"
                or "org"
                or "net"
                or "ru"
                or "ua"
                or "uk"
                or "de"
                or "fr"
                or "eu"
                or "info"
                or "br"
                or "co"
                or "gov"
                or "int";
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || c is '%' or '$' or '€' or '£' or '#' || char.IsSurrogate(c) || IsCombining(c);

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static string Lower(string word) => word.ToLowerInvariant().Replace('\u2019', '\'');
}
