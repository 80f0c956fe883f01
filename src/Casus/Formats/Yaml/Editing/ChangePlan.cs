namespace Casus.Formats.Yaml.Editing;

/// <summary>Which characters of a text changes replace.</summary>
internal sealed class ChangePlan
{
    private readonly SourceLines _source;
    private readonly LayoutNode _root;
    private readonly int _step;
    private readonly List<Replacement> _replacements = [];

    // Entries that come into one group are written together, in the order asked for.
    private readonly Dictionary<LayoutNode, (Found Found, string Path, List<YamlEntry> Entries)> _insertions = new(
        ReferenceEqualityComparer.Instance
    );

    private ChangePlan(SourceLines source, LayoutNode root) => (_source, _root, _step) = (source, root, StepOf(root) ?? 2);

    /// <summary>The replacements, in the order of the text and without overlap.</summary>
    /// <exception cref="RefusedChangeException">A change cannot be made.</exception>
    public static List<Replacement> Of(SourceLines source, LayoutNode root, IEnumerable<YamlChange> changes)
    {
        var plan = new ChangePlan(source, root);
        foreach (var change in changes)
            plan.Take(change);
        var groups = new GroupChange(source, plan._step);
        foreach (var (found, path, entries) in plan._insertions.Values)
            plan._replacements.AddRange(groups.Insert(found, entries, path));
        return plan.InOrder();
    }

    private void Take(YamlChange change)
    {
        switch (change)
        {
            case YamlChange.Set set:
                Set(PathSearch.Find(_root, set.Path), set.Value, set.Path);
                break;
            case YamlChange.Insert insert:
                Insert(insert.Path, insert.Entry);
                break;
            case YamlChange.Put put:
                if (
                    PathSearch.TryFind(_root, put.Path, out var found, out _)
                    && found.Node is LayoutGroup group
                    && group.Find(put.Entry.Key) is not null
                )
                    Set(PathSearch.Find(_root, Node.Join(put.Path, put.Entry.Key)), put.Entry.Value, Node.Join(put.Path, put.Entry.Key));
                else
                    Insert(put.Path, put.Entry);
                break;
            case YamlChange.Append append:
                Append(append);
                break;
            case YamlChange.Remove remove:
                _replacements.Add(new GroupChange(_source, _step).Remove(PathSearch.Find(_root, remove.Path), remove.Path));
                break;
        }
    }

    private void Set(Found found, YamlValue value, string path) => _replacements.AddRange(ScalarChange.Of(_source, found, value, path));

    private void Append(YamlChange.Append append)
    {
        if (PathSearch.TryFind(_root, append.Path, out var found, out var left))
            _replacements.Add(ListChange.Append(_source, found, append.Item, append.Path, _step));
        else
            Insert(
                append.Path[..Math.Max(0, append.Path.LastIndexOf('.'))],
                new(left[(left.LastIndexOf('.') + 1)..], new YamlValue.List([append.Item]) { IsOnOneLine = true })
            );
    }

    private void Insert(string path, YamlEntry entry)
    {
        _ = PathSearch.TryFind(_root, path, out var found, out var left);
        if (!_insertions.TryGetValue(found.Node, out var insertion))
            _insertions[found.Node] = insertion = (found, left.Length == 0 ? path : path[..^left.Length].TrimEnd('.'), []);
        if (left.Length == 0 && found.Node is LayoutGroup group && group.Find(entry.Key) is { } same)
            throw new RefusedChangeException(
                same.KeyStart,
                $"'{Node.Join(path, entry.Key)}' is there already.",
                "Set it instead, or give the new one another name."
            );
        Put(insertion.Entries, left.Length == 0 ? [] : left.Split('.'), entry, found.Node.Start);
    }

    /// <summary>Puts an entry among those to come, below groups that are to come too.</summary>
    private static void Put(List<YamlEntry> entries, ReadOnlySpan<string> groups, YamlEntry entry, int at)
    {
        if (groups.IsEmpty)
        {
            // The last is looked at first: a long row of new entries is seldom out of order, and the reader of the result checks the rest.
            if (entries.Count > 0 && entries[^1].Key == entry.Key)
                throw new RefusedChangeException(at, $"'{entry.Key}' is put in twice.", "Give the two different names.");
            entries.Add(entry);
            return;
        }

        var name = groups[0];
        var index = entries.FindIndex(e => e.Key == name);
        var inner = index >= 0 && entries[index].Value is YamlValue.Group begun ? begun.Entries.ToList() : [];
        Put(inner, groups[1..], entry, at);
        var made = new YamlEntry(name, new YamlValue.Group([.. inner]));
        if (index >= 0)
            entries[index] = made;
        else
            entries.Add(made);
    }

    private List<Replacement> InOrder()
    {
        var ordered = _replacements
            .Select((r, i) => (r, i))
            .OrderBy(p => p.r.Start)
            .ThenBy(p => p.r.End)
            .ThenBy(p => p.i)
            .Select(p => p.r)
            .ToList();
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].Start < ordered[i - 1].End)
                throw new RefusedChangeException(
                    ordered[i].Start,
                    "Two of the changes concern the same place.",
                    "Make them one after the other."
                );
        return ordered;
    }

    /// <summary>How far the first group within a group is indented.</summary>
    private static int? StepOf(LayoutNode node)
    {
        if (node is not LayoutGroup { IsFlow: false } group)
            return null;
        foreach (var entry in group.Entries)
            if (entry.Value is LayoutGroup { IsFlow: false, Entries.Count: > 0 } inner && inner.Entries[0].KeyColumn > entry.KeyColumn)
                return inner.Entries[0].KeyColumn - entry.KeyColumn;
        return null;
    }
}
