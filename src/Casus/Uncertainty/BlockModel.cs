namespace Casus.Uncertainty;

/// <summary>A model worked out for a block of draws at once.</summary>
/// <param name="inputs">The inputs, one after the other: <c>inputs[(i * count) + k]</c> is input i of draw k.</param>
/// <param name="count">How many draws the block has.</param>
/// <param name="outputs">Where the result of each draw goes; <c>count</c> long.</param>
public delegate void BlockModel(ReadOnlySpan<double> inputs, int count, Span<double> outputs);
