using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Yaml;

/// <summary>A list.</summary>
internal sealed class SequenceNode(Place place, string path, ImmutableArray<Node> items) : Node(place, path)
{
    public ImmutableArray<Node> Items { get; } = items;

    public override string Kind => "a list";

    public override int Count { get; } = 1 + items.Sum(i => i.Count);

    public override Node Under(string path) => new SequenceNode(Place, path, [.. Items.Select((item, i) => item.Under(ItemPath(path, i)))]);

    public static string ItemPath(string path, int index) => Join(path, (index + 1).ToString(CultureInfo.InvariantCulture));
}
