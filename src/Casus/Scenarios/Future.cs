namespace Casus.Scenarios;

/// <summary>The years after signature.</summary>
/// <param name="Periods">How many periods are looked at, at least 1.</param>
/// <param name="Discount">What a period's delay leaves of a value, from 0 to 1.</param>
/// <param name="Challenger">Whose resolve counts in a later period.</param>
public sealed record Future(int Periods, Quantity Discount, ChallengerOverTime Challenger)
{
    /// <summary>For <see cref="ChallengerOverTime.Changing"/>: the probability that a period brings a new government.</summary>
    public required Quantity TurnoverProbability { get; init; }

    /// <summary>The share of all costs of reneging that a period wears away.</summary>
    public required Quantity Erosion { get; init; }

    /// <summary>Added to the challenger's chance of winning each period: its rearmament beyond the protégé's; negative if the protégé arms faster.</summary>
    public required Quantity Rearmament { get; init; }

    /// <summary>The probability that a period brings a probe below the threshold of war, whose answer shows which reading binds.</summary>
    public required Quantity ProbeProbability { get; init; }
}

/// <summary>Whose resolve counts in a later period.</summary>
public enum ChallengerOverTime
{
    /// <summary>Each period a new government draws its resolve anew.</summary>
    NewGovernmentEachPeriod,

    /// <summary>The same government with the same resolve throughout.</summary>
    SameGovernment,

    /// <summary>Each period brings a new government with a given probability; otherwise resolve stays (Markov).</summary>
    Changing,
}
