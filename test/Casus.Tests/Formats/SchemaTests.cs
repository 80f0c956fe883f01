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
        // What a schema cannot express: where names lead, and how numbers stand to each other. The rest an editor should underline.
        var bytes = File.ReadAllBytes(Path.Combine(Broken, $"{name}.yaml"));
        if (Read(bytes) is not { } node)
            return;
        var words = File.ReadAllText(Path.Combine(Broken, $"{name}.approved.txt"));
        var isOfShape =
            OfShape.Any(w => words.Contains(w, StringComparison.Ordinal)) && !name.StartsWith("dossier", StringComparison.Ordinal);

        Assert.Equal(isOfShape, SchemaCheck.Violations(Scenario, YamlAsJson.Of(node)).Any());
    }

    // Words that only a mistake of shape is met with.
    private static readonly string[] OfShape =
    [
        "is missing from",
        "is not a key of",
        "is not a number.",
        "is not a probability",
        "is not a role",
        "is not an attitude",
        "is not a confidence",
        "is not a number of",
        "is not a whole number",
        "is not a law",
        "is out of range",
        "is neither yes nor no",
        "The value is missing",
        "This should be",
        "is expected here",
        "has a decimal comma",
        "is taken for a key",
        "reaches beyond a probability from 0 to 1. Keep both ends from 0 to 1.\n          north: { fight: 0.2",
        "cannot be a name",
        "There are no ",
        "is not closed. Close",
        "should be a value and its weight",
        "is a range: it does not",
        "is written for version",
        "This is a dossier",
        "holds a list",
        "is not a share",
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
