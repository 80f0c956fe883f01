using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>Proven bounds of the value of a two-player zero-sum game, from any profile of it (von Neumann 1928).</summary>
/// <remarks>
/// What the first player keeps when the second answers as well as it can is no more than the value; what the second concedes when the first
/// answers as well as it can is no less. Both are enclosed by outward-rounded arithmetic. The game meant pays the first player its own
/// payoffs and the second their negative, whatever the second's payoffs are: so nothing is said of games whose payoffs do not add up.
/// </remarks>
public sealed class DualBound
{
    private DualBound(double low, double high) => Value = new(low, high);

    /// <summary>Between these ends lies the value to the first player.</summary>
    public Enclosure Value { get; }

    /// <summary>How far apart the ends are: an upper bound of the sum of both players' regrets but for rounding.</summary>
    public double Gap => Value.Width;

    /// <summary>Bounds from a mixed profile.</summary>
    /// <exception cref="ArgumentException">There are not two players.</exception>
    public static DualBound Of(MixedProfile<double> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ThrowUnlessTwo(profile.Game.PlayerCount, nameof(profile));
        var payoffs = new EnclosedPayoffs(profile);
        return new(payoffs.Of(1, 0).Min(kept => kept.Low), payoffs.Of(0, 0).Max(conceded => conceded.High));
    }

    /// <summary>Bounds from a profile of a tree.</summary>
    /// <exception cref="ArgumentException">There are not two players, or one forgets.</exception>
    public static DualBound Of(Profile<double> profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ThrowUnlessTwo(profile.Game.PlayerCount, nameof(profile));
        if (PerfectRecall.Check(profile.Game) is not null)
            throw new ArgumentException("A best answer is found set by set only with perfect recall.", nameof(profile));
        var play = new EnclosedPlay(profile);
        return new((-EnclosedBestResponse.Value(play, 1, 0, -1)).Low, EnclosedBestResponse.Value(play, 0, 0, 1).High);
    }

    private static void ThrowUnlessTwo(int players, string argument)
    {
        if (players != 2)
            throw new ArgumentException($"A zero-sum value needs two players, not {players}.", argument);
    }
}
