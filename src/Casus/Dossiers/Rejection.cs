namespace Casus.Dossiers;

/// <summary>A proposal that a person did not take for a statement.</summary>
/// <param name="Proposal">The proposal's name.</param>
/// <param name="Because">Why.</param>
public sealed record Rejection(string Proposal, string Because);
