namespace Casus.Uncertainty.Search;

/// <summary>Works out how good some decisions are; must depend on the decisions alone, and may be called from many threads.</summary>
/// <param name="decisions">The decisions, one variable after the other: <c>decisions[(v * count) + k]</c> is variable v of candidate k.</param>
/// <param name="count">How many candidates there are.</param>
/// <param name="objectives">Where the objectives go, more being better: <c>objectives[(o * count) + k]</c>.</param>
/// <param name="violations">Where it goes by how much each candidate breaks its constraints; 0, as given, if it breaks none.</param>
public delegate void BatchObjective(ReadOnlySpan<double> decisions, int count, Span<double> objectives, Span<double> violations);
