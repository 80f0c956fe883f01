namespace Casus.Documents.Layouts;

/// <summary>What stands before an item of a list.</summary>
internal static class ListMark
{
    /// <summary>How many characters of a line are a bullet and the space behind it; 0 for none.</summary>
    public static int Bullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '•' or '‣' or '▪' or '◦' or '●' or '■' or '–' or '·' or '+' && line[1] is ' ' or '\t'
            ? 2
            : 0;

    /// <summary>Whether a line begins with a number or a letter that counts: '1.', '(2)', 'b)', 'iv.'.</summary>
    public static bool IsNumber(ReadOnlySpan<char> line)
    {
        var space = line.IndexOfAny(' ', '\t');
        if (space is < 2 or > 6)
            return false;
        var mark = line[..space];
        if (mark[^1] is not ('.' or ')'))
            return false;
        mark = mark[..^1].TrimStart('(');
        if (mark.IsEmpty)
            return false;
        if (mark.Length <= 3 && !mark.ContainsAnyExceptInRange('0', '9'))
            return true;
        // A single capital with a stop is an initial: 'J. Doe'.
        if (mark.Length == 1)
            return char.IsAsciiLetterLower(mark[0]) || char.IsAsciiLetter(mark[0]) && line[space - 1] == ')';
        return mark.Length <= 4 && (!mark.ContainsAnyExcept("ivx") || !mark.ContainsAnyExcept("IVX"));
    }
}
