using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Scenarios;

namespace Casus.Findings;

/// <summary>What was found about a crisis in which the protégé demands under backing.</summary>
public sealed record CrisisFindings
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>All numbers of the crisis with their slots.</summary>
    public required ParameterSpace Space { get; init; }

    /// <summary>The claims.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The share of the stake that the protégé demands.</summary>
    public required double Demand { get; init; }

    /// <summary>The probability that the demand leads to war.</summary>
    public required double War { get; init; }

    /// <summary>The probability of help as the challenger, and as the protégé, believes.</summary>
    public required (double Challenger, double Protege) Help { get; init; }

    /// <summary>The probability of war as the protégé's belief in help moves, the challenger's fixed.</summary>
    public required Curve WarByGap { get; init; }
}
