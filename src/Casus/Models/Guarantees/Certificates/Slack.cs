using System.Numerics;
using Casus.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>How far apart two numbers may lie that should be one: nothing for exact fractions, rounding for floating point.</summary>
internal static class Slack<T>
    where T : struct, INumber<T>
{
    public static bool IsExact => typeof(T) == typeof(Rational);

    private static readonly T s_slack = IsExact ? T.Zero : T.CreateChecked(1e-9);

    public static bool AreClose(T left, T right) => T.Abs(left - right) <= s_slack * (T.One + T.Abs(right));
}
