using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

/// <summary>Models whose indices are known in closed form, as functions of shares.</summary>
internal static class KnownModels
{
    /// <summary>Ishigami and Homma's function with a = 7 and b = 0.1.</summary>
    public static void Ishigami(ReadOnlySpan<double> shares, int count, Span<double> results)
    {
        for (var k = 0; k < count; k++)
        {
            var (x, y, z) = (At(shares[k]), At(shares[count + k]), At(shares[(2 * count) + k]));
            results[k] = Math.Sin(x) + (7 * Math.Sin(y) * Math.Sin(y)) + (0.1 * z * z * z * z * Math.Sin(x));
        }

        static double At(double share) => -Math.PI + (2 * Math.PI * share);
    }

    public static double[] IshigamiFirst { get; } = [0.3139051911478115, 0.4424111447900409, 0];

    public static double[] IshigamiTotal { get; } = [0.5575888552099592, 0.4424111447900409, 0.2436836640621477];

    /// <summary>Sobol's g function.</summary>
    public static BlockModels G(double[] a) =>
        (shares, count, results) =>
        {
            results[..count].Fill(1);
            for (var i = 0; i < a.Length; i++)
            {
                for (var k = 0; k < count; k++)
                    results[k] *= (Math.Abs((4 * shares[(i * count) + k]) - 2) + a[i]) / (1 + a[i]);
            }
        };

    public static (double[] First, double[] Total) OfG(double[] a)
    {
        double[] parts = [.. a.Select(c => 1 / (3 * (1 + c) * (1 + c)))];
        var variance = parts.Aggregate(1.0, (product, part) => product * (1 + part)) - 1;
        return (
            [.. parts.Select(part => part / variance)],
            [.. parts.Select(part => part * (variance + 1) / (1 + part) / variance)]
        );
    }
}
