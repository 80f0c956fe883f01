using System.Collections.Immutable;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Lemke;
using Casus.Equilibria.RegretMinimisation;
using Casus.Equilibria.Sequential;
using Casus.Equilibria.Subgames;
using Casus.Equilibria.ZeroSum;

namespace Casus.Equilibria.Methods;

/// <summary>The methods for trees.</summary>
internal static class TreeMethods
{
    public static GameMethod BackwardInduction { get; } =
        new(
            "backward-induction",
            "All subgame-perfect equilibria in pure strategies of a game of perfect information, exact.",
            game =>
                NeedsTree(game) ?? (game.Class.HasPerfectInformation ? null : "Someone moves without knowing all that was done before."),
            (game, options, _, _) => MethodAnswer.From(Equilibria.BackwardInduction.Solve(Tree(game).Exact, options.Limit))
        );

    public static GameMethod Enumeration { get; } =
        new(
            "tree-enumeration",
            "All Nash equilibria of a tree of two players, as components with their extreme points, exact.",
            NeedsTwo,
            (game, options, progress, cancellation) =>
                Components.Flatten(
                    TreeEnumeration.Solve(Tree(game).Exact, progress: progress, cancellation: cancellation),
                    certificate => new Equilibrium.InTree<Numerics.Rational>(certificate),
                    options.Limit
                )
        );

    public static GameMethod SequenceLemke { get; } =
        new(
            "sequence-lemke",
            "One Nash equilibrium of a tree of two players, by Lemke's algorithm on the sequence form (Koller, Megiddo and von Stengel 1996).",
            NeedsTwo,
            (game, _, progress, cancellation) =>
                MethodAnswer.From(SequenceFormLemke.Solve(Tree(game).Floating, progress: progress, cancellation: cancellation))
        );

    public static GameMethod ConstantSum { get; } =
        new(
            "zero-sum",
            "One equilibrium of a tree of two players whose payoffs add up to a constant, by a linear program over sequences of moves.",
            game => NeedsTree(game) ?? NeedsRecall(game) ?? (game.Class.IsConstantSum ? null : "Its payoffs do not add up to a constant."),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(ZeroSumTree.Solve(Tree(game).Floating, options.Tolerance, progress, cancellation))
        );

    public static GameMethod LogitLimit { get; } =
        new(
            "logit",
            "One equilibrium: the limit of the principal branch of agent logit quantal responses, generically a sequential equilibrium.",
            game => NeedsTree(game),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(Quantal.LogitLimit.Solve(Tree(game).Floating, Math.Max(options.Tolerance, 1e-12), progress, cancellation))
        );

    public static ImmutableArray<GameMethod> All { get; } =
    [
        BackwardInduction,
        new(
            "extensive-correlated",
            "Extensive-form correlated equilibria (von Stengel and Forges 2008): the best in sum, for whoever gets least, and for each player.",
            game => NeedsTree(game) ?? NeedsRecall(game) ?? Correlated.ExtensiveCorrelatedEquilibria.Refusal(Tree(game).Exact),
            (game, options, progress, cancellation) => Correlations.Answer(Tree(game), options.Tolerance, progress, cancellation)
        ),
        new(
            "subgame-perfect",
            "Subgame-perfect equilibria of a tree of any information, subgame by subgame, exact.",
            game => NeedsTree(game) ?? NeedsRecall(game),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    SubgamePerfect.Solve(Tree(game).Exact, limit: options.Limit, progress: progress, cancellation: cancellation),
                    found => new Equilibrium.InTree<Numerics.Rational>(found.Whole)
                )
        ),
        new(
            "sequential",
            "Sequential equilibria of a small tree, each with a sequence of errors that proves its beliefs consistent, exact.",
            game => NeedsTree(game) ?? NeedsRecall(game),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(SequentialEquilibria.Solve(Tree(game).Exact, options.Limit, progress, cancellation))
        ),
        Enumeration,
        SequenceLemke,
        LogitLimit,
        ConstantSum,
        OfRegret("cfr+", RegretRule.Plus, "CFR+ (regret matching with floors)"),
        OfRegret("cfr", RegretRule.Plain, "counterfactual regret minimisation"),
        OfRegret("linear-cfr", RegretRule.Linear, "linear CFR"),
        OfRegret("discounted-cfr", RegretRule.Discounted, "discounted CFR"),
        OfRegret("predictive-cfr+", RegretRule.Predictive, "predictive CFR+"),
        new(
            "external-sampling",
            "One near-equilibrium by Monte Carlo CFR with external sampling; for trees too large to walk.",
            game => NeedsTree(game) ?? NeedsRecall(game),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    MonteCarloRegret.Solve(
                        Tree(game).Floating,
                        options.Seed,
                        Sampling.External,
                        iterations: options.Iterations,
                        target: options.Tolerance,
                        progress: progress,
                        cancellation: cancellation
                    ),
                    Caution(game)
                )
        ),
    ];

    private static GameMethod OfRegret(string name, RegretRule rule, string words) =>
        new(
            name,
            $"One near-equilibrium by {words}; converges in games of two players whose payoffs add up to a constant.",
            game => NeedsTree(game) ?? NeedsRecall(game),
            (game, options, progress, cancellation) =>
                MethodAnswer.From(
                    CounterfactualRegret.Solve(Tree(game).Floating, rule, options.Iterations, options.Tolerance, progress, cancellation),
                    Caution(game)
                )
        );

    private static ReadOnlySpan<string> Caution(AnyGame game) =>
        game.Class is { Players: 2, IsConstantSum: true }
            ? []
            : new[]
            {
                "Outside games of two players whose payoffs add up to a constant nothing promises that this converges; the regret says how near it came.",
            };

    private static AnyGame.InTree Tree(AnyGame game) => (AnyGame.InTree)game;

    private static string? NeedsTree(AnyGame game) => game is AnyGame.InTree ? null : "The game is no tree.";

    private static string? NeedsRecall(AnyGame game) => game.Class.HasPerfectRecall ? null : "A player forgets what it knew or did.";

    private static string? NeedsTwo(AnyGame game) =>
        NeedsTree(game) ?? NeedsRecall(game) ?? (game.Class.Players == 2 ? null : $"The game has {game.Class.Players} players, not two.");
}
