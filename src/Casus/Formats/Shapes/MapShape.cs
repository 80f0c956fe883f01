using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>Things of one kind, each under a name: a new one, or one that the case defines elsewhere.</summary>
internal sealed class MapShape<T>(string nouns, Shape<T> item, ReferenceShape? keys = null, int least = 0, int most = 5000)
    : Shape<ImmutableArray<Named<T>>>
{
    protected override bool Read(Node node, Reader reader, out ImmutableArray<Named<T>> value)
    {
        value = [];
        if (node is ScalarNode { IsEmpty: true })
            node = new MappingNode(node.Place, node.Path, []) { IsDefault = node.IsDefault };
        if (node is not MappingNode mapping)
        {
            reader.Error(
                node.Place,
                $"This should be {nouns}, each under its name, not {node.Kind}.",
                "Write 'name: …' for each, indented."
            );
            return false;
        }

        if (mapping.Entries.Length > most)
        {
            reader.Error(
                node.Place,
                $"There are {mapping.Entries.Length} {nouns} here; more than {most} are not read.",
                "Keep to what matters."
            );
            return false;
        }

        var items = ImmutableArray.CreateBuilder<Named<T>>();
        foreach (var entry in mapping.Entries)
        {
            var named = keys is null ? IsName(entry, mapping, reader) : keys.IsDefined(entry.Key, entry.Place, entry.Value.Path, reader);
            if (item.TryRead(entry.Value, reader, out var read) && named)
                items.Add(new(entry.Key, entry.Place, read));
        }

        if (mapping.Entries.Length < least)
            reader.Error(
                node.Place,
                least == 1 ? $"There are no {nouns} here." : $"There are fewer than {least} {nouns} here.",
                least == 1 ? "Write at least one." : $"Write at least {least}."
            );
        value = items.ToImmutable();
        return value.Length == mapping.Entries.Length && value.Length >= least;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = new JsonObject
        {
            ["type"] = least == 0 ? new JsonArray("object", "null") : "object",
            ["additionalProperties"] = book.Of(item),
            ["propertyNames"] = new JsonObject { ["pattern"] = Identifier.Pattern },
        };
        if (least > 0)
            schema["minProperties"] = least;
        return schema;
    }

    private static bool IsName(Entry entry, MappingNode mapping, Reader reader)
    {
        if (Identifier.IsValid(entry.Key))
            return true;
        if (!CommaTrap.IsTold(entry, mapping, reader))
        {
            reader.Error(
                entry.Place,
                $"'{entry.Key}' cannot be a name.",
                $"Write '{Identifier.From(entry.Key)}', and the name shown under 'name:'."
            );
        }

        return false;
    }
}

/// <summary>A thing under its name.</summary>
/// <param name="Id">The name.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Value">The thing.</param>
internal sealed record Named<T>(string Id, Place Place, T Value);
