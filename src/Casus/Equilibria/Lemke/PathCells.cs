using System.Numerics;
using Casus.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>Makes the dictionary that suits a kind of number: doubles stay doubles, anything else is exact.</summary>
internal static class PathCells
{
    /// <summary>A dictionary from its first rows; fractions become whole numbers by one common unit for all of them.</summary>
    /// <param name="basic">The quantity of each row.</param>
    /// <param name="nonbasic">The quantity of each column.</param>
    /// <param name="cells">Row by row: the coefficients of the columns, then the constant.</param>
    public static PathDictionary Of<T>(int[] basic, int[] nonbasic, T[] cells)
        where T : struct, INumber<T>
    {
        if (cells is double[] doubles)
            return new FloatingDictionary(basic, nonbasic, doubles);
        var fractions = (Rational[])(object)cells;
        var whole = new BigInteger[fractions.Length];
        for (var place = 0; place < whole.Length; place++)
            whole[place] = fractions[place].IsWhole ? fractions[place].Numerator : throw new ArgumentException("Not whole.", nameof(cells));
        return new IntegerDictionary(basic, nonbasic, whole);
    }

    /// <summary>The value of a quantity.</summary>
    public static T ValueOf<T>(PathDictionary dictionary, int quantity)
        where T : struct, INumber<T> =>
        dictionary is FloatingDictionary floating
            ? (T)(object)floating.ValueOf(quantity)
            : (T)(object)((IntegerDictionary)dictionary).ValueOf(quantity);

    /// <summary>The smallest number that makes every entry whole; one for doubles, which need none.</summary>
    public static T UnitOf<T>(IEnumerable<T> entries)
        where T : struct, INumber<T>
    {
        if (typeof(T) != typeof(Rational))
            return T.One;
        var unit = BigInteger.One;
        foreach (var entry in entries)
        {
            var denominator = ((Rational)(object)entry).Denominator;
            unit *= denominator / BigInteger.GreatestCommonDivisor(unit, denominator);
        }

        return (T)(object)new Rational(unit, BigInteger.One);
    }
}
