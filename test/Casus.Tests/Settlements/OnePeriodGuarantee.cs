using System.Numerics;

namespace Casus.Tests.Settlements;

/// <summary>
/// A challenger's value of attacking later, and its victim's loss, under a guarantee acted on with probability q: win chance 0.6 − 0.4q and
/// cost 0.3 + 0.5q to the challenger, its stake uniform on [0, 2], the victim's own cost of resisting 0.2 on average, discount 0.9. The war
/// now is won with 0.6 at costs 0.2 and 0.25. Written anew here so that the tests have inputs with known outputs.
/// </summary>
internal static class OnePeriodGuarantee
{
    public static T Tenths<T>(int tenths)
        where T : struct, INumber<T> => T.CreateChecked(tenths) / T.CreateChecked(10);

    public static T Attack<T>(T q)
        where T : struct, INumber<T> => T.One - T.Min(T.One, Cost(q) / Win(q) / Tenths<T>(20));

    public static T OptionValue<T>(T q)
        where T : struct, INumber<T>
    {
        var excess = T.Max(T.Zero, Tenths<T>(20) - (Cost(q) / Win(q)));
        return Win(q) * excess * excess / Tenths<T>(40);
    }

    public static T Loss<T>(T qChallenger, T qVictim)
        where T : struct, INumber<T> => Attack(qChallenger) * (Win(qVictim) + Tenths<T>(2));

    /// <summary>The least share the challenger signs for, if it dislikes the guarantee by so much.</summary>
    public static T ChallengerNeeds<T>(T q, T dislike = default)
        where T : struct, INumber<T> => Tenths<T>(4) - (Tenths<T>(9) * OptionValue(q)) + dislike;

    public static T Win<T>(T q)
        where T : struct, INumber<T> => Tenths<T>(6) - (Tenths<T>(4) * q);

    public static T Cost<T>(T q)
        where T : struct, INumber<T> => Tenths<T>(3) + (Tenths<T>(5) * q);
}
