using System.Collections.Frozen;

namespace Casus.Attribution.Speakers;

/// <summary>What a given name tells of whom a pronoun may mean.</summary>
internal static class GivenNames
{
    private const string Resource = "Casus.Attribution.Lexicon.given-names.txt";

    private const string Accented = "áàâäãåāăąæçćčďđéèêëēėęěğíìîïīįıłľñńňóòôöõøōőŕřśšşșťțúùûüūůűųýÿžźż";
    private const string Bare = "aaaaaaaaaacccddeeeeeeeegiiiiiiillnnnoooooooorrsssstt" + "uuuuuuuuyyzzz";

    // Endings that tell a gender in nearly all languages in which they occur, for names that the list lacks.
    private static readonly string[] Womanly =
    [
        "ia",
        "ina",
        "yna",
        "ela",
        "ella",
        "etta",
        "ette",
        "elle",
        "anna",
        "isa",
        "eya",
        "gul",
        "hild",
        "gunn",
        "lynn",
    ];
    private static readonly string[] Manly =
    [
        "os",
        "us",
        "bert",
        "slav",
        "mir",
        "vald",
        "wald",
        "rich",
        "fred",
        "mund",
        "ddin",
        "ullah",
        "bek",
        "islav",
    ];

    private static readonly FrozenDictionary<string, char> Known = Load();

    /// <summary>'w', 'm', or neither ('\0') for a full name.</summary>
    public static char GenderOf(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        // A name by itself may be a family’s: only the list tells.
        if (space <= 0)
            return Known.GetValueOrDefault(Plain(name), '\0');
        var given = Plain(name[..space]);
        if (Known.TryGetValue(given, out var gender))
            return gender;
        // "Ana-Lucía", "Per-Olav": the first of a pair.
        var hyphen = given.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Known.TryGetValue(given[..hyphen], out gender))
            return gender;
        return Ends(given, Womanly) ? 'w'
            : Ends(given, Manly) ? 'm'
            : '\0';
    }

    private static bool Ends(string given, string[] endings)
    {
        foreach (var ending in endings)
            if (given.Length > ending.Length + 1 && given.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a word is a given name that tells a gender.</summary>
    public static bool IsKnown(string word) => Known.ContainsKey(Plain(word));

    /// <summary>A word in lower case without the accents of Latin letters.</summary>
    private static string Plain(string word) =>
        string.Create(
            word.Length,
            word,
            static (plain, text) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    var lower = char.ToLowerInvariant(text[i]);
                    var at = lower > '\u007F' ? Accented.IndexOf(lower, StringComparison.Ordinal) : -1;
                    plain[i] = at < 0 ? lower : Bare[at];
                }
            }
        );

    private static FrozenDictionary<string, char> Load()
    {
        using var stream = typeof(GivenNames).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, char>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Length > 2 && line[1] == ':')
                foreach (var name in line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    names[name] = line[0];
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
