using System.Globalization;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Follows a path through a file.</summary>
internal static class PathSearch
{
    /// <summary>What stands at a path.</summary>
    /// <exception cref="RefusedChangeException">The path leads nowhere, or to what cannot be changed alone.</exception>
    public static Found Find(LayoutNode root, string path) =>
        TryFind(root, path, out var found, out var left) ? found : throw Missing(found, path, left);

    /// <summary>What stands at a path, or how far it leads.</summary>
    /// <param name="root">Where it begins.</param>
    /// <param name="path">The path.</param>
    /// <param name="found">The last part found.</param>
    /// <param name="left">The keys that lead no further.</param>
    public static bool TryFind(LayoutNode root, string path, out Found found, out string left)
    {
        found = new(root, null, null, IsInFlow: false);
        left = "";
        if (path.Length == 0)
            return true;
        var steps = path.Split('.');
        for (var at = 0; at < steps.Length; )
        {
            var (next, used) = Step(found, steps, at, path);
            if (next is null)
            {
                left = string.Join('.', steps[at..]);
                return false;
            }

            found = next;
            at += used;
            RefuseShared(found.Node, path);
        }

        return true;
    }

    private static (Found? Next, int Used) Step(Found from, string[] steps, int at, string path)
    {
        switch (from.Node)
        {
            case LayoutGroup group:
                // A key may hold dots itself; the shortest that is there is taken.
                for (var (key, used) = (steps[at], 1); ; key = $"{key}.{steps[at + used]}", used++)
                {
                    if (group.Find(key) is { } entry)
                        return (new(entry.Value, group, entry, from.IsInFlow || group.IsFlow), used);
                    if (at + used == steps.Length)
                        break;
                }

                if (group.Find("<<") is { } merge)
                    throw new RefusedChangeException(
                        merge.KeyStart,
                        $"'{path}' may come from the group that is taken in here.",
                        "Write the key into this group by hand first, then it can be set."
                    );
                return (null, 0);
            case LayoutList list when int.TryParse(steps[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                if (number < 1 || number > list.Items.Count)
                    throw new RefusedChangeException(
                        list.Start,
                        $"The list has {list.Items.Count} items; '{path}' asks for number {number}.",
                        "Items count from 1."
                    );
                return (new(list.Items[number - 1], null, null, from.IsInFlow || list.IsFlow), 1);
            default:
                return (null, 0);
        }
    }

    private static void RefuseShared(LayoutNode node, string path)
    {
        if (node is LayoutAlias alias)
            throw new RefusedChangeException(
                alias.Start,
                $"'{path}' stands behind the reference '*{alias.Name}'.",
                $"Change what is marked with '&{alias.Name}', or write the value here by hand."
            );
        if (node.Anchor is { } anchor)
            throw new RefusedChangeException(
                node.Start,
                $"'{path}' is marked with '&{anchor}': wherever '*{anchor}' stands, it would change too.",
                "Change it by hand."
            );
    }

    private static RefusedChangeException Missing(Found reached, string path, string left)
    {
        var key = left.Split('.')[0];
        return reached.Node switch
        {
            LayoutGroup group => new(
                group.Start,
                $"There is no '{path}': '{key}' is not a key here.",
                Spelling.Suggest(key, group.Entries.Select(e => e.Key))
            ),
            _ => new(
                reached.Node.Start,
                $"There is no '{path}': {reached.Node.Kind} stands where '{key}' is looked for.",
                "End the path before it."
            ),
        };
    }
}

/// <summary>A part of a file that a path leads to.</summary>
/// <param name="Node">The part.</param>
/// <param name="Group">The group it is a value in; none: the root, or an item of a list.</param>
/// <param name="Entry">The entry whose value it is.</param>
/// <param name="IsInFlow">Whether braces or brackets stand around it.</param>
internal sealed record Found(LayoutNode Node, LayoutGroup? Group, LayoutEntry? Entry, bool IsInFlow);
