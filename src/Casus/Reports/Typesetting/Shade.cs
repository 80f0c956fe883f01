using System.Globalization;

namespace Casus.Reports.Typesetting;

/// <summary>A named colour, as red, green and blue in one number.</summary>
internal readonly record struct Shade(string Name, int Rgb)
{
    public string Code => string.Create(CultureInfo.InvariantCulture, $"#{Rgb:X6}");

    /// <summary>Relative luminance, from 0 for black to 1 for white (WCAG 2.2, glossary).</summary>
    public double Luminance => (0.2126 * Linear(Rgb >> 16)) + (0.7152 * Linear(Rgb >> 8)) + (0.0722 * Linear(Rgb));

    /// <summary>The contrast of two colours, from 1 to 21 (WCAG 2.2, glossary).</summary>
    public static double Contrast(Shade one, Shade other)
    {
        var (low, high) = (Math.Min(one.Luminance, other.Luminance), Math.Max(one.Luminance, other.Luminance));
        return (high + 0.05) / (low + 0.05);
    }

    private static double Linear(int channel)
    {
        var share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
