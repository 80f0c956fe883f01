namespace Casus.Findings;

/// <summary>What the independent check of all solved games found.</summary>
/// <param name="Games">How many games were checked.</param>
/// <param name="LargestRegret">The largest regret of any type of any player at any point of any of them.</param>
/// <param name="ExactGames">How many were solved and checked in exact fractions besides; there the regret is exactly zero.</param>
/// <param name="Scope">What was checked, in a sentence.</param>
public sealed record Proof(int Games, double LargestRegret, int ExactGames, string Scope);
