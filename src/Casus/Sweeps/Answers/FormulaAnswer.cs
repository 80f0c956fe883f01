using System.Collections.Immutable;

namespace Casus.Sweeps.Answers;

/// <summary>What a sweep says of one formula under one structural variant.</summary>
public sealed record FormulaAnswer
{
    /// <summary>The formula's index.</summary>
    public required int Formula { get; init; }

    /// <summary>For each demand, the probability that the formula meets it.</summary>
    public required ImmutableArray<Estimate> Accepted { get; init; }

    /// <summary>The probability that no veto stands against it.</summary>
    public required Estimate Signing { get; init; }

    /// <summary>The probability that it deters as wanted.</summary>
    public required Estimate Deterring { get; init; }

    /// <summary>The probability of both together: not the product, since what makes a text acceptable may make it weak.</summary>
    public required Estimate Both { get; init; }

    /// <summary>The mean probability of an attack within the periods asked about, over draws.</summary>
    public required Estimate Attack { get; init; }

    /// <summary>The probability of an attack below which 5, 50 and 95 % of the draws lie, to half a class of the histogram (1/512).</summary>
    public required (double P5, double P50, double P95) AttackSpread { get; init; }

    /// <summary>The share of draws in which it is signed and deters and leaves the least favoured most among all such (Starr 1962, the domain criterion).</summary>
    public required double First { get; init; }

    /// <summary>The mean of what it brings the least favoured with a veto; a formula that is not signed brings nothing. In units of the stake.</summary>
    public required double Gain { get; init; }

    /// <summary>The mean regret, in the same units.</summary>
    public required double Regret { get; init; }

    /// <summary>The regret not exceeded in 90 % of the draws, to a class of a fifth of its size.</summary>
    public required double RegretP90 { get; init; }

    /// <summary>The largest regret of any draw.</summary>
    public required double RegretMost { get; init; }
}
