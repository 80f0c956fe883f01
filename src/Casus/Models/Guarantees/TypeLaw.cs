using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The law of a private type, as the guarantee game needs it: two functions, from which everything else follows by integration by parts.</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public abstract class TypeLaw<T>
    where T : struct, INumber<T>
{
    private protected TypeLaw() { }

    /// <summary>The least type.</summary>
    public abstract T Low { get; }

    /// <summary>The largest type that matters.</summary>
    public abstract T High { get; }

    /// <summary>The average type.</summary>
    public abstract T Mean { get; }

    /// <summary>A bound on the error of <see cref="Excess"/>; zero in closed form.</summary>
    public virtual double Error => 0;

    /// <summary>The share of types at most <paramref name="type"/>.</summary>
    public abstract T AtMost(T type);

    /// <summary>The share of types strictly below <paramref name="type"/>.</summary>
    public virtual T Below(T type) => AtMost(type);

    /// <summary>The mean of the excess of types over a cut-off, E[max(0, t − cut-off)]: the integral of the share of types above it.</summary>
    public abstract T Excess(T cutOff);

    /// <summary>The share of types above the first cut-off and at most at the second, and the integral of the types themselves over them.</summary>
    public (T Share, T Integral) Between(T above, T atMost)
    {
        if (atMost <= above)
            return (T.Zero, T.Zero);
        var (from, to) = (AtMost(above), AtMost(atMost));
        var share = to - from;
        // E[t; a < t <= b] = E[(t-a)+] - E[(t-b)+] - (b-a) P(t > b) + a P(a < t <= b).
        return (share, Excess(above) - Excess(atMost) - ((atMost - above) * (T.One - to)) + (above * share));
    }
}
