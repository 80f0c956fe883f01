using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Replaces a law by finitely many types of equal weight, each at the middle of its share of the weight.</summary>
internal static class TypePoints
{
    private const int Halvings = 100;

    public static PointLaw<T> Of<T>(TypeLaw<T> law, int count)
        where T : struct, INumber<T>
    {
        if (law is PointLaw<T> points)
            return points;
        var weight = T.One / T.CreateChecked(count);
        return new([
            .. Enumerable.Range(0, count).Select(i => (Quantile(law, T.CreateChecked((2 * i) + 1) * weight / T.CreateChecked(2)), weight)),
        ]);
    }

    private static T Quantile<T>(TypeLaw<T> law, T share)
        where T : struct, INumber<T>
    {
        if (law is UniformLaw<T>)
            return law.Low + (share * (law.High - law.Low));
        var (low, high) = (law.Low, law.High);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / T.CreateChecked(2);
            (low, high) = law.AtMost(middle) < share ? (middle, high) : (low, middle);
        }

        return high;
    }
}
