using System.Text.Json.Nodes;
using Casus.Formats;
using Casus.Formats.Yaml;

namespace Casus.Tests.Formats;

public class SchemaTests
{
    private static readonly string Broken = Path.Combine(Catalog.Root, "test", "Casus.Tests", "Formats", "Broken");
    private static readonly JsonObject Scenario = JsonNode.Parse(SchemaText.Scenario())!.AsObject();
    private static readonly JsonObject Dossier = JsonNode.Parse(SchemaText.Dossier())!.AsObject();

    public static TheoryData<string> Cases => ShippedCaseTests.Cases;

    public static TheoryData<string> Mistakes => BrokenFileTests.Files;

    [Theory]
    [InlineData("scenario")]
    [InlineData("dossier")]
    public void The_schema_in_the_repository_is_the_one_the_reader_goes_by(string name)
    {
        var kept = Path.Combine(Catalog.Root, "schema", $"{name}.schema.json");
        var made = name == "scenario" ? SchemaText.Scenario() : SchemaText.Dossier();

        Assert.True(
            File.Exists(kept) && File.ReadAllText(kept).ReplaceLineEndings("\n") == made,
            $"schema/{name}.schema.json is stale. Write it anew with: casus schema"
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_schema_accepts_a_shipped_case(string name)
    {
        var folder = Path.Combine(Catalog.Root, "catalog", "cases", name);

        Assert.Empty(Violations(Scenario, Path.Combine(folder, "scenario.yaml")));
        Assert.Empty(Violations(Dossier, Path.Combine(folder, "dossier.yaml")));
    }

    [Fact]
    public void The_schema_accepts_every_template()
    {
        foreach (var name in Templates.Names)
            Assert.Empty(SchemaCheck.Violations(Scenario, YamlAsJson.Of(Read(System.Text.Encoding.UTF8.GetBytes(Templates.Find(name)!))!)));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_of_shape_is_one_in_the_editor_too(string name)
    {
        if (Read(File.ReadAllBytes(Path.Combine(Broken, $"{name}.yaml"))) is not { } node)
            return;

        Assert.Equal(!BeyondAnySchema.Contains(name), SchemaCheck.Violations(Scenario, YamlAsJson.Of(node)).Any());
    }

    // Where names lead, how numbers stand to each other, which sections need which, and what other files hold.
    private static readonly HashSet<string> BeyondAnySchema =
    [
        "aid-dearer-than-nothing",
        "all-responses-ruled-out",
        "ambiguous-option-in-worth",
        "attitude-without-interval",
        "belief-in-a-reading-that-does-not-exist",
        "beliefs-leave-too-much-open",
        "beliefs-sum-beyond-one",
        "contribution-missing",
        "contributions-do-not-sum",
        "crisis-beyond-certainty",
        "crisis-without-a-reading",
        "data-missing",
        "data-of-another-folder",
        "data-that-are-no-numbers",
        "data-without-the-column",
        "diminishing-without-half",
        "discount-of-one",
        "division-by-zero",
        "dossier-missing",
        "dossier-with-mistakes",
        "enormous-number",
        "everything-forbidden",
        "evidence-without-dossier",
        "help-that-harms",
        "include-in-a-circle",
        "include-leaves-the-folder",
        "include-missing",
        "include-that-conflicts",
        "include-with-a-mistake",
        "interval-upside-down",
        "joins-after-a-challenger",
        "joins-after-in-a-circle",
        "joint-action-with-itself",
        "law-out-of-domain",
        "law-out-of-order",
        "law-upside-down",
        "law-without-bounds",
        "limits-that-cross",
        "mediator-with-a-vote",
        "missing-private-type",
        "misspelt-actor-in-cost",
        "misspelt-actor-in-joins-after",
        "misspelt-actor-in-worth",
        "misspelt-evidence",
        "misspelt-hypothesis",
        "misspelt-instrument",
        "misspelt-issue-in-forbidden",
        "misspelt-option-in-forbidden",
        "misspelt-option-in-worth",
        "misspelt-provision",
        "neither-war-nor-crisis",
        "no-challenger",
        "no-guarantor-for-a-provision",
        "no-protege",
        "private-type-of-another-role",
        "pure-range-upside-down",
        "quantiles-beyond-the-bound",
        "quantiles-out-of-order",
        "quantiles-that-no-metalog-has",
        "range-out-of-domain",
        "range-that-cannot-be-lognormal",
        "range-upside-down",
        "range-with-equal-ends",
        "ratification-by-a-guarantor",
        "ratifier-that-wants-nothing",
        "reneging-cost-for-one-guarantor-only",
        "reneging-cost-missing",
        "share-for-some-options-only",
        "two-challengers",
        "two-issues-with-shares",
        "two-spellings-of-one-key",
        "wanted-beyond-the-future",
        "worth-given-twice-in-two-spellings",
    ];

    private static IEnumerable<string> Violations(JsonObject schema, string file) =>
        SchemaCheck.Violations(schema, YamlAsJson.Of(Read(File.ReadAllBytes(file))!));

    private static Node? Read(byte[] bytes)
    {
        var diagnostics = new DiagnosticList();
        var node = YamlReader.Read("a.yaml", bytes, diagnostics);
        return diagnostics.HasErrors ? null : node;
    }
}
