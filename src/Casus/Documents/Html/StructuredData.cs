using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Casus.Documents.Layouts;

namespace Casus.Documents.Html;

/// <summary>What a page says of its article in schema.org's vocabulary (JSON-LD).</summary>
internal sealed class StructuredData
{
    private const int MostNodes = 5000;
    private const int MostNested = 32;

    private readonly List<JsonElement> _articles = [];
    private readonly Dictionary<string, JsonElement> _named = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>How many scripts could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Adds what a script says.</summary>
    public void Add(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(
                json,
                new()
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = 64,
                }
            );
            Collect(parsed.RootElement.Clone(), 0);
        }
        catch (JsonException)
        {
            Unreadable++;
        }
    }

    /// <summary>The origin it states.</summary>
    public Provenance Provenance()
    {
        if (_articles.Count == 0)
            return Documents.Provenance.Unknown;
        var article = _articles[0];
        var authors = Things(article, "author")
            .Concat(Things(article, "creator"))
            .Where(a => Type(a) is not "Organization")
            .Select(Name)
            .OfType<string>();
        return new()
        {
            Title = Words(article, "headline") ?? Words(article, "name"),
            Outlet = Things(article, "publisher").Select(Name).FirstOrDefault(n => n is not null),
            Authors = [.. authors.Distinct(StringComparer.OrdinalIgnoreCase).Select(n => new Author(n))],
            Date = (Words(article, "datePublished") ?? Words(article, "dateCreated")) is { } date
                ? WrittenDate.FirstIn(date)?.Iso ?? WrittenDate.Whole(date)?.Iso
                : null,
            Tags = Keywords(article),
            SourceLink = Things(article, "mainEntityOfPage").Select(Link).FirstOrDefault(l => l is not null) ?? Link(article),
            Language = Words(article, "inLanguage"),
        };
    }

    private void Collect(JsonElement node, int depth)
    {
        if (depth > MostNested || ++_nodes > MostNodes)
            return;
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Collect(item, depth + 1);
            return;
        }

        if (node.ValueKind is not JsonValueKind.Object)
            return;
        if (Words(node, "@id") is { } id && node.EnumerateObject().Skip(1).Any())
            _named.TryAdd(id, node);
        if (
            Type(node) is { } type
            && (type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting")
        )
            _articles.Add(node);
        foreach (var property in node.EnumerateObject())
            if (property.Name is "@graph" or "mainEntity" or "author" or "publisher" or "itemListElement")
                Collect(property.Value, depth + 1);
    }

    private static ImmutableArray<string> Keywords(JsonElement article)
    {
        if (!article.TryGetProperty("keywords", out var keywords))
            return [];
        var words = keywords.ValueKind switch
        {
            JsonValueKind.String => keywords
                .GetString()!
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => keywords
                .EnumerateArray()
                .Select(k => k.ValueKind is JsonValueKind.String ? k.GetString() : Name(k))
                .OfType<string>(),
            _ => [],
        };
        return [.. words.Select(w => Decode(w)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // The things under a name: one or several, given in place or by their id.
    private IEnumerable<JsonElement> Things(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
            return [];
        return (value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Take(50) : [value]).Select(v =>
            v.ValueKind is JsonValueKind.Object
            && Words(v, "name") is null
            && Words(v, "@id") is { } id
            && _named.TryGetValue(id, out var named)
                ? named
                : v
        );
    }

    private static string? Name(JsonElement thing) =>
        thing.ValueKind switch
        {
            JsonValueKind.String => thing.GetString() is { } name && !name.Contains("://", StringComparison.Ordinal) ? Decode(name) : null,
            JsonValueKind.Object => Words(thing, "name"),
            _ => null,
        };

    private static string? Link(JsonElement thing)
    {
        var link = thing.ValueKind switch
        {
            JsonValueKind.String => thing.GetString(),
            JsonValueKind.Object => Words(thing, "url") ?? Words(thing, "@id"),
            _ => null,
        };
        return link is not null && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : null;
    }

    private static string? Type(JsonElement node)
    {
        if (node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty("@type", out var type))
            return null;
        return type.ValueKind switch
        {
            JsonValueKind.String => type.GetString(),
            JsonValueKind.Array => type.EnumerateArray()
                .Where(t => t.ValueKind is JsonValueKind.String)
                .Select(t => t.GetString())
                .FirstOrDefault(),
            _ => null,
        };
    }

    private static string? Words(JsonElement node, string name) =>
        node.ValueKind is JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? Decode(value.GetString()!)
            : null;

    private static string? Decode(string words)
    {
        var removed = 0;
        return CleanText.Of(WebUtility.HtmlDecode(words), ref removed) is { Length: > 0 } clean ? clean : null;
    }
}
