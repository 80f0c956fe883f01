using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>A key of a group: what it means, whether it must be given, and what stands in if it is not.</summary>
internal abstract class Field(string key, string doc)
{
    public string Key { get; } = key;

    public string Doc { get; } = doc;

    public bool IsRequired { get; private init; }

    /// <summary>What stands in, as it would be written; none: nothing does.</summary>
    public string? DefaultText { get; private init; }

    /// <summary>What that amounts to.</summary>
    public string DefaultMeaning { get; private init; } = "";

    /// <summary>The key in each spelling that is accepted, with é and without.</summary>
    public IEnumerable<string> Spellings => new[] { Key, Spelling.WithoutAccents(Key) }.Distinct(StringComparer.Ordinal);

    public bool Is(string key) => Spelling.WithoutAccents(key) == Spelling.WithoutAccents(Key);

    /// <summary>Reads a node into the fields.</summary>
    public abstract void Read(Node node, Fields fields);

    public abstract JsonObject Schema(SchemaBook book);

    /// <summary>A key that must be given.</summary>
    public static Field<T> Required<T>(string key, Shape<T> shape, string doc) => new(key, shape, doc) { IsRequired = true };

    /// <summary>A key that may be left out, which then says nothing.</summary>
    public static Field<T> Optional<T>(string key, Shape<T> shape, string doc) => new(key, shape, doc);

    /// <summary>A key that may be left out, and the documented default that then stands in.</summary>
    public static Field<T> Default<T>(string key, Shape<T> shape, string doc, string text, string meaning) =>
        new(key, shape, doc) { DefaultText = text, DefaultMeaning = meaning };

    /// <summary>What stands in for a key that is left out, as a node.</summary>
    public Node DefaultNode(Place place, string path) =>
        DefaultText switch
        {
            "{}" => new MappingNode(place, path, []) { IsDefault = true },
            ['[', .. var items, ']'] => new SequenceNode(
                place,
                path,
                [.. items.Split(", ").Select((i, n) => (Node)ScalarNode.Default(place, SequenceNode.ItemPath(path, n), i))]
            ),
            _ => ScalarNode.Default(place, path, DefaultText!),
        };
}

/// <summary>A key whose value has a shape.</summary>
internal sealed class Field<T>(string key, Shape<T> shape, string doc) : Field(key, doc)
{
    public override void Read(Node node, Fields fields)
    {
        if (shape.TryRead(node, fields.Reader, out var value))
            fields.Set(this, value);
        else
            fields.Fail();
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = book.Of(shape);
        schema["description"] = DefaultText is null or "{}" ? Doc : $"{Doc} Default: {DefaultText} – {DefaultMeaning}";
        return schema;
    }
}
