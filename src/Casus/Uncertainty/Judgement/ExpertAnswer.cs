namespace Casus.Uncertainty.Judgement;

/// <summary>What an expert said of a quantity whose true value is known by now.</summary>
/// <param name="P5">The value that the truth exceeds with 95 %.</param>
/// <param name="P50">The value that it exceeds with 50 %.</param>
/// <param name="P95">The value that it exceeds with 5 %.</param>
/// <param name="Truth">The true value.</param>
public readonly record struct ExpertAnswer(double P5, double P50, double P95, double Truth);
