using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>One line of an <c>.efg</c> file's tree.</summary>
/// <param name="Kind">Chance, decision or end.</param>
/// <param name="Label">The node's label, often empty.</param>
/// <param name="Set">The place of its set in <see cref="EfgFile.Sets"/>; -1 at an end.</param>
/// <param name="Outcome">The place of its outcome in <see cref="EfgFile.Outcomes"/>; -1 for none.</param>
public readonly record struct EfgNode(NodeKind Kind, string Label, int Set, int Outcome);
