using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Refinements;

/// <summary>Trembling-hand perfection in the strategic form of a game of two players, decided exactly.</summary>
/// <remarks>
/// A Nash equilibrium of two players is perfect exactly when neither strategy is weakly dominated (van Damme 1991, theorem 3.2.2). One
/// linear program a player looks for the strategy that dominates most. With more players it stays
/// undecided.
/// </remarks>
public static class StrategicPerfection
{
    /// <summary>The verdict on a profile.</summary>
    public static RefinementVerdict Check(MixedProfile<Rational> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!StrategicCertificate<Rational>.Check(profile).IsNash)
            return new RefinementVerdict.Drops(Refinement.StrategicPerfection, "It is no Nash equilibrium.");
        var game = profile.Game;
        if (game.PlayerCount != 2)
            return new RefinementVerdict.Undecided(
                Refinement.StrategicPerfection,
                "With more than two players, undominated is not enough."
            );
        for (var player = 0; player < 2; player++)
            if (Dominating(profile, player) is { } better)
                return new RefinementVerdict.Drops(
                    Refinement.StrategicPerfection,
                    $"The strategy of {game.Players[player]} is weakly dominated by {Words(game, player, better)}."
                );
        return new RefinementVerdict.Keeps(Refinement.StrategicPerfection, "Neither strategy is weakly dominated.");
    }

    private static ImmutableArray<Rational>? Dominating(MixedProfile<Rational> profile, int player)
    {
        var game = profile.Game;
        var (own, others) = (game.StrategyCountOf(player), game.StrategyCountOf(1 - player));
        var rows = ImmutableArray.CreateBuilder<LinearRow<Rational>>();
        rows.Add(LinearRow<Rational>.Equal(Rational.One, [.. Enumerable.Repeat(Rational.One, own)]));
        var total = new Rational[own];
        for (var other = 0; other < others; other++)
        {
            var payoffs = Enumerable.Range(0, own).Select(strategy => Payoff(strategy, other)).ToArray();
            var now = Rational.Zero;
            for (var strategy = 0; strategy < own; strategy++)
            {
                now += profile.Of(player)[strategy] * payoffs[strategy];
                total[strategy] -= payoffs[strategy];
            }

            rows.Add(LinearRow<Rational>.AtLeast(now, [.. payoffs]));
        }

        var present = Rational.Zero;
        for (var strategy = 0; strategy < own; strategy++)
            present += profile.Of(player)[strategy] * total[strategy];
        // The present strategy keeps all rows; another that costs less is better against something.
        return
            Simplex.Solve(new LinearProgram<Rational>([.. total], rows.ToImmutable())) is LinearSolution<Rational>.Optimal optimal
            && optimal.Value < present
            ? optimal.Point
            : null;

        Rational Payoff(int strategy, int other) => game.Payoff(player, player == 0 ? [strategy, other] : [other, strategy]);
    }

    private static string Words(StrategicForm<Rational> game, int player, ImmutableArray<Rational> mixture) =>
        string.Join(
            ", ",
            Enumerable
                .Range(0, mixture.Length)
                .Where(strategy => mixture[strategy] > Rational.Zero)
                .Select(strategy =>
                    mixture[strategy] == Rational.One
                        ? $"'{game.Strategies[player][strategy]}'"
                        : $"{mixture[strategy]} of '{game.Strategies[player][strategy]}'"
                )
        );
}
