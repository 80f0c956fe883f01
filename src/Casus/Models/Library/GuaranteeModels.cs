using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>The guarantee game of one period, asked for by parts.</summary>
internal static class GuaranteeModels
{
    private const string Methods = "docs/methods.md, the guarantee game";

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "guarantor-response",
            "What a guarantor does by its stake, and what that deters",
            Methods,
            [
                .. BaseNumbers.War,
                ModelInput.Positive("rhoN", "what standing aside costs the guarantor"),
                ModelInput.Positive("rhoA", "what only sending aid costs it"),
            ],
            GuarantorResponse
        ),
        new(
            "challenger-threshold",
            "The challenger's cut-off, the probability of an attack and the option value, if the protégé resists for certain",
            Methods,
            [
                ModelInput.Share("pbar", "the challenger's expected chance of winning"),
                ModelInput.Positive("cbar", "its expected cost"),
                ModelInput.Positive("Theta", "its resolve is uniform from 0 to this"),
            ],
            Threshold
        ),
        new(
            "deterrence-frontier",
            "The direct help, and the belief in it, that deter fully",
            Methods,
            [.. BaseNumbers.War, .. BaseNumbers.Strong, .. BaseNumbers.Weak],
            Frontier
        ),
        new(
            "ambiguity-average",
            "An ambiguous text against clear texts drawn by lot with the same odds",
            Methods,
            [.. BaseNumbers.War, .. BaseNumbers.Strong, .. BaseNumbers.Weak, new("beliefs", "common beliefs in the stronger reading, two")],
            AmbiguityAverage
        ),
        new(
            "one-period",
            "One period in which direct help comes with an imposed probability, as each side believes, and aid otherwise",
            Methods,
            [
                .. BaseNumbers.War,
                ModelInput.Share("qC", "the probability of direct help as the challenger believes"),
                ModelInput.Share("qP", "the same as the protégé believes"),
            ],
            OnePeriod
        ),
        new(
            "contingent",
            "A contingent that binds its sender, blunts the attack, both or neither",
            "Schelling 1966; Reiter and Poast 2021; Musgrave and Ward 2023",
            [
                .. BaseNumbers.War,
                .. BaseNumbers.Weak,
                ModelInput.Positive("f", "the size of the contingent"),
                ModelInput.Positive("h", "what a unit adds to the cost of not fighting"),
                ModelInput.Positive("mu", "what a unit takes off the challenger's chance of winning"),
            ],
            Contingent
        ),
        new(
            "probe",
            "What an answered and an unanswered probe show",
            "Bayes' rule",
            [
                ModelInput.Share("b", "the belief in the stronger reading"),
                ModelInput.Share("qW", "the probability of direct help under it"),
                ModelInput.Share("qM", "the same under the weaker"),
            ],
            Probe
        ),
        new(
            "assertive-protege",
            "When a protégé that trusts its guarantor grows assertive",
            "docs/methods.md, moral hazard",
            [
                .. BaseNumbers.War,
                ModelInput.Share("qP", "the probability of direct help as the protégé believes"),
                ModelInput.Share("qC", "the same as the challenger believes"),
                ModelInput.Positive("phi", "what assertiveness costs the challenger"),
                ModelInput.Positive("gamma", "what it gains the protégé"),
            ],
            Assertive
        ),
    ];

    private static ModelValue.Parts GuarantorResponse(Given given)
    {
        var stage = BaseNumbers.Stage(given, [(given.Exact("rhoN"), given.Exact("rhoA"))]);
        var law = stage.LawsByReading(provoked: false)[0];
        var solution = GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, 1, 1, 1)).AsChallenger;
        return Outputs.Of(
            ("N", law.Probability[0][0]),
            ("A", law.Probability[0][1]),
            ("D", law.Probability[0][2]),
            ("theta", solution.Threshold[0]),
            ("pAttack", solution.Hazard[0])
        );
    }

    private static ModelValue.Parts Threshold(Given given)
    {
        var resolve = new UniformLaw<Rational>(0, given.Exact("Theta"));
        if (given.Exact("pbar").Sign == 0)
            return Outputs.Of(("pAttack", 0.0), ("O", 0.0));
        var theta = given.Exact("cbar") / given.Exact("pbar");
        return Outputs.Of(
            ("theta", theta),
            ("pAttack", Rational.One - resolve.AtMost(theta)),
            ("O", given.Exact("pbar") * resolve.Excess(theta))
        );
    }

    private static ModelValue.Parts Frontier(Given given)
    {
        var laws = BaseNumbers.Stage(given, [BaseNumbers.StrongReneging(given), BaseNumbers.WeakReneging(given)]).LawsByReading(false);
        var (top, drop, rise) = (given.Exact("Theta"), given.Exact("pA") - given.Exact("pD"), given.Exact("cD") - given.Exact("cA"));
        var need = ((top * given.Exact("pA")) - given.Exact("cA")) / (rise + (drop * top));
        var (strong, weak) = (laws[0].Probability[0][2], laws[1].Probability[0][2]);
        return strong == weak ? Outputs.Of(("qHat", need)) : Outputs.Of(("qHat", need), ("bHat", (need - weak) / (strong - weak)));
    }

    private static ModelValue.Parts AmbiguityAverage(Given given)
    {
        var stage = BaseNumbers.Stage(given, [BaseNumbers.StrongReneging(given), BaseNumbers.WeakReneging(given)]);
        Rational Attack(Rational belief) =>
            GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, belief, belief, belief)).AsChallenger.Hazard[0];
        var outputs = new List<(string, ModelValue)>();
        foreach (var belief in given.List("beliefs"))
        {
            var percent = ((int)Math.Round((double)belief * 100)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            outputs.Add(($"pAmb{percent}", Attack(belief)));
            outputs.Add(($"mix{percent}", (belief * Attack(1)) + ((Rational.One - belief) * Attack(0))));
        }

        return new([.. outputs]);
    }

    private static ModelValue.Parts OnePeriod(Given given)
    {
        var course = GuaranteeSolution<Rational>
            .Of(BaseNumbers.Game(given, BaseNumbers.Imposed(given), given.Exact("qC"), given.Exact("qP"), given.Exact("qC")))
            .AsChallenger;
        return Outputs.Of(
            ("r", course.First.Resists),
            ("theta", course.Threshold[0]),
            ("pAttack", course.Hazard[0]),
            ("O", course.ChallengerValue),
            ("L", course.ProtegeLoss)
        );
    }

    private static ModelValue.Parts Contingent(Given given)
    {
        var (h, mu) = (given.Exact("h") * given.Exact("f"), given.Exact("mu") * given.Exact("f"));
        (Rational Attack, Rational Direct) At(Rational tripwire, Rational denial)
        {
            var stage = BaseNumbers.Stage(given, [BaseNumbers.WeakReneging(given)], tripwire, denial);
            var course = GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, 1, 1, 1)).AsChallenger;
            return (course.Hazard[0], course.First.Direct[0]);
        }

        return Outputs.Of(
            ("qM", At(0, 0).Direct),
            ("qWithTripwire", At(h, 0).Direct),
            ("pAtt0", At(0, 0).Attack),
            ("pAttTripwireOnly", At(h, 0).Attack),
            ("pAttDenialOnly", At(0, mu).Attack),
            ("pAttBoth", At(h, mu).Attack),
            ("pAtt", At(h, mu).Attack)
        );
    }

    private static ModelValue.Parts Probe(Given given)
    {
        Rational[] likelihood = [given.Exact("qW"), given.Exact("qM")];
        Rational[] belief = [given.Exact("b"), Rational.One - given.Exact("b")];
        var state = new BeliefState<Rational>(belief, belief, []);
        return Outputs.Of(
            ("afterNoD", state.After([Rational.One - likelihood[0], Rational.One - likelihood[1]]).Challenger[0]),
            ("afterD", state.After(likelihood).Challenger[0])
        );
    }

    private static ModelValue.Parts Assertive(Given given)
    {
        var game = BaseNumbers.Game(given, BaseNumbers.Imposed(given), given.Exact("qC"), given.Exact("qP"), given.Exact("qC"));
        var restrained = GuaranteeSolution<Rational>.Of(game).AsChallenger;
        // A gain beyond any loss forces the stance, to see what it would do.
        var forced = GuaranteeSolution<Rational>
            .Of(game with { MayAssert = true, AssertivenessGain = 1000, Provocation = given.Exact("phi") })
            .AsChallenger;
        var free = GuaranteeSolution<Rational>
            .Of(game with { MayAssert = true, AssertivenessGain = given.Exact("gamma"), Provocation = given.Exact("phi") })
            .AsChallenger;
        return Outputs.Of(
            ("marginalLoss", (forced.Hazard[0] - restrained.Hazard[0]) * restrained.First.ProtegeLoss),
            ("asserts", free.Asserts[0]),
            ("p0", restrained.Hazard[0]),
            ("p1", forced.Hazard[0])
        );
    }
}
