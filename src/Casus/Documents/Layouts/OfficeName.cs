using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>What writers are by office, as bylines say it behind or before a name: 'Diplomatic Editor', 'our correspondent in …'.</summary>
internal static class OfficeName
{
    private const int MostWords = 9;

    private static readonly FrozenSet<string> Words = (
        "editor editor-in-chief co-editor subeditor correspondent reporter writer columnist fellow analyst commentator contributor journalist researcher "
        + "staff newsroom agencies chief professor lecturer director coordinator producer blogger strategist economist photographer critic "
        + "intern stringer secretary spokesman spokeswoman historian scholar author "
        + "korrespondent korrespondentin korrespondenten redakteur redakteurin redaktion correspondant correspondante envoyé envoyée rédaction "
        + "corresponsal enviado enviada redacción corrispondente inviato inviata redazione correspondente redação "
        + "корреспондент корреспондента редактор редакция обозреватель кореспондент"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Whose = ["our ", "a ", "an ", "the ", "notre ", "unser", "nuestro ", "nuestra ", "dal nostro ", "наш"];

    /// <summary>Whether a word is such an office.</summary>
    public static bool Has(string word) => Words.Contains(word.Trim('.', ',', '(', ')'));

    /// <summary>Whether words say an office and nothing else, a place or paper behind 'in', 'at' or 'of' included.</summary>
    public static bool Is(string words)
    {
        var parts = words.Split(' ');
        return parts.Length <= MostWords
            && parts.Any(Has)
            && !Phrase.EndsASentence(words)
            && !words.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>The name that stands before or behind an office without a comma: 'our correspondent Jane Doe', 'Jane Doe Political Editor'.</summary>
    public static string? Holder(string words)
    {
        var parts = words.Split(' ');
        if (parts.Length is < 3 or > MostWords + 4 || !parts.Any(Has))
            return null;
        for (var n = Math.Min(4, parts.Length - 1); n >= 2; n--)
        {
            if (parts[..^n].Any(Has) && PersonName.IsOne(string.Join(' ', parts[^n..])))
                return string.Join(' ', parts[^n..]);
            if (Is(string.Join(' ', parts[n..])) && PersonName.IsOne(string.Join(' ', parts[..n])))
                return string.Join(' ', parts[..n]);
        }

        return null;
    }

    /// <summary>Whether it is a staff or desk that signs as a writer does: 'Policy Desk', 'Harbour Bureau'.</summary>
    public static bool IsCollective(string words) =>
        words.Split(' ') is { Length: >= 2 and <= 5 } parts
        && parts[^1] is "Desk" or "Team" or "Bureau" or "Newsroom" or "Staff" or "staff" or "team" or "Editors" or "Correspondents"
        && !OutletName.IsOne(string.Join(' ', parts[..^1]));

    /// <summary>Whether it begins as a phrase for somebody not named: 'our correspondent …', 'a staff reporter'.</summary>
    public static bool IsUnnamed(string words) =>
        Array.Exists(Whose, w => words.StartsWith(w, StringComparison.OrdinalIgnoreCase)) && words.Split(' ').Any(Has);
}
