namespace Casus.Documents.Layouts;

/// <summary>The shape of a block's words: whether they read as sentences or as a heading.</summary>
internal static class Phrase
{
    private const int MostWordsOfHeading = 14;
    private const int LongestHeading = 110;
    private const int MostWordsOfTitle = 28;

    /// <summary>How many words there are.</summary>
    public static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
                words++;
        return words;
    }

    /// <summary>Whether it ends as a sentence does, quotation marks, brackets and numbers of notes behind the full stop allowed.</summary>
    public static bool EndsASentence(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (
            i >= 0
            && (text[i] is '"' or '\'' or '”' or '’' or '»' or '“' or ')' or ']' or '[' || char.IsDigit(text[i]) && text.Length - i <= 4)
        )
            i--;
        return i >= 0 && text[i] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔';
    }

    /// <summary>Whether it ends with a full stop, not with a question or a cry.</summary>
    public static bool EndsWithStop(string text) => EndsASentence(text) && text.AsSpan().TrimEnd("\"'”’»“)]").EndsWith(".");

    /// <summary>How many sentences there are, counted by full stops, questions and cries before a space and a capital; 1 at least.</summary>
    public static int Sentences(string text)
    {
        var sentences = 1;
        for (var i = 2; i + 2 < text.Length; i++)
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLower(text[i - 1]))
                sentences++;
        return sentences;
    }

    /// <summary>Whether it begins with a speaker in capitals and a colon, as the turns of a transcript do.</summary>
    public static bool IsTurn(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 40
            && !text.AsSpan(0, colon).ContainsAnyInRange('a', 'z')
            && text.AsSpan(0, colon).ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether it is prose: sentences, or more words than any heading has.</summary>
    public static bool IsProse(string text) => EndsASentence(text) && Words(text) >= 4 || Words(text) > MostWordsOfTitle;

    /// <summary>Whether it can be a title: few words that do not end with a full stop.</summary>
    public static bool CanBeTitle(string text) =>
        text.Length <= 250
        && Words(text) <= MostWordsOfTitle
        && !EndsWithStop(text)
        && text[^1] is not (',' or ';' or ':')
        && text.Any(char.IsLetter)
        && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether it can be the heading of a section: a short line that begins with a capital, a digit or a quotation mark and ends without a stop.</summary>
    public static bool CanBeHeading(string text) =>
        text.Length is > 1 and <= LongestHeading
        && Words(text) <= MostWordsOfHeading
        && !char.IsLower(text[0])
        && (char.IsLetterOrDigit(text[0]) || text[0] is '"' or '“' or '‘' or '«' or '„' or '¿' or '\'' or '§')
        && text.Any(char.IsLetter)
        && text[^1] is not ('.' or ',' or ';' or '…' or '—' or '-')
        && !(text[^1] is '!' or '”' or '"' && EndsASentence(text))
        && !text.Contains("://", StringComparison.Ordinal);
}
