using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>Checks the names of a design's coordinates.</summary>
internal static class DistinctNames
{
    /// <summary>Throws unless there is a name and all differ.</summary>
    public static void Require(ImmutableArray<string> names)
    {
        if (names.IsDefaultOrEmpty)
            throw new ArgumentException("A design needs a coordinate.", nameof(names));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
                throw new ArgumentException($"Two coordinates are called '{name}'; they would have the same numbers.", nameof(names));
        }
    }
}
