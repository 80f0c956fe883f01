using System.Collections.Immutable;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Tests.Reports;

/// <summary>Computes how far apart the tones stay for readers who lack a kind of cone.</summary>
/// <remarks>
/// Simulation at full severity by the matrices of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
/// vision deficiency" (IEEE TVCG 2009), in linear RGB; distance is the CIE 1976 one in L*a*b* under D65.
/// </remarks>
public class ColourVisionTests
{
    private static readonly double[][] Deuteranopia =
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ];
    private static readonly double[][] Protanopia =
    [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ];
    private static readonly double[][] Everything =
    [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
    ];
    private static readonly double[][] Xyz =
    [
        [0.4124, 0.3576, 0.1805],
        [0.2126, 0.7152, 0.0722],
        [0.0193, 0.1192, 0.9505],
    ];

    public static TheoryData<bool, string> Readers =>
        [(true, "deuteranopia"), (true, "protanopia"), (true, "none"), (false, "deuteranopia"), (false, "protanopia"), (false, "none")];

    [Fact]
    public void White_is_the_white_of_the_scale()
    {
        var (lightness, a, b) = Lab(new("white", 0xFFFFFF), Everything);

        Assert.Equal(100, lightness, 1);
        Assert.InRange(a, -0.1, 0.1);
        Assert.InRange(b, -0.1, 0.1);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_two_tones_look_alike(bool isLight, string deficiency)
    {
        var shades = isLight ? Palette.Light : Palette.Dark;
        var sight = deficiency switch
        {
            "deuteranopia" => Deuteranopia,
            "protanopia" => Protanopia,
            _ => Everything,
        };
        var tones = Enum.GetValues<Tone>();

        foreach (var one in tones)
        {
            foreach (var other in tones.Where(tone => tone > one))
                Assert.True(Distance(Lab(Named(shades, one), sight), Lab(Named(shades, other), sight)) >= 12, $"{one} and {other}");
        }
    }

    private static Shade Named(ImmutableArray<Shade> shades, Tone tone) => shades.Single(shade => shade.Name == Palette.Name(tone));

    private static double Distance((double L, double A, double B) one, (double L, double A, double B) other) =>
        Math.Sqrt(Math.Pow(one.L - other.L, 2) + Math.Pow(one.A - other.A, 2) + Math.Pow(one.B - other.B, 2));

    private static (double L, double A, double B) Lab(Shade shade, double[][] sight)
    {
        double[] linear = [Linear(shade.Rgb >> 16), Linear(shade.Rgb >> 8), Linear(shade.Rgb)];
        var seen = Times(sight, linear).Select(channel => Math.Clamp(channel, 0, 1)).ToArray();
        var (x, y, z) = Times(Xyz, seen) is [var first, var second, var third]
            ? (Root(first / 0.9505), Root(second), Root(third / 1.089))
            : default;
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double[] Times(double[][] matrix, double[] vector) => [.. matrix.Select(row => row.Zip(vector, (a, b) => a * b).Sum())];

    private static double Root(double share) => share > 216.0 / 24389 ? Math.Cbrt(share) : ((24389.0 / 27 * share) + 16) / 116;

    private static double Linear(int channel)
    {
        var share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
