namespace Casus.Equilibria.Signalling;

/// <summary>Whether a refinement lets an equilibrium pass, and why.</summary>
/// <param name="Passes">Whether it does.</param>
/// <param name="Reason">A sentence for a reader.</param>
public sealed record Verdict(bool Passes, string Reason);
