using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.ManyPlayers;

/// <summary>Games in strategic form from a rule, from a table, or from a seed.</summary>
internal static class SmallGames
{
    /// <summary>A game whose payoffs are a rule of the profile.</summary>
    public static StrategicGame<Rational> By(int[] counts, Func<int[], Rational[]> payoffs)
    {
        var tables = counts.Select(_ => ImmutableArray.CreateBuilder<Rational>()).ToArray();
        foreach (var profile in Profiles(counts))
        {
            var paid = payoffs(profile);
            for (var player = 0; player < counts.Length; player++)
                tables[player].Add(paid[player]);
        }

        return new(Names(counts), Labels(counts), [.. tables.Select(table => table.ToImmutable())]);
    }

    /// <summary>Payoffs from a list, the first player's strategy turning fastest, players innermost.</summary>
    public static StrategicGame<Rational> Of(int[] counts, params int[] payoffs)
    {
        var place = 0;
        return By(counts, _ => [.. counts.Select(_ => (Rational)payoffs[place++])]);
    }

    /// <summary>The same in several pieces.</summary>
    public static StrategicGame<Rational> Of(int[] counts, params int[][] payoffs) => Of(counts, [.. payoffs.SelectMany(piece => piece)]);

    /// <summary>The same game in doubles.</summary>
    public static StrategicGame<double> Doubles(StrategicGame<Rational> game) =>
        new(
            game.Players,
            game.Strategies,
            [
                .. Enumerable
                    .Range(0, game.PlayerCount)
                    .Select(player => game.PayoffsOf(player).ToArray().Select(payoff => (double)payoff).ToImmutableArray()),
            ]
        );

    /// <summary>Payoffs that tie with probability zero.</summary>
    public static StrategicGame<double> Generic(int[] counts, int seed)
    {
        var random = new Random(seed);
        return Doubles(counts, random.NextDouble);
    }

    /// <summary>Whole payoffs from 0 to a small number: many ties.</summary>
    public static StrategicGame<double> Tied(int[] counts, int seed, int most)
    {
        var random = new Random(seed);
        return Doubles(counts, () => random.Next(most + 1));
    }

    /// <summary>Every profile of pure strategies, the first player's turning fastest.</summary>
    public static IEnumerable<int[]> Profiles(int[] counts)
    {
        var profile = new int[counts.Length];
        while (true)
        {
            yield return profile;
            var player = 0;
            while (player < counts.Length && ++profile[player] == counts[player])
                profile[player++] = 0;
            if (player == counts.Length)
                yield break;
        }
    }

    private static StrategicGame<double> Doubles(int[] counts, Func<double> next)
    {
        var profiles = counts.Aggregate(1, (product, count) => product * count);
        return new(
            Names(counts),
            Labels(counts),
            [.. counts.Select(_ => Enumerable.Range(0, profiles).Select(_ => next()).ToImmutableArray())]
        );
    }

    private static ImmutableArray<string> Names(int[] counts) => [.. counts.Select((_, player) => $"{player + 1}")];

    private static ImmutableArray<ImmutableArray<string>> Labels(int[] counts) =>
        [.. counts.Select(count => Enumerable.Range(1, count).Select(strategy => $"{strategy}").ToImmutableArray())];
}
