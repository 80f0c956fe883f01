using System.Collections.Immutable;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>What a run of regret minimisation has come to: the best of the average profiles that it looked at.</summary>
public sealed class RegretRun
{
    internal RegretRun(BestReply<double> replies, Profile<double> profile, int foundAt, int iterations, bool wasCancelled) =>
        (Profile, Values, Regrets, FoundAt, Iterations, WasCancelled) = (
            profile,
            replies.Values,
            replies.Regrets,
            foundAt,
            iterations,
            wasCancelled
        );

    /// <summary>The average profile with the smallest largest regret.</summary>
    public Profile<double> Profile { get; }

    /// <summary>What each player expects under it.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>What each player would gain by its best reply, in units of payoff.</summary>
    public ImmutableArray<double> Regrets { get; }

    /// <summary>The largest of <see cref="Regrets"/>.</summary>
    public double MaxRegret => Regrets.Max();

    /// <summary>The mean of <see cref="Regrets"/>: for two players what is called exploitability, half of "NashConv".</summary>
    public double Exploitability => Regrets.Average();

    /// <summary>After how many iterations the profile was the average.</summary>
    public int FoundAt { get; }

    /// <summary>How many iterations were done.</summary>
    public int Iterations { get; }

    /// <summary>Whether it was told to stop before it was done.</summary>
    public bool WasCancelled { get; }
}
