using System.Collections.Immutable;
using Casus.Uncertainty.Decisions;

namespace Casus.Uncertainty.Search;

/// <summary>Decisions that were worked out.</summary>
public sealed class Candidate
{
    internal Candidate(long number, int origin, double[] decisions, double[] objectives, double violation) =>
        (Number, Origin, Decisions, Objectives, Violation) = (number, origin, [.. decisions], [.. objectives], violation);

    /// <summary>The candidate's number in the order of evaluation, from 0.</summary>
    public long Number { get; }

    /// <summary>The value of each variable.</summary>
    public ImmutableArray<double> Decisions { get; }

    /// <summary>The value of each objective, more being better.</summary>
    public ImmutableArray<double> Objectives { get; }

    /// <summary>By how much it breaks its constraints; infinite if an objective was not finite.</summary>
    public double Violation { get; }

    /// <summary>Whether it breaks no constraint.</summary>
    public bool IsFeasible => Violation == 0;

    /// <summary>Which way of variation it came from.</summary>
    internal int Origin { get; }

    /// <summary>Whether it is better than another: it breaks constraints less, or as none of both does, dominates (Deb et al. 2002, section VI).</summary>
    internal bool IsBetterThan(Candidate other) =>
        Violation > 0 || other.Violation > 0
            ? Violation < other.Violation
            : ParetoSet.Dominates(Objectives.AsSpan(), other.Objectives.AsSpan());
}
