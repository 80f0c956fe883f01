using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>red-line</c>.</summary>
internal static class RedLineFormat
{
    private static readonly Field<string> Speaker = Field.Required("speaker", ReferenceShape.Actor, "The actor that threatens.");

    private static readonly Field<string> Hypothesis = Field.Required(
        "hypothesis",
        ReferenceShape.Hypothesis,
        "The hypothesis of the dossier that the red line is genuine."
    );

    private static readonly Field<Quantity> Weak = Field.Required(
        "worth-of-weak",
        QuantityShape.Share,
        "What a weak guarantee is worth to those addressed; a strong one accepted is worth 1, refused 0."
    );

    private static readonly Field<Quantity> Audience = Field.Required(
        "audience-cost",
        QuantityShape.NotNegative,
        "What backing down after a threat costs a speaker that was posturing."
    );

    private static readonly Field<Quantity> Others = Field.Required(
        "others-oppose",
        QuantityShape.Share,
        "The share of those without a motive to attack that would oppose a strong guarantee all the same."
    );

    public static RecordShape<RedLine> Shape { get; } =
        new(
            "a red line",
            [Speaker, Hypothesis, Weak, Audience, Others],
            f => new(f.Of(Speaker), f.Of(Hypothesis), f.Of(Weak), f.Of(Audience), f.Of(Others))
        );
}
