using Casus.Dossiers;
using Casus.Models.Signals;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>What statements and refusals show, asked for by parts.</summary>
internal static class EvidenceModels
{
    private static readonly ModelInput Reports = ModelInput.Positive("n", "how many reports agree");

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "red-line",
            "Red line or information conditions",
            "docs/methods.md, red lines",
            [
                ModelInput.Share("pi", "the probability that the red line is genuine"),
                ModelInput.Share("w", "what a weak guarantee is worth to those addressed"),
                ModelInput.Positive("a", "what a posturer pays for having threatened in vain"),
            ],
            given =>
            {
                var game = RedLineGame<Rational>.Of(given.Exact("pi"), given.Exact("w"), given.Exact("a"));
                return Outputs.Of(
                    ("muStar", game.Turning),
                    ("beta", game.ThreatByPosturer),
                    ("y", game.GivesWay),
                    ("LR", game.LikelihoodRatio),
                    ("pThreat", game.Threat),
                    ("uWest", game.Worth)
                );
            }
        ),
        new(
            "rejection",
            "What opposing a guarantee reveals",
            "docs/methods.md, red lines",
            [
                ModelInput.Share("pAtt", "the probability of an attacker before"),
                ModelInput.Share("xi", "the share of the others that opposes for reasons of its own"),
            ],
            given =>
            {
                var shown = Rejection<Rational>.Of(given.Exact("pAtt"), given.Exact("xi"));
                return Outputs.Of(("post", shown.Attacker), ("LR", shown.LikelihoodRatio));
            }
        ),
        new(
            "independent-evidence",
            "Independent statements",
            "Bayes; Good 1950",
            [ModelInput.Share("prior", "the probability before"), new("LR", "the likelihood ratio of each statement")],
            given =>
            {
                var weight = given.List("LR").Sum(ratio => Math.Log((double)ratio));
                return Outputs.Of(("sumLLR", weight), ("post", EvidenceWeight.Update(given["prior"], weight)));
            }
        ),
        new(
            "correlated-reports",
            "Reports any two of which are equally correlated",
            "linear discriminant",
            [Reports, ModelInput.Share("rho", "the correlation"), ModelInput.Positive("LReach", "the likelihood ratio of each alone")],
            given =>
            {
                var count = EvidenceWeight.EffectiveCount((int)given["n"], given["rho"]);
                var weight = count * Math.Log(given["LReach"]);
                return Outputs.Of(
                    ("nEff", count),
                    ("LLR", weight),
                    ("LR", Math.Exp(weight)),
                    ("naiveLR", Math.Pow(given["LReach"], given["n"]))
                );
            }
        ),
        new(
            "common-line",
            "Reports that repeat one line",
            "exact marginalisation",
            [
                ModelInput.Share("PzH1", "the probability of the line if the hypothesis is true"),
                ModelInput.Share("PzH0", "the same if it is false"),
                ModelInput.Share("hit", "how likely each repeats the line if there is one"),
                ModelInput.Share("fa", "how likely each says so if there is none"),
                Reports,
            ],
            CommonLine
        ),
        new(
            "competing-hypotheses",
            "A matrix of competing hypotheses",
            "Bayes; Heuer 1999",
            [new("L", "for each piece of evidence, its probability under each hypothesis"), new("prior", "the probability of each before")],
            given =>
                Outputs.Of(
                    (
                        "post",
                        ModelValue.Of(
                            CompetingHypotheses
                                .Posterior<Rational>(
                                    [.. given.List("prior")],
                                    given.Table("L").Select(row => System.Collections.Immutable.ImmutableArray.Create(row))
                                )
                                .Select(p => (double)p)
                        )
                    )
                )
        ),
    ];

    private static ModelValue.Parts CommonLine(Given given)
    {
        double Weight(int reports) => EvidenceWeight.OfOneLine(reports, given["PzH1"], given["PzH0"], given["hit"], given["fa"]);
        var reports = (int)given["n"];
        return Outputs.Of(
            ("LR", Math.Exp(Weight(reports))),
            ("limitLR", Math.Exp(EvidenceWeight.OfTheLine(given["PzH1"], given["PzH0"]))),
            ("naiveLR", Math.Exp(reports * Weight(1)))
        );
    }
}
