using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Quantities;

/// <summary>What may stand behind a number.</summary>
internal static class Grounds
{
    public static Field<string> Because { get; } = Field.Optional("because", TextShape.Line, "Why this number.");

    public static Field<ImmutableArray<string>> Evidence { get; } =
        Field.Optional(
            "evidence",
            new ListShape<string>(ReferenceShape.Statement, "statements", mayStandAlone: true),
            "Statements of the dossier that bear on it."
        );

    public static Field<Confidence> Confidence { get; } =
        Field.Optional(
            "confidence",
            Choices.Confidence,
            "How sure the author is of the judgement (ICD 203), apart from how likely anything is."
        );

    public static ImmutableArray<Field> Fields { get; } = [Because, Evidence, Confidence];

    /// <summary>The same number with what the fields say of it.</summary>
    public static Quantity On(Fields fields, Quantity number) =>
        new(number.Path, number.Value, number.Domain)
        {
            Because = fields.Of(Because),
            Evidence = fields.Has(Evidence) ? fields.Of(Evidence) : [],
            Confidence = fields.Has(Confidence) ? fields.Of(Confidence) : null,
        };
}
