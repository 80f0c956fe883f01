namespace Casus.Scenarios;

/// <summary>The part of the effect of help that a guarantor brings.</summary>
/// <param name="OnWinning">Its part of the fall in the challenger's probability of winning.</param>
/// <param name="OnCost">Its part of the rise in the costs of the challenger and the protégé.</param>
public sealed record Contribution(Quantity OnWinning, Quantity OnCost);
