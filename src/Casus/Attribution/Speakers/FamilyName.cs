using System.Collections.Frozen;
using System.Text;

namespace Casus.Attribution.Speakers;

/// <summary>Family names as they are compared: with either apostrophe, with or without accents and an Arabic article.</summary>
internal static class FamilyName
{
    // The library runs without cultures, where .NET takes no letter apart: the letters of names in Latin script, by the one that they are told with.
    private static readonly FrozenDictionary<char, char> Bases = new[]
    {
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ",
        "cçćĉċč",
        "dďđð",
        "eèéêëēĕėęěẹẻẽếềểễệ",
        "gĝğġģ",
        "hĥħ",
        "iìíîïĩīĭįıỉịǐ",
        "jĵ",
        "kķ",
        "lĺļľŀł",
        "nñńņňŉ",
        "oòóôõöøōŏőơọỏốồổỗộớờởỡợǒ",
        "rŕŗř",
        "sśŝşšș",
        "tţťŧț",
        "uùúûüũūŭůűųưụủứừửữựǔ",
        "wŵ",
        "yýÿŷỳỵỷỹ",
        "zźżž",
        "'’ʼ‘",
    }
        .SelectMany(letters => letters[1..].Select(letter => (Letter: letter, Base: letters[0])))
        .SelectMany(pair =>
            char.ToUpperInvariant(pair.Letter) is var capital && capital != pair.Letter
                ? [pair, (capital, char.ToUpperInvariant(pair.Base))]
                : new[] { pair }
        )
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The key under which a family name is found: "O’Neill" as "o'neill", "al-Ansari" as "ansari", "Erdoğan" as "erdogan".</summary>
    public static string KeyOf(string name)
    {
        var plain = Plain(name).ToLowerInvariant();
        return plain.Length > 4 && plain[2] is '-' && plain.AsSpan(0, 2) is "al" or "el" or "ad" or "an" or "ar" or "as" or "at" or "ez"
            ? plain[3..]
            : plain;
    }

    /// <summary>A name with straight apostrophes and without accents.</summary>
    public static string Plain(string name)
    {
        if (Ascii.IsValid(name))
            return name;
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
            if (c is < '\u0300' or > '\u036F')
                plain.Append(Bases.TryGetValue(c, out var letter) ? letter : c);
        return plain.ToString();
    }
}
