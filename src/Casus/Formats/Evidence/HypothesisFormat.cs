using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Evidence;

/// <summary>The section <c>hypotheses</c>.</summary>
internal static class HypothesisFormat
{
    private static readonly Field<string> Claim = Field.Required("claim", TextShape.Line, "What is claimed.");
    private static readonly Field<string> Otherwise = Field.Optional("otherwise", TextShape.Line, "What holds if it is not true.");

    private static readonly Field<(Rational Low, Rational High)> Prior = Field.Required(
        "prior",
        new BoundsShape(Domain.Probability, "a probability or a range of them, such as 0.3 to 0.5"),
        "Its probability before the statements, or the range of those that can be defended."
    );

    private static readonly Field<string> Because = Field.Optional("because", TextShape.Line, "Why the prior.");

    private static readonly Field<ImmutableArray<string>> Rivals = Field.Optional(
        "rivals",
        new ListShape<string>(ReferenceShape.Hypothesis, "hypotheses", mayStandAlone: true),
        "Other hypotheses that exclude this one, for the matrix of competing hypotheses."
    );

    public static MapShape<Hypothesis> Shape { get; } =
        new(
            "hypotheses",
            new RecordShape<Hypothesis>(
                "a hypothesis",
                [Claim, Otherwise, Prior, Because, Rivals],
                f =>
                    new(f.Id, f.Of(Claim), f.Of(Prior).Low, f.Of(Prior).High)
                    {
                        Otherwise = f.Of(Otherwise),
                        Because = f.Of(Because),
                        Rivals = f.Has(Rivals) ? f.Of(Rivals) : [],
                    }
            )
            {
                Check = Check,
            }
        );

    private static void Check(Fields f)
    {
        if (f.Has(Prior) && (f.Of(Prior).Low == 0 || f.Of(Prior).High == 1))
            f.Error(f.PlaceOf(Prior), "No evidence can move a prior of 0 or 1.", "Stay between, if only by 0.01.");
        if (f.Has(Rivals) && f.Of(Rivals).Contains(f.Id))
            f.Error(f.PlaceOf(Rivals), $"'{f.Id}' is no rival of itself.", "Name another hypothesis.");
    }
}
