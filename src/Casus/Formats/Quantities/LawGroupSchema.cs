using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>The schema of laws that take several keys.</summary>
internal static class LawGroupSchema
{
    public static JsonObject Of(Domain domain, SchemaBook book) =>
        new()
        {
            ["anyOf"] = new JsonArray(
                Quantiles(domain),
                Under("range", new() { ["type"] = "array", ["items"] = NumberPattern.PointSchema(domain) }),
                Under("choice", Choice(domain)),
                Under("mixture", new() { ["type"] = "array", ["items"] = MixtureShape.Part(domain).Schema(book) }),
                Under("data", DataColumn.Keys.Schema(book))
            ),
        };

    private static JsonObject Quantiles(Domain domain)
    {
        var way = new JsonObject
        {
            ["enum"] = new JsonArray("metalog", "spline"),
            ["description"] = "How the quantiles are joined. Default: metalog.",
        };
        return new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["as"] = way },
            ["additionalProperties"] = NumberPattern.PointSchema(domain),
            ["propertyNames"] = new JsonObject { ["pattern"] = "^(p[0-9]+(\\.[0-9]+)?|min|max|as)$" },
            ["minProperties"] = 3,
        };
    }

    private static JsonObject Choice(Domain domain) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = NumberPattern.PointSchema(Domain.NotNegative),
            ["propertyNames"] = new JsonObject { ["pattern"] = NumberPattern.PointPattern(domain) },
            ["minProperties"] = 1,
        };

    private static JsonObject Under(string key, JsonObject value) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [key] = value },
            ["required"] = new JsonArray(key),
            ["additionalProperties"] = false,
        };
}
