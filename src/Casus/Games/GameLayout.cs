using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>The flat tables behind a game: one array per property, children of a node side by side, parents before children.</summary>
internal sealed class GameLayout<T>
    where T : struct, INumber<T>
{
    public const int None = -1;

    public required ImmutableArray<string> Players { get; init; }

    // By node.
    public required NodeKind[] Kind { get; init; }
    public required int[] Parent { get; init; }
    public required int[] FirstChild { get; init; }
    public required int[] ChildCount { get; init; }
    public required int[] SetOf { get; init; }
    public required int[] MoveInto { get; init; }
    public required int[] TerminalOf { get; init; }
    public required T[] Chance { get; init; }
    public required string[] Branch { get; init; }

    // By terminal and player.
    public required T[] Payoffs { get; init; }

    // By information set; the two 'First' tables have one entry more, so that a set's part ends where the next begins.
    public required int[] PlayerOf { get; init; }
    public required string[] SetLabel { get; init; }
    public required int[] FirstMove { get; init; }
    public required int[] FirstMember { get; init; }

    // By member of an information set, and by move.
    public required int[] Members { get; init; }
    public required string[] MoveLabel { get; init; }
    public required int[] SetOfMove { get; init; }
}
