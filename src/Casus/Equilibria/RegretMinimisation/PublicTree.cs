namespace Casus.Equilibria.RegretMinimisation;

/// <summary>A two-player tree in which private types are dealt and later play is seen by all: public states times ranges of types.</summary>
/// <remarks>
/// <para>Found in the tree itself, without a word from its author. Each player's information sets that differ by the private type alone
/// stand in neighbouring lanes, and every public end is a matrix of chance times payoff, own type by other type, so that an iteration
/// works on whole vectors (the public-tree form of Johanson, Waugh, Bowling and Zinkevich 2011).</para>
/// <para>Whatever the grouping, results are those of the compiled tree up to rounding: a poor one wastes lanes, nothing else.</para>
/// </remarks>
public sealed class PublicTree
{
    // Lanes or matrix entries left empty beyond this share make the plain form the faster one.
    private const double LeastFill = 0.2;

    // Four lanes at once take more steps than eight; they must save so much room.
    private const double LeastGain = 0.7;

    private PublicTree(CompiledTree<double> tree, int lanes, RangePlex[] ranges, RangeBlocks[] blocks) =>
        (Tree, Lanes, Ranges, Blocks) = (tree, lanes, ranges, blocks);

    /// <summary>The public form of a tree, where it has one that pays.</summary>
    /// <returns>Nothing where there are not two players, or types are so few or so ragged that vectors would stay empty.</returns>
    public static PublicTree? TryDetect(CompiledTree<double> tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Game.PlayerCount != 2 || PublicStates.BySet(tree.Game) is not { } states)
            return null;
        var (one, two) = (tree.Treeplexes[0], tree.Treeplexes[1]);
        var groups = tree.Treeplexes.Select(treeplex => RangeGroups.Of(treeplex, states)).ToArray();
        var (wide, narrow) = (Range(EightLanes.Width), Range(FourLanes.Width));
        var lanes = Size(narrow) < LeastGain * Size(wide) ? FourLanes.Width : EightLanes.Width;
        var ranges = lanes == FourLanes.Width ? narrow : wide;
        if (
            groups.Max(group => group.MostLanes) < 2
            || tree.Treeplexes.Sum(treeplex => (long)treeplex.SequenceCount) < LeastFill * Size(ranges)
        )
            return null;
        return
            RangeBlocks.Of(one, ranges[0], ranges[1], Most(one)) is { } first
            && RangeBlocks.Of(two, ranges[1], ranges[0], Most(two)) is { } second
            ? new(tree, lanes, ranges, [first, second])
            : null;

        RangePlex[] Range(int lanes) => [RangePlex.Of(one, groups[0], lanes), RangePlex.Of(two, groups[1], lanes)];

        static long Size(RangePlex[] ranges) => ranges.Sum(range => (long)range.Size);

        static long Most(Treeplex<double> treeplex) => (long)((treeplex.LeafCount / LeastFill) + EightLanes.Width);
    }

    /// <summary>The tree it is a form of.</summary>
    public CompiledTree<double> Tree { get; }

    /// <summary>How many numbers are worked on at once: four or eight, as the number of types suggests.</summary>
    public int Lanes { get; }

    /// <summary>How many groups of information sets there are, each at one public state.</summary>
    public int GroupCount => Ranges.Sum(range => range.GroupCount);

    /// <summary>How many pairs of public plays end the game, for one player or the other: the matrices.</summary>
    public int MatrixCount => Blocks.Sum(block => block.Offset.Length);

    internal RangePlex[] Ranges { get; }

    internal RangeBlocks[] Blocks { get; }
}
