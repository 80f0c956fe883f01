using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Enumeration;

/// <summary>
/// Extreme equilibria the slow way: all vertices of either best-response polyhedron, by solving for every choice of tight conditions, and
/// of all pairs of vertices those in which every strategy is unplayed or a best response.
/// </summary>
internal static class ByDefinition
{
    public static SortedSet<string> ExtremeEquilibria(StrategicGame<Rational> game)
    {
        var (rows, columns) = (game.StrategyCountOf(0), game.StrategyCountOf(1));
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var second = Vertices(columns, rows, (own, other) => game.Payoff(0, [other, own]));
        foreach (var x in Vertices(rows, columns, (own, other) => game.Payoff(1, [own, other])))
        foreach (var y in second)
        {
            if (IsEquilibrium(game, x, y))
                found.Add(string.Join(' ', x.Concat(y)));
        }

        return found;
    }

    private static bool IsEquilibrium(StrategicGame<Rational> game, Rational[] x, Rational[] y) =>
        Casus.Equilibria.StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Of(game, [.. x, .. y])).IsNash;

    // Points (x, v) with x a mixed strategy and v at least what any strategy of the other earns.
    private static List<Rational[]> Vertices(int own, int other, Func<int, int, Rational> payoff)
    {
        var planes = new List<Rational[]>();
        for (var strategy = 0; strategy < own; strategy++)
            planes.Add([.. Enumerable.Range(0, own + 1).Select(place => (Rational)(place == strategy ? 1 : 0)), 0]);
        for (var reply = 0; reply < other; reply++)
            planes.Add([.. Enumerable.Range(0, own).Select(strategy => -payoff(strategy, reply)), 1, 0]);
        Rational[] sum = [.. Enumerable.Repeat((Rational)1, own), 0, 1];
        var vertices = new Dictionary<string, Rational[]>(StringComparer.Ordinal);
        foreach (var chosen in Enumerable.Range(0, 1 << planes.Count).Where(mask => int.PopCount(mask) == own))
        {
            var system = planes.Where((_, plane) => (chosen >> plane & 1) == 1).Append(sum).ToList();
            if (Solve(system, own + 1) is not { } point || planes.Exists(plane => Value(plane, point) < 0))
                continue;
            vertices[string.Join(' ', point)] = point[..own];
        }

        return [.. vertices.Values];
    }

    private static Rational Value(Rational[] plane, Rational[] point) =>
        point.Select((entry, place) => entry * plane[place]).Aggregate(Rational.Zero, (total, term) => total + term);

    private static Rational[]? Solve(List<Rational[]> rows, int size)
    {
        var system = rows.Select(row => (Rational[])row.Clone()).ToArray();
        for (var column = 0; column < size; column++)
        {
            var pivot = Array.FindIndex(system, column, row => row[column] != 0);
            if (pivot < 0)
                return null;
            (system[column], system[pivot]) = (system[pivot], system[column]);
            foreach (var row in system.Where(row => row != system[column] && row[column] != 0))
            {
                var factor = row[column] / system[column][column];
                for (var place = 0; place <= size; place++)
                    row[place] -= factor * system[column][place];
            }
        }

        return [.. Enumerable.Range(0, size).Select(place => system[place][size] / system[place][place])];
    }
}
