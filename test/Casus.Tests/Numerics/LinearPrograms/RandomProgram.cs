using Casus.Numerics;
using Casus.Numerics.LinearPrograms;
using CsCheck;

namespace Casus.Tests.Numerics.LinearPrograms;

/// <summary>Small programs of small whole numbers, so that ties, zeros and contradictions are common.</summary>
internal static class RandomProgram
{
    private static readonly Gen<LinearProgram<Rational>> OfSize =
        from variables in Gen.Int[1, 3]
        from rows in Gen.Int[0, 5]
        from cost in Gen.Int[-4, 4].Array[variables]
        from lines in Line(variables).Array[rows]
        select new LinearProgram<Rational>([.. cost.Select(c => (Rational)c)], [.. lines]);

    public static Gen<LinearProgram<Rational>> Generator => OfSize;

    public static Gen<LinearRow<Rational>> Line(int variables) =>
        from sense in Gen.Enum<RowSense>()
        from coefficients in Gen.Int[-3, 3].Array[variables]
        from bound in Gen.Int[-6, 8]
        select Row(sense, bound, coefficients);

    public static LinearRow<double> ToDouble(LinearRow<Rational> row)
    {
        var coefficients = row.Coefficients.Select(c => c.ToDouble()).ToArray();
        return row.Sense switch
        {
            RowSense.AtMost => LinearRow<double>.AtMost(row.Bound.ToDouble(), [.. coefficients]),
            RowSense.AtLeast => LinearRow<double>.AtLeast(row.Bound.ToDouble(), [.. coefficients]),
            _ => LinearRow<double>.Equal(row.Bound.ToDouble(), [.. coefficients]),
        };
    }

    private static LinearRow<Rational> Row(RowSense sense, Rational bound, int[] coefficients) =>
        sense switch
        {
            RowSense.AtMost => LinearRow<Rational>.AtMost(bound, [.. coefficients.Select(c => (Rational)c)]),
            RowSense.AtLeast => LinearRow<Rational>.AtLeast(bound, [.. coefficients.Select(c => (Rational)c)]),
            _ => LinearRow<Rational>.Equal(bound, [.. coefficients.Select(c => (Rational)c)]),
        };
}
