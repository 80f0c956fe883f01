using System.Collections.Immutable;

namespace Casus.Uncertainty.Search;

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>All evaluations were used.</summary>
    Spent,

    /// <summary>Restarts brought no progress any more.</summary>
    Stagnant,

    /// <summary>It was cancelled; what was found until then is kept.</summary>
    Cancelled,
}

/// <summary>What a search found. An evolutionary search proves nothing: a better candidate may have been missed.</summary>
/// <param name="Candidates">The candidates kept, by falling first objective; if none breaks no constraint, the one that breaks them least.</param>
/// <param name="Progress">How far the search came.</param>
/// <param name="End">Why it ended.</param>
/// <param name="NotFinite">How many candidates had an objective that was not finite; they count as breaking the constraints.</param>
/// <param name="FirstNotFinite">The first such candidate's decisions; empty if there was none.</param>
public sealed record SearchOutcome(
    ImmutableArray<Candidate> Candidates,
    SearchProgress Progress,
    SearchEnd End,
    long NotFinite,
    ImmutableArray<double> FirstNotFinite
);
