using System.Numerics;

namespace Casus.Games;

/// <summary>What kind of game a game is: what a solver checks against its scope before it begins.</summary>
/// <param name="Players">How many players there are; chance is none of them.</param>
/// <param name="IsConstantSum">Whether there are two players whose payoffs add up to the same sum at every end.</param>
/// <param name="HasChance">Whether nature moves anywhere.</param>
/// <param name="HasPerfectRecall">Whether every player always remembers what it knew and did.</param>
/// <param name="HasPerfectInformation">Whether everyone who moves knows everything that was done before.</param>
public readonly record struct GameClass(int Players, bool IsConstantSum, bool HasChance, bool HasPerfectRecall, bool HasPerfectInformation)
{
    /// <summary>The class of a tree. Linear in nodes × players.</summary>
    public static GameClass Of<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var (hasChance, isConstant, hasOneNodeSets) = (false, game.PlayerCount == 2, true);
        T? common = null;
        for (var node = 0; node < game.NodeCount; node++)
        {
            hasChance |= game.KindOf(node) == NodeKind.Chance;
            if (game.KindOf(node) != NodeKind.Terminal || !isConstant)
                continue;
            var payoffs = game.PayoffsAt(node);
            var sum = payoffs[0] + payoffs[1];
            common ??= sum;
            isConstant = Exactness<T>.AreClose(sum, common.Value);
        }

        for (var set = 0; set < game.InformationSetCount; set++)
            hasOneNodeSets &= game.NodesOf(set).Length == 1;
        return new(game.PlayerCount, isConstant, hasChance, PerfectRecall.Check(game) is null, hasOneNodeSets);
    }

    /// <summary>The class of a game in strategic form: no chance, perfect recall, and imperfect information if anyone else moves.</summary>
    public static GameClass Of<T>(StrategicForm<T> game)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        return new(game.PlayerCount, AddsUp(game), HasChance: false, HasPerfectRecall: true, game.PlayerCount == 1);
    }

    private static bool AddsUp<T>(StrategicForm<T> game)
        where T : struct, INumber<T>
    {
        if (game.PlayerCount != 2)
            return false;
        var common = game.Payoff(0, [0, 0]) + game.Payoff(1, [0, 0]);
        for (var row = 0; row < game.StrategyCountOf(0); row++)
        for (var column = 0; column < game.StrategyCountOf(1); column++)
            if (!Exactness<T>.AreClose(game.Payoff(0, [row, column]) + game.Payoff(1, [row, column]), common))
                return false;
        return true;
    }
}
