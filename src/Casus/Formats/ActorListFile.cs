using Casus.Attribution;
using Casus.Formats.Actors;
using Casus.Formats.Cases;
using Casus.Formats.Shapes;

namespace Casus.Formats;

/// <summary>Reads lists of actors: names by which states, bodies and persons are known.</summary>
public static class ActorListFile
{
    private const string Shipped = "Casus.Formats.Actors.actors.yaml";

    /// <summary>Reads a list: a value, possibly with warnings, or all errors at once.</summary>
    /// <param name="path">The list's path.</param>
    /// <param name="texts">Where files come from.</param>
    public static Parsed<ActorList> Read(string path, TextSource texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(texts);
        var diagnostics = new DiagnosticList();
        ActorList? list = null;
        if (Includes.ReadFile(path, null, texts, diagnostics) is { } root)
            _ = ActorListFormat.Shape.TryRead(root, new Reader(diagnostics, new Names()), out list);
        return new(list, diagnostics.ToImmutable());
    }

    /// <summary>The list that comes with the program.</summary>
    public static ActorList Default()
    {
        using var content = typeof(ActorListFile).Assembly.GetManifestResourceStream(Shipped)!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return Read("actors.yaml", _ => bytes).Value!;
    }

    /// <summary>A list with the entries of another; where both have a key, that of the other counts.</summary>
    public static ActorList Joined(ActorList first, ActorList other)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(other);
        var replaced = other.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. first.Actors.Where(a => !replaced.Contains(a.Id)), .. other.Actors]);
    }
}
