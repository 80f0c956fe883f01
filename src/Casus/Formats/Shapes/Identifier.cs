using System.Text.RegularExpressions;

namespace Casus.Formats.Shapes;

/// <summary>Names that a case gives to its parts: without blanks and without the characters that join names or end them in YAML.</summary>
internal static partial class Identifier
{
    public const string Pattern = """^[^\s.,:;/()\[\]{}'"#]+$""";

    public static bool IsValid(string name) => name.Length <= 80 && Valid().IsMatch(name);

    /// <summary>A name that is valid and looks like the one written.</summary>
    public static string From(string name)
    {
        var parts = Invalid().Split(name.ToLowerInvariant()).Where(p => p.Length > 0);
        var joined = string.Join('-', parts);
        return joined.Length is 0 or > 80 ? "a-name" : joined;
    }

    /// <summary>A name as a label, where none is given: <c>line-of-contact</c> as <c>Line of contact</c>.</summary>
    public static string Label(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ');
        return string.Concat(char.ToUpperInvariant(words[0]).ToString(), words[1..]);
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Valid();

    [GeneratedRegex("""[\s.,:;/()\[\]{}'"#]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invalid();
}
