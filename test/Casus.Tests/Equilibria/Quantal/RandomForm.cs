using System.Collections.Immutable;
using System.Globalization;
using Casus.Games;

namespace Casus.Tests.Equilibria.Quantal;

/// <summary>Games in strategic form with uniform random payoffs, made from a seed.</summary>
internal static class RandomForm
{
    /// <param name="seed">Decides the payoffs.</param>
    /// <param name="counts">How many strategies each player has.</param>
    public static StrategicGame<double> From(int seed, params int[] counts)
    {
        var random = new Random(seed);
        var profiles = counts.Aggregate(1, (product, count) => product * count);
        return Of(counts, [.. counts.Select(_ => Enumerable.Range(0, profiles).Select(_ => random.NextDouble()).ToArray())]);
    }

    public static StrategicGame<double> Of(int[] counts, double[][] tables) =>
        new(Names(counts.Length), [.. counts.Select(Names)], [.. tables.Select(table => table.ToImmutableArray())]);

    /// <summary>The same game with the players in reverse order.</summary>
    public static StrategicGame<double> Reversed(StrategicGame<double> game)
    {
        int[] counts = [.. Enumerable.Range(0, game.PlayerCount).Reverse().Select(game.StrategyCountOf)];
        var tables = counts.Select(_ => new double[game.ProfileCount]).ToArray();
        var profile = new int[counts.Length];
        for (var place = 0; place < game.ProfileCount; place++)
        {
            var rest = place;
            for (var player = 0; player < counts.Length; player++)
                (rest, profile[counts.Length - 1 - player]) = Math.DivRem(rest, counts[player]);
            for (var player = 0; player < counts.Length; player++)
                tables[player][place] = game.Payoff(counts.Length - 1 - player, profile);
        }

        return Of(counts, tables);
    }

    /// <summary>The same game with each payoff changed.</summary>
    public static StrategicGame<double> With(StrategicGame<double> game, Func<int, double, double> change)
    {
        int[] counts = [.. Enumerable.Range(0, game.PlayerCount).Select(game.StrategyCountOf)];
        return Of(
            counts,
            [.. counts.Select((_, player) => game.PayoffsOf(player).ToArray().Select(payoff => change(player, payoff)).ToArray())]
        );
    }

    /// <summary>The same game as a tree: the players choose one after the other, and none sees what came before.</summary>
    public static ExtensiveGame<double> AsTree(StrategicGame<double> game)
    {
        var build = new GameBuilder<double>([.. game.Players]);
        return build.Build(Grow([]));

        Subtree Grow(int[] chosen) =>
            chosen.Length == game.PlayerCount
                ? build.Terminal([.. Enumerable.Range(0, chosen.Length).Select(player => game.Payoff(player, chosen))])
                : build.Decision(
                    chosen.Length,
                    game.Players[chosen.Length],
                    [
                        .. Enumerable
                            .Range(0, game.StrategyCountOf(chosen.Length))
                            .Select(strategy => (game.Strategies[chosen.Length][strategy], Grow([.. chosen, strategy]))),
                    ]
                );
    }

    private static ImmutableArray<string> Names(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
