using System.Text;
using System.Text.Json.Nodes;
using Casus.Formats;
using Casus.Formats.Yaml;

namespace Casus.Tests.Formats;

/// <summary>Reader and schema come from the same shapes; here they are asked the same questions apart.</summary>
public class SchemaAgreementTests
{
    private static readonly string[] Values =
    [
        "0",
        "1",
        "0.5",
        "-0.5",
        "+0.5",
        ".5",
        "5.",
        "1/3",
        "1 / 3",
        "40%",
        "40 %",
        "1e-3",
        "2",
        "100",
        "-1",
        "0,5",
        "about 1",
        "0.2 to 0.6",
        "0.2  to  60%",
        "0.2to0.6",
        "-0.4 to -0.1",
        "\"uniform(0, 1)\"",
        "\"uniform( 0 , 1/2 )\"",
        "\"uniform(0)\"",
        "\"normal(0, 1, 2)\"",
        "\"normal(0.5, 0.1, 0, 1)\"",
        "\"discrete(0: 1, 1: 2)\"",
        "\"beta(2, 3)\"",
        "\"beta(2, 3, 0, 0.5)\"",
        "\"range(0, 1)\"",
        "\"mixture(1: 0.5, 2: uniform(0, 1))\"",
        "\"metalog(p10: 0.1, p50: 0.2, p90: 0.4)\"",
        "\"truncated(normal(0, 1), 0, 1)\"",
        "1 in 5",
        "1 in 5 to 1 in 3",
        "0.2 to 0.6 as lognormal",
        "0.2 to 0.6 as logit-normal",
        "0.2 to 0.6 as",
        "{ p10: 0.1, p50: 1 in 5, p90: 40% }",
        "{ p10: 0.1, p50: 0.2, p90: 0.4, p97.5: 0.7, min: 0, max: 1, as: spline }",
        "{ p10: 0.1, p50: 0.2 }",
        "{ range: [0.2, 0.6] }",
        "{ range: [0.6, 0.2] }",
        "{ choice: { 0.2: 1, 40%: 2 } }",
        "{ choice: { hawk: 1 } }",
        "{ mixture: [{ weight: 1, value: 0.5 }, { weight: 0.5, value: { range: [0, 1] } }] }",
        "{ mixture: [{ weight: 1 }] }",
        "{ value: { range: [0.2, 0.6] }, because: Why. }",
        "{ if: bluff, then: { range: [0.2, 0.6] }, else: 0.1 }",
        "posterior(bluff)",
        "posterior()",
        "{ value: 0.5 }",
        "{ value: 0.5, because: Why. }",
        "{ because: Why. }",
        "{ if: bluff, then: 0.5, else: 0.1 }",
        "{ if: bluff, then: 0.5 }",
        "{ from: 0.1, to: 0.5 }",
        "{ law: \"uniform(0, 1)\" }",
        "{}",
        "[]",
        "[0.5]",
        "yes",
        "no",
        "YES",
        "true",
        "\"true\"",
        "",
        "~",
        "text",
        "\"10\"",
        "10",
        "3.0",
        "[none, aid]",
        "none",
        "low",
        "required",
        "guarantor",
        "protege",
        "patron",
        "[patron]",
        "2025",
        "pact",
    ];

    private static readonly JsonObject Schema = JsonNode.Parse(SchemaText.Scenario())!.AsObject();

    [Fact]
    public void What_the_reader_takes_the_schema_takes()
    {
        // Every value of a small case is replaced by every value above.
        var (taken, refused) = (0, 0);
        foreach (var scalar in Scalars(Read(SmallCase.Text)!))
        {
            foreach (var value in Values)
            {
                var text = Replace(scalar, value);
                if (!SmallCase.Read(text).IsValid)
                {
                    refused++;
                    continue;
                }

                taken++;
                Assert.True(
                    !SchemaCheck.Violations(Schema, YamlAsJson.Of(Read(text)!)).Any(),
                    $"The reader takes '{value}' for {scalar.Path}, the schema does not."
                );
            }
        }

        Assert.True(taken > 500 && refused > 1000, $"{taken} variations were taken and {refused} refused.");
    }

    private static string Replace(ScalarNode scalar, string value)
    {
        var lines = SmallCase.Text.Split('\n');
        var line = lines[scalar.Place.Line - 1];
        var length = scalar.Text.Length + (scalar.IsQuoted ? 2 : 0);
        lines[scalar.Place.Line - 1] = line[..(scalar.Place.Column - 1)] + value + line[(scalar.Place.Column - 1 + length)..];
        return string.Join('\n', lines);
    }

    private static IEnumerable<ScalarNode> Scalars(Node node) =>
        node switch
        {
            MappingNode mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
            SequenceNode sequence => sequence.Items.SelectMany(Scalars),
            ScalarNode scalar => [scalar],
            _ => [],
        };

    private static Node? Read(string text) => YamlReader.Read("a.yaml", Encoding.UTF8.GetBytes(text), new());
}
