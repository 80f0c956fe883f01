using Casus.Uncertainty;

namespace Casus.Tests.Uncertainty.Sensitivity;

/// <summary>Models with known answers.</summary>
internal static class Samples
{
    public static readonly double[] G = [0, 1, 4.5, 9, 99, 99, 99, 99, 99, 99];

    public static void Ishigami(ReadOnlySpan<double> u, int count, Span<double> y)
    {
        for (var k = 0; k < count; k++)
        {
            var (x1, x2, x3) = (Angle(u[k]), Angle(u[count + k]), Angle(u[(2 * count) + k]));
            y[k] = Math.Sin(x1) + (7 * Math.Sin(x2) * Math.Sin(x2)) + (0.1 * x3 * x3 * x3 * x3 * Math.Sin(x1));
        }
    }

    public static void GFunction(ReadOnlySpan<double> u, int count, Span<double> y)
    {
        y[..count].Fill(1);
        for (var i = 0; i < G.Length; i++)
        {
            for (var k = 0; k < count; k++)
                y[k] *= (Math.Abs((4 * u[(i * count) + k]) - 2) + G[i]) / (1 + G[i]);
        }
    }

    public static (double First, double Total) GTruth(int input)
    {
        double Part(int i) => 1 / (3 * (1 + G[i]) * (1 + G[i]));
        var product = Enumerable.Range(0, G.Length).Aggregate(1.0, (p, i) => p * (1 + Part(i)));
        return (Part(input) / (product - 1), Part(input) / (1 + Part(input)) * product / (product - 1));
    }

    private static double Angle(double share) => -Math.PI + (2 * Math.PI * share);
}

/// <summary>Plain Monte Carlo from a hash of seed, coordinate and draw.</summary>
internal sealed class HashDesign(int dimensions, ulong seed) : IDesign
{
    public int Dimensions => dimensions;

    public void Fill(int dimension, long first, Span<double> shares)
    {
        for (var k = 0; k < shares.Length; k++)
            shares[k] = ((Word(seed, (ulong)dimension, (ulong)(first + k)) >> 12) + 0.5) / (1UL << 52);
    }

    public static ulong Word(ulong seed, ulong dimension, ulong draw)
    {
        unchecked
        {
            return Mix(draw + Mix(dimension + Mix(seed + 0x9E3779B97F4A7C15UL)));
        }
    }

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return x ^ (x >> 31);
        }
    }
}
