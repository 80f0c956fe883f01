namespace Casus.Uncertainty.Sensitivity;

/// <summary>A model with several results, worked out for a block of draws at once.</summary>
/// <param name="inputs">The inputs, one after the other: <c>inputs[(i * count) + k]</c> is input i of draw k.</param>
/// <param name="count">How many draws the block has.</param>
/// <param name="outputs">Where results go: <c>outputs[(o * count) + k]</c> is result o of draw k.</param>
public delegate void BlockModels(ReadOnlySpan<double> inputs, int count, Span<double> outputs);
