using System.Text.Json;

namespace Casus.Formats.Standards;

/// <summary>Reads what is quoted and claimed out of linked data: schema.org's Quotation and Claim, and entities of PROV-O with a value.</summary>
/// <remarks>JSON-LD is read as it is commonly written, names in short or in full; contexts are not loaded.</remarks>
internal static class LinkedQuotations
{
    /// <summary>Whether this is linked data at all.</summary>
    public static bool IsLinkedData(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array
            ? root.GetArrayLength() > 0 && IsLinkedData(root[0])
            : root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("@graph", out _) || root.TryGetProperty("@type", out _));

    /// <summary>The words that are attributed to somebody, each with where they come from.</summary>
    public static IEnumerable<QuotedAnnotation> Of(JsonElement root)
    {
        var nodes = Nodes(root).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
            if (Text(node, "@id") is { } id && (Text(node, "rdfs:label") ?? Text(node, "name")) is { } name)
                names.TryAdd(id, name);
        return nodes.Select(n => One(n, names)).OfType<QuotedAnnotation>();
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray().SelectMany(Nodes),
            JsonValueKind.Object => root.TryGetProperty("@graph", out var graph) ? Nodes(graph) : [root],
            _ => [],
        };

    private static QuotedAnnotation? One(JsonElement node, Dictionary<string, string> names)
    {
        var isSaid = IsA(node, "Quotation") || IsA(node, "Claim");
        if ((isSaid ? Text(node, "text") : Text(node, "prov:value")) is not { Length: > 0 } words)
            return null;
        string[] from = isSaid
            ? ["isPartOf", "appearance", "firstAppearance", "isBasedOn", "citation"]
            : ["wasQuotedFrom", "wasDerivedFrom"];
        string[] by = isSaid ? ["spokenByCharacter", "creator", "author"] : ["wasAttributedTo"];
        if (First(from, role => Reference(node, role)) is not { } source)
            return null;
        var speaker = First(by, role => Name(node, role, names));
        return new(Text(node, "@id") ?? "", source, words)
        {
            Bodies =
            [
                .. speaker is null ? [] : new[] { ("identifying", speaker) },
                .. Text(node, "genre") is { } kind ? new[] { ("classifying", kind) } : [],
            ],
        };
    }

    private static string? First(string[] roles, Func<string, string?> found) => roles.Select(found).FirstOrDefault(f => f is not null);

    private static string? Reference(JsonElement node, string role) =>
        Value(node, role) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : Text(value, "@id") ?? Text(value, "url");

    private static string? Name(JsonElement node, string role, Dictionary<string, string> names) =>
        Value(node, role) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? names.GetValueOrDefault(value.GetString()!, value.GetString()!)
        : Text(value, "name") ?? (Text(value, "@id") is { } id ? names.GetValueOrDefault(id) : null);

    private static bool IsA(JsonElement node, string type) =>
        node.TryGetProperty("@type", out var given)
        && (given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray()] : new[] { given }).Any(t =>
            t.ValueKind == JsonValueKind.String && Short(t.GetString()!) == type
        );

    private static string Short(string name) => name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..];

    // Of several the first; under its short name, or under its full one.
    private static JsonElement? Value(JsonElement node, string role)
    {
        foreach (
            var name in new[] { role, $"prov:{role}", $"schema:{role}", $"http://www.w3.org/ns/prov#{role}", $"https://schema.org/{role}" }
        )
            if (node.TryGetProperty(name, out var value))
                return value.ValueKind != JsonValueKind.Array ? value
                    : value.GetArrayLength() > 0 ? value[0]
                    : null;
        return null;
    }

    private static string? Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
