using Casus.Formats.Gambit;
using Casus.Formats.Gambit.Agg;

namespace Casus.Formats.Games;

/// <summary>A game as a file gave it: a tree, a table, or an action graph.</summary>
public abstract class GameFile
{
    private GameFile() { }

    /// <summary>A game in extensive form.</summary>
    public sealed class Tree(EfgFile file) : GameFile
    {
        /// <summary>The document.</summary>
        public EfgFile File { get; } = file;
    }

    /// <summary>A game in strategic form.</summary>
    public sealed class Table(NfgFile file) : GameFile
    {
        /// <summary>The document.</summary>
        public NfgFile File { get; } = file;
    }

    /// <summary>An action-graph game, with types or without.</summary>
    public sealed class Graph(AggFile file) : GameFile
    {
        /// <summary>The document.</summary>
        public AggFile File { get; } = file;
    }
}
