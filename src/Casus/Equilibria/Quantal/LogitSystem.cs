namespace Casus.Equilibria.Quantal;

/// <summary>What moves pay, and how that changes, when everyone mixes as given: all that logit equilibrium needs to know of a game.</summary>
/// <remarks>
/// Moves are grouped by who chooses among them: an information set of a tree, or a player of a game in strategic form. Payoffs are in units
/// of <see cref="Unit"/> and from an origin that does not matter, so that they lie between −1 and 1.
/// </remarks>
internal abstract class LogitSystem
{
    protected LogitSystem(int[] first, double unit)
    {
        First = first;
        Unit = unit;
        Payoffs = new double[first[^1]];
    }

    /// <summary>The first move of each group, and at the end the number of all moves.</summary>
    public int[] First { get; }

    /// <summary>How many groups of moves there are.</summary>
    public int GroupCount => First.Length - 1;

    /// <summary>How many moves there are.</summary>
    public int MoveCount => First[^1];

    /// <summary>How much payoff one unit of <see cref="Payoffs"/> is: the largest span of any player's payoffs.</summary>
    public double Unit { get; }

    /// <summary>What each move is expected to pay, as of the last evaluation.</summary>
    public double[] Payoffs { get; }

    /// <summary>How payoffs change with logarithms of probabilities, as of the last call of <see cref="Differentiate"/>.</summary>
    public SlopeBlocks Slopes { get; } = new();

    /// <summary>Finds what each move pays.</summary>
    /// <param name="logs">The logarithm of every move's probability.</param>
    /// <param name="lowLogs">What is to be added to each logarithm, too small to show in it.</param>
    /// <param name="probabilities">The probabilities themselves; those of a group sum to one.</param>
    public abstract void Evaluate(ReadOnlySpan<double> logs, ReadOnlySpan<double> lowLogs, ReadOnlySpan<double> probabilities);

    /// <summary>Finds the slopes at the point last evaluated.</summary>
    public abstract void Differentiate(ReadOnlySpan<double> probabilities);
}
