using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>A number, a range, a law or a posterior in one text.</summary>
internal sealed class ShortQuantityShape(Domain domain) : Shape<QuantityValue>
{
    private readonly LawGroupShape _group = new(domain);

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out QuantityValue value)
    {
        value = null;
        if (node is MappingNode)
        {
            var isFine = _group.TryRead(node, reader, out var law);
            value = isFine ? new QuantityValue.Stated(law!) : null;
            return isFine;
        }

        if (node is SequenceNode { Items: [ScalarNode first, ScalarNode second] })
        {
            reader.Error(node.Place, "This should be a number, not a list.", $"Write a range as '{first.Text} to {second.Text}'.");
            return false;
        }

        if (!TryText(node, reader, "a number", out var text))
            return false;
        value = QuantityText.Read(text, domain, out var fault);
        if (fault is not null)
            reader.Error(node.Place, fault.Problem, fault.Remedy);
        return value is not null
            && (
                value is not QuantityValue.Posterior { Hypothesis: var hypothesis }
                || ReferenceShape.Hypothesis.IsDefined(hypothesis, node.Place, node.Path, reader)
            );
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = NumberPattern.Schema(domain, withPosterior: true);
        schema["anyOf"]!.AsArray().Add((JsonNode)book.Of(_group));
        return schema;
    }
}
