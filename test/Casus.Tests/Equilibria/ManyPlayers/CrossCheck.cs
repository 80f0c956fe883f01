using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Certificates;
using Casus.Equilibria.ManyPlayers;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.ManyPlayers;

/// <summary>
/// Random small games for two to four players, with ties, copies of strategies and payoffs that add up, given to every solver for many players;
/// what they say must agree with each other, with the certifiers in intervals and in fractions, and with Nash's and Wilson's theorems.
/// </summary>
internal static class CrossCheck
{
    private static readonly int[][] Shapes =
    [
        [2, 2],
        [2, 3],
        [3, 3],
        [4, 3],
        [4, 4],
        [1, 3],
        [2, 2, 2],
        [3, 2, 2],
        [2, 3, 3],
        [3, 3, 3],
        [1, 2, 3],
        [2, 2, 2, 2],
        [3, 2, 2, 2],
    ];

    /// <summary>What one game came to.</summary>
    /// <param name="Complaints">Every disagreement; none, if all is well.</param>
    /// <param name="IsComplete">Whether all equilibria were listed with proof.</param>
    /// <param name="Equilibria">How many were listed.</param>
    /// <param name="Unfinished">How many of the two path solvers gave up.</param>
    public sealed record Outcome(ImmutableArray<string> Complaints, bool IsComplete, int Equilibria, int Unfinished);

    /// <summary>The game of a seed.</summary>
    public static StrategicGame<double> Game(int seed)
    {
        var random = new Random(seed);
        var counts = Shapes[random.Next(Shapes.Length)];
        var kind = seed % 5;
        var most = random.Next(1, 6);
        var profiles = counts.Aggregate(1, (product, count) => product * count);
        var tables = counts
            .Select(_ =>
                Enumerable.Range(0, profiles).Select(_ => kind == 0 ? random.NextDouble() : random.Next(-most, most + 1)).ToArray()
            )
            .ToArray();
        if (kind == 3 && counts.Length == 2)
            tables[1] = [.. tables[0].Select(payoff => -payoff)];
        if (kind == 4)
            Repeat(tables, counts, random);
        return new(
            [.. counts.Select((_, player) => $"{player + 1}")],
            [.. counts.Select(count => Enumerable.Range(1, count).Select(strategy => $"{strategy}").ToImmutableArray())],
            [.. tables.Select(table => table.ToImmutableArray())]
        );
    }

    /// <summary>Solves the game of a seed in every way.</summary>
    public static Outcome Run(int seed)
    {
        var game = Game(seed);
        var complaints = ImmutableArray.CreateBuilder<string>();
        if (SupportEnumeration.Solve(game) is not Solution<EnclosedEquilibrium<double>>.Found all)
            return new([$"seed {seed}: support enumeration gives no list"], false, 0, 0);
        void Complain(string what) => complaints.Add($"seed {seed}: {what}");

        CheckList(game, all, seed, Complain);
        var unfinished = 0;
        foreach (var solution in new[] { GlobalNewton.Solve(game, most: 3, rays: 4), IteratedPolymatrix.Solve(game) })
        {
            if (solution is not Solution<StrategicCertificate<double>>.Found { Equilibria: var found })
            {
                unfinished++;
                continue;
            }

            foreach (var equilibrium in found)
            {
                if (!(StrategicBounds.Of(equilibrium.Profile).MaxRegret < 1e-8))
                    Complain("a path solver's answer is no equilibrium");
                if (all.IsComplete && !all.Equilibria.Any(known => IsSame(known, equilibrium.Profile)))
                    Complain("a path solver's answer is not on a list said to be complete");
            }
        }

        return new(complaints.ToImmutable(), all.IsComplete, all.Equilibria.Length, unfinished);
    }

    private static void CheckList(
        StrategicGame<double> game,
        Solution<EnclosedEquilibrium<double>>.Found all,
        int seed,
        Action<string> complain
    )
    {
        var copy = ExactCopy.Of(game);
        if (all.IsComplete && all.Equilibria.IsEmpty)
            complain("no equilibrium at all");
        if (seed % 5 == 0 && all.IsComplete && all.Equilibria.Length % 2 == 0)
            complain("an even number of equilibria without ties");
        if (seed % 5 == 0 && !all.IsComplete)
            complain($"undecided without ties: {all.Undecided[0]}");
        foreach (var equilibrium in all.Equilibria)
        {
            if (!(StrategicBounds.Of(equilibrium.Certificate.Profile).MaxRegret < 1e-9))
                complain("a listed equilibrium is none");
            if (
                equilibrium.Exact is { } exact
                && StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(copy, exact.AsSpan())).MaxRegret.Sign != 0
            )
                complain("a listed exact equilibrium is not exact");
        }

        foreach (var profile in PureEquilibria(copy))
            if (!all.Equilibria.Any(known => known.Exact is { } exact && exact.SequenceEqual(profile.Probabilities)))
                complain("a pure equilibrium is missing");
        if (
            game.PlayerCount == 2
            && seed % 5 == 3
            && all.Equilibria.Select(known => DualBound.Of(known.Certificate.Profile).Value.Middle).Distinct().ToList() is var values
        )
            if (values.Max() - values.Min() > 1e-9)
                complain("a zero-sum game has two values");
    }

    private static IEnumerable<MixedProfile<Rational>> PureEquilibria(StrategicGame<Rational> game)
    {
        for (var place = 0; place < game.ProfileCount; place++)
        {
            var strategies = Enumerable
                .Range(0, game.PlayerCount)
                .Select(player => place / game.StrideOf(player) % game.StrategyCountOf(player))
                .ToArray();
            var profile = MixedProfile<Rational>.Pure(game, strategies);
            if (StrategicCertificate<Rational>.Check(profile).IsNash)
                yield return profile;
        }
    }

    private static bool IsSame(EnclosedEquilibrium<double> known, MixedProfile<double> profile) =>
        known.Probabilities.Zip(profile.Probabilities).All(pair => Math.Abs(pair.First.Middle - pair.Second) < 1e-6);

    // A player's last strategy becomes a copy of its first, in everyone's payoffs.
    private static void Repeat(double[][] tables, int[] counts, Random random)
    {
        var player = random.Next(counts.Length);
        var stride = counts[..player].Aggregate(1, (product, count) => product * count);
        foreach (var table in tables)
            for (var place = 0; place < table.Length; place++)
                if (place / stride % counts[player] == counts[player] - 1)
                    table[place] = table[place - ((counts[player] - 1) * stride)];
    }
}
