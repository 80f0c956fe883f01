using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>How statements weigh between two hypotheses, grouped by common source.</summary>
/// <remarks>All weights are natural logarithms of likelihood ratios: above zero for the first hypothesis, below for the second.</remarks>
public sealed class BalanceChart(string favours, string against, double priorLogOdds, ImmutableArray<Cluster> clusters) : Drawing
{
    /// <summary>The hypothesis that weights above zero speak for.</summary>
    public string Favours { get; } = favours;

    /// <summary>The hypothesis that weights below zero speak for.</summary>
    public string Against { get; } = against;

    /// <summary>What was held before any statement.</summary>
    public double PriorLogOdds { get; } = priorLogOdds;

    /// <summary>The statements, by common source.</summary>
    public ImmutableArray<Cluster> Clusters { get; } = clusters;

    /// <summary>The sum of the pooled weights.</summary>
    public double Total => Clusters.Sum(cluster => cluster.Pooled);

    /// <summary>The probability of the first hypothesis after all statements.</summary>
    public double Posterior => 1 / (1 + Math.Exp(-(PriorLogOdds + Total)));
}
