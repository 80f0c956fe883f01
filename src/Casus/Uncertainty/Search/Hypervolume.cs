namespace Casus.Uncertainty.Search;

/// <summary>How much of the space of two or three objectives a set of candidates dominates (Zitzler and Thiele 1998).</summary>
public static class Hypervolume
{
    /// <summary>The area or volume between a reference point and the points that are better than it; exact but for rounding.</summary>
    /// <remarks>Two objectives: n log n steps; three: n² at most, slice by slice.</remarks>
    /// <param name="points">For each point, its objectives, more being better.</param>
    /// <param name="reference">A point that is worse than all that matter; points not better in every objective count for nothing.</param>
    /// <exception cref="ArgumentException">There are not two or three objectives, or a point has another number of them.</exception>
    public static double Of(IEnumerable<IReadOnlyList<double>> points, IReadOnlyList<double> reference)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Count is not (2 or 3))
            throw new ArgumentException($"The volume is worked out for two or three objectives, not {reference.Count}.", nameof(reference));
        var counted = new List<(double X, double Y, double Z)>();
        foreach (var point in points)
        {
            if (point.Count != reference.Count)
                throw new ArgumentException($"A point has {point.Count} objectives, not {reference.Count}.", nameof(points));
            var z = reference.Count == 3 ? point[2] - reference[2] : 1;
            var (x, y) = (point[0] - reference[0], point[1] - reference[1]);
            if (x > 0 && y > 0 && z > 0)
                counted.Add((x, y, z));
        }

        counted.Sort((a, b) => b.Z.CompareTo(a.Z));
        var stairs = new Staircase();
        var volume = 0.0;
        for (var i = 0; i < counted.Count; i++)
        {
            stairs.Add(counted[i].X, counted[i].Y);
            var below = i + 1 < counted.Count ? counted[i + 1].Z : 0;
            if (counted[i].Z > below)
                volume += (counted[i].Z - below) * stairs.Area();
        }

        return volume;
    }

    // Points with rising x and falling y.
    private sealed class Staircase
    {
        private readonly List<(double X, double Y)> _steps = [];

        public void Add(double x, double y)
        {
            var at = _steps.BinarySearch((x, y), Comparer<(double X, double Y)>.Create((a, b) => a.X.CompareTo(b.X)));
            at = at < 0 ? ~at : at;
            if (at < _steps.Count && _steps[at].Y >= y)
                return;
            // The new step hides those to its left that are not higher, and one of equal x.
            var from = at;
            while (from > 0 && _steps[from - 1].Y <= y)
                from--;
            var to = at < _steps.Count && _steps[at].X.Equals(x) ? at + 1 : at;
            _steps.RemoveRange(from, to - from);
            _steps.Insert(from, (x, y));
        }

        public double Area()
        {
            var (area, left) = (0.0, 0.0);
            foreach (var (x, y) in _steps)
            {
                area += (x - left) * y;
                left = x;
            }

            return area;
        }
    }
}
