using System.Collections.Immutable;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Tests.Reports;

public class PaletteTests
{
    private static readonly string[] Tones = ["good", "partial", "refused", "neither", "other", "another"];

    [Fact]
    public void Black_on_white_has_the_published_contrast_of_21() =>
        Assert.Equal(21, Shade.Contrast(new("black", 0), new("white", 0xFFFFFF)), 10);

    [Fact]
    public void Grey_767676_just_passes_on_white_as_WCAG_examples_say() =>
        Assert.Equal(4.54, Shade.Contrast(new("grey", 0x767676), new("white", 0xFFFFFF)), 2);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_ink_is_legible_on_every_ground_it_is_set_on(bool isLight)
    {
        var shades = isLight ? Palette.Light : Palette.Dark;
        string[] inks = ["ink", "muted", "link", .. Tones];

        foreach (var ink in inks)
            AssertLegible(shades, ink, "paper");
        foreach (var ink in new[] { "ink", "muted", "link" })
            AssertLegible(shades, ink, "card");
        AssertLegible(shades, "ink", "glow");
        AssertLegible(shades, "link", "glow");
        foreach (var tone in Tones)
        {
            AssertLegible(shades, tone, tone + "-tint");
            AssertLegible(shades, "ink", tone + "-tint");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shares_side_by_side_are_told_from_their_cell(bool isLight)
    {
        var shades = isLight ? Palette.Light : Palette.Dark;

        foreach (var tone in Tones)
        {
            foreach (var ground in Tones)
                Assert.True(Shade.Contrast(Named(shades, tone), Named(shades, ground + "-tint")) >= 3, $"{tone} on {ground}-tint");
        }
    }

    [Fact]
    public void Light_and_dark_name_the_same_shades() =>
        Assert.Equal(Palette.Light.Select(shade => shade.Name), Palette.Dark.Select(shade => shade.Name));

    [Fact]
    public void Six_lines_have_six_tones() =>
        Assert.Equal(Enum.GetValues<Tone>().Length, Enumerable.Range(0, 6).Select(Palette.Series).Distinct().Count());

    private static void AssertLegible(ImmutableArray<Shade> shades, string ink, string ground)
    {
        var contrast = Shade.Contrast(Named(shades, ink), Named(shades, ground));

        Assert.True(contrast >= 4.5, $"{ink} on {ground}: {contrast:0.00}");
    }

    private static Shade Named(ImmutableArray<Shade> shades, string name) => shades.Single(shade => shade.Name == name);
}
