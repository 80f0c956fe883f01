using System.Numerics;
using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Models.Deterrence;

/// <summary>Which equilibrium the unilateral deterrence game has, by how credible both sides are (Kilgour and Zagare 1991; model §2.1).</summary>
/// <remarks>
/// At the borders the quieter of two is given. Steadfast deterrence, which exists beside these at low credibility if a challenge would be laid to
/// the soft, does not survive D1 and is left out.
/// </remarks>
/// <param name="Kind">The kind of play.</param>
/// <param name="HardGoes">The probability that a hard challenger goes.</param>
/// <param name="SoftGoes">The probability that a soft one goes.</param>
/// <param name="SoftDefends">The probability that a soft defender defends; a hard one always does.</param>
/// <param name="DetersHard">The credibility of the defender that deters a hard challenger, c_H.</param>
/// <param name="DetersSoft">The credibility that deters a soft one, c_S.</param>
/// <param name="MostBluffed">The belief in a hard challenger up to which a soft defender defends, d_1.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct DeterrenceRegion<T>(
    DeterrenceKind Kind,
    T HardGoes,
    T SoftGoes,
    T SoftDefends,
    T DetersHard,
    T DetersSoft,
    T MostBluffed
)
    where T : struct, INumber<T>
{
    /// <summary>Finds the region.</summary>
    /// <param name="challengerHard">The prior probability of a hard challenger.</param>
    /// <param name="defenderHard">The prior probability of a hard defender.</param>
    /// <param name="challenger">The challenger's payoffs.</param>
    /// <param name="defender">The defender's payoffs.</param>
    public static DeterrenceRegion<T> Of(
        T challengerHard,
        T defenderHard,
        UnilateralDeterrence.Payoffs<T> challenger,
        UnilateralDeterrence.Payoffs<T> defender
    )
    {
        ArgumentNullException.ThrowIfNull(challenger);
        ArgumentNullException.ThrowIfNull(defender);
        var gain = challenger.Conceded - challenger.StatusQuo;
        var hard = gain / (challenger.Conceded - challenger.DisputeIfHard);
        var soft = gain / (challenger.Conceded - challenger.BacksDown);
        var most = (defender.BacksDown - defender.Conceded) / (defender.BacksDown - defender.DisputeIfSoft);
        DeterrenceRegion<T> Is(DeterrenceKind kind, T hardGoes, T softGoes, T defends) =>
            new(kind, hardGoes, softGoes, defends, hard, soft, most);
        if (defenderHard >= hard)
            return Is(DeterrenceKind.CertainDeterrence, T.Zero, T.Zero, T.Zero);
        if (defenderHard >= soft)
            return Is(DeterrenceKind.Separating, T.One, T.Zero, T.Zero);
        if (challengerHard >= most)
            return Is(DeterrenceKind.Attack, T.One, T.One, T.Zero);
        var bluffs = challengerHard * (T.One - most) / ((T.One - challengerHard) * most);
        return Is(DeterrenceKind.Bluff, T.One, bluffs, (soft - defenderHard) / (T.One - defenderHard));
    }

    /// <summary>Checks the region's strategies on a tree; off the path, a challenge is laid to the hard.</summary>
    /// <param name="tree">A tree made by <see cref="UnilateralDeterrence.Tree"/> from the same numbers.</param>
    public Certificate<T> Certify(ExtensiveGame<T> tree)
    {
        var profile = Profile<T>
            .Uniform(tree)
            .With("Challenger hard", T.One - HardGoes, HardGoes)
            .With("Challenger soft", T.One - SoftGoes, SoftGoes)
            .Taking("Challenger hard, defied", "fight")
            .Taking("Challenger soft, defied", "back down")
            .Taking("Defender hard", "defend")
            .With("Defender soft", T.One - SoftDefends, SoftDefends);
        var assessment = Assessment<T>.FromBayes(profile);
        if (Kind == DeterrenceKind.CertainDeterrence)
            assessment = assessment.WithBelief("Defender hard", T.One, T.Zero).WithBelief("Defender soft", T.One, T.Zero);
        return Verifier.Check(assessment);
    }
}

/// <summary>A kind of play in the unilateral deterrence game.</summary>
public enum DeterrenceKind
{
    /// <summary>Nobody goes.</summary>
    CertainDeterrence,

    /// <summary>Only a hard challenger goes.</summary>
    Separating,

    /// <summary>A soft challenger sometimes goes with the hard.</summary>
    Bluff,

    /// <summary>Both go.</summary>
    Attack,
}
