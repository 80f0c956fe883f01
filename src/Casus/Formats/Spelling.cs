namespace Casus.Formats;

/// <summary>Names as people write them, and which one was probably meant.</summary>
internal static class Spelling
{
    private const int MostListed = 12;

    // What beginners bring along from other tools, and the word used here.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["attacker"] = "challenger",
        ["aggressor"] = "challenger",
        ["defender"] = "protégé",
        ["ally"] = "guarantor",
        ["medium"] = "moderate",
        ["simultaneous"] = "at-once",
        ["sequential"] = "in-sequence",
        ["gaussian"] = "normal",
        ["reason"] = "because",
        ["description"] = "means",
        ["meaning"] = "means",
        ["source"] = "evidence",
        ["sources"] = "evidence",
        ["otherwise"] = "else",
    };

    /// <summary>What to write instead: the nearest legal name, or the legal names if none is near.</summary>
    public static string Suggest(string written, IEnumerable<string> legal)
    {
        var names = legal.Distinct(StringComparer.Ordinal).ToList();
        if (Nearest(written, names) is { } nearest)
            return $"Did you mean '{nearest}'?";
        return names.Count switch
        {
            0 => "",
            1 => $"Write '{names[0]}'.",
            <= MostListed => $"Write one of: {string.Join(", ", names)}.",
            _ => $"Write one of: {string.Join(", ", names.Take(MostListed))}, ….",
        };
    }

    /// <summary>The legal name that differs least, if it differs little: at most one letter in three.</summary>
    public static string? Nearest(string written, IReadOnlyCollection<string> legal)
    {
        if (written.Length > 80)
            return null;
        var plain = Plain(written);
        if (Synonyms.TryGetValue(plain, out var word) && legal.Contains(word))
            return word;
        var (best, distance) = ((string?)null, int.MaxValue);
        foreach (var name in legal.Where(n => n.Length <= 80))
        {
            var d = Distance(plain, Plain(name));
            if (d < distance)
                (best, distance) = (name, d);
        }

        var allowed = Math.Max(1, Math.Min(plain.Length, best?.Length ?? 0) / 3);
        return best is { Length: > 1 } && distance <= allowed ? best : null;
    }

    /// <summary>Without accents, capitals and differences between blank, underscore and hyphen, in which no two names may differ alone.</summary>
    public static string Plain(string name) => WithoutAccents(name).Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>With e for é, written in one character or in two: the only accent in the format's own words.</summary>
    public static string WithoutAccents(string name) =>
        name.Replace("é", "e", StringComparison.Ordinal)
            .Replace("e\u0301", "e", StringComparison.Ordinal)
            .Replace("É", "E", StringComparison.Ordinal)
            .Replace("E\u0301", "E", StringComparison.Ordinal);

    /// <summary>How many letters are inserted, deleted, replaced or swapped with a neighbour (Damerau 1964), each stretch edited once.</summary>
    public static int Distance(string a, string b)
    {
        var (before, previous) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(previous[j], row[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, previous) = (previous, row);
        }

        return previous[b.Length];
    }
}
