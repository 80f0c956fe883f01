namespace Casus.Uncertainty.Discovery;

/// <summary>A region on the way from all that can be to the densest.</summary>
/// <param name="Box">The region.</param>
/// <param name="Score">How it fares on the draws that it was found from.</param>
public sealed record PeelingStep(Box Box, BoxScore Score)
{
    /// <summary>How many inputs are restricted.</summary>
    public int Restricted => Box.Restrictions.Length;
}
