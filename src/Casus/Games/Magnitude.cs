using System.Numerics;

namespace Casus.Games;

/// <summary>A positive number too small for its type, or infinitesimal: coefficient × 2^(256·scale) × ε^order.</summary>
/// <remarks>
/// A product of probabilities along a deep path underflows a double, and a tremble is smaller than any number. Only ratios are ever
/// read off, so both are kept apart until then.
/// </remarks>
internal readonly struct Magnitude<T>(T coefficient, int scale, long order)
    where T : struct, INumber<T>
{
    private static readonly T Large = T.CreateChecked(4294967296L) is var word
        ? word * word * word * word * word * word * word * word
        : default;
    private static readonly T Small = T.One / Large;

    private readonly T _coefficient = coefficient;
    private readonly int _scale = scale;
    private readonly long _order = order;

    public static Magnitude<T> One => new(T.One, 0, 0);

    /// <summary>The product with a positive number, and with ε to the power of an order.</summary>
    public Magnitude<T> Times(T factor, long order = 0)
    {
        var (product, scale) = (_coefficient, _scale);
        if (factor < Small)
            (factor, scale) = (factor * Large, scale - 1);
        if (factor < Small)
            (factor, scale) = (factor * Large, scale - 1);
        product *= factor;
        return product < Small ? new(product * Large, scale - 1, _order + order) : new(product, scale, _order + order);
    }

    /// <summary>Each value's share of the sum of all, in the limit of ε to zero.</summary>
    public static void Shares(ReadOnlySpan<Magnitude<T>> values, Span<T> shares)
    {
        var (least, top) = (long.MaxValue, int.MinValue);
        foreach (var value in values)
        {
            if (value._order < least || (value._order == least && value._scale > top))
                (least, top) = (value._order, value._scale);
        }

        var sum = T.Zero;
        for (var i = 0; i < values.Length; i++)
        {
            shares[i] = values[i]._order > least ? T.Zero : values[i]._coefficient;
            for (var step = values[i]._scale; step < top && shares[i] != T.Zero; step++)
                shares[i] *= Small;
            sum += shares[i];
        }

        for (var i = 0; i < shares.Length; i++)
            shares[i] /= sum;
    }
}
