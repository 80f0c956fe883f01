using System.Collections.Immutable;

namespace Casus.Formats.Gambit;

/// <summary>A set of nodes at which the same happens: a player's information set, or moves of chance with the same probabilities.</summary>
public sealed class EfgSet
{
    internal EfgSet(int player, int number, string label, ImmutableArray<string> moves, ImmutableArray<string> probabilities)
    {
        (Player, Number, Label, Moves, Probabilities) = (player, number, label, moves, probabilities);
    }

    /// <summary>Who moves, from one; zero is chance.</summary>
    public int Player { get; }

    /// <summary>The number in the file; each player, and chance, has numbers of its own.</summary>
    public int Number { get; }

    /// <summary>The label as written, perhaps empty, perhaps that of another set as well.</summary>
    public string Label { get; }

    /// <summary>The labels of the moves as written.</summary>
    public ImmutableArray<string> Moves { get; }

    /// <summary>The probabilities as written, one for each move of chance; empty for a player.</summary>
    public ImmutableArray<string> Probabilities { get; }
}
