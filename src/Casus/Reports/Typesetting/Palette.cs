using System.Collections.Immutable;
using System.Text;
using Casus.Reports.Drawings;

namespace Casus.Reports.Typesetting;

/// <summary>The colours of a report: after Okabe and Ito's palette for colour-blind readers, darkened or lightened until text in them is legible.</summary>
/// <remarks>
/// M. Okabe and K. Ito, "Color Universal Design" (2008). Each ink reaches 4.5 : 1 on the grounds it is used on (WCAG 2.2, criterion 1.4.3),
/// and no two tones come closer than 12 units of CIELAB to a reader without red or green cones. Tests compute both.
/// </remarks>
internal static class Palette
{
    /// <summary>On white and near-white; also in print.</summary>
    public static ImmutableArray<Shade> Light { get; } =
    [
        new("paper", 0xFFFFFF),
        new("card", 0xF5F2EB),
        new("ink", 0x1B1F24),
        new("muted", 0x565D66),
        new("rule", 0xD6D1C6),
        new("link", 0x0B5A8A),
        new("glow", 0xFFF1C2),
        new("good", 0x00563F),
        new("partial", 0x0066AA),
        new("refused", 0xB53E00),
        new("neither", 0x646A72),
        new("other", 0x6E0F6E),
        new("another", 0x443300),
        new("good-tint", 0xD8EFE8),
        new("partial-tint", 0xDAEAF6),
        new("refused-tint", 0xF9E2D5),
        new("neither-tint", 0xECEBE7),
        new("other-tint", 0xF3E0ED),
        new("another-tint", 0xF3EBCF),
    ];

    /// <summary>On near-black.</summary>
    public static ImmutableArray<Shade> Dark { get; } =
    [
        new("paper", 0x14171B),
        new("card", 0x1E2329),
        new("ink", 0xE9E7E2),
        new("muted", 0xABB1B9),
        new("rule", 0x3C434B),
        new("link", 0x80C0F4),
        new("glow", 0x3D3516),
        new("good", 0x3FD3A6),
        new("partial", 0x6CB4F5),
        new("refused", 0xFF8F57),
        new("neither", 0x9FA6AE),
        new("other", 0xF0A8D8),
        new("another", 0xF0D060),
        new("good-tint", 0x12382F),
        new("partial-tint", 0x17334A),
        new("refused-tint", 0x46281A),
        new("neither-tint", 0x2A2F36),
        new("other-tint", 0x40263A),
        new("another-tint", 0x3A3114),
    ];

    /// <summary>The shades as custom properties, for a style sheet.</summary>
    public static string Properties(ImmutableArray<Shade> shades)
    {
        var css = new StringBuilder();
        foreach (var shade in shades)
            css.Append("--").Append(shade.Name).Append(':').Append(shade.Code).Append(';');
        return css.ToString();
    }

    /// <summary>The name of a tone in the style sheet.</summary>
    public static string Name(Tone tone) =>
        tone switch
        {
            Tone.Good => "good",
            Tone.Partial => "partial",
            Tone.Refused => "refused",
            Tone.Neither => "neither",
            Tone.Other => "other",
            _ => "another",
        };

    /// <summary>The tone of the n-th of several equal things, such as lines.</summary>
    public static Tone Series(int index) =>
        (index % 6) switch
        {
            0 => Tone.Partial,
            1 => Tone.Refused,
            2 => Tone.Good,
            3 => Tone.Other,
            4 => Tone.Another,
            _ => Tone.Neither,
        };
}
