namespace Casus.Documents.Layouts;

/// <summary>Who made a picture, from the line that says so.</summary>
internal static class CreditText
{
    private const int LongestCredit = 120;

    private static readonly string[] Labels =
    [
        "image credits:",
        "image credit:",
        "image source:",
        "image courtesy of ",
        "image courtesy:",
        "image via ",
        "image by ",
        "images:",
        "image:",
        "photo credits:",
        "photo credit:",
        "photo courtesy of ",
        "photo by ",
        "photo via ",
        "photos:",
        "photo:",
        "photograph by ",
        "photograph:",
        "picture credit:",
        "picture by ",
        "picture:",
        "credits:",
        "credit:",
        "illustration by ",
        "illustration:",
        "graphic:",
        "bildquelle:",
        "bild:",
        "foto de ",
        "foto von ",
        "foto:",
        "crédit photo :",
        "crédit photo:",
        "crédits :",
        "photo :",
        "imagen:",
        "crédito:",
        "фото:",
        "zdjęcie:",
    ];

    /// <summary>The maker, where a whole block is a credit; none where it is anything else.</summary>
    public static string? Of(string text)
    {
        var trimmed = text is ['(', .., ')'] or ['[', .., ']'] ? text[1..^1] : text;
        if (trimmed.Length > LongestCredit)
            return null;
        foreach (var label in Labels)
            if (
                trimmed.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && Clean(trimmed[label.Length..]) is { Length: > 0 } maker
                && maker.Split(' ').Length <= 12
            )
                return maker;
        return null;
    }

    /// <summary>The maker named at the end of a caption: '… (Photo: Jane Doe/Agency)'; none where none is.</summary>
    public static string? AtTheEndOf(string caption)
    {
        var from = Math.Max(0, caption.Length - LongestCredit);
        var tail = caption[from..];
        foreach (var label in Labels)
        {
            var at = tail.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (
                at > 0
                && !char.IsLetterOrDigit(tail[at - 1])
                && Clean(tail[(at + label.Length)..].TrimEnd(')', ']')) is { Length: > 0 } maker
            )
                return maker;
        }

        return null;
    }

    private static string Clean(string maker) => maker.Trim().TrimEnd('.', ' ').Trim();
}
