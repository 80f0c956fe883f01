using Casus.Models.Guarantees;
using Casus.Models.Reliability;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Reliability, how it is observed and what it does to the protected, asked for by parts.</summary>
internal static class ReliabilityModels
{
    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "selection-within-a-case",
            "Only resolved challengers attack, and they are the dearer to fight",
            "Smith 1995, 1996; docs/methods.md",
            [
                .. BaseNumbers.War,
                .. BaseNumbers.Strong,
                ModelInput.Positive("eps", "by how much fighting costs more per unit of the attacker's resolve"),
            ],
            WithinACase
        ),
        new(
            "selection-across-cases",
            "Observed reliability is lower than reliability",
            "Smith 1996; docs/methods.md",
            [.. BaseNumbers.War, new("q", "probabilities of direct help, equally common")],
            AcrossCases
        ),
        new(
            "own-defence",
            "Effort of one's own, by what help is expected",
            "docs/methods.md, moral hazard",
            [
                new("q", "probabilities of direct help"),
                ModelInput.Share("pi", "the probability of an attack"),
                ModelInput.Positive("beta", "what a unit of effort takes off the chance of losing"),
                ModelInput.Positive("s", "what is lost"),
                ModelInput.Positive("k", "how fast effort grows dear"),
            ],
            given =>
                Outputs.Of(
                    (
                        "e",
                        ModelValue.Of(
                            given
                                .List("q")
                                .Select(q =>
                                    (double)OwnDefence.Effort(given.Exact("pi"), q, given.Exact("beta"), given.Exact("s"), given.Exact("k"))
                                )
                        )
                    )
                )
        ),
        new(
            "reliability-prior",
            "A reliability prior with a stated weight, updated",
            "conjugate updating",
            [
                ModelInput.Share("mean", "the share of promises kept"),
                ModelInput.Positive("weight", "how many observations that counts for"),
                ModelInput.Positive("honoured", "promises kept since"),
                ModelInput.Positive("of", "promises tested since"),
            ],
            given =>
            {
                var belief = ReliabilityPrior.Of(given["mean"], given["weight"]).After(given["honoured"], given["of"]);
                return Outputs.Of(("mean", belief.Mean), ("sd", belief.Deviation));
            }
        ),
        new(
            "hazard-conversion",
            "Hazards, survival and rates",
            "proportional hazards",
            [
                ModelInput.Share("h", "the probability within a year"),
                ModelInput.Positive("n", "years"),
                ModelInput.Positive("HR", "a factor on the rate"),
            ],
            given =>
            {
                var hazard = new HazardRate(given["h"]);
                return Outputs.Of(
                    ("S", hazard.Survival(given["n"])),
                    ("S_HR", hazard.Survival(given["n"], given["HR"])),
                    ("rate", hazard.Continuous)
                );
            }
        ),
    ];

    private static ModelValue.Parts WithinACase(Given given)
    {
        var stage = BaseNumbers.Stage(given, [BaseNumbers.StrongReneging(given)]);
        var terms = stage.Guarantors[0];
        StageGame<Rational> Dearer(double rise) =>
            stage with
            {
                Guarantors = [terms with { OwnCost = [terms.OwnCost[0], terms.OwnCost[1], terms.OwnCost[2] + Rational.FromDouble(rise)] }],
            };
        Course<Rational> At(double rise) => GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, Dearer(rise), 1, 1, 1)).AsChallenger;
        var found = ResolvedAttacker.Of(rise => (double)At(rise).Threshold[0], given["eps"], given["Theta"]);
        return Outputs.Of(
            ("qUnconditional", At(0).First.Direct[0]),
            ("qGivenAttack", At(found.CostRise).First.Direct[0]),
            ("theta", found.CutOff),
            ("pAttack", found.Attack)
        );
    }

    private static ModelValue.Parts AcrossCases(Given given)
    {
        var stage = BaseNumbers.Imposed(given);
        var pacts = given.List("q");
        Rational Attack(Rational q) => GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, q, q, q)).AsChallenger.Hazard[0];
        return Outputs.Of(
            ("mean", pacts.Aggregate(Rational.Zero, (sum, q) => sum + q) / pacts.Length),
            ("observed", ObservedReliability.Among(pacts.Select(q => (q, Attack(q)))))
        );
    }
}
