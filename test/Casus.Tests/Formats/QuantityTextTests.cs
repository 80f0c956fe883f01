using System.Globalization;
using Casus.Formats.Quantities;
using Casus.Scenarios;
using CsCheck;

namespace Casus.Tests.Formats;

public class QuantityTextTests
{
    [Theory]
    [InlineData("0.35", "0.35")]
    [InlineData("1/3", "1/3")]
    [InlineData("40%", "40%")]
    [InlineData("1e-3", "1e-3")]
    [InlineData(" 0.2  to 0.6 ", "0.2 to 0.6")]
    [InlineData("-0.05 to -0.25", "-0.25 to -0.05")]
    [InlineData("-0.25 to -0.05", "-0.25 to -0.05")]
    [InlineData("0 to -0.1", "-0.1 to 0")]
    [InlineData("-0.1 to 0.1", "-0.1 to 0.1")]
    [InlineData("\u22120.1", "\u22120.1")]
    [InlineData("uniform(0,2)", "uniform(0, 2)")]
    [InlineData("triangular(0, 0.5, 2)", "triangular(0, 0.5, 2)")]
    [InlineData("pert(0, 0.5, 2)", "pert(0, 0.5, 2)")]
    [InlineData("normal(0.5, 0.1)", "normal(0.5, 0.1)")]
    [InlineData("normal(0.5, 0.1, 0, 1)", "normal(0.5, 0.1, 0, 1)")]
    [InlineData("lognormal(1, 0.5)", "lognormal(1, 0.5)")]
    [InlineData("beta(2, 3)", "beta(2, 3)")]
    [InlineData("discrete(0.2: 1, 0.7: 3)", "discrete(0.2: 1, 0.7: 3)")]
    [InlineData("posterior(red-line)", "posterior(red-line)")]
    public void A_number_is_read_and_written_as_an_author_would(string text, string written)
    {
        var parsed = QuantityText.Parse(text, Domain.Any);

        Assert.Equal("", parsed.Render());
        Assert.Equal(written, parsed.Value!.ToString());
    }

    [Theory]
    [InlineData("0.6 to 0.2")]
    [InlineData("0.1 to -0.1")]
    [InlineData("uniform(1, 1)")]
    [InlineData("lognormal(1e-9, 1000)")]
    [InlineData("normal(0, 1, 5, 2)")]
    [InlineData("normal(0, 1, 3)")]
    [InlineData("beta(0, 1)")]
    [InlineData("pert(1, 0, 2)")]
    [InlineData("discrete(0.2: 0)")]
    [InlineData("discrete(0.2: 1, 0.2: 1)")]
    [InlineData("posterior(two words)")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e10")]
    [InlineData("1e-300")]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("uniform")]
    public void What_is_no_number_is_refused(string text) => Assert.NotEmpty(QuantityText.Parse(text, Domain.Any).Diagnostics);

    [Theory]
    [InlineData("1.2")]
    [InlineData("-0.1")]
    [InlineData("0.5 to 1.5")]
    [InlineData("uniform(0.5, 1.5)")]
    [InlineData("triangular(-0.1, 0, 1)")]
    [InlineData("normal(0.5, 0.1)")]
    [InlineData("lognormal(0.5, 0.1)")]
    [InlineData("discrete(0.5: 1, 2: 1)")]
    public void A_probability_stays_between_0_and_1(string text) =>
        Assert.Contains(
            "a probability from 0 to 1",
            QuantityText.Parse(text, Domain.Probability).Diagnostics[0].Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void Writing_and_reading_again_changes_nothing() =>
        Texts.Sample(
            text =>
            {
                var once = QuantityText.Parse(text, Domain.Any).Value!;
                var twice = QuantityText.Parse(once.ToString()!, Domain.Any).Value!;
                return once.ToString() == twice.ToString() && Central(once) == Central(twice);
            },
            seed: "0000KHqmd8n2",
            iter: 2000
        );

    // Numbers of three decimals, in order where a law asks for it.
    private static Gen<string> Texts =>
        from values in Gen.Int[-5000, 5000].Array[4]
        from form in Gen.Int[0, 8]
        select Write(form, [.. values.Distinct().Order().Select(v => v / 1000m)]);

    private static string Write(int form, decimal[] v)
    {
        while (v.Length < 4)
            v = [.. v, v[^1] + 1];
        FormattableString text = form switch
        {
            0 => $"{v[0]}",
            1 => $"{v[0]} to {v[1]}",
            2 => $"uniform({v[0]}, {v[1]})",
            3 => $"triangular({v[0]}, {v[1]}, {v[2]})",
            4 => $"pert({v[0]}, {v[1]}, {v[2]})",
            5 => $"normal({v[1]}, {Math.Abs(v[2]) + 1})",
            6 => $"beta({Math.Abs(v[0]) + 0.1m}, {Math.Abs(v[1]) + 0.1m})",
            7 => $"discrete({v[0]}: 1, {v[1]}: 3)",
            _ => $"{v[0] * 100}%",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static Casus.Numerics.Rational Central(QuantityValue value) => ((QuantityValue.Stated)value).Law.Central;
}
