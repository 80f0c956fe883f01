using System.Text.Json.Nodes;

namespace Casus.Formats.Shapes;

/// <summary>A JSON Schema in the making: shapes with a name are written once and referred to.</summary>
internal sealed class SchemaBook
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>The schema of a shape, or a reference to it.</summary>
    public JsonObject Of(Shape shape)
    {
        if (shape is not INamedShape { Name: var name })
            return shape.Schema(this);
        if (_definitions.TryAdd(name, []))
            _definitions[name] = shape.Schema(this);
        return new() { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>The whole schema of a file.</summary>
    public JsonObject Document(string title, string description, Shape root)
    {
        var schema = root.Schema(this);
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            document[key] = value;
        }

        document["$defs"] = new JsonObject([.. _definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value))]);
        return document;
    }
}

/// <summary>A shape that recurs, and so has a name of its own in the schema.</summary>
internal interface INamedShape
{
    /// <summary>The name.</summary>
    string Name { get; }
}
