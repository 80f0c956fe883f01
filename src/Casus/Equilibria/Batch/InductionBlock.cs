using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Casus.Games;

namespace Casus.Equilibria.Batch;

/// <summary>The working space of one thread: the numbers of a block of draws, and the values of a tree in eight lanes.</summary>
internal sealed class InductionBlock
{
    private const int Width = BatchInduction.BlockWidth;
    private const double Tie = 1e-9;

    private readonly ExtensiveGame<double> _shape;
    private readonly int _ends;
    private readonly double[] _numbers;
    private readonly Vector512<double>[] _values;
    private readonly Vector512<double>[] _moves;

    public InductionBlock(ExtensiveGame<double> shape)
    {
        _shape = shape;
        for (var node = 0; node < shape.NodeCount; node++)
            _ends += shape.KindOf(node) == NodeKind.Terminal ? 1 : 0;
        _numbers = new double[((_ends * shape.PlayerCount) + shape.NodeCount) * Width];
        _values = new Vector512<double>[shape.NodeCount * shape.PlayerCount];
        _moves = new Vector512<double>[shape.InformationSetCount];
    }

    public void Solve(DrawFill fill, int first, int count, BatchOutcome outcome)
    {
        var (players, layout) = (_shape.PlayerCount, _shape.Layout);
        for (var node = 0; node < _shape.NodeCount; node++)
            _numbers.AsSpan(((_ends * players) + node) * Width, Width).Fill(layout.Chance[node]);
        fill(new(first, count, _numbers, players, _ends, Width));
        for (var column = 0; column < count; column += Vector512<double>.Count)
        {
            var isUnique = Induce(column);
            var gain = Certify(column);
            Store(first + column, Math.Min(Vector512<double>.Count, count - column), gain, isUnique, outcome);
        }
    }

    // Children come after their parents, so a loop downwards meets every value before it is needed.
    private Vector512<double> Induce(int column)
    {
        var (layout, players) = (_shape.Layout, _shape.PlayerCount);
        var isUnique = Vector512<double>.AllBitsSet;
        for (var node = layout.Kind.Length - 1; node >= 0; node--)
        {
            var own = _values.AsSpan(node * players, players);
            switch (layout.Kind[node])
            {
                case NodeKind.Terminal:
                    for (var player = 0; player < players; player++)
                        own[player] = At((layout.TerminalOf[node] * players) + player, column);
                    break;
                case NodeKind.Chance:
                    Average(node, column, own);
                    break;
                default:
                    isUnique &= Choose(node, own);
                    break;
            }
        }

        return isUnique;
    }

    private Vector512<double> Choose(int node, Span<Vector512<double>> own)
    {
        var (layout, players) = (_shape.Layout, _shape.PlayerCount);
        var (set, child) = (layout.SetOf[node], layout.FirstChild[node]);
        var mover = layout.PlayerOf[set];
        var below = _values.AsSpan(child * players, layout.ChildCount[node] * players);
        below[..players].CopyTo(own);
        var (second, move) = (Vector512.Create(double.NegativeInfinity), Vector512<double>.Zero);
        for (var branch = 1; branch < layout.ChildCount[node]; branch++)
        {
            var offered = below.Slice(branch * players, players);
            var isBetter = Vector512.GreaterThan(offered[mover], own[mover] + Vector512.Create(Tie));
            second = Vector512.Max(second, Vector512.Min(offered[mover], own[mover]));
            move = Vector512.ConditionalSelect(isBetter, Vector512.Create((double)branch), move);
            for (var player = 0; player < players; player++)
                own[player] = Vector512.ConditionalSelect(isBetter, offered[player], own[player]);
        }

        _moves[set] = move;
        return Vector512.GreaterThan(own[mover], second + Vector512.Create(Tie));
    }

    // The certificate follows the moves as stored and looks at every other move once more; it takes over nothing but the moves.
    private Vector512<double> Certify(int column)
    {
        var (layout, players) = (_shape.Layout, _shape.PlayerCount);
        var most = Vector512<double>.Zero;
        for (var node = layout.Kind.Length - 1; node >= 0; node--)
        {
            var own = _values.AsSpan(node * players, players);
            if (layout.Kind[node] == NodeKind.Terminal)
            {
                for (var player = 0; player < players; player++)
                    own[player] = At((layout.TerminalOf[node] * players) + player, column);
            }
            else if (layout.Kind[node] == NodeKind.Chance)
            {
                Average(node, column, own);
            }
            else
            {
                most = Vector512.Max(most, Follow(node, own));
            }
        }

        return most;
    }

    private Vector512<double> Follow(int node, Span<Vector512<double>> own)
    {
        var (layout, players) = (_shape.Layout, _shape.PlayerCount);
        var (set, first) = (layout.SetOf[node], layout.FirstChild[node]);
        var (mover, best) = (layout.PlayerOf[set], Vector512.Create(double.NegativeInfinity));
        own.Clear();
        for (var branch = 0; branch < layout.ChildCount[node]; branch++)
        {
            var child = _values.AsSpan((first + branch) * players, players);
            var isTaken = Vector512.Equals(_moves[set], Vector512.Create((double)branch));
            best = Vector512.Max(best, child[mover]);
            for (var player = 0; player < players; player++)
                own[player] = Vector512.ConditionalSelect(isTaken, child[player], own[player]);
        }

        return best - own[mover];
    }

    private void Average(int node, int column, Span<Vector512<double>> own)
    {
        var (layout, players) = (_shape.Layout, _shape.PlayerCount);
        own.Clear();
        for (var branch = 0; branch < layout.ChildCount[node]; branch++)
        {
            var child = layout.FirstChild[node] + branch;
            var chance = At((_ends * players) + child, column);
            for (var player = 0; player < players; player++)
                own[player] += chance * _values[(child * players) + player];
        }
    }

    private Vector512<double> At(int row, int column) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_numbers), (nuint)((row * Width) + column));

    private void Store(int draw, int count, Vector512<double> gain, Vector512<double> isUnique, BatchOutcome outcome)
    {
        var unique = isUnique.ExtractMostSignificantBits();
        for (var set = 0; set < _moves.Length; set++)
        {
            var moves = outcome.MovesOf(set).Slice(draw, count);
            for (var lane = 0; lane < count; lane++)
                moves[lane] = (byte)_moves[set][lane];
        }

        for (var player = 0; player < _shape.PlayerCount; player++)
        {
            var values = outcome.WritableValues(player).Slice(draw, count);
            for (var lane = 0; lane < count; lane++)
                values[lane] = _values[player][lane];
        }

        for (var lane = 0; lane < count; lane++)
        {
            outcome.WritableGains[draw + lane] = gain[lane];
            outcome.WritableUnique[draw + lane] = ((unique >> lane) & 1) != 0;
        }
    }
}
