using System.Numerics;
using Casus.Numerics;

namespace Casus.Games;

/// <summary>How nearly equal two numbers of a type must be to count as the same.</summary>
internal static class Exactness<T>
    where T : struct, INumber<T>
{
    public static bool IsExact => typeof(T) == typeof(Rational);

    /// <summary>Zero for exact fractions; 1e-9 for floating point, far above rounding and far below any payoff that matters.</summary>
    public static T Slack { get; } = IsExact ? T.Zero : T.CreateChecked(1e-9);

    public static bool AreClose(T left, T right) => T.Abs(left - right) <= Slack;
}
