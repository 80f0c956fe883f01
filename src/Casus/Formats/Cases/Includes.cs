using System.Collections.Immutable;
using Casus.Formats.Yaml;

namespace Casus.Formats.Cases;

/// <summary>Reads a file and those it includes into one group of sections.</summary>
internal sealed class Includes(TextSource texts, DiagnosticList diagnostics)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _sections = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The sections of a file and of all it includes, or none; then the diagnostics say why.</summary>
    public static MappingNode? Read(string path, TextSource texts, DiagnosticList diagnostics)
    {
        if (ReadFile(path, null, texts, diagnostics) is not { } root)
            return null;
        var includes = new Includes(texts, diagnostics);
        includes.Take(path, root, [path]);
        return new(root.Place, "", [.. includes._order.Select(key => includes._sections[key])]);
    }

    /// <summary>A file's keys, or none; then the diagnostics say why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="from">Where it is asked for; none: by the caller.</param>
    /// <param name="texts">Where files come from.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static MappingNode? ReadFile(string path, Place? from, TextSource texts, DiagnosticList diagnostics)
    {
        if (texts(path) is not { } bytes)
        {
            diagnostics.Error(
                from ?? new(new(path, ""), 1, 1),
                $"There is no file '{path}'.",
                "Check its name, and whether it lies in the folder of the case."
            );
            return null;
        }

        var node = YamlReader.Read(path, bytes, diagnostics);
        if (node is MappingNode mapping)
            return mapping;
        if (node is ScalarNode { IsEmpty: true })
            diagnostics.Error(node.Place, "The file is empty.", "Write a case into it, or start from a template: casus new.");
        else if (node is not null)
            diagnostics.Error(
                node.Place,
                $"The file holds {node.Kind}, not sections.",
                "Begin with 'casus: 1', then 'title:', 'actors:' and so on."
            );
        return null;
    }

    /// <summary>A path beside another, or none if it leads out of the case's folder.</summary>
    public static string? Beside(string file, string path)
    {
        var parts = path.Split('/');
        var isInside = !parts.Any(p => p is "" or "." or "..") && path.IndexOfAny([':', '\\', '\0', '~']) < 0;
        return isInside ? file[..(file.LastIndexOf('/') + 1)] + path : null;
    }

    private void Take(string path, MappingNode file, ImmutableArray<string> chain)
    {
        _read.Add(path);
        foreach (var entry in file.Entries)
        {
            // Each file may say for itself which format it is in and what it includes.
            if (entry.Key is "include" || (entry.Key is "casus" && _sections.ContainsKey("casus")))
                continue;
            if (_sections.TryAdd(entry.Key, entry))
                _order.Add(entry.Key);
            else
                _sections[entry.Key] = Join(_sections[entry.Key], entry);
        }

        foreach (var (name, place) in Wanted(file["include"]))
            TakeNext(path, name, place, chain);
    }

    private void TakeNext(string path, string name, Place place, ImmutableArray<string> chain)
    {
        if (Beside(path, name) is not { } next)
            diagnostics.Error(
                place,
                $"'{name}' leads out of the folder of the case.",
                "Write a path inside it with forward slashes: parts/actors.yaml."
            );
        else if (chain.Contains(next))
            diagnostics.Error(
                place,
                $"'{name}' includes itself: {string.Join(" → ", chain.SkipWhile(c => c != next).Append(next))}.",
                "Delete one of the includes."
            );
        else if (_read.Contains(next))
            diagnostics.Error(place, $"'{name}' is included twice.", "Delete one of the includes.");
        else if (_read.Count >= YamlLimits.Files)
            diagnostics.Error(place, $"More than {YamlLimits.Files} files are included.", "Join some of them.");
        else if (ReadFile(next, place, texts, diagnostics) is { } included)
            Take(next, included, chain.Add(next));
    }

    private IEnumerable<(string Name, Place Place)> Wanted(Node? include)
    {
        Node[] items = include switch
        {
            null => [],
            SequenceNode list => [.. list.Items],
            _ => [include],
        };
        foreach (var item in items)
        {
            if (item is ScalarNode { IsEmpty: false } name)
                yield return (name.Text.Trim(), name.Place);
            else
                diagnostics.Error(
                    item.Place,
                    $"The name of a file is expected here, not {item.Kind}.",
                    "Write 'include: [actors.yaml, worth.yaml]'."
                );
        }
    }

    // Groups of keys are joined, lists are strung together; anything else may stand in one file only.
    private Entry Join(Entry first, Entry second)
    {
        if (first.Value is SequenceNode before && second.Value is SequenceNode after)
        {
            var items = after.Items.Select((item, i) => item.Under(SequenceNode.ItemPath(first.Key, before.Items.Length + i)));
            return first with { Value = new SequenceNode(before.Place, first.Key, [.. before.Items, .. items]) };
        }

        if (first.Value is not MappingNode one || second.Value is not MappingNode other)
        {
            diagnostics.Error(
                second.Place,
                $"'{second.Key}' is given already in {first.Place.SeenFrom(second.Place)}.",
                "Keep one of the two."
            );
            return first;
        }

        var entries = one.Entries.ToList();
        foreach (var entry in other.Entries)
        {
            var same = entries.Find(e => e.Key == entry.Key);
            if (same is null)
                entries.Add(entry);
            else
                diagnostics.Error(
                    entry.Place,
                    $"'{first.Key}.{entry.Key}' is given already in {same.Place.SeenFrom(entry.Place)}.",
                    "Keep one of the two."
                );
        }

        return first with
        {
            Value = new MappingNode(one.Place, first.Key, [.. entries]),
        };
    }
}
