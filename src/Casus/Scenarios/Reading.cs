using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>What a provision may be taken to oblige.</summary>
/// <param name="Id">The key in the file: <c>would</c>.</param>
/// <param name="Means">The obligation in a sentence.</param>
/// <param name="Reneging">What falling short costs, for each guarantor that the provision binds.</param>
public sealed record Reading(string Id, string Means, ImmutableDictionary<string, RenegingCost> Reneging);

/// <summary>What a guarantor loses, at home and abroad, by doing less than it promised. Direct help costs nothing of this kind.</summary>
/// <param name="None">The cost of standing aside.</param>
/// <param name="Aid">The cost of only sending aid.</param>
public sealed record RenegingCost(Quantity None, Quantity Aid);

/// <summary>What one actor takes a provision to mean: a probability for each reading.</summary>
/// <remarks>
/// An actor may hold an interval instead of one number, and an attitude to it: 1 weighs only the end that is worse for it, 0 only the better
/// (Ellsberg 1961; the weights are Hurwicz's). The range of a <see cref="Quantity"/>, by contrast, is what the analyst does not know.
/// </remarks>
/// <param name="Low">For each reading in the provision's order, the probability, or the lower end of the interval the actor holds.</param>
/// <param name="High">The upper ends; equal to <paramref name="Low"/> where the actor holds one number.</param>
/// <param name="Attitude">From 0, hopes for the best, to 1, fears the worst; matters only where the ends differ.</param>
public sealed record ReadingBelief(ImmutableArray<Quantity> Low, ImmutableArray<Quantity> High, Quantity Attitude)
{
    /// <summary>Whether the actor holds an interval.</summary>
    public bool IsInterval => !Low.SequenceEqual(High);
}
