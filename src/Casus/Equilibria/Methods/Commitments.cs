using System.Collections.Immutable;
using System.Globalization;
using Casus.Equilibria.Commitment;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>Tells in sentences what players can make sure of, and what each would commit to: neither is an equilibrium of the game as it stands.</summary>
internal static class Commitments
{
    public static MethodAnswer Security(
        StrategicGame<Rational> game,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    ) =>
        SecurityStrategies.Solve(game, progress, cancellation) is Solution<SecurityLevel<Rational>>.Found found
            ? new(
                [],
                Completeness.Some,
                [
                    .. found.Equilibria.Select(level =>
                        $"{game.Players[level.Player]} makes sure of {level.Guarantee} by {Mixture(game, level.Player, level.Strategy)}; the others can hold it to {level.Cap}."
                    ),
                ]
            )
            : new([], Completeness.Stopped, ["Not every program was solved."]);

    public static MethodAnswer Best(StrategicGame<Rational> game, IProgress<SolverProgress>? progress, CancellationToken cancellation)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        for (var leader = 0; leader < 2; leader++)
        {
            foreach (var ties in Enum.GetValues<TieBreaking>())
            {
                var solution = Stackelberg.Solve(game, leader, ties, progress, cancellation);
                if (solution is not Solution<BestCommitment<Rational>>.Found { Equilibria: [var best] })
                    return new([], Completeness.Stopped, [.. remarks, "Not every program was solved."]);
                remarks.Add(Sentence(game, best));
            }

            if (Stackelberg.Pure(game, leader) is Solution<CommitmentCertificate<Rational>>.Found { Equilibria: [var pure, ..] })
                remarks.Add(
                    $"{game.Players[leader]} committed to one strategy for sure: {pure.FavouredPayoff} by {Mixture(game, leader, pure.Strategy)}."
                );
        }

        return new([], Completeness.Some, remarks.ToImmutable());
    }

    private static string Sentence(StrategicGame<Rational> game, BestCommitment<Rational> best)
    {
        var (check, follower) = (best.Certificate, 1 - best.Certificate.Leader);
        var terms =
            best.Ties == TieBreaking.ForLeader ? "when ties are broken for it"
            : best.IsAttained ? "when ties are broken against it"
            : "as nearly as it likes when ties are broken against it";
        var answers = string.Join(" or ", check.BestAnswers.Select(answer => Label(game, follower, answer)));
        return $"{game.Players[check.Leader]} committed gets {best.Value} {terms}, at {Mixture(game, check.Leader, check.Strategy)}; {game.Players[follower]} answers {answers} and gets {check.FollowerPayoff}.";
    }

    private static string Mixture(StrategicGame<Rational> game, int player, ImmutableArray<Rational> weights) =>
        string.Join(
            " + ",
            weights
                .Select((weight, strategy) => (Weight: weight, Label: Label(game, player, strategy)))
                .Where(part => part.Weight.Sign > 0)
                .Select(part => part.Weight == Rational.One ? part.Label : $"{part.Weight} {part.Label}")
        );

    private static string Label(StrategicGame<Rational> game, int player, int strategy) =>
        game.Strategies[player][strategy] is { Length: > 0 } label ? label : (strategy + 1).ToString(CultureInfo.InvariantCulture);
}
