using System.Text;
using Casus.Attribution;
using Casus.Documents;

namespace Casus.Intake;

/// <summary>Names for what is found in a document: the same words by the same speaker get the same name however often the document is read.</summary>
internal sealed class ProposalNames(Document document)
{
    private const int LongestWord = 32;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Of(Utterance said) => Name(said.Speaker.Actor ?? said.Speaker.Name, "statement", said.Said[0]);

    public string Of(Provision clause) => Name(clause.Name, "provision", clause.Clause);

    /// <summary>A text as a name: letters and digits, parted by hyphens.</summary>
    public static string Slug(string text, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('’' or '\''))
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > LongestWord)
            whole = whole.LastIndexOf('-', LongestWord) is var cut and > 0 ? whole[..cut] : whole[..LongestWord];
        // Half a character at the cut would be none.
        return whole.Length == 0 || whole.Any(char.IsSurrogate) ? otherwise : whole;
    }

    private string Name(string who, string otherwise, Span words)
    {
        var slug = Slug(who, otherwise);
        var digest = Excerpt.DigestOf($"{document.Hash}\n{document.Part}\n{words.Start}\n{words.Of(document.Text)}");
        for (var digits = 4; ; digits += 4)
        {
            var name = digits <= digest.Length ? $"{slug}-{digest[..digits]}" : $"{slug}-{digest}-{_taken.Count}";
            if (_taken.Add(name))
                return name;
        }
    }
}
