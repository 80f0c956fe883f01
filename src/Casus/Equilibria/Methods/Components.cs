using System.Collections.Immutable;
using System.Globalization;
using Casus.Equilibria.Enumeration;

namespace Casus.Equilibria.Methods;

/// <summary>Turns components of equilibria into a list of their extreme points, and says how these belong together.</summary>
internal static class Components
{
    public static MethodAnswer Flatten<T>(Solution<EquilibriumComponent<T>> solution, Func<T, Equilibrium> view, int limit)
    {
        var answer = MethodAnswer.From(solution, _ => null!);
        var components = solution switch
        {
            Solution<EquilibriumComponent<T>>.Found found => found.Equilibria,
            Solution<EquilibriumComponent<T>>.Unfinished unfinished => unfinished.Best,
            _ => [],
        };
        var (listed, remarks, first) = (ImmutableArray.CreateBuilder<Equilibrium>(), new List<string>(), 1);
        foreach (var component in components)
        {
            listed.AddRange(component.Extremes.Select(view));
            if (!component.IsIsolated)
                remarks.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Equilibria {first} to {first + component.Extremes.Length - 1} span one connected component of dimension {component.Dimension}: it holds a continuum of equilibria."
                    )
                );
            first += component.Extremes.Length;
        }

        if (listed.Count > limit)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{listed.Count - limit} further extreme equilibria are not listed."));
            listed.Count = limit;
        }

        if (listed.Any(equilibrium => equilibrium is Equilibrium.InTree<Numerics.Rational> { Certificate.Holds: false }))
            remarks.Add(
                "Beliefs off the path come from uniform errors; the method 'sequential' looks for others that may support an equilibrium."
            );
        return new(listed.ToImmutable(), answer.Completeness, [.. answer.Remarks, .. remarks]);
    }
}
