using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Casus.Formats;

namespace Casus.Workbench.Cases;

/// <summary>What the JSON Schema of a file says of the place that a path leads to.</summary>
internal sealed class SchemaGuide
{
    private static readonly Lazy<SchemaGuide> OfScenario = new(() => new(SchemaText.Scenario()));
    private static readonly Lazy<SchemaGuide> OfDossier = new(() => new(SchemaText.Dossier()));
    private readonly JsonObject _root;

    private SchemaGuide(string schema) => _root = JsonNode.Parse(schema)!.AsObject();

    public static SchemaGuide Scenario => OfScenario.Value;

    public static SchemaGuide Dossier => OfDossier.Value;

    /// <summary>What is said of the whole file.</summary>
    public ImmutableArray<JsonObject> Root => [_root];

    /// <summary>What is said of a key, or of the items, of a place.</summary>
    public ImmutableArray<JsonObject> Below(ImmutableArray<JsonObject> place, string key)
    {
        var all = place.SelectMany(Alternatives).ToList();
        // Where one form of an entry knows the key by name, it is not what another form would call anything.
        ImmutableArray<JsonObject> named = [.. all.Select(schema => schema["properties"]?[key]).OfType<JsonObject>()];
        return named.IsEmpty ? [.. all.SelectMany(Unnamed)] : named;
    }

    /// <summary>The sentence about a place.</summary>
    public static string Description(ImmutableArray<JsonObject> place) =>
        place.Select(s => (string?)s["description"]).FirstOrDefault(d => d is not null) ?? "";

    /// <summary>The words to choose from, and whether anything else may stand there too.</summary>
    public (ImmutableArray<string> Options, bool IsSwitch, bool IsNumber) Choice(ImmutableArray<JsonObject> place)
    {
        var all = place.SelectMany(Alternatives).ToList();
        var words = all.SelectMany(s => s["enum"]?.AsArray() ?? []).ToList();
        var isSwitch = words.Exists(w => w?.GetValueKind() == System.Text.Json.JsonValueKind.True);
        // Where any word may stand, a number may too, since YAML reads "2025" as one; that makes it no number.
        var isNumber = all.Exists(s =>
            Types(s).ToList() is var types
            && types.Exists(t => t is "number" or "integer")
            && (!types.Contains("string") || s["pattern"] is not null)
        );
        return (
            isSwitch
                ? ["yes", "no"]
                : [.. words.Where(w => w?.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(w => (string)w!)],
            isSwitch,
            isNumber
        );
    }

    private static IEnumerable<JsonObject> Unnamed(JsonObject schema)
    {
        if (schema["additionalProperties"] is JsonObject any)
            yield return any;
        if (schema["items"] is JsonObject item)
            yield return item;
    }

    private IEnumerable<JsonObject> Alternatives(JsonObject schema)
    {
        if (schema["$ref"] is { } reference && Definition((string)reference!) is { } definition)
        {
            foreach (var found in Alternatives(definition))
                yield return found;
        }

        yield return schema;
        foreach (var word in new[] { "anyOf", "oneOf", "allOf" })
        {
            foreach (var part in (schema[word]?.AsArray() ?? []).OfType<JsonObject>())
            {
                foreach (var found in Alternatives(part))
                    yield return found;
            }
        }
    }

    private JsonObject? Definition(string reference) => _root["$defs"]?[reference["#/$defs/".Length..]] as JsonObject;

    private static IEnumerable<string> Types(JsonObject schema) =>
        schema["type"] switch
        {
            JsonValue one => [(string)one!],
            JsonArray several => several.Select(t => (string)t!),
            _ => [],
        };
}
