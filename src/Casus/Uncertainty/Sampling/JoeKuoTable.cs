using System.Collections.Immutable;

namespace Casus.Uncertainty.Sampling;

/// <summary>Primitive polynomials and initial direction numbers of Sobol' sequences, by Joe and Kuo (2008, SIAM Journal on Scientific Computing 30: 2635–2654).</summary>
/// <remarks>
/// The numbers are those of their file new-joe-kuo-6.21201 for the first <see cref="Dimensions"/> dimensions, with the property that any two dimensions
/// near each other fill the square evenly. Packed as bits, dimension after dimension from the second: the polynomial's degree s in five bits, its inner
/// coefficients in s − 1, and of each initial number mᵢ, which is odd and below 2ⁱ, the i − 1 bits above the last.
/// </remarks>
internal static class JoeKuoTable
{
    /// <summary>For how many dimensions there are numbers.</summary>
    public const int Dimensions = 4096;

    private static readonly Lazy<ImmutableArray<SobolRow>> Rows = new(Unpack);

    /// <summary>The numbers of a dimension.</summary>
    /// <param name="dimension">From 1; dimension 0 needs none.</param>
    public static SobolRow Row(int dimension) => Rows.Value[dimension - 1];

    private static ImmutableArray<SobolRow> Unpack()
    {
        using var stream = typeof(JoeKuoTable).Assembly.GetManifestResourceStream("Casus.Uncertainty.Sampling.joe-kuo.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var at = 0;
        var rows = ImmutableArray.CreateBuilder<SobolRow>(Dimensions - 1);
        for (var dimension = 1; dimension < Dimensions; dimension++)
        {
            var degree = (int)Take(5);
            var inner = Take(degree - 1);
            var initial = ImmutableArray.CreateBuilder<uint>(degree);
            for (var i = 0; i < degree; i++)
                initial.Add((Take(i) << 1) | 1);
            rows.Add(new(degree, inner, initial.MoveToImmutable()));
        }

        return rows.MoveToImmutable();

        uint Take(int bits)
        {
            var value = 0u;
            for (var b = 0; b < bits; b++, at++)
                value = (value << 1) | ((uint)(bytes[at >> 3] >> (7 - (at & 7))) & 1);
            return value;
        }
    }
}
