using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Lemke;

/// <summary>One path of Lemke and Howson: two dictionaries, of either player's best-response polytope, that take turns.</summary>
/// <remarks>
/// A label is a strategy of either player. In each dictionary quantity k is what has label k when it is zero: the weight of an own strategy,
/// or how much a strategy of the other falls short of a best response.
/// </remarks>
internal static class LemkeHowsonPath
{
    /// <summary>The probabilities of all strategies at the path's end; nothing when it did not end within the steps given.</summary>
    /// <param name="game">A game of two players.</param>
    /// <param name="label">The label to drop first.</param>
    /// <param name="steps">The most pivots; what is left of them afterwards.</param>
    /// <param name="cancellation">Stops the path.</param>
    public static T[]? Follow<T>(StrategicGame<T> game, int label, ref int steps, CancellationToken cancellation)
        where T : struct, INumber<T>
    {
        var rows = game.StrategyCountOf(0);
        PathDictionary[] sides = [Side(game, 0), Side(game, 1)];
        var (side, entering) = (label < rows ? 0 : 1, label);
        while (true)
        {
            if (steps-- <= 0 || cancellation.IsCancellationRequested)
                return null;
            var row = sides[side].LeavingRow(~sides[side].Place[entering]);
            if (row < 0)
                return null;
            var leaving = sides[side].Basic[row];
            sides[side].Pivot(row, ~sides[side].Place[entering]);
            if (leaving == label)
                return Weights<T>(game, sides);
            (side, entering) = (1 - side, leaving);
        }
    }

    // The own strategies' weights are wanted, of a total that is not one: slack = 1 - payoffs·weights, payoffs made positive.
    private static PathDictionary Side<T>(StrategicGame<T> game, int own)
        where T : struct, INumber<T>
    {
        var (other, ownCount, otherCount) = (1 - own, game.StrategyCountOf(own), game.StrategyCountOf(1 - own));
        int[] nonbasic = [.. Enumerable.Range(game.FirstStrategyOf(own), ownCount)];
        int[] basic = [.. Enumerable.Range(game.FirstStrategyOf(other), otherCount)];
        var table = game.PayoffsOf(other);
        var (least, most) = (table[0], table[0]);
        foreach (var payoff in table)
            (least, most) = (T.Min(least, payoff), T.Max(most, payoff));
        var range = most > least ? most - least : T.One;
        var cells = new T[otherCount * (ownCount + 1)];
        for (var reply = 0; reply < otherCount; reply++)
        {
            for (var strategy = 0; strategy < ownCount; strategy++)
            {
                var payoff = table[(strategy * game.StrideOf(own)) + (reply * game.StrideOf(other))];
                cells[(reply * (ownCount + 1)) + strategy] = -(payoff - least + range) / range;
            }

            cells[(reply * (ownCount + 1)) + ownCount] = T.One;
        }

        // In another unit the weights are others, in proportion; only their shares count.
        var unit = PathCells.UnitOf(cells);
        for (var place = 0; place < cells.Length; place++)
            cells[place] *= (place + 1) % (ownCount + 1) == 0 ? T.One : unit;
        return PathCells.Of(basic, nonbasic, cells);
    }

    private static T[] Weights<T>(StrategicGame<T> game, PathDictionary[] sides)
        where T : struct, INumber<T>
    {
        var weights = new T[game.StrategyCount];
        for (var player = 0; player < 2; player++)
        {
            // On a fresh dictionary the basis is reached in as few pivots as it takes, so that little is lost to rounding.
            var side = sides[player];
            if (side is FloatingDictionary)
            {
                var fresh = (FloatingDictionary)Side(game, player);
                fresh.GoTo(side.Basic);
                side = fresh;
            }

            var own = weights.AsSpan(game.FirstStrategyOf(player), game.StrategyCountOf(player));
            var sum = T.Zero;
            for (var strategy = 0; strategy < own.Length; strategy++)
            {
                own[strategy] = T.Max(T.Zero, PathCells.ValueOf<T>(side, game.FirstStrategyOf(player) + strategy));
                sum += own[strategy];
            }

            foreach (ref var weight in own)
                weight /= sum;
        }

        return weights;
    }
}
