using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>What each player expects under a profile, and what its best reply to the others would bring.</summary>
/// <remarks>
/// Exact for exact numbers. One pass over a compiled tree, linear in its ends and sequences; a best reply is a best move at each set,
/// those below settled first, which is right for games of perfect recall (von Stengel 1996). For certificates there is
/// <see cref="Verifier"/>, which shares nothing with this.
/// </remarks>
public sealed class BestReply<T>
    where T : struct, INumber<T>
{
    private BestReply(ImmutableArray<T> values, ImmutableArray<T> bestValues, ImmutableArray<T> regrets, Profile<T> profile) =>
        (Values, BestValues, Regrets, Profile) = (values, bestValues, regrets, profile);

    /// <summary>The best replies to a profile.</summary>
    /// <exception cref="ArgumentException">A player forgets what it knew or did.</exception>
    public static BestReply<T> To(Profile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return To(CompiledTree<T>.Of(profile.Game), profile);
    }

    /// <summary>The best replies to a profile of a game that is compiled already.</summary>
    /// <exception cref="ArgumentException">The profile is of another game.</exception>
    public static BestReply<T> To(CompiledTree<T> tree, Profile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(tree.Game, profile.Game))
            throw new ArgumentException("The profile is of another game.", nameof(profile));
        var chosen = new T[tree.Game.MoveCount];
        var plans = tree.PlansOf(profile);
        var (values, best) = (new T[plans.Length], new T[plans.Length]);
        for (var player = 0; player < plans.Length; player++)
            (values[player], best[player]) = Judge(tree, plans, player, chosen);
        return new([.. values], [.. best], [.. values.Zip(best, (own, other) => other - own)], Profile<T>.Of(tree.Game, chosen));
    }

    /// <summary>What each player expects under the profile.</summary>
    public ImmutableArray<T> Values { get; }

    /// <summary>What each player would expect of its best reply.</summary>
    public ImmutableArray<T> BestValues { get; }

    /// <summary>What each player would gain by its best reply.</summary>
    public ImmutableArray<T> Regrets { get; }

    /// <summary>For each player a best reply to the others, in pure strategies; the first of equally good moves.</summary>
    public Profile<T> Profile { get; }

    /// <summary>The mean of <see cref="Regrets"/>: for two players what is called exploitability, half of "NashConv".</summary>
    public T Exploitability => Regrets.Aggregate(T.Zero, (sum, regret) => sum + regret) / T.CreateChecked(Regrets.Length);

    /// <summary>The value of a player's plan, and of its best one, against the plans of the others.</summary>
    internal static (T Value, T Best) Judge(CompiledTree<T> tree, T[][] plans, int player, T[]? chosen = null)
    {
        var treeplex = tree.Treeplexes[player];
        var payoffs = new T[treeplex.SequenceCount];
        treeplex.Payoffs(plans, player, payoffs);
        var value = T.Zero;
        for (var sequence = 0; sequence < payoffs.Length; sequence++)
            value += payoffs[sequence] * plans[player][sequence];
        for (var set = treeplex.SetCount - 1; set >= 0; set--)
        {
            var first = treeplex.FirstSequence[set];
            var best = first;
            for (var sequence = first + 1; sequence < treeplex.FirstSequence[set + 1]; sequence++)
                if (payoffs[sequence] > payoffs[best])
                    best = sequence;
            payoffs[treeplex.Above[set]] += payoffs[best];
            if (chosen is not null)
                chosen[tree.Game.FirstMoveOf(treeplex.SetOf[set]) + best - first] = T.One;
        }

        return (value, payoffs[0]);
    }
}
