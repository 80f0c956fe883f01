namespace Casus.Equilibria.Enumeration;

/// <summary>A face of each polyhedron, by the quantities that are zero on it; between them they have every label.</summary>
internal sealed record FacePair(bool[] First, bool[] Second);

/// <summary>A part of the search: what has been decided so far, and which sequences were decided to be optimal.</summary>
internal sealed record SearchBranch(ReplyTableau First, ReplyTableau Second, bool[] Decided, int[] Optimal);
