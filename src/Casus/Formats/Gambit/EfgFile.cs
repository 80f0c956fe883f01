using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Formats.Gambit;

/// <summary>A Gambit <c>.efg</c> file: a game tree with every number as it was written. Immutable.</summary>
/// <remarks>
/// What Casus takes more freely than Gambit does, and what it refuses, is in <c>docs/formats.md</c>. The tree is sound: every node has the
/// branches that its set names, every set and outcome is declared, and the probabilities of chance sum to one.
/// </remarks>
public sealed class EfgFile
{
    internal EfgFile(
        string title,
        string comment,
        ImmutableArray<string> players,
        ImmutableArray<EfgNode> nodes,
        ImmutableArray<EfgSet> sets,
        ImmutableArray<EfgOutcome> outcomes
    ) => (Title, Comment, Players, Nodes, Sets, Outcomes) = (title, comment, players, nodes, sets, outcomes);

    /// <summary>The game's title.</summary>
    public string Title { get; }

    /// <summary>The comment below the players; empty if there is none.</summary>
    public string Comment { get; }

    /// <summary>The players' names as written, perhaps empty or repeated.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>The nodes; a node comes before all that follows from it, and its first branch before its second.</summary>
    public ImmutableArray<EfgNode> Nodes { get; }

    /// <summary>The sets of players and of chance, in the order in which the nodes mention them first.</summary>
    public ImmutableArray<EfgSet> Sets { get; }

    /// <summary>The outcomes, in the order in which the nodes mention them first.</summary>
    public ImmutableArray<EfgOutcome> Outcomes { get; }

    /// <summary>Reads a file's text. Linear in its length; a tree may be as deep as it likes.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">What is in it.</param>
    public static Parsed<EfgFile> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        return EfgReader.Read(file, text);
    }

    /// <summary>The file of a game, with one outcome for each end that differs.</summary>
    public static EfgFile From<T>(ExtensiveGame<T> game, string title = "", string comment = "")
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(comment);
        return EfgFromGame<T>.Build(game, title, comment);
    }

    /// <summary>The file's text, laid out as Gambit lays it out. It reads back to the same document.</summary>
    public string Write() => EfgWriter.Write(this);

    /// <summary>The game, in exact fractions or in doubles.</summary>
    /// <remarks>
    /// Labels that are empty or occur twice are made unique: the second player without a name is <c>_2</c>, the second of two sets <c>x</c>
    /// is <c>x_2</c>, and a set without a label is called by its player and number, as <c>2:7</c>. Outcomes inside the tree are added to the
    /// ends below them. Information sets of chance have no meaning in a game and are dropped.
    /// </remarks>
    /// <exception cref="NotSupportedException">The type of number is neither <see cref="Casus.Numerics.Rational"/> nor double.</exception>
    public ExtensiveGame<T> ToGame<T>()
        where T : struct, INumber<T> => new EfgTree<T>(this).Build();
}
