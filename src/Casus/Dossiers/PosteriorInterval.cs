using Casus.Numerics;

namespace Casus.Dossiers;

/// <summary>What a ledger says of a hypothesis once all statements are weighed.</summary>
/// <param name="Low">The least probability that the stated intervals admit.</param>
/// <param name="Central">
/// The probability at the middle of all intervals, rounded to six decimals: evidence supports no more, and what follows from the rounded number is exact.
/// </param>
/// <param name="High">The largest.</param>
public sealed record PosteriorInterval(double Low, Rational Central, double High);
