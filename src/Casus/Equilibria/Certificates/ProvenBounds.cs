using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>What is proven of a floating profile of a tree: every figure lies between the ends given, by outward-rounded arithmetic.</summary>
/// <remarks>
/// <para>The game is the one whose payoffs are exactly the doubles given. Doubles rarely sum to one exactly: the profile judged is that
/// whose probabilities at each set (and of chance at each of its nodes) are the doubles over their exact sum, and likewise for beliefs.
/// Of this profile the statements are theorems, whichever solver it came from; <see cref="ExactCopy"/> writes it down in fractions.</para>
/// <para>Linear in nodes × players. All amounts in units of payoffs or of probability.</para>
/// </remarks>
public sealed class ProvenBounds
{
    private ProvenBounds(Profile<double> profile, ImmutableArray<double>? beliefs)
    {
        var game = profile.Game;
        var play = new EnclosedPlay(profile);
        var values = play.Values();
        var belief = new EnclosedBeliefs(play, beliefs);
        Profile = profile;
        Values = [.. values.AsSpan(0, game.PlayerCount)];
        Regrets = PerfectRecall.Check(game) is null
            ? [.. Values.Select((value, player) => NotNegative(EnclosedBestResponse.Value(play, player, player, 1) - value))]
            : null;
        Beliefs = [.. belief.ByMember];
        IsBelieved = [.. belief.IsSettled];
        Gains = [.. Enumerable.Range(0, game.InformationSetCount).Select(set => NotNegative(belief.Gain(set, values)))];
    }

    /// <summary>Bounds of a profile; beliefs by Bayes' rule where it leads, and any belief at all elsewhere.</summary>
    public static ProvenBounds Of(Profile<double> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile, null);
    }

    /// <summary>Bounds of an assessment, with the beliefs that it states at every set.</summary>
    public static ProvenBounds Of(Assessment<double> assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(assessment.Profile, assessment.Beliefs);
    }

    /// <summary>What was judged.</summary>
    public Profile<double> Profile { get; }

    /// <summary>What each player expects of the game.</summary>
    public ImmutableArray<Enclosure> Values { get; }

    /// <summary>What each player would gain, before the game, by its best strategy; nothing without perfect recall.</summary>
    public ImmutableArray<Enclosure>? Regrets { get; }

    /// <summary>The proven upper bound of every player's regret: the profile is an equilibrium up to this; nothing without perfect recall.</summary>
    public double? MaxRegret => Regrets?.Max(regret => regret.High);

    /// <summary>The belief at each node of each set, in the order of <see cref="ExtensiveGame{T}.FirstMemberOf"/>.</summary>
    public ImmutableArray<Enclosure> Beliefs { get; }

    /// <summary>
    /// Whether the beliefs at a set are settled: by Bayes' rule, the set being reached for certain, or by the assessment. Where not, the
    /// gain at the set is enclosed for every belief that the profile does not rule out.
    /// </summary>
    public ImmutableArray<bool> IsBelieved { get; }

    /// <summary>At each set, what the mover would gain by the best other move there and then following its strategy.</summary>
    public ImmutableArray<Enclosure> Gains { get; }

    /// <summary>The proven upper bound of every one-shot gain, at sets not reached also.</summary>
    public double MaxGain => Gains.Select(gain => gain.High).DefaultIfEmpty().Max();

    // The best of all options is no worse than the one followed, so that nothing is lost by saying so.
    private static Enclosure NotNegative(Enclosure gain) => Enclosure.Max(gain, Enclosure.Zero);
}
