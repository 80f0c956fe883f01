using Casus.Formats;
using Casus.Formats.Canonical;
using Casus.Formats.Quantities;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;
using Casus.Scenarios;
using CsCheck;

namespace Casus.Tests.Formats;

/// <summary>Laws of several keys, and the texts by which they are known.</summary>
public class LawNotationTests
{
    private const string Place = "north: 0.1 to 0.3, south: 0.2";

    [Theory]
    [InlineData("{ p10: 5, p50: 7, p90: 12, min: 0 }", "metalog(p10: 5, p50: 7, p90: 12, min: 0)")]
    [InlineData("{ p90: 12, p10: 5, p50: 7 }", "metalog(p10: 5, p50: 7, p90: 12, min: 0)")]
    [InlineData("{ p2.5: 5, p50: 7, p97.5: 12, max: 40 }", "metalog(p2.5: 5, p50: 7, p97.5: 12, min: 0, max: 40)")]
    [InlineData("{ p10: 5, p50: 5.1, p90: 12, as: spline }", "spline(p10: 5, p50: 5.1, p90: 12, min: 0)")]
    [InlineData("{ range: [0.2, 60%] }", "range(0.2, 0.6)")]
    [InlineData("{ choice: { 0.2: 0.6, 1 in 2: 0.4 } }", "discrete(0.2: 0.6, 0.5: 0.4)")]
    [InlineData(
        "{ mixture: [{ weight: 0.7, value: \"pert(1, 2, 5)\" }, { weight: 0.3, value: { p10: 5, p50: 7, p90: 12 } }] }",
        "mixture(0.7: pert(1, 2, 5), 0.3: metalog(p10: 5, p50: 7, p90: 12, min: 0))"
    )]
    [InlineData("{ mixture: [{ weight: 1 in 5, value: 0 }, { weight: 80%, value: 1 to 2 }] }", "mixture(0.2: 0, 0.8: 1 to 2)")]
    [InlineData("5 to 10 as lognormal", "5 to 10 as lognormal")]
    [InlineData("\"truncated(normal(1, 2), 0, 3)\"", "truncated(normal(1, 2), 0, 3)")]
    [InlineData("\"truncated(lognormal(1, 0.5), 0.1, inf)\"", "truncated(lognormal(1, 0.5), 0.1, inf)")]
    [InlineData("\"beta(2, 3, 1, 4)\"", "beta(2, 3, 1, 4)")]
    [InlineData("{ value: { range: [0.2, 0.6] }, because: Nobody knows. }", "range(0.2, 0.6)")]
    public void A_law_is_read_from_keys_and_again_from_its_text(string yaml, string text)
    {
        var law = LawOf(yaml);
        Assert.Equal(text, law.Text);

        var again = ((QuantityValue.Stated)QuantityText.Parse(text, Domain.NotNegative).Value!).Law;
        Assert.Equal((law.Text, law.Central, law.GetType()), (again.Text, again.Central, again.GetType()));
        for (var p = 0.05; p < 1; p += 0.1)
            Assert.Equal(law.Quantile(p), again.Quantile(p));
    }

