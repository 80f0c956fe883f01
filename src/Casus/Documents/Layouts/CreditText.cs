namespace Casus.Documents.Layouts;

/// <summary>Who made a picture, from the line that says so.</summary>
internal static class CreditText
{
    private const int LongestCredit = 120;

    private const int LongestCaption = 300;

    private static readonly string[] Captions =
    [
        "pictured:",
        "pictured above:",
        "caption:",
        "picture exclusive:",
        "file photo:",
        "file picture:",
        "in this photo",
        "bildunterschrift:",
        "légende :",
        "pie de foto:",
    ];

    private static readonly string[] Archives =
    [
        "getty images",
        "getty",
        "shutterstock",
        "alamy",
        "alamy stock photo",
        "wikimedia commons",
        "unsplash",
        "ap photo",
        "imago",
        "picture alliance",
        "istock",
    ];

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
        "photographs by ",
        "photographs:",
        "photography by ",
        "photography:",
        "photos by ",
        "pictures by ",
        "pictures:",
        "illustrations by ",
        "fotos: ",
        "fotografías de ",
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
                && !maker.Contains('©', StringComparison.Ordinal)
                && !maker.Contains(". ", StringComparison.Ordinal)
            )
                return maker;
        return Agencies(trimmed);
    }

    /// <summary>Whether a block is the caption of a picture: 'Pictured: …', '(Photo: the bridge in May. © The Echo)'.</summary>
    public static bool IsCaption(string text)
    {
        var trimmed = text is ['(', .., ')'] or ['[', .., ']'] ? text[1..^1] : text;
        return trimmed.Length <= LongestCaption
            && (
                Array.Exists(Captions, c => trimmed.StartsWith(c, StringComparison.OrdinalIgnoreCase))
                || trimmed.Length < text.Length && Array.Exists(Labels, l => trimmed.StartsWith(l, StringComparison.OrdinalIgnoreCase))
                || Array.Exists(Labels, l => trimmed.StartsWith(l, StringComparison.OrdinalIgnoreCase))
                    && trimmed.Contains('©', StringComparison.Ordinal)
            );
    }

    /// <summary>The maker named at the end of a caption: '… (Photo: Jane Doe/Agency)'; none where none is.</summary>
    public static string? AtTheEndOf(string caption)
    {
        var from = Math.Max(0, caption.Length - LongestCredit);
        var tail = caption[from..];
        if (tail.LastIndexOf('©') is >= 0 and var sign && Clean(tail[(sign + 1)..].TrimEnd(')', ']')) is { Length: > 0 } owner)
            return owner.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
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

    // 'Jane Doe/AFP/Getty Images', 'AP Photo/Jane Doe', 'Getty Images'.
    private static string? Agencies(string line)
    {
        if (line.Length > 60 || line.EndsWith('.') || line.Contains("://", StringComparison.Ordinal))
            return null;
        if (Array.Exists(Archives, a => line.Equals(a, StringComparison.OrdinalIgnoreCase)))
            return line;
        var parts = line.Split('/');
        return
            parts.Length is >= 2 and <= 4
            && !line.Contains(" / ", StringComparison.Ordinal)
            && Array.TrueForAll(parts, p => p.Length > 1 && char.IsUpper(p[0]) && p.Split(' ').Length <= 4)
            && Array.Exists(parts, p => Array.Exists(Archives, a => p.Equals(a, StringComparison.OrdinalIgnoreCase)) || IsWire(p))
            && Array.Exists(
                parts,
                p => PersonName.IsOne(p) || p.Contains("Photo", StringComparison.Ordinal) || p.Contains("Images", StringComparison.Ordinal)
            )
            ? line
            : null;
    }

    private static bool IsWire(string name) =>
        name is "AP" or "AFP" or "EPA" or "Reuters" or "REUTERS" or "dpa" or "DPA" or "TASS" or "ANSA" or "EFE";

    private static string Clean(string maker) => maker.Trim().TrimEnd('.', ' ').Trim();
}
