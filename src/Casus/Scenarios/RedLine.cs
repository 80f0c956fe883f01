namespace Casus.Scenarios;

/// <summary>The question whether a threat states a red line or sets information conditions, as a signalling game (methods, "Red lines").</summary>
/// <param name="Speaker">The actor that threatens.</param>
/// <param name="Hypothesis">The hypothesis of the dossier that the red line is genuine.</param>
/// <param name="WorthOfWeak">What a weak guarantee is worth to those addressed; a strong one accepted is worth 1, refused 0.</param>
/// <param name="AudienceCost">What backing down after a threat costs a speaker that was posturing.</param>
/// <param name="OthersOppose">The share of those without a motive to attack that would oppose a strong guarantee all the same.</param>
public sealed record RedLine(string Speaker, string Hypothesis, Quantity WorthOfWeak, Quantity AudienceCost, Quantity OthersOppose);
