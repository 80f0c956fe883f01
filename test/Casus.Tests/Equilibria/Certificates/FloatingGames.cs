using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Games;
using CsCheck;

namespace Casus.Tests.Equilibria.Certificates;

/// <summary>Games and profiles in doubles, with probabilities that sum to one only within rounding.</summary>
internal static class FloatingGames
{
    /// <summary>A random tree for three players; thirds of chance do not sum to one in doubles.</summary>
    public static ExtensiveGame<double> Tree(int seed)
    {
        var exact = RandomGame.From(seed, payoff: (player, amount) => amount * new Rational(player + 1, 10));
        var build = new GameBuilder<double>([.. exact.Players]);
        return build.Build(Copy(exact, 0, build));
    }

    public static Profile<double> Play(ExtensiveGame<double> game, int seed)
    {
        var random = new Random(seed);
        var probabilities = new double[game.MoveCount];
        for (var set = 0; set < game.InformationSetCount; set++)
            Distribute(probabilities.AsSpan(game.FirstMoveOf(set), game.MoveCountOf(set)), random);
        return Profile<double>.Of(game, probabilities);
    }

    public static StrategicGame<double> Strategic(int seed)
    {
        var random = new Random(seed);
        var counts = Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(1, 4)).ToArray();
        var profiles = counts.Aggregate(1, (product, count) => product * count);
        return new(
            [.. counts.Select((_, player) => $"{player}")],
            [.. counts.Select(count => Enumerable.Range(1, count).Select(s => $"{s}").ToImmutableArray())],
            [.. counts.Select(_ => Enumerable.Range(0, profiles).Select(_ => random.Next(-50, 51) / 10.0).ToImmutableArray())]
        );
    }

    public static MixedProfile<double> Mix(StrategicGame<double> game, int seed)
    {
        var random = new Random(seed);
        var probabilities = new double[game.StrategyCount];
        for (var player = 0; player < game.PlayerCount; player++)
            Distribute(probabilities.AsSpan(game.FirstStrategyOf(player), game.StrategyCountOf(player)), random);
        return MixedProfile<double>.Of(game, probabilities);
    }

    private static void Distribute(Span<double> own, Random random)
    {
        var sum = 0.0;
        foreach (ref var probability in own)
            sum += probability = random.Next(3) == 0 ? 0 : random.NextDouble();
        if (sum == 0)
            sum = own[random.Next(own.Length)] = 1;
        foreach (ref var probability in own)
            probability /= sum;
    }

    private static Subtree Copy(ExtensiveGame<Rational> game, int node, GameBuilder<double> build)
    {
        if (game.KindOf(node) == NodeKind.Terminal)
            return build.Terminal([.. game.PayoffsAt(node).ToArray().Select(payoff => (double)payoff)]);
        var children = Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => game.ChildOf(node, branch)).ToArray();
        if (game.KindOf(node) == NodeKind.Chance)
            return build.Chance([
                .. children.Select(child => (game.BranchInto(child), (double)game.ChanceInto(child), Copy(game, child, build))),
            ]);
        var set = game.InformationSetOf(node);
        return build.Decision(
            game.PlayerOf(set),
            game.LabelOf(set),
            [.. children.Select(child => (game.BranchInto(child), Copy(game, child, build)))]
        );
    }
}
