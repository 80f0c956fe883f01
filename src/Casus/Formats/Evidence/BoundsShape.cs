using System.Text.Json.Nodes;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Evidence;

/// <summary>A number, or two bounds: <c>0.3 to 0.5</c>.</summary>
internal sealed class BoundsShape(Domain domain, string noun) : Shape<(Rational Low, Rational High)>
{
    protected override bool Read(Node node, Reader reader, out (Rational Low, Rational High) value)
    {
        value = default;
        if (!TryText(node, reader, noun, out var text))
            return false;
        var law = QuantityText.ReadLaw(text, domain, out var fault);
        switch (law)
        {
            case Point point:
                value = (point.Central, point.Central);
                return true;
            case Interval range:
                value = (range.From, range.To);
                return true;
            default:
                reader.Error(
                    node.Place,
                    fault?.Problem ?? $"'{text}' is a law, but only bounds are wanted.",
                    fault?.Remedy ?? $"Write {noun}."
                );
                return false;
        }
    }

    public override JsonObject Schema(SchemaBook book) => NumberPattern.BoundsSchema(domain);
}

/// <summary>One number.</summary>
internal sealed class PointShape(Domain domain) : Shape<Rational>
{
    private readonly BoundsShape _bounds = new(domain, "a number");

    protected override bool Read(Node node, Reader reader, out Rational value)
    {
        var isFine = _bounds.TryRead(node, reader, out var bounds);
        value = bounds.Low;
        if (!isFine || bounds.Low == bounds.High)
            return isFine;
        reader.Error(node.Place, "This should be one number, not a range.", "Write one number.");
        return false;
    }

    public override JsonObject Schema(SchemaBook book) => NumberPattern.PointSchema(domain);
}
