namespace Casus.Uncertainty.Decisions;

/// <summary>What an outcome must reach to satisfy.</summary>
/// <param name="Threshold">The threshold, in the unit of the outcome; reaching it is enough.</param>
/// <param name="AtLeast">Whether the outcome must be at least the threshold; if not, it must be at most.</param>
public readonly record struct Requirement(double Threshold, bool AtLeast)
{
    /// <summary>The outcome must be at least this.</summary>
    public static Requirement Least(double threshold) => new(threshold, true);

    /// <summary>The outcome must be at most this.</summary>
    public static Requirement Most(double threshold) => new(threshold, false);

    /// <summary>Whether an outcome satisfies; one that is no number never does.</summary>
    public bool IsMet(double outcome) => AtLeast ? outcome >= Threshold : outcome <= Threshold;
}
