using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Sequential;

/// <summary>Beliefs at one information set that make what is done there best.</summary>
internal static class BeliefRegion
{
    /// <summary>A belief that gives weight to just these nodes, as evenly as may be; nothing if there is none.</summary>
    /// <param name="support">The nodes to believe in, by place in the set.</param>
    /// <param name="size">How many nodes the set has.</param>
    /// <param name="advantages">For each other move, how much worse it is at each node of the set.</param>
    /// <param name="odds">Ratios that are given already: the belief in one place is so many times that in another.</param>
    public static Rational[]? Find(
        int[] support,
        int size,
        IReadOnlyList<Rational[]> advantages,
        IReadOnlyList<(int Place, int Other, Rational Ratio)> odds
    )
    {
        // Variables: the beliefs in the support, and a floor under all of them that is raised as far as it goes.
        var rows = ImmutableArray.CreateBuilder<LinearRow<Rational>>();
        rows.Add(LinearRow<Rational>.Equal(Rational.One, Row(_ => Rational.One, Rational.Zero)));
        foreach (var advantage in advantages)
            rows.Add(LinearRow<Rational>.AtLeast(Rational.Zero, Row(place => advantage[place], Rational.Zero)));
        foreach (var place in support)
            rows.Add(
                LinearRow<Rational>.AtLeast(Rational.Zero, Row(other => other == place ? Rational.One : Rational.Zero, -Rational.One))
            );
        foreach (var (place, other, ratio) in odds)
            rows.Add(
                LinearRow<Rational>.Equal(
                    Rational.Zero,
                    Row(
                        at =>
                            at == place ? Rational.One
                            : at == other ? -ratio
                            : Rational.Zero,
                        Rational.Zero
                    )
                )
            );
        var program = new LinearProgram<Rational>(Row(_ => Rational.Zero, -Rational.One), rows.ToImmutable());
        if (Simplex.Solve(program) is not LinearSolution<Rational>.Optimal optimal || optimal.Point[^1] == Rational.Zero)
            return null;
        var belief = new Rational[size];
        for (var i = 0; i < support.Length; i++)
            belief[support[i]] = optimal.Point[i];
        return belief;

        ImmutableArray<Rational> Row(Func<int, Rational> at, Rational floor) => [.. support.Select(at), floor];
    }
}
