using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>How likely a formula is to be accepted when some actors are sure and ratifiers only likely.</summary>
/// <remarks>
/// Putnam 1988, International Organization 42: 427–460: what is signed at one table must pass at others. Ratifiers are taken as independent,
/// given the formula, so their chances multiply; dependence belongs in the model that supplies them. One pass.
/// </remarks>
public static class Ratification
{
    /// <summary>The probability that all ratifiers pass a formula: the product of their probabilities; one, if there is none.</summary>
    /// <param name="chances">For each ratifier, the probability that it passes the formula, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability lies outside 0 to 1.</exception>
    public static T AllPass<T>(ReadOnlySpan<T> chances)
        where T : struct, INumber<T>
    {
        var product = T.One;
        foreach (var chance in chances)
        {
            if (!(chance >= T.Zero && chance <= T.One))
                throw new ArgumentOutOfRangeException(nameof(chances), "A probability lies between 0 and 1.");
            product *= chance;
        }

        return product;
    }

    /// <summary>For each formula, the probability that it is accepted: zero outside the zone of agreement, else that all ratifiers pass it.</summary>
    /// <param name="sets">Who accepts what for certain.</param>
    /// <param name="ratifiers">For each ratifier, the probability that it passes each formula.</param>
    /// <exception cref="ArgumentException">A ratifier has another number of formulas.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability lies outside 0 to 1.</exception>
    public static ImmutableArray<T> Accepted<T>(AcceptSets sets, ImmutableArray<ImmutableArray<T>> ratifiers)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(sets);
        if (ratifiers.Any(chances => chances.Length != sets.FormulaCount))
            throw new ArgumentException("Every ratifier needs one probability per formula.", nameof(ratifiers));
        var accepted = new T[sets.FormulaCount];
        var chances = new T[ratifiers.Length];
        foreach (var formula in sets.Zone.ToImmutableArray())
        {
            for (var ratifier = 0; ratifier < chances.Length; ratifier++)
                chances[ratifier] = ratifiers[ratifier][formula];
            accepted[formula] = AllPass<T>(chances);
        }

        return ImmutableArray.Create(accepted);
    }
}
