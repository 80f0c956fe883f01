namespace Casus.Scenarios;

/// <summary>When a formula counts as deterring.</summary>
/// <param name="AttackProbabilityAtMost">The largest acceptable probability of an attack.</param>
/// <param name="WithinPeriods">Over how many periods, at most those of the future.</param>
public sealed record Wanted(Quantity AttackProbabilityAtMost, int WithinPeriods);
