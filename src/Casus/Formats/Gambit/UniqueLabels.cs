using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Formats.Gambit;

/// <summary>Makes labels distinct and not empty, as Gambit does: each of several <c>x</c> becomes <c>x_1</c>, <c>x_2</c> and so on.</summary>
internal static class UniqueLabels
{
    public static ImmutableArray<string> Of(ImmutableArray<string> labels)
    {
        var count = new Dictionary<string, int>(labels.Length, StringComparer.Ordinal);
        foreach (var label in labels)
            count[label] = count.GetValueOrDefault(label) + 1;
        if (count.Count == labels.Length && !count.ContainsKey(""))
            return labels;

        // Every written label is taken, so that { x, x, x_1 } makes x_2 and x_3 of the first two.
        var taken = new HashSet<string>(count.Keys, StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<string>(labels.Length);
        foreach (var label in labels)
            unique.Add(count[label] == 1 && label.Length > 0 ? label : Next(label, taken, last));
        return unique.MoveToImmutable();
    }

    private static string Next(string label, HashSet<string> taken, Dictionary<string, int> last)
    {
        while (true)
        {
            var number = last.GetValueOrDefault(label) + 1;
            last[label] = number;
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{label}_{number}");
            if (taken.Add(candidate))
                return candidate;
        }
    }
}
