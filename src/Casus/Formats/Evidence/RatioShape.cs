using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Evidence;

/// <summary>A likelihood ratio or its bounds, alone or with the reason.</summary>
internal sealed class RatioShape : Shape<LikelihoodRatio>, INamedShape
{
    private static readonly BoundsShape Bounds = new(Domain.NotNegative, "a ratio or a range of them, such as 1.2 to 2");

    private static readonly Field<(Rational Low, Rational High)> RatioField = Field.Required(
        "ratio",
        Bounds,
        "How much likelier the statement is if the hypothesis is true: above 1 it speaks for it, below 1 against it."
    );

    private static readonly Field<string> Because = Field.Optional("because", TextShape.Line, "Why.");

    private static readonly RecordShape<LikelihoodRatio> Long = new(
        "a likelihood ratio",
        [RatioField, Because],
        f => new(f.Of(RatioField).Low, f.Of(RatioField).High, f.Of(Because))
    )
    {
        Check = f =>
        {
            if (f.Has(RatioField) && f.Of(RatioField).Low == 0)
                f.Error(
                    f.PlaceOf(RatioField),
                    "A ratio of 0 would refute the hypothesis once and for all.",
                    "Write a number above 0, such as 0.01."
                );
        },
    };

    public static RatioShape Ratio { get; } = new();

    public string Name => "likelihood-ratio";

    protected override bool Read(Node node, Reader reader, [MaybeNullWhen(false)] out LikelihoodRatio value)
    {
        if (node is ScalarNode { IsEmpty: false })
            node = new MappingNode(
                node.Place,
                node.Path,
                [new(RatioField.Key, node.Place, node.Under(Node.Join(node.Path, RatioField.Key)))]
            );
        return Long.TryRead(node, reader, out value);
    }

    public override JsonObject Schema(SchemaBook book) => new() { ["anyOf"] = new JsonArray(book.Of(Bounds), Long.Schema(book)) };
}
