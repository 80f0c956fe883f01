using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Dossiers;

/// <summary>Statements with a common origin, which together can never weigh more than the origin does.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Name">What the common origin is.</param>
/// <param name="Dependence">How the statements depend on each other.</param>
public sealed record Cluster(string Id, string Name, Dependence Dependence);

/// <summary>How statements of a cluster depend on each other.</summary>
public abstract record Dependence
{
    private Dependence() { }

    /// <summary>They repeat one line that may or may not have been given out; evidence saturates at the line's own ratio.</summary>
    /// <param name="LineIfTrue">The probability that the line is given out if the hypothesis is true.</param>
    /// <param name="LineIfFalse">The same if it is not.</param>
    /// <param name="SaidIfLine">The probability that a speaker says so if the line was given out.</param>
    /// <param name="SaidAnyway">The same if it was not.</param>
    public sealed record CommonLine(Rational LineIfTrue, Rational LineIfFalse, Rational SaidIfLine, Rational SaidAnyway) : Dependence;

    /// <summary>Equally correlated reports: n of them weigh as much as n/(1 + (n − 1)ρ) independent ones.</summary>
    /// <param name="Rho">The correlation, from 0 to 1.</param>
    public sealed record Correlated(Rational Rho) : Dependence;
}

/// <summary>Something that is true or not, on which statements bear.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Claim">What is claimed.</param>
/// <param name="PriorLow">The least defensible probability before the statements.</param>
/// <param name="PriorHigh">The largest.</param>
public sealed record Hypothesis(string Id, string Claim, Rational PriorLow, Rational PriorHigh)
{
    /// <summary>What holds if it is not true, in words.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Why the prior.</summary>
    public string? Because { get; init; }

    /// <summary>Names of other, mutually exclusive hypotheses for the matrix of competing hypotheses, if any.</summary>
    public ImmutableArray<string> Rivals { get; init; } = [];
}
