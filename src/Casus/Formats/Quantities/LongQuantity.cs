using Casus.Formats.Shapes;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>A number with its reason, its evidence and the author's confidence.</summary>
internal sealed class LongQuantity
{
    private readonly Field<QuantityValue> _value;

    public LongQuantity(Domain domain)
    {
        _value = Field.Required("value", new ShortQuantityShape(domain), "A number, a range or a law.");
        Record = new("a number", [_value, .. Grounds.Fields], f => Grounds.On(f, new(f.Path, f.Of(_value), domain)));
    }

    public RecordShape<Quantity> Record { get; }
}

/// <summary>A number that is one if a hypothesis of the dossier is true and another if not.</summary>
internal sealed class ConditionalQuantity
{
    private readonly Field<string> _if = Field.Required(
        "if",
        ReferenceShape.Hypothesis,
        "The hypothesis of the dossier on which the number depends."
    );
    private readonly Field<Distribution> _then;
    private readonly Field<Distribution> _else;

    public ConditionalQuantity(Domain domain)
    {
        _then = Field.Required("then", new LawShape(domain, mayBeRange: true), "The number if the hypothesis is true.");
        _else = Field.Required("else", new LawShape(domain, mayBeRange: true), "The number if it is not.");
        Record = new(
            "a number that depends on a hypothesis",
            [_if, _then, _else, .. Grounds.Fields],
            f => Grounds.On(f, new(f.Path, new QuantityValue.Depending(f.Of(_if), f.Of(_then), f.Of(_else)), domain))
        );
    }

    public RecordShape<Quantity> Record { get; }
}
