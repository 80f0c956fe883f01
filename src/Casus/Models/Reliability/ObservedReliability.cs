using System.Numerics;

namespace Casus.Models.Reliability;

/// <summary>Why pacts that are put to the test look less reliable than pacts are (Smith 1996; model §3.11).</summary>
public static class ObservedReliability
{
    /// <summary>The share honoured among the pacts that are challenged, E[q·a(q)]/E[a(q)], over equally many of each kind.</summary>
    /// <param name="pacts">For each kind of pact, how likely it is honoured and how likely it is challenged.</param>
    /// <exception cref="ArgumentException">No pact is ever challenged.</exception>
    public static T Among<T>(IEnumerable<(T Honoured, T Challenged)> pacts)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pacts);
        var (honoured, challenged) = (T.Zero, T.Zero);
        foreach (var pact in pacts)
            (honoured, challenged) = (honoured + (pact.Honoured * pact.Challenged), challenged + pact.Challenged);
        return challenged > T.Zero ? honoured / challenged : throw new ArgumentException("No pact is ever challenged.", nameof(pacts));
    }
}
