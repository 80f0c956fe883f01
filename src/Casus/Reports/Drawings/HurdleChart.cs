using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>How far each actor is from signing, clause by clause, and the least change that would bring it there.</summary>
public sealed class HurdleChart(string unit, ImmutableArray<Deficit> deficits) : Drawing
{
    /// <summary>What the deficits are measured in.</summary>
    public string Unit { get; } = unit;

    /// <summary>One for each actor and clause, from the top.</summary>
    public ImmutableArray<Deficit> Deficits { get; } = deficits;
}

/// <summary>What an actor lacks to sign, and what would mend it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Clause">What it is about.</param>
/// <param name="Amount">What is missing; zero or below where the actor signs with that much to spare.</param>
/// <param name="LeastChange">The least change that would close it, such as "cap on territory 0.35 → 0.50"; empty where none is needed or known.</param>
public sealed record Deficit(string Actor, string Clause, double Amount, string LeastChange = "");
