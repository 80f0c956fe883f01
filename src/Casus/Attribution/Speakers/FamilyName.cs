using System.Globalization;
using System.Text;

namespace Casus.Attribution.Speakers;

/// <summary>Family names as they are compared: with either apostrophe, with or without accents and an Arabic article.</summary>
internal static class FamilyName
{
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
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                plain.Append(
                    c is '’' ? '\''
                    : c is 'ı' ? 'i'
                    : c
                );
        return plain.ToString();
    }
}
