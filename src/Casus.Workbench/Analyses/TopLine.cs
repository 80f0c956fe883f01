namespace Casus.Workbench.Analyses;

/// <summary>Reads the value of a key at the left edge of a text that may not be YAML, to have a name for it in a list.</summary>
internal static class TopLine
{
    public static string? Of(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(key, StringComparison.Ordinal) || line.Length <= key.Length || line[key.Length] != ':')
                continue;
            var value = line[(key.Length + 1)..].Trim().Trim('"').Trim('\'').Trim();
            return value.IsEmpty ? null : value.ToString();
        }

        return null;
    }
}
