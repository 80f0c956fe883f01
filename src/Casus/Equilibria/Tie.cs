using System.Collections.Immutable;

namespace Casus.Equilibria;

/// <summary>Moves that are equally good, so that nothing but a convention decides between them.</summary>
/// <param name="InformationSet">The label of the set.</param>
/// <param name="Moves">The labels of the tied moves, at least two.</param>
public sealed record Tie(string InformationSet, ImmutableArray<string> Moves);
