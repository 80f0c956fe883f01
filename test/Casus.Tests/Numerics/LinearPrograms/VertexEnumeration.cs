using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Tests.Numerics.LinearPrograms;

/// <summary>
/// The slow way: make every choice of as many conditions as variables tight, keep the points that satisfy all. With no free variable the
/// feasible set has no line in it, so it has a vertex if it has a point, and a bounded cost is least at one.
/// </summary>
internal static class VertexEnumeration
{
    public static Rational? LeastCost(LinearProgram<Rational> program)
    {
        var size = program.Cost.Length;
        var planes = program
            .Rows.Select(row => (Coefficients: row.Coefficients.ToArray(), row.Bound))
            .Concat(Enumerable.Range(0, size).Select(axis => (Unit(axis, size), (Rational)0)))
            .ToArray();

        Rational? least = null;
        foreach (var chosen in Choices(planes.Length, size))
        {
            if (Intersect([.. chosen.Select(index => planes[index])]) is not { } point || !Satisfies(program, point))
                continue;
            var cost = Dot([.. program.Cost], point);
            if (least is null || cost < least)
                least = cost;
        }

        return least;
    }

    private static IEnumerable<int[]> Choices(int from, int size) =>
        Enumerable
            .Range(0, 1 << from)
            .Where(mask => int.PopCount(mask) == size)
            .Select(mask => Enumerable.Range(0, from).Where(index => (mask >> index & 1) == 1).ToArray());

    private static Rational[] Unit(int axis, int size) => [.. Enumerable.Range(0, size).Select(index => (Rational)(index == axis ? 1 : 0))];

    private static bool Satisfies(LinearProgram<Rational> program, Rational[] point) =>
        point.All(value => value >= 0)
        && program.Rows.All(row =>
        {
            var sign = Dot([.. row.Coefficients], point).CompareTo(row.Bound);
            return row.Sense switch
            {
                RowSense.AtMost => sign <= 0,
                RowSense.AtLeast => sign >= 0,
                _ => sign == 0,
            };
        });

    private static Rational[]? Intersect((Rational[] Coefficients, Rational Bound)[] planes)
    {
        var size = planes.Length;
        var lines = planes.Select(plane => plane.Coefficients.Append(plane.Bound).ToArray()).ToArray();
        for (var column = 0; column < size; column++)
        {
            var pivot = Array.FindIndex(lines, column, line => line[column] != 0);
            if (pivot < 0)
                return null;
            (lines[pivot], lines[column]) = (lines[column], lines[pivot]);
            for (var row = 0; row < size; row++)
            {
                if (row == column)
                    continue;
                var factor = lines[row][column] / lines[column][column];
                for (var k = 0; k <= size; k++)
                    lines[row][k] -= factor * lines[column][k];
            }
        }

        return [.. Enumerable.Range(0, size).Select(index => lines[index][size] / lines[index][index])];
    }

    private static Rational Dot(Rational[] left, Rational[] right) =>
        left.Zip(right, (a, b) => a * b).Aggregate((Rational)0, (a, b) => a + b);
}
