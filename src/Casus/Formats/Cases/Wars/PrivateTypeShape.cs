using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>A law alone, or a law with its reason, its evidence and a scale that may be doubted.</summary>
internal sealed class PrivateTypeShape : Shape<PrivateType>, INamedShape
{
    private static readonly LawShape Law = new(Domain.NotNegative, mayBeRange: false);
    private static readonly Field<Distribution> LawField = Field.Required("law", Law, "The law from which the others think it drawn.");

    private static readonly Field<Quantity> Scale = Field.Default(
        "scale",
        QuantityShape.NotNegative,
        "A factor by which the whole law is stretched: how far its reach is in doubt.",
        "1",
        "the law as written."
    );

    private static readonly RecordShape<PrivateType> Long = new(
        "a private type",
        [LawField, Scale, Grounds.Because, Grounds.Evidence],
        f =>
            new(f.Of(LawField), f.Of(Scale))
            {
                Because = f.Of(Grounds.Because),
                Evidence = f.Has(Grounds.Evidence) ? f.Of(Grounds.Evidence) : [],
            }
    );

    public static PrivateTypeShape Type { get; } = new();

    public string Name => "private-type";

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out PrivateType value)
    {
        // The short form is the long one with everything else left out.
        if (node is ScalarNode { IsEmpty: false })
            node = new MappingNode(node.Place, node.Path, [new(LawField.Key, node.Place, node.Under(Node.Join(node.Path, LawField.Key)))]);
        return Long.TryRead(node, reader, out value);
    }

    public override JsonObject Schema(SchemaBook book) => new() { ["anyOf"] = new JsonArray(book.Of(Law), Long.Schema(book)) };
}
