namespace Casus.Equilibria;

/// <summary>How far a solver has come.</summary>
/// <param name="Stage">What it is doing, in words, such as "enumerating vertices of the first polytope".</param>
/// <param name="Done">The share of the work done, from 0 to 1, where that is known.</param>
/// <param name="Regret">The largest regret of the best profile so far, in units of payoff, where there is one.</param>
public readonly record struct SolverProgress(string Stage, double? Done = null, double? Regret = null);
