using System.Collections.Immutable;

namespace Casus.Uncertainty.Discovery;

/// <summary>A region of inputs: for some of them a lower end, an upper end, or both.</summary>
/// <param name="Restrictions">The restrictions, in the order of the inputs; none: all that can be.</param>
public sealed record Box(ImmutableArray<Restriction> Restrictions)
{
    /// <summary>All that can be.</summary>
    public static Box Whole { get; } = new([]);

    /// <summary>Whether a draw lies within.</summary>
    /// <param name="inputs">For each input a column of draws.</param>
    /// <param name="draw">Which draw.</param>
    public bool Contains(double[][] inputs, int draw)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var restriction in Restrictions)
        {
            var value = inputs[restriction.Input][draw];
            if (!(value >= restriction.Low && value <= restriction.High))
                return false;
        }

        return true;
    }

    /// <summary>The region without the restriction of one input.</summary>
    public Box Without(int input) => new([.. Restrictions.Where(r => r.Input != input)]);

    /// <summary>How the region fares on some draws.</summary>
    /// <param name="inputs">For each input a column of draws.</param>
    /// <param name="ofInterest">Which draws are of interest.</param>
    /// <param name="among">The draws to look at; none: all.</param>
    public BoxScore Score(double[][] inputs, ReadOnlySpan<bool> ofInterest, IReadOnlyList<int>? among = null)
    {
        var (inside, hits, all, total) = (0, 0, 0, among?.Count ?? ofInterest.Length);
        for (var at = 0; at < total; at++)
        {
            var draw = among?[at] ?? at;
            all += ofInterest[draw] ? 1 : 0;
            if (!Contains(inputs, draw))
                continue;
            inside++;
            hits += ofInterest[draw] ? 1 : 0;
        }

        return new(inside, hits, all, total);
    }
}

/// <summary>What one input must be within a region.</summary>
/// <param name="Input">The input's place.</param>
/// <param name="Low">The least value; negative infinity if there is none.</param>
/// <param name="High">The largest value; infinity if there is none.</param>
public sealed record Restriction(int Input, double Low, double High);

/// <summary>How a region fares on some draws.</summary>
/// <param name="Inside">How many draws lie within.</param>
/// <param name="Hits">How many of these are of interest.</param>
/// <param name="OfInterest">How many draws are of interest, within or not.</param>
/// <param name="Draws">How many draws there are.</param>
public readonly record struct BoxScore(int Inside, int Hits, int OfInterest, int Draws)
{
    /// <summary>Of the draws within, how many are of interest.</summary>
    public double Density => Inside == 0 ? 0 : (double)Hits / Inside;

    /// <summary>Of the draws of interest, how many lie within.</summary>
    public double Coverage => OfInterest == 0 ? 0 : (double)Hits / OfInterest;

    /// <summary>How much of all draws lies within.</summary>
    public double Mass => Draws == 0 ? 0 : (double)Inside / Draws;

    /// <summary>The harmonic mean of density and coverage: large only if both are.</summary>
    public double Balance => Density + Coverage == 0 ? 0 : 2 * Density * Coverage / (Density + Coverage);
}
