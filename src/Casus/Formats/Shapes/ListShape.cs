using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Casus.Formats.Yaml;

namespace Casus.Formats.Shapes;

/// <summary>A list of things of one kind. Where an item is a single value, one item may stand without brackets.</summary>
internal sealed class ListShape<T>(Shape<T> item, string noun, bool mayStandAlone = false) : Shape<ImmutableArray<T>>
{
    protected override bool Read(Node node, Reader reader, out ImmutableArray<T> value)
    {
        value = [];
        if (mayStandAlone && node is ScalarNode { IsEmpty: false })
            node = new SequenceNode(node.Place, node.Path, [node]);
        if (node is not SequenceNode list)
        {
            var remedy = mayStandAlone ? $"Write {noun} in brackets: [ … ]." : "Begin each item with '- '.";
            reader.Error(node.Place, $"A list of {noun} is expected here, not {node.Kind}.", remedy);
            return false;
        }

        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var part in list.Items)
        {
            if (item.TryRead(part, reader, out var read))
                items.Add(read);
        }

        value = items.ToImmutable();
        return value.Length == list.Items.Length;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = book.Of(item) };
        return mayStandAlone ? new() { ["anyOf"] = new JsonArray(book.Of(item), list) } : list;
    }
}
