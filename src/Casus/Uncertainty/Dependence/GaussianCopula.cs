using System.Collections.Immutable;
using MathNet.Numerics;

namespace Casus.Uncertainty.Dependence;

/// <summary>Makes independent shares vary together as normal numbers do, while each stays evenly spread.</summary>
/// <remarks>
/// For numbers with continuous laws rank correlations come out as stated, since Spearman's ρ and the correlation r of the normal numbers behind are
/// r = 2 sin(πρ/6) (Pearson 1907; Iman and Conover 1982 for the use). Only numbers that depend on others are moved; the first of each group keeps its own.
/// </remarks>
public sealed class GaussianCopula
{
    private readonly double[,] _factor;

    /// <summary>A copula.</summary>
    /// <param name="matrix">The correlations of the normal numbers behind the shares.</param>
    public GaussianCopula(CorrelationMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        (Matrix, _factor) = (matrix, matrix.Factor());
    }

    /// <summary>The correlations of the normal numbers behind.</summary>
    public CorrelationMatrix Matrix { get; }

    /// <summary>A copula with given rank correlations.</summary>
    /// <param name="size">How many numbers there are.</param>
    /// <param name="pairs">Spearman's rank correlations; pairs left out have none.</param>
    /// <exception cref="ArgumentException">A pair names one number twice or a number that is not there, appears twice, or its correlation is no number from −1 to 1.</exception>
    public static GaussianCopula OfRanks(int size, ImmutableArray<(int First, int Second, double Spearman)> pairs)
    {
        var entries = new double[size, size];
        for (var i = 0; i < size; i++)
            entries[i, i] = 1;
        var seen = new HashSet<(int, int)>();
        foreach (var (first, second, spearman) in pairs)
        {
            if (first == second || Math.Min(first, second) < 0 || Math.Max(first, second) >= size)
                throw new ArgumentException(
                    $"A correlation is of two different numbers from 0 to {size - 1}, not of {first} and {second}.",
                    nameof(pairs)
                );
            if (!seen.Add((Math.Min(first, second), Math.Max(first, second))))
                throw new ArgumentException($"Numbers {first} and {second} have two correlations; state one.", nameof(pairs));
            if (!(Math.Abs(spearman) <= 1))
                throw new ArgumentException($"{spearman} is no correlation; it lies from −1 to 1.", nameof(pairs));
            entries[first, second] = entries[second, first] = 2 * Math.Sin(Math.PI * spearman / 6);
        }

        return new(CorrelationMatrix.Of(entries));
    }

    /// <summary>Turns independent shares into dependent ones, in place.</summary>
    /// <param name="columns">For each number a column of shares, strictly between 0 and 1.</param>
    /// <param name="count">How many draws there are.</param>
    public void Apply(double[][] columns, int count)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length != Matrix.Size)
            throw new ArgumentException($"The copula is of {Matrix.Size} numbers, not {columns.Length}.", nameof(columns));
        Span<double> normal = columns.Length <= 64 ? stackalloc double[columns.Length] : new double[columns.Length];
        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < columns.Length; i++)
                normal[i] = -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * columns[i][k]);
            for (var i = 1; i < columns.Length; i++)
            {
                if (IsAlone(i))
                    continue;
                var sum = 0.0;
                for (var j = 0; j <= i; j++)
                    sum += _factor[i, j] * normal[j];
                columns[i][k] = Math.Clamp(SpecialFunctions.Erfc(-sum / Math.Sqrt(2)) / 2, double.Epsilon, Math.BitDecrement(1.0));
            }
        }
    }

    private bool IsAlone(int number)
    {
        for (var j = 0; j < number; j++)
        {
            if (_factor[number, j] != 0)
                return false;
        }

        return true;
    }
}
