namespace Casus.Scenarios;

/// <summary>A demand that no worth can buy off: a ceiling or a floor on the challenger's share.</summary>
/// <param name="Actor">Whose demand it is.</param>
/// <param name="ChallengerShareAtMost">The largest share it lets the challenger hold, if any.</param>
/// <param name="ChallengerShareAtLeast">The least share it insists on for the challenger, if any.</param>
public sealed record Limit(string Actor, Quantity? ChallengerShareAtMost, Quantity? ChallengerShareAtLeast);
