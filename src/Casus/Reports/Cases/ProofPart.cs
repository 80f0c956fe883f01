using System.Globalization;
using Casus.Findings;

namespace Casus.Reports.Cases;

/// <summary>How the answers were checked, and what they are not.</summary>
internal static class ProofPart
{
    public static Section Of(CaseFindings found)
    {
        var proof = found.Proof;
        var exact =
            proof.ExactGames > 0
                ? $" {proof.ExactGames} of them were also solved and checked in exact fractions, where the regret is exactly zero."
                : "";
        return new(
            "proof",
            "How this was checked, and what it is not",
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"All {proof.Games} games were checked by code that shares nothing with the solver. {proof.Scope} The largest regret found is {proof.LargestRegret:0.0e+0}, in units of the protégé's whole stake.{exact}"
                ),
                new Block.Note(
                    NoteKind.Numerical,
                    "Every number is at its central value: the mean of a law, the midpoint of a range. Ranges beside headlines move one assumption at a time; nothing here averages over all of them together."
                ),
                new Block.Note(
                    NoteKind.Caveat,
                    "This shows what follows from the stated assumptions. It is not a forecast, and probabilities are those of the model."
                ),
                new Block.Note(
                    NoteKind.Caveat,
                    "Actors are unitary apart from ratifiers and new governments; outcomes of war are single numbers; catastrophe enters only as a stated cost. Costs of reneging and tripwire effects are contested in the literature, and their ranges should include little or nothing."
                ),
            ]
        );
    }
}
