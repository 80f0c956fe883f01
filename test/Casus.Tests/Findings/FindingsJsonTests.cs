using Casus.Formats;
using Casus.Tests.Architecture;
using NJsonSchema;

namespace Casus.Tests.Findings;

public class FindingsJsonTests
{
    public static TheoryData<string> Cases => ShippedCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_written_keeps_to_its_schema(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaText.Findings());

        var faults = schema.Validate(FindingsJson.Write(ShippedCases.Findings(name), "0.0.0"));

        Assert.Empty(faults);
    }

    [Fact]
    public void The_schema_in_the_repository_is_fresh()
    {
        var kept = File.ReadAllText(Path.Combine(SourceTree.Root, "schema", "findings.schema.json"));

        Assert.True(kept == SchemaText.Findings(), "Run 'casus schema findings > schema/findings.schema.json'.");
    }
}
