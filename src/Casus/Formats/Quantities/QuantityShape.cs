using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>A number of a scenario: short, long with reasons and evidence, or depending on a hypothesis.</summary>
internal sealed class QuantityShape(string name, Domain domain) : Shape<Quantity>, INamedShape
{
    public static QuantityShape Probability { get; } = new("probability", Domain.Probability);
    public static QuantityShape Share { get; } = new("share", Domain.Share);
    public static QuantityShape NotNegative { get; } = new("number-of-at-least-0", Domain.NotNegative);
    public static QuantityShape Any { get; } = new("number", Domain.Any);

    private readonly ShortQuantityShape _short = new(domain);
    private readonly LongQuantity _long = new(domain);
    private readonly ConditionalQuantity _conditional = new(domain);

    public string Name { get; } = name;

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out Quantity value)
    {
        if (!Understand(node, reader, out value))
            return false;
        reader.Numbers[value.Path] = value;
        return true;
    }

    private bool Understand(Node node, Reader reader, [MaybeNullWhen(false)] out Quantity value)
    {
        value = null;
        switch (node)
        {
            case MappingNode mapping when mapping["if"] is not null || mapping["then"] is not null:
                return _conditional.Record.TryRead(mapping, reader, out value);
            case MappingNode mapping when mapping["value"] is not null || !LawGroupShape.IsOne(mapping):
                return _long.Record.TryRead(mapping, reader, out value);
            default:
                if (!_short.TryRead(node, reader, out var said))
                    return false;
                value = new(node.Path, said, domain) { IsDefault = node.IsDefault };
                return true;
        }
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = _short.Schema(book);
        schema["anyOf"]!.AsArray().Add((JsonNode)_long.Record.Schema(book));
        schema["anyOf"]!.AsArray().Add((JsonNode)_conditional.Record.Schema(book));
        return schema;
    }
}
