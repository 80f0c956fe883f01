namespace Casus.Attribution.Speakers;

/// <summary>Family names as they are compared: with either apostrophe, with or without an Arabic article.</summary>
internal static class FamilyName
{
    /// <summary>The key under which a family name is found: "O’Neill" as "o'neill", "al-Ansari" as "ansari".</summary>
    public static string KeyOf(string name)
    {
        var plain = Plain(name).ToLowerInvariant();
        return plain.Length > 4 && plain[2] is '-' && plain.AsSpan(0, 2) is "al" or "el" or "ad" or "an" or "ar" or "as" or "at" or "ez" ? plain[3..] : plain;
    }

    /// <summary>A name with straight apostrophes.</summary>
    public static string Plain(string name) => name.Replace('’', '\'');
}
