using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>What a variance-based analysis says: the indices, or why there are none.</summary>
public abstract record SobolAnswer
{
    private SobolAnswer() { }

    /// <summary>The indices of each group of inputs.</summary>
    /// <param name="Mean">The mean of the result.</param>
    /// <param name="Variance">Its variance.</param>
    /// <param name="First">For each group, the share of variance that it explains alone.</param>
    /// <param name="Total">For each group, the share in which it has a part.</param>
    /// <param name="Second">For each pair of groups i &lt; j, the share of their interaction, in the order (0,1), (0,2), ..., (1,2), ...; empty unless asked for.</param>
    /// <param name="Runs">How often the model was worked out.</param>
    public sealed record Indices(
        Estimate Mean,
        Estimate Variance,
        ImmutableArray<Estimate> First,
        ImmutableArray<Estimate> Total,
        ImmutableArray<Estimate> Second,
        long Runs
    ) : SobolAnswer;

    /// <summary>There are no such indices.</summary>
    /// <param name="Reason">Why, and what to do instead.</param>
    public sealed record Refusal(string Reason) : SobolAnswer;
}
