using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Games as explicit trees, with their certified gains, asked for by parts.</summary>
internal static class TreeModels
{
    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "discretised-tree",
            "The guarantee game as an explicit tree, with finitely many challengers and guarantors",
            "docs/methods.md, certificates",
            [
                .. BaseNumbers.War,
                .. BaseNumbers.Strong,
                .. BaseNumbers.Weak,
                ModelInput.Positive("K", "how many challengers and guarantors"),
                ModelInput.Share("b", "the common belief in the stronger reading"),
            ],
            Discretised
        ),
        new(
            "logit-response",
            "Logit play of the guarantee game with known types, under the weaker reading",
            "McKelvey and Palfrey 1998; Signorino 1999",
            [
                .. BaseNumbers.War,
                .. BaseNumbers.Weak,
                ModelInput.Positive("theta", "the challenger's resolve"),
                ModelInput.Positive("tau", "the guarantor's stake"),
                ModelInput.Positive("lam", "how precisely players respond"),
            ],
            LogitResponses
        ),
        new("selten-horse", "Sequential and merely Nash", "Selten 1975; payoffs of Osborne and Rubinstein 1994", [], Horse),
        new(
            "beer-quiche",
            "Two pooling equilibria",
            "Cho and Kreps 1987",
            [ModelInput.Share("pStrong", "the probability that the stranger is strong")],
            given =>
                Outputs.Of(
                    ("gainBeerPool", Pool(given.Exact("pStrong"), "beer", "quiche")),
                    ("gainQuichePool", Pool(given.Exact("pStrong"), "quiche", "beer"))
                )
        ),
        new(
            "kuhn-poker",
            "Poker with three cards",
            "Kuhn 1950",
            [ModelInput.Share("alpha", "how often the first player bluffs with the jack, at most 1/3")],
            given =>
            {
                var game = KuhnPoker.Tree<Rational>();
                var certificate = Verifier.Check(Assessment<Rational>.FromBayes(KuhnPoker.Equilibrium(game, given.Exact("alpha"))));
                return Outputs.Of(
                    ("value", certificate.Values[0]),
                    ("gain", certificate.MaxGain),
                    ("nodes", (Rational)game.NodeCount),
                    ("infosets", (Rational)game.InformationSetCount)
                );
            }
        ),
    ];

    /// <summary>The play at a precision.</summary>
    /// <exception cref="ArgumentException">The branch could not be followed so far.</exception>
    public static Profile<double> Logit(ExtensiveGame<double> tree, double lambda) =>
        LogitResponse.Solve(tree, lambda) switch
        {
            LogitOutcome<LogitPoint>.Reached reached => reached.Point.Assessment.Profile,
            LogitOutcome<LogitPoint>.Stalled stalled => throw new ArgumentException(stalled.Reason, nameof(lambda)),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };

    private static ModelValue.Parts Discretised(Given given)
    {
        var stage = BaseNumbers.Stage(given, [BaseNumbers.StrongReneging(given), BaseNumbers.WeakReneging(given)]);
        var belief = given.Exact("b");
        var game = BaseNumbers.Game(given, stage, belief, belief, belief);
        var tree = TypeGridTree<Rational>.Of(game, (int)given["K"]);
        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(tree.Play));
        return Outputs.Of(
            ("nodes", (Rational)tree.Tree.NodeCount),
            ("infosets", (Rational)tree.Tree.InformationSetCount),
            ("pAttackTree", tree.Attack),
            ("pAttackClosed", Guarantees.GuaranteeSolution<Rational>.Of(game).AsChallenger.Hazard[0]),
            ("gain", certificate.MaxGain),
            ("certified", certificate.Holds)
        );
    }

    private static ModelValue.Parts LogitResponses(Given given)
    {
        var stage = BaseNumbers.Stage(given, [BaseNumbers.WeakReneging(given)]);
        var tree = TypeGridTree<Rational>.WithKnownTypes(stage, given.Exact("theta"), given.Exact("tau"), r => (double)r);
        var play = Logit(tree, given["lam"]);
        return Outputs.Of(
            ("pN", play["Guarantor", "none"]),
            ("pA", play["Guarantor", "aid"]),
            ("pD", play["Guarantor", "direct"]),
            ("pAttack", play["Challenger", "attack"])
        );
    }

    private static ModelValue.Parts Horse(Given given)
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c").With("3", new(1, 4), new(3, 4));
        // The second errs twice as often as the first, which makes the belief of a third in the equilibrium a limit of errors.
        var tremble = Tremble<Rational>.Uniform(game).With("1", "D", 1).With("2", "d", 2);
        var sequential = Verifier.Check(Assessment<Rational>.FromBayes(across, tremble), tremble);
        var down = Profile<Rational>.Uniform(game).Taking("1", "D").Taking("2", "c").Taking("3", "L");
        var merelyNash = Verifier.Check(Assessment<Rational>.FromBayes(down));
        return Outputs.Of(
            ("gainSequential", sequential.MaxGain),
            ("gainNashOnly", merelyNash.MaxGain),
            ("muLeft", sequential.Assessment.BeliefAt(game.FindSet("3"))[0])
        );
    }

    // Both types take one breakfast, the other is laid to the weak and fought.
    private static Rational Pool(Rational strong, string breakfast, string other)
    {
        var game = BeerQuiche.Game(strong).ToGame();
        var profile = Profile<Rational>
            .Uniform(game)
            .Taking("strong", breakfast)
            .Taking("weak", breakfast)
            .Taking($"after {breakfast}", "leave")
            .Taking($"after {other}", "fight");
        return Verifier.Check(Assessment<Rational>.FromBayes(profile).WithBelief($"after {other}", 0, 1)).MaxGain;
    }
}
