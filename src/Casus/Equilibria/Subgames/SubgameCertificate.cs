using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Subgames;

/// <summary>What a check of a profile in every subgame of its tree has found.</summary>
/// <remarks>
/// Each subgame is made a game of its own and given to <see cref="Verifier"/>; nothing of any solver is used. Costs the nodes of all
/// subgames together: up to the square of the tree's in a long thin one.
/// </remarks>
public sealed class SubgameCertificate<T>
    where T : struct, INumber<T>
{
    // Private, and no record: a certificate that anyone could make, or change by 'with', would certify nothing.
    private SubgameCertificate(Profile<T> profile, T? tolerance)
    {
        Whole = Verifier.Check(Assessment<T>.FromBayes(profile), tolerance: tolerance);
        Subgames = [.. SubgameRoots.Of(profile.Game).Select(root => new SubgameRegret<T>(root, RegretsAt(profile, root)))];
    }

    /// <summary>Checks a profile and certifies what was found, good or bad.</summary>
    /// <param name="profile">What is claimed to be subgame perfect.</param>
    /// <param name="tolerance">The regret to forgive; zero for exact fractions and 1e-9 for doubles, when not given.</param>
    /// <exception cref="ArgumentException">A player forgets what it knew or did, so that a best strategy need not be found move by move.</exception>
    public static SubgameCertificate<T> Check(Profile<T> profile, T? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return PerfectRecall.Check(profile.Game) is { } set
            ? throw new ArgumentException($"At '{profile.Game.LabelOf(set)}' the mover has forgotten something.", nameof(profile))
            : new(profile, tolerance);
    }

    /// <summary>
    /// The check of the whole game, with beliefs by Bayes' rule from uniform errors. A subgame-perfect equilibrium need not be a perfect
    /// Bayesian one: where no subgame begins, it asks for no more than Nash does.
    /// </summary>
    public Certificate<T> Whole { get; }

    /// <summary>What was checked.</summary>
    public Profile<T> Profile => Whole.Assessment.Profile;

    /// <summary>The regrets in every subgame, the whole game first.</summary>
    public ImmutableArray<SubgameRegret<T>> Subgames { get; }

    /// <summary>The largest regret in any subgame.</summary>
    public T MaxRegret => Subgames.Aggregate(T.Zero, (largest, subgame) => T.Max(largest, subgame.Largest));

    /// <summary>Whether the profile is a Nash equilibrium of every subgame, within the tolerance.</summary>
    public bool IsSubgamePerfect => MaxRegret <= Whole.Tolerance;

    private ImmutableArray<T> RegretsAt(Profile<T> profile, int root)
    {
        if (root == 0)
            return Whole.Regrets!.Value;
        var part = TreePart.Of(profile.Game, root, _ => null);
        return Verifier.Check(Assessment<T>.FromBayes(TreePart.Restrict(profile, part))).Regrets!.Value;
    }
}
