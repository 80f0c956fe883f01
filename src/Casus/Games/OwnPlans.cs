using System.Numerics;

namespace Casus.Games;

/// <summary>The reduced pure strategies of one player: a move at every own information set that own moves do not exclude.</summary>
/// <remarks>Needs perfect recall: then the own sets form a forest, where each set hangs under the last own move that leads to it.</remarks>
internal sealed class OwnPlans
{
    private readonly int[] _firstMove;
    private readonly int[] _parentMove;

    private OwnPlans(int[] sets, int[] firstMove, int[] parentMove) => (Sets, _firstMove, _parentMove) = (sets, firstMove, parentMove);

    /// <summary>The player's information sets, each after those that lead to it.</summary>
    public int[] Sets { get; }

    public static OwnPlans Of<T>(ExtensiveGame<T> game, int player)
        where T : struct, INumber<T>
    {
        int[] sets = [.. Enumerable.Range(0, game.InformationSetCount).Where(set => game.PlayerOf(set) == player)];
        var last = LastOwnMoves(game, player);
        // A set's first node comes before the first node of every set that its moves lead to.
        Array.Sort(Array.ConvertAll(sets, set => Earliest(game.NodesOf(set))), sets);
        return new(
            sets,
            [.. Enumerable.Range(0, game.InformationSetCount + 1).Select(set => game.Layout.FirstMove[set])],
            Array.ConvertAll(sets, set => last[game.NodesOf(set)[0]])
        );
    }

    /// <summary>How many plans there are, without listing them.</summary>
    public BigInteger Count()
    {
        // What can be done after a move, and at the very start, multiplies over the sets there and adds over the moves of each.
        var (after, start) = (new BigInteger[_firstMove[^1]], BigInteger.One);
        Array.Fill(after, BigInteger.One);
        for (var place = Sets.Length - 1; place >= 0; place--)
        {
            var ways = BigInteger.Zero;
            for (var move = _firstMove[Sets[place]]; move < _firstMove[Sets[place] + 1]; move++)
                ways += after[move];
            if (_parentMove[place] < 0)
                start *= ways;
            else
                after[_parentMove[place]] *= ways;
        }

        return start;
    }

    /// <summary>Every plan: for each of <see cref="Sets"/> the move taken there, or −1 where own moves exclude the set.</summary>
    public List<int[]> List()
    {
        var plans = new List<int[]>();
        var plan = new int[Sets.Length];
        Array.Fill(plan, GameLayout<double>.None);
        var place = 0;
        while (true)
        {
            // Forward: at each set not excluded the first move; then the last set that has a further move takes it.
            for (; place < plan.Length; place++)
                plan[place] = IsOpen(plan, place) ? _firstMove[Sets[place]] : GameLayout<double>.None;
            plans.Add([.. plan]);
            for (place = plan.Length - 1; place >= 0; place--)
                if (plan[place] >= 0 && plan[place] + 1 < _firstMove[Sets[place] + 1])
                    break;
            if (place < 0)
                return plans;
            plan[place++]++;
        }
    }

    private bool IsOpen(int[] plan, int place) => _parentMove[place] < 0 || Array.IndexOf(plan, _parentMove[place], 0, place) >= 0;

    private static int Earliest(ReadOnlySpan<int> nodes)
    {
        var earliest = nodes[0];
        foreach (var node in nodes)
            earliest = Math.Min(earliest, node);
        return earliest;
    }

    private static int[] LastOwnMoves<T>(ExtensiveGame<T> game, int player)
        where T : struct, INumber<T>
    {
        var last = new int[game.NodeCount];
        last[0] = GameLayout<T>.None;
        for (var node = 1; node < last.Length; node++)
        {
            var (above, move) = (game.Layout.Parent[node], game.Layout.MoveInto[node]);
            last[node] = move >= 0 && game.PlayerOf(game.SetOfMove(move)) == player ? move : last[above];
        }

        return last;
    }
}
