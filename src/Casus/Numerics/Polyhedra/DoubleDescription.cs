using System.Numerics;

namespace Casus.Numerics.Polyhedra;

/// <summary>The extreme rays of a pointed cone { z : rows·z ≥ 0 }, exactly, by the double description method.</summary>
/// <remarks>
/// Motzkin, Raiffa, Thompson and Thrall (1953), with the combinatorial test of adjacency of Fukuda and Prodon (1996): the cone of the first
/// inequalities is cut by one more at a time, and a new ray arises between every two neighbours that the cut parts. Degenerate cones need
/// no special care. Costs the square of the number of rays at every cut, at worst times that number.
/// </remarks>
public static class DoubleDescription
{
    /// <summary>The extreme rays, each in lowest terms, in an order that depends on the rows alone.</summary>
    /// <param name="rows">One inequality each.</param>
    /// <param name="dimension">How many coordinates a point has.</param>
    /// <param name="cancellation">Stops the work: the rays are then those of a larger cone.</param>
    /// <exception cref="ArgumentException">The cone contains a line, or a row has not as many entries as there are coordinates.</exception>
    public static IReadOnlyList<BigInteger[]> ExtremeRays(
        IReadOnlyList<BigInteger[]> rows,
        int dimension,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(row => row.Length != dimension))
            throw new ArgumentException($"Every row needs {dimension} entries.", nameof(rows));
        if (dimension == 0)
            return [];
        var start = Independent(rows, dimension);
        if (start.Count < dimension)
            throw new ArgumentException("The cone contains a line: it has no extreme rays.", nameof(rows));
        var words = (rows.Count + 63) / 64;
        var rays = Simplicial(rows, start, words);
        for (var row = 0; row < rows.Count && !cancellation.IsCancellationRequested; row++)
        {
            if (!start.Contains(row))
                rays = Cut(rays, rows[row], row, dimension);
        }

        return [.. rays.Select(ray => ray.Vector)];
    }

    private static List<int> Independent(IReadOnlyList<BigInteger[]> rows, int dimension)
    {
        // Columns of the transposed matrix that get a pivot are rows that depend on none before.
        var transposed = Enumerable.Range(0, dimension).Select(column => rows.Select(row => row[column]).ToArray()).ToList();
        return IntegerVectors.Diagonalise(transposed, rows.Count);
    }

    // The ray that lies on all starting inequalities but one, for each of them.
    private static List<Ray> Simplicial(IReadOnlyList<BigInteger[]> rows, List<int> start, int words)
    {
        var rays = new List<Ray>(start.Count);
        foreach (var left in start)
        {
            var others = start.Where(row => row != left).Select(row => rows[row]).ToList();
            var vector = IntegerVectors.NullSpace(others, start.Count)[0];
            if (IntegerVectors.Dot(rows[left], vector).Sign < 0)
            {
                foreach (ref var entry in vector.AsSpan())
                    entry = -entry;
            }

            var ray = new Ray(vector, new ulong[words]);
            foreach (var row in start)
            {
                if (row != left)
                    ray.Mark(row);
            }

            rays.Add(ray);
        }

        return rays;
    }

    private static List<Ray> Cut(List<Ray> rays, BigInteger[] row, int number, int dimension)
    {
        var values = rays.Select(ray => IntegerVectors.Dot(row, ray.Vector)).ToArray();
        var kept = new List<Ray>(rays.Count);
        for (var ray = 0; ray < rays.Count; ray++)
        {
            if (values[ray].Sign < 0)
                continue;
            if (values[ray].IsZero)
                rays[ray].Mark(number);
            kept.Add(rays[ray]);
        }

        if (kept.Count == rays.Count)
            return kept;
        var (above, below) = (
            Enumerable.Range(0, rays.Count).Where(ray => values[ray].Sign > 0).ToArray(),
            Enumerable.Range(0, rays.Count).Where(ray => values[ray].Sign < 0).ToArray()
        );
        foreach (var up in above)
        foreach (var down in below)
        {
            var common = rays[up].CommonWith(rays[down]);
            if (!AreNeighbours(rays, up, down, common, dimension))
                continue;
            var vector = new BigInteger[dimension];
            for (var k = 0; k < dimension; k++)
                vector[k] = (rays[down].Vector[k] * values[up]) - (rays[up].Vector[k] * values[down]);
            IntegerVectors.Reduce(vector);
            var between = new Ray(vector, common);
            between.Mark(number);
            kept.Add(between);
        }

        return kept;
    }

    private static bool AreNeighbours(List<Ray> rays, int one, int two, ulong[] common, int dimension)
    {
        var count = 0;
        foreach (var word in common)
            count += BitOperations.PopCount(word);
        if (count < dimension - 2)
            return false;
        for (var other = 0; other < rays.Count; other++)
        {
            if (other != one && other != two && rays[other].LiesOnAll(common))
                return false;
        }

        return true;
    }

    // A ray, and a bit for each inequality that it meets with equality.
    private sealed class Ray(BigInteger[] vector, ulong[] tight)
    {
        public BigInteger[] Vector => vector;

        public void Mark(int row) => tight[row >> 6] |= 1UL << (row & 63);

        public ulong[] CommonWith(Ray other)
        {
            var common = (ulong[])tight.Clone();
            for (var word = 0; word < common.Length; word++)
                common[word] &= other.At(word);
            return common;
        }

        public bool LiesOnAll(ulong[] rows)
        {
            for (var word = 0; word < rows.Length; word++)
            {
                if ((rows[word] & ~tight[word]) != 0)
                    return false;
            }

            return true;
        }

        private ulong At(int word) => tight[word];
    }
}
