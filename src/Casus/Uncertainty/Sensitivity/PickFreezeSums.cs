namespace Casus.Uncertainty.Sensitivity;

/// <summary>Where the sums of one batch of runs lie in a row, and the indices that such a row gives.</summary>
/// <remarks>All estimators are functions of these sums, so runs need not be kept, and batches can be resampled instead of runs.</remarks>
internal sealed class PickFreezeSums(int groups, bool second, SobolEstimator estimator)
{
    public const int Count = 0;
    public const int A = 1;
    public const int B = 2;
    public const int AA = 3;
    public const int BB = 4;
    public const int AB = 5;

    // For each group: the sums of C = AB_g, CC, AC, BC.
    public const int Heads = 6;

    public int Width => Heads + (4 * groups) + (second ? groups * (groups - 1) / 2 : 0);

    // Mean, variance, first, total, second.
    public int Indices => 2 + (2 * groups) + (second ? groups * (groups - 1) / 2 : 0);

    public static int Group(int group) => Heads + (4 * group);

    public int Pair(int low, int high) => Heads + (4 * groups) + PairPlace(low, high);

    public int PairPlace(int low, int high) => (low * groups) - (low * (low + 1) / 2) + high - low - 1;

    /// <summary>The indices; mean without the shift.</summary>
    public void Estimate(ReadOnlySpan<double> s, double shift, Span<double> indices)
    {
        var n = s[Count];
        var mu = (s[A] + s[B]) / (2 * n);
        var variance = ((s[AA] + s[BB]) / (2 * n)) - (mu * mu);
        indices[0] = mu + shift;
        indices[1] = variance;
        for (var g = 0; g < groups; g++)
        {
            var at = Group(g);
            var (c, cc, ac, bc) = (s[at], s[at + 1], s[at + 2], s[at + 3]);
            (indices[2 + g], indices[2 + groups + g]) = estimator switch
            {
                SobolEstimator.Saltelli => (
                    (bc - s[AB] - (mu * (c - s[A]))) / (n * variance),
                    (s[AA] - (2 * ac) + cc) / (2 * n * variance)
                ),
                SobolEstimator.Jansen => (1 - ((s[BB] - (2 * bc) + cc) / (2 * n * variance)), (s[AA] - (2 * ac) + cc) / (2 * n * variance)),
                SobolEstimator.JanonMonod => (Pooled(n, s[B], c, s[BB], cc, bc), 1 - Pooled(n, s[A], c, s[AA], cc, ac)),
                _ => (Correlation(n, s[B], c, s[BB], cc, bc), 1 - Correlation(n, s[A], c, s[AA], cc, ac)),
            };
        }

        if (second)
            Interactions(s, indices);
    }

    // Saltelli (2002): BA_i and AB_j share i and j alone, so their covariance is what i and j explain together.
    private void Interactions(ReadOnlySpan<double> s, Span<double> indices)
    {
        for (var low = 0; low < groups; low++)
        {
            for (var high = low + 1; high < groups; high++)
            {
                var closed = (s[Pair(low, high)] - s[AB]) / (s[Count] * indices[1]);
                indices[2 + (2 * groups) + PairPlace(low, high)] = closed - indices[2 + low] - indices[2 + high];
            }
        }
    }

    private static double Pooled(double n, double x, double y, double xx, double yy, double xy)
    {
        var mean = (x + y) / (2 * n);
        return ((xy / n) - (mean * mean)) / (((xx + yy) / (2 * n)) - (mean * mean));
    }

    private static double Correlation(double n, double x, double y, double xx, double yy, double xy) =>
        ((xy / n) - (x / n * (y / n))) / Math.Sqrt(((xx / n) - (x / n * (x / n))) * ((yy / n) - (y / n * (y / n))));
}
