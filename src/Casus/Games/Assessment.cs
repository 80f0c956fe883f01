using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>A profile with its beliefs: at every information set, the odds that the mover gives to its nodes. Immutable.</summary>
/// <remarks>That probabilities are probabilities is checked here; whether anyone should believe them is for the verifier.</remarks>
public sealed class Assessment<T>
    where T : struct, INumber<T>
{
    private Assessment(Profile<T> profile, ImmutableArray<T> beliefs)
    {
        Profile = profile;
        Beliefs = beliefs;
    }

    /// <summary>The game that is played.</summary>
    public ExtensiveGame<T> Game => Profile.Game;

    /// <summary>What everyone does.</summary>
    public Profile<T> Profile { get; }

    /// <summary>The beliefs of all information sets, in the order of the sets and of the nodes in each.</summary>
    public ImmutableArray<T> Beliefs { get; }

    /// <summary>An assessment from stated beliefs.</summary>
    /// <exception cref="ArgumentException">There are too few or too many beliefs, or those of a set are no distribution.</exception>
    public static Assessment<T> Of(Profile<T> profile, ReadOnlySpan<T> beliefs)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var game = profile.Game;
        if (beliefs.Length != game.MemberCount)
            throw new ArgumentException($"{game.MemberCount} beliefs are needed, not {beliefs.Length}.", nameof(beliefs));
        for (var set = 0; set < game.InformationSetCount; set++)
            Profile<T>.ThrowIfNoDistribution(beliefs.Slice(game.FirstMemberOf(set), game.NodesOf(set).Length), game.LabelOf(set));
        return new(profile, [.. beliefs]);
    }

    /// <summary>Beliefs by Bayes' rule where the profile leads, and elsewhere by the errors that best explain what is seen.</summary>
    /// <param name="profile">What everyone does.</param>
    /// <param name="tremble">How players err; uniformly, when not given.</param>
    /// <remarks>
    /// The limit of Bayes' rule under the tremble, taken symbolically: nothing underflows, and the result is a consistent assessment. A
    /// branch of chance with probability zero counts as rarer than any number of errors.
    /// </remarks>
    /// <exception cref="ArgumentException">The tremble is of another game.</exception>
    public static Assessment<T> FromBayes(Profile<T> profile, Tremble<T>? tremble = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var game = profile.Game;
        tremble ??= Tremble<T>.Uniform(game);
        if (!ReferenceEquals(tremble.Game, game))
            throw new ArgumentException("The tremble is of another game.", nameof(tremble));

        var reach = new Magnitude<T>[game.NodeCount];
        reach[0] = Magnitude<T>.One;
        for (var node = 1; node < reach.Length; node++)
            reach[node] = Step(reach[game.Layout.Parent[node]], profile, tremble, node);

        var beliefs = new T[game.MemberCount];
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var nodes = game.NodesOf(set);
            var odds = new Magnitude<T>[nodes.Length];
            for (var i = 0; i < odds.Length; i++)
                odds[i] = reach[nodes[i]];
            Magnitude<T>.Shares(odds, beliefs.AsSpan(game.FirstMemberOf(set), odds.Length));
        }

        return new(profile, [.. beliefs]);
    }

    /// <summary>The same assessment, except for the belief at one information set.</summary>
    /// <param name="informationSet">The label of the set.</param>
    /// <param name="belief">A probability for each of its nodes, in the game's order.</param>
    /// <exception cref="ArgumentException">There is no such set, or the numbers are no distribution over its nodes.</exception>
    public Assessment<T> WithBelief(string informationSet, params ReadOnlySpan<T> belief)
    {
        var set = Game.FindSet(informationSet);
        if (belief.Length != Game.NodesOf(set).Length)
            throw new ArgumentException($"'{informationSet}' has {Game.NodesOf(set).Length} nodes.", nameof(belief));
        Profile<T>.ThrowIfNoDistribution(belief, informationSet);
        var changed = Beliefs.ToArray();
        belief.CopyTo(changed.AsSpan(Game.FirstMemberOf(set)));
        return new(Profile, [.. changed]);
    }

    /// <summary>The belief at an information set, node by node.</summary>
    public ReadOnlySpan<T> BeliefAt(int set) => Beliefs.AsSpan(Game.FirstMemberOf(set), Game.NodesOf(set).Length);

    private static Magnitude<T> Step(Magnitude<T> above, Profile<T> profile, Tremble<T> tremble, int node)
    {
        var probability = profile.ChanceInto(node);
        if (probability > T.Zero)
            return above.Times(probability);
        return profile.Game.MoveInto(node) is { } move
            ? above.Times(tremble.Weights[move], tremble.Orders[move])
            : above.Times(T.One, int.MaxValue);
    }
}
