using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Tests.Models.Guarantees;

/// <summary>The illustrative numbers of the methods page ("Base B"), chosen so that answers are exact; they estimate nothing.</summary>
internal static class BaseB
{
    public static T Num<T>(string text)
        where T : struct, INumber<T>
    {
        var exact = Rational.Parse(text);
        return typeof(T) == typeof(Rational) ? (T)(object)exact : T.CreateChecked((double)exact);
    }

    /// <summary>One guarantor, one period, two readings: "would" and "may".</summary>
    public static StageGame<T> Stage<T>(
        string renegingNoneWould = "0.35",
        string renegingAidWould = "0.30",
        string renegingNoneMay = "0.05",
        string renegingAidMay = "0",
        string tripwire = "0",
        string denial = "0",
        string pain = "0.4",
        bool directAllowed = true,
        bool noneAllowed = true
    )
        where T : struct, INumber<T>
    {
        var (h, mu) = (Num<T>(tripwire), Num<T>(denial));
        return new()
        {
            Baseline = new(Num<T>("0.8") - mu, Num<T>("0.2"), T.Zero),
            Guarantors =
            [
                new()
                {
                    WinDrop = [T.Zero, Num<T>("0.2"), Num<T>("0.6")],
                    CostRise = [T.Zero, Num<T>("0.1"), Num<T>("0.6")],
                    DamageRise = new T[3],
                    OwnCost = [T.Zero, Num<T>("0.05"), Num<T>("0.4")],
                    Reneging =
                    [
                        [Num<T>(renegingNoneWould) + h, Num<T>(renegingAidWould) + h, T.Zero],
                        [Num<T>(renegingNoneMay) + h, Num<T>(renegingAidMay) + h, T.Zero],
                    ],
                    Allowed = [noneAllowed, true, directAllowed],
                    Stake = new UniformLaw<T>(T.Zero, T.One),
                    Saves = [T.Zero],
                },
            ],
            Readings = 2,
            Pain = new UniformLaw<T>(T.Zero, Num<T>(pain)),
        };
    }

    /// <summary>A game whose actors give the stronger reading the stated probabilities.</summary>
    public static GuaranteeGame<T> Game<T>(StageGame<T> stage, string challenger, string protege, string guarantor, string discount = "0.9")
        where T : struct, INumber<T> =>
        new()
        {
            Stages = [stage],
            Beliefs = new(Belief<T>(challenger), Belief<T>(protege), [Belief<T>(guarantor)]),
            Resolve = new UniformLaw<T>(T.Zero, T.One + T.One),
            Discount = Num<T>(discount),
            Evaluation = Belief<T>(guarantor),
        };

    public static T[] Belief<T>(string would)
        where T : struct, INumber<T> => [Num<T>(would), T.One - Num<T>(would)];
}
