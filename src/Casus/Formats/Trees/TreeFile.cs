using System.Numerics;
using Casus.Formats.Yaml;
using Casus.Games;
using Casus.Games.Templates;

namespace Casus.Formats.Trees;

/// <summary>A game written in YAML: a tree with parameters and expressions.</summary>
public sealed class TreeFile
{
    private readonly IReadOnlyDictionary<object, Place> _places;
    private readonly Place _top;

    internal TreeFile(
        string title,
        string source,
        string means,
        TreeTemplate template,
        IReadOnlyDictionary<object, Place> places,
        Place top
    )
    {
        (Title, Source, Means, Template) = (title, source, means, template);
        (_places, _top) = (places, top);
    }

    /// <summary>The game's name.</summary>
    public string Title { get; }

    /// <summary>Where the game is from; may be empty.</summary>
    public string Source { get; }

    /// <summary>What the game is about; may be empty.</summary>
    public string Means { get; }

    /// <summary>The tree, with its parameters.</summary>
    public TreeTemplate Template { get; }

    /// <summary>Reads a game; every problem becomes a diagnostic.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="bytes">What stands in it.</param>
    public static Parsed<TreeFile> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var diagnostics = new DiagnosticList();
        TreeFile? read = null;
        if (YamlReader.Read(file, bytes, diagnostics) is { } root)
        {
            if (root is MappingNode mapping)
                read = new TreeFileReader(diagnostics).Read(mapping);
            else
                diagnostics.Error(root.Place, $"A game is a group of keys, not {root.Kind}.", "Begin with 'casus-game: 1'.");
        }

        // A game that cannot be played at its own numbers is no game.
        if (read is not null && !diagnostics.HasErrors)
            read.Bind<Numerics.Rational>(null, diagnostics);
        return new(diagnostics.HasErrors ? null : read, diagnostics.ToImmutable());
    }

    /// <summary>The game at these numbers; what is wrong at them becomes a diagnostic at its place in the file.</summary>
    /// <param name="given">Numbers for parameters by name; the others keep the file's.</param>
    public Parsed<ExtensiveGame<T>> Bind<T>(IReadOnlyDictionary<string, T>? given = null)
        where T : struct, INumber<T>
    {
        var diagnostics = new DiagnosticList();
        var game = Bind(given, diagnostics);
        return new(game, diagnostics.ToImmutable());
    }

    private ExtensiveGame<T>? Bind<T>(IReadOnlyDictionary<string, T>? given, DiagnosticList diagnostics)
        where T : struct, INumber<T>
    {
        try
        {
            return Template.Bind(given);
        }
        catch (TemplateException wrong)
        {
            var place = _places.TryGetValue(wrong.Where, out var known) ? known : _top;
            diagnostics.Error(place with { Column = place.Column + wrong.At }, wrong.Message, wrong.Remedy);
            return null;
        }
    }
}
