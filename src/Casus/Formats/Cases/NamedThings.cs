using System.Collections.Immutable;
using Casus.Formats.Shapes;

namespace Casus.Formats.Cases;

/// <summary>Named things as the domain holds them.</summary>
internal static class NamedThings
{
    public static ImmutableDictionary<string, T> ByName<T>(this ImmutableArray<Named<T>> things) =>
        things.ToImmutableDictionary(t => t.Id, t => t.Value, StringComparer.Ordinal);
}
