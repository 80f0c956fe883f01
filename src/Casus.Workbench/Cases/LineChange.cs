namespace Casus.Workbench.Cases;

/// <summary>How many lines a change added and took out: what is the same at both ends is passed over, the rest counted line by line.</summary>
internal static class LineChange
{
    public static (int Added, int Removed) Between(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in old.AsSpan(start, old.Length - start - end))
            left[line] = left.GetValueOrDefault(line) + 1;
        var added = 0;
        foreach (var line in now.AsSpan(start, now.Length - start - end))
        {
            if (left.GetValueOrDefault(line) is > 0 and var count)
                left[line] = count - 1;
            else
                added++;
        }

        return (added, left.Values.Sum());
    }
}
