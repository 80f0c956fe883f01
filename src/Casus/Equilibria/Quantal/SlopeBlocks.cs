namespace Casus.Equilibria.Quantal;

/// <summary>How the payoffs of one set's moves change with the logarithms of another's: a dense block for each pair of sets that touch.</summary>
/// <remarks>
/// Sets on no common way through the tree do not touch, and have no block. A block has a row for each move of the first set and a column
/// for each move of the second.
/// </remarks>
internal sealed class SlopeBlocks
{
    private readonly Dictionary<(int Row, int Column), int> _offset = [];
    private readonly List<(int Row, int Column, int Offset)> _blocks = [];
    private int _length;
    private double[]? _values;

    /// <summary>The blocks, in the order in which they were added.</summary>
    public IReadOnlyList<(int Row, int Column, int Offset)> Blocks => _blocks;

    /// <summary>The entries of all blocks, each row by row.</summary>
    public double[] Values => _values ??= new double[_length];

    /// <summary>Where the block of a pair of sets begins; adds it if it is new.</summary>
    public int Add(int row, int rowMoves, int column, int columnMoves)
    {
        if (_offset.TryGetValue((row, column), out var known))
            return known;
        var offset = _length;
        _length = checked(_length + (rowMoves * columnMoves));
        _offset.Add((row, column), offset);
        _blocks.Add((row, column, offset));
        return offset;
    }
}
