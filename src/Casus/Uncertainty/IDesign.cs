namespace Casus.Uncertainty;

/// <summary>Points of the unit cube, one for each draw; a draw is a function of the design and its own number alone, whoever asks and in whatever order.</summary>
public interface IDesign
{
    /// <summary>How many coordinates a point has.</summary>
    int Dimensions { get; }

    /// <summary>Fills in one coordinate of neighbouring draws, each strictly between 0 and 1.</summary>
    /// <param name="dimension">Which coordinate, from 0.</param>
    /// <param name="first">The number of the first draw wanted, from 0.</param>
    /// <param name="shares">Where the coordinates go, one for each draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coordinate, or the design has not so many draws.</exception>
    void Fill(int dimension, long first, Span<double> shares);
}
