using Casus.Documents;

namespace Casus.Attribution.Quotations;

/// <summary>Quotation marks written as two single ones, as news databases and typesetters leave them: ''words'', ``words'', ‘’words’’.</summary>
internal static class DoubledMarks
{
    /// <summary>The marks that close them: two single ones, or a double one for them.</summary>
    public const string Closing = "'’\"”";

    /// <summary>Whether two single marks at a position open a quotation.</summary>
    public static bool Opens(string text, int at, Span span) =>
        IsDoubled(text, at, span)
        && at + 2 < span.End
        && !char.IsWhiteSpace(text[at + 2])
        && !IsSingle(text[at + 2])
        && (at == span.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':')
        && !IsDigitBefore(text, at, span);

    /// <summary>The position of the mark that closes a quotation opened at a position; negative if there is none.</summary>
    public static int Close(string text, int open, Span span)
    {
        for (var i = open + 2; i < span.End; i++)
        {
            if (text[i] is '"' or '”')
                return i;
            if (!IsDoubled(text, i, span) || char.IsWhiteSpace(text[i - 1]))
                continue;
            // Of three, the first closes a quotation within.
            return i + 2 < span.End && IsSingle(text[i + 2]) ? i + 1 : i;
        }

        return -1;
    }

    /// <summary>How many characters a mark at a position has.</summary>
    public static int LengthAt(string text, int at, Span span) => IsDoubled(text, at, span) ? 2 : 1;

    private static bool IsDoubled(string text, int at, Span span) => at + 1 < span.End && IsSingle(text[at]) && IsSingle(text[at + 1]);

    private static bool IsSingle(char c) => c is '\'' or '‘' or '’' or '`';

    /// <summary>12'' is a length.</summary>
    private static bool IsDigitBefore(string text, int at, Span span) => at > span.Start && char.IsAsciiDigit(text[at - 1]);
}
