using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>A number, a range or a law that depends on nothing else.</summary>
/// <param name="domain">Where all of it must lie.</param>
/// <param name="mayBeRange">Whether a range may stand for a law; for what an actor privately is, it may not, since its ends say too little.</param>
internal sealed class LawShape(Domain domain, bool mayBeRange) : Shape<Distribution>
{
    private readonly LawGroupShape _group = new(domain);

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out Distribution value)
    {
        value = null;
        if (mayBeRange && node is MappingNode)
            return _group.TryRead(node, reader, out value);
        if (!TryText(node, reader, "a law such as uniform(0, 1)", out var text))
            return false;
        value = QuantityText.ReadLaw(text, domain, out var fault);
        if (value is Interval range && !mayBeRange)
        {
            fault = new(
                $"'{text}' is a range: it does not say how likely the values in it are.",
                $"Write uniform({text.Replace(" to ", ", ", StringComparison.Ordinal)}), in quotes inside braces, or another law."
            );
        }
        else if (!mayBeRange && value is PureRange or Mixture or Truncated or QuantileLaw)
        {
            fault = new(
                $"'{text}' cannot be what an actor privately is: games need a law whose shape is known.",
                "Write uniform(low, high), triangular, pert, normal, lognormal, beta or discrete."
            );
        }

        if (fault is not null)
            reader.Error(node.Place, fault.Problem, fault.Remedy);
        return fault is null;
    }

    public override JsonObject Schema(SchemaBook book)
    {
        var schema = NumberPattern.Schema(domain, withPosterior: false, mayBeRange);
        if (mayBeRange)
            schema["anyOf"]!.AsArray().Add((JsonNode)book.Of(_group));
        return schema;
    }
}
