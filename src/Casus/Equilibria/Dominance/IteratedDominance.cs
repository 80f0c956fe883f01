using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Dominance;

/// <summary>Removes dominated strategies, round after round, until none is left, and says what dominated each.</summary>
/// <remarks>
/// <para>By pure or by mixed strategies (Gale 1953; Luce and Raiffa 1957). Exact on exact fractions; on doubles gains up to
/// 1e-9 count as none. Each strategy in doubt costs a linear program whose rows are made when broken, each a pass over the table.</para>
/// <para>What survives strict dominance does not depend on the order of removal (Gilboa, Kalai and Zemel 1990, "On the order of
/// eliminating dominated strategies", Operations Research Letters 9), and every equilibrium survives. What survives weak dominance does
/// depend on it, and equilibria may be lost, though not all: an equilibrium of what is left is one of the whole game.</para>
/// </remarks>
public static class IteratedDominance
{
    /// <summary>Eliminates until nothing that is left is dominated.</summary>
    /// <param name="game">The game.</param>
    /// <param name="rule">What counts as dominance.</param>
    /// <param name="byMixed">Whether mixed strategies may dominate, and not pure ones only.</param>
    /// <param name="order">What a round removes.</param>
    /// <param name="progress">Told after each round.</param>
    /// <param name="cancellation">Stops after the rounds finished so far; the outcome then is not complete.</param>
    public static DominanceOutcome<T> Eliminate<T>(
        StrategicGame<T> game,
        DominanceRule rule = DominanceRule.Strict,
        bool byMixed = true,
        EliminationOrder order = EliminationOrder.AllAtOnce,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var left = Enumerable.Range(0, game.PlayerCount).Select(player => AllOf(game, player)).ToArray();
        var removed = ImmutableArray.CreateBuilder<Elimination<T>>();
        var turn = 0;
        try
        {
            for (var round = 1; ; round++)
            {
                var found = Dominated(game, left, rule, byMixed, order, turn, cancellation);
                if (found.Count == 0)
                    return new(game, rule, removed.ToImmutable(), [.. left], isComplete: true);
                removed.AddRange(found.Select(gone => new Elimination<T>(round, gone.Player, gone.Strategy, gone.Dominator)));
                foreach (var gone in found)
                    left[gone.Player] = left[gone.Player].Remove(gone.Strategy);
                turn = order == EliminationOrder.AllAtOnce ? 0 : (found[0].Player + 1) % left.Length;
                progress?.Report(new($"round {round}: {found.Count} dominated strategies removed"));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(game, rule, removed.ToImmutable(), [.. left], isComplete: false);
        }
    }

    private static List<(int Player, int Strategy, ImmutableArray<T> Dominator)> Dominated<T>(
        StrategicGame<T> game,
        ImmutableArray<int>[] left,
        DominanceRule rule,
        bool byMixed,
        EliminationOrder order,
        int turn,
        CancellationToken cancellation
    )
        where T : struct, INumber<T>
    {
        var found = new List<(int, int, ImmutableArray<T>)>();
        for (var i = 0; i < left.Length && (found.Count == 0 || order == EliminationOrder.AllAtOnce); i++)
        {
            var player = (turn + i) % left.Length;
            var test = new DominanceTest<T>(game, player, left, rule);
            foreach (var strategy in left[player])
            {
                if (test.Judge(strategy, byMixed, cancellation).Dominator is not { } dominator)
                    continue;
                found.Add((player, strategy, dominator));
                if (order == EliminationOrder.OneByOne)
                    break;
            }
        }

        return found;
    }

    internal static ImmutableArray<int> AllOf<T>(StrategicForm<T> game, int player)
        where T : struct, INumber<T> => [.. Enumerable.Range(0, game.StrategyCountOf(player))];
}
