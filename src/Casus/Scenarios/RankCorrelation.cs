using Casus.Numerics;

namespace Casus.Scenarios;

/// <summary>That two uncertain numbers tend to be high together, or one high where the other is low.</summary>
/// <param name="First">The path of one number.</param>
/// <param name="Second">The path of the other.</param>
/// <param name="Spearman">Spearman's rank correlation, from −1 to 1.</param>
/// <param name="Because">The author's reason, if one is given.</param>
public sealed record RankCorrelation(string First, string Second, Rational Spearman, string? Because);