    [Fact]
    public void The_canonical_form_holds_the_law_and_reads_back_to_it()
    {
        var scenario = Read("{ p10: 0.1, p50: 0.2, p90: 0.4 }").Value!;
        var same = Read("\"metalog(p10: 0.1, p50: 1 in 5, p90: 40%, min: 0)\"").Value!;

        Assert.Contains(
            "\"is\":\"metalog(p10: 0.1, p50: 0.2, p90: 0.4, min: 0)\"",
            CanonicalForm.Of(scenario).Replace("\": ", "\":", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(scenario.Hash, same.Hash);
        Assert.NotEqual(scenario.Hash, Read("{ p10: 0.1, p50: 0.2, p90: 0.4, max: 2 }").Value!.Hash);
        Assert.NotEqual(scenario.Hash, Read("{ p10: 0.1, p50: 0.2, p90: 0.4, as: spline }").Value!.Hash);
        Assert.NotEqual(Read("0.1 to 0.3").Value!.Hash, Read("0.1 to 0.3 as lognormal").Value!.Hash);
        Assert.NotEqual(Read("0.1 to 0.3").Value!.Hash, Read("{ range: [0.1, 0.3] }").Value!.Hash);
        // A chance in words is the number it stands for.
        Assert.Equal(Read("0.2").Value!.Hash, Read("1 in 5").Value!.Hash);
    }

    [Fact]
    public void Every_number_knows_whether_it_is_a_belief()
    {
        Assert.True(LawOf("{ range: [0.2, 0.6] }").IsRangeOnly);
        Assert.False(LawOf("0.2 to 0.6").IsRangeOnly);
        var range = Assert.IsType<Interval>(LawOf("0.2 to 0.6"));
        Assert.Equal((RangeFamily.LogNormal, R("0.4")), (range.Family, range.Central));
        Assert.Equal(
            RangeFamily.LogitNormal,
            ((Interval)((QuantityValue.Stated)QuantityText.Parse("0.2 to 0.6", Domain.Share).Value!).Law).Family
        );
        Assert.Equal(
            RangeFamily.Beta,
            ((Interval)((QuantityValue.Stated)QuantityText.Parse("0.2 to 0.6 as beta", Domain.Share).Value!).Law).Family
        );
        Assert.IsType<Metalog>(LawOf("{ p10: 5, p50: 7, p90: 12 }"));
    }

    [Fact]
    public void Data_are_a_column_of_a_file_beside_the_case()
    {
        var csv =
            "\uFEFFname, cost ,note\r\nfirst,0.5,\r\n\"second, with a comma\",\"0.25\",\"two\nlines, \"\"quoted\"\"\"\r\n\r\nthird, 1e-1 ,x";
        var law = Assert.IsType<Empirical>(Law(Read("{ data: { file: parts/costs.csv, column: cost } }", ("parts/costs.csv", csv))));

        Assert.Equal([0.1, 0.25, 0.5], law.Values.ToArray());
        Assert.StartsWith("data(parts/costs.csv, cost, 3 values, ", law.Text, StringComparison.Ordinal);
        var another = Read(
            "{ data: { file: parts/costs.csv, column: cost } }",
            ("parts/costs.csv", csv.Replace("0.25", "0.26", StringComparison.Ordinal))
        );
        Assert.NotEqual(law.Text, Law(another).Text);
    }

    [Theory]
    [InlineData("a,cost\n1,0.5\n2\n", "costs.csv:3:1", "This line has 1 cells, but 'cost' is number 2.")]
    [InlineData("cost\n0.5\n\"0,7\"\n", "costs.csv:3:1", "Write the decimal point: 0.7.")]
    [InlineData("cost\n0.5\nnone\n", "costs.csv:3:1", "'none' is not a number")]
    [InlineData("a,cost\n1,NaN\n", "costs.csv:2:3", "'NaN' is not a number")]
    [InlineData("a,cost\n1,\n", "costs.csv:2:3", "The number is missing.")]
    [InlineData("a,cost\n1,-0.5\n", "costs.csv:2:3", "-0.5 is not a number of at least 0.")]
    [InlineData("cost\n", "scenario.yaml:", "holds no number")]
    [InlineData("", "scenario.yaml:", "has no column 'cost'. Write the names")]
    [InlineData("costs\n1\n", "scenario.yaml:", "has no column 'cost'. Did you mean 'costs'?")]
    public void A_fault_of_the_data_is_told_where_it_stands(string csv, string place, string words)
    {
        var parsed = Read("{ data: { file: costs.csv, column: cost } }", ("costs.csv", csv));
        Assert.False(parsed.IsValid);
        Assert.StartsWith(place, parsed.Diagnostics[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(words, parsed.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ range: [0.6, 0.2] }", "is upside down. Write { range: [0.2, 0.6] }.")]
    [InlineData("{ range: [0.6, 0.6] }", "Both ends of the range are 0.6.")]
    [InlineData("{ range: 0.6 }", "A range has two ends.")]
    [InlineData("{ range: [-1, 1] }", "reaches beyond a number of at least 0")]
    [InlineData("{ range: [1, 2], because: x }", "'because' is not a key of a law that is given by 'range'")]
    [InlineData("{ choice: { hawk: 0.6, dove: 0.4 } }", "'hawk' is not a number")]
    [InlineData("{ choice: { 1: 0.6, 1.0: 0.4 } }", "The value 1.0 is given twice.")]
    [InlineData("{ choice: { 1: 0 } }", "weights that are not negative and not all zero")]
    [InlineData("{ choice: {} }", "Up to a hundred values")]
    [InlineData("{ mixture: [] }", "A list of up to 100 laws")]
    [InlineData("{ mixture: [{ value: 1 }] }", "'weight' is missing from a part of a mixture.")]
    [InlineData("{ mixture: [{ weight: 0.5 to 0.7, value: 1 }] }", "one number, not a range")]
    [InlineData("{ mixture: [{ weight: 0.5, value: -1 }] }", "'-1' is not a number of at least 0.")]
    [InlineData("{ mixture: [{ weight: 0, value: 1 }] }", "not all zero")]
    [InlineData("{ data: { file: ../x.csv, column: a } }", "leads out of the folder")]
    [InlineData("{ data: { file: x.csv, column: a } }", "There is no file 'x.csv'.")]
    [InlineData("{ data: { file: x.csv } }", "'column' is missing")]
    [InlineData("{ p10: 5, p50: 7 }", "Two quantiles, p10: 5 and p50: 7, say too little.")]
    [InlineData("{ p50: 7 }", "One quantile, p50: 7, says too little.")]
    [InlineData("{ p10: 5, p50: 4, p90: 12 }", "The quantiles p10: 5 and p50: 4 do not climb.")]
    [InlineData("{ p10: 5, p50: 7, p90: 12, min: 6 }", "p10: 5 does not lie above the least value, 6.")]
    [InlineData("{ p10: 0, p50: 7, p90: 12 }", "p10: 0 does not lie above the least value, 0.")]
    [InlineData("{ p10: -2, p50: 7, p90: 12 }", "p10 is -2, but this must be a number of at least 0.")]
    [InlineData("{ p10: 5, p50: 7, p90: 12, max: 12 }", "p90: 12 does not lie below the largest value, 12.")]
    [InlineData("{ p0: 5, p50: 7, p90: 12 }", "p0: 5 is no quantile: its share must lie above 0 % and below 100 %.")]
    [InlineData("{ p10: 5, p10.0: 6, p90: 12 }", "are the same quantile")]
    [InlineData("{ p1x: 5, p50: 7, p90: 12 }", "'p1x' is neither a quantile nor a bound.")]
    [InlineData("{ p10: 5, p50: 7, p90: 12, as: line }", "not as 'line'. Write as: spline")]
    [InlineData(
        "{ p10: 5, p50: 5.01, p90: 12 }",
        "No metalog has these quantiles: it would have to fall between p10: 5 and p50: 5.01. Write p50 from "
    )]
    [InlineData("{ p10: 1, p50: 10, p90: 200 }", "give a largest value, max")]
    [InlineData("{ p10: 5, p50: 7, p90: 12, because: x }", "'because' is not a key of a law that is given by quantiles.")]
    [InlineData("0.2 to 0.6 as lognormel", "Did you mean 'lognormal'?")]
    [InlineData("0.2 to 0.6 as", "'0.6 as' is not a number")]
    [InlineData("0.6 to 0.2 as lognormal", "The range '0.6 to 0.2' is upside down.")]
    [InlineData("0 to 0.2 as lognormal", "A lognormal law needs both ends above 0.")]
    [InlineData("0.2 to 0.6 as beta", "needs a least and a largest value, but this may be any number of at least 0.")]
    [InlineData("0.2 as lognormal", "is not a number")]
    [InlineData("1 in 0", "divides by zero")]
    [InlineData("\"truncated(uniform(0, 1), 2, 3)\"", "Almost nothing of this law lies between its bounds.")]
    [InlineData("\"truncated(uniform(0, 1))\"", "'truncated' does not take 1 parts.")]
    [InlineData("\"mixture(uniform(0, 1))\"", "'uniform(0, 1)' should be a weight and a law.")]
    [InlineData("\"mixture(1: mixture(1: mixture(1: mixture(1: mixture(1: 2)))))\"", "nested too deeply")]
    [InlineData("\"data(x.csv, cost)\"", "Data come from a file.")]
    [InlineData("\"metalog(p10, p50)\"", "'p10' should be a quantile or a bound.")]
    public void A_mistake_is_met_with_words_that_help(string yaml, string words)
    {
        var parsed = Read(yaml);

        Assert.False(parsed.IsValid);
        Assert.Contains(
            parsed.Diagnostics,
            d =>
                d.ToString().Contains(words, StringComparison.Ordinal)
                && d is { File: "scenario.yaml", Line: > 1, Column: > 1, Remedy.Length: > 0 }
        );
    }

    [Fact]
    public void What_an_actor_privately_is_must_have_a_known_shape()
    {
        foreach (
            var text in new[]
            {
                "range(0, 1)",
                "mixture(1: uniform(0, 1))",
                "metalog(p10: 1, p50: 2, p90: 3)",
                "truncated(uniform(0, 2), 0, 1)",
            }
        )
        {
            var parsed = SmallCase.Read(SmallCase.With("\"uniform(0, 2)\"", $"\"{text}\""));
            Assert.Contains("cannot be what an actor privately is", parsed.Diagnostics.Single().Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_put_together_at_random_end_in_a_law_or_in_a_reason()
    {
        var read = 0;
        Gen.OneOf(Pieces)
            .Array[1, 14]
            .Sample(
                pieces =>
                {
                    var text = string.Concat(pieces);
                    var parsed = QuantityText.Parse(text, Domain.NotNegative);
                    if (parsed.Value is not QuantityValue.Stated { Law: var law })
                        return parsed.Value is not null || parsed.Diagnostics.Length > 0;
                    Interlocked.Increment(ref read);
                    // What is read once is read from its own text again; whatever it is, it has quantiles.
                    var again = QuantityText.Parse(law.Text, Domain.NotNegative).Value as QuantityValue.Stated;
                    return again?.Law.Text == law.Text && law.Quantile(0.3) <= law.Quantile(0.7) && double.IsFinite(law.Mean);
                },
                seed: "0000KHqmd8n2",
                iter: 6000
            );
        Assert.True(read > 60, $"Only {read} were laws.");
    }

    [Fact]
    public void Groups_put_together_at_random_end_in_a_law_or_in_a_reason()
    {
        var read = 0;
        Groups(2)
            .Sample(
                yaml =>
                {
                    var parsed = Read(yaml, ("x.csv", "cost\n1\n2\n"));
                    if (parsed.IsValid)
                        Interlocked.Increment(ref read);
                    return parsed.IsValid || parsed.Diagnostics.All(d => d is { Line: >= 1, Column: >= 1, Problem.Length: > 0 });
                },
                seed: "0000KHqmd8n2",
                iter: 1500
            );
        Assert.True(read > 50, $"Only {read} were laws.");
    }

    private static readonly string[] Pieces =
    [
        "0.2",
        "0.6",
        "1",
        "5",
        "12",
        "40%",
        "1 in 5",
        "-1",
        " to ",
        " as ",
        "lognormal",
        "beta",
        "uniform",
        "normal",
        "(",
        ")",
        ", ",
        ": ",
        "p10: 5",
        "p50: 7",
        "p90: 12",
        "min: 0",
        "metalog(",
        "spline(",
        "mixture(",
        "truncated(",
        "range(",
        "discrete(",
        "metalog(p10: 5, p50: 7, p90: 12)",
        "uniform(0, 1)",
        "pert(1, 2, 5)",
        "0.2 to 0.6",
        "inf",
        "",
    ];

    private static Gen<string> Groups(int depth)
    {
        var scalar = Gen.OneOf("0", "0.2", "7", "-1", "0.2 to 0.6", "\"uniform(0, 1)\"", "hawk", "~", "1 in 5", "1e9", "'pert(1, 2, 5)'");
        var value = depth == 0 ? scalar : Gen.OneOf(scalar, Groups(depth - 1));
        var entry =
            from key in Gen.OneOf("p10", "p50", "p90", "min", "max", "p5", "range", "choice", "0.5")
            from number in Gen.Int[0, 20]
            from any in value
            from isNumber in Gen.Bool
            select $"{key}: {(isNumber ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : any)}";
        var part = from w in scalar from v in value select $"{{ weight: {w}, value: {v} }}";
        return Gen.OneOf(
            entry.Array[1, 5].Select(e => $"{{ {string.Join(", ", e)} }}"),
            part.Array[1, 3].Select(p => $"{{ mixture: [{string.Join(", ", p)}] }}"),
            scalar.Array[1, 3].Select(s => $"{{ range: [{string.Join(", ", s)}] }}"),
            scalar.Select(s => $"{{ choice: {{ {s}: 1, 2: {s} }} }}"),
            scalar.Select(s => $"{{ data: {{ file: x.csv, column: {s} }} }}"),
            Gen.Const("{ data: { file: x.csv, column: cost } }"),
            from m in Gen.Int[2, 20]
            select $"{{ p10: 1, p50: {m}, p90: 12 }}"
        );
    }

    private static Distribution LawOf(string yaml)
    {
        var parsed = Read(yaml);
        Assert.Equal("", parsed.Render());
        return Law(parsed);
    }

    private static Distribution Law(Parsed<Scenario> parsed)
    {
        Assert.Equal("", parsed.Render());
        return ((QuantityValue.Stated)parsed.Value!.NoDeal!.Cost["north"].Value).Law;
    }

    // In place of what war costs one side without a deal: a number of at least 0.
    private static Parsed<Scenario> Read(string yaml, params (string, string)[] files) =>
        SmallCase.Read(SmallCase.With(Place, $"north: {yaml}, south: 0.2"), files);

    private static Rational R(string text) => Rational.Parse(text);
}
