namespace Casus.Equilibria.Batch;

/// <summary>The numbers of some consecutive draws of one tree, waiting to be filled in: one row for each number, one column for each draw.</summary>
public readonly ref struct DrawBlock
{
    private readonly Span<double> _numbers;
    private readonly int _players;
    private readonly int _ends;
    private readonly int _width;

    internal DrawBlock(int first, int count, Span<double> numbers, int players, int ends, int width)
    {
        (First, Count) = (first, count);
        _numbers = numbers;
        (_players, _ends, _width) = (players, ends, width);
    }

    /// <summary>The number of the first draw in the block, from 0.</summary>
    public int First { get; }

    /// <summary>How many draws the block holds.</summary>
    public int Count { get; }

    /// <summary>What a player gets at an end, draw by draw.</summary>
    /// <param name="end">The end, counted in the order of the tree's terminal nodes.</param>
    /// <param name="player">The player.</param>
    public Span<double> Payoffs(int end, int player)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)end, (uint)_ends, nameof(end));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)player, (uint)_players, nameof(player));
        return _numbers.Slice(((end * _players) + player) * _width, Count);
    }

    /// <summary>The probability with which chance leads into a node, draw by draw; what the tree says unless changed.</summary>
    /// <param name="node">A node below a chance node. The branches of one chance node must add up to one.</param>
    public Span<double> Chances(int node) => _numbers.Slice(((_ends * _players) + node) * _width, Count);
}

/// <summary>Writes the numbers of some draws into a block; what it writes for a draw must depend on the draw's number alone.</summary>
/// <param name="block">Where to write. Every payoff must be written.</param>
public delegate void DrawFill(DrawBlock block);
