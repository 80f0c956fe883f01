using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>How much costless messages can say when interests differ by a bias (Crawford and Sobel 1982, section 4: uniform types, squared losses).</summary>
public static class CheapTalk
{
    /// <summary>The bounds of the finest equilibrium partition of the types from 0 to 1: a_i = a_1·i + 2i(i − 1)b.</summary>
    /// <param name="bias">By how much the sender wants more than the receiver, b, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bias is not positive, or so small that the partition has more than ten thousand parts.</exception>
    public static ImmutableArray<Rational> FinestPartition(Rational bias)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bias);
        // N parts are possible while the first has positive length, 2N(N − 1)b < 1.
        var parts = 1;
        while (Used(parts + 1, bias) < Rational.One)
        {
            if (++parts > 10_000)
                throw new ArgumentOutOfRangeException(nameof(bias), "The bias is too small to list the messages.");
        }

        var first = (Rational.One - Used(parts, bias)) / parts;
        return [.. Enumerable.Range(0, parts + 1).Select(i => (first * i) + Used(i, bias))];
    }

    private static Rational Used(int parts, Rational bias) => (Rational)2 * parts * (parts - 1) * bias;
}
