using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>What peace and its terms are worth to an actor, in units of the protégé's whole stake.</summary>
/// <param name="Territory">Its value of the whole contested stake; only challenger and protégé hold any. Zero for others unless stated.</param>
/// <param name="Peace">What any agreement is worth to it as such.</param>
/// <param name="Options">What single options are worth to it as such, whatever they do: (issue, option) → worth.</param>
public sealed record Worth(Quantity Territory, Quantity Peace, ImmutableDictionary<(string Issue, string Option), Quantity> Options);

/// <summary>What continued war brings: everybody's reservation value.</summary>
/// <param name="ChallengerWins">The share of the stake that the challenger can expect.</param>
/// <param name="Cost">What continued war costs each actor.</param>
public sealed record NoDeal(Quantity ChallengerWins, ImmutableDictionary<string, Quantity> Cost);

/// <summary>A demand that no worth can buy off: a ceiling or a floor on the challenger's share.</summary>
/// <param name="Actor">Whose demand it is.</param>
/// <param name="ChallengerShareAtMost">The largest share it lets the challenger hold, if any.</param>
/// <param name="ChallengerShareAtLeast">The least share it insists on for the challenger, if any.</param>
public sealed record Limit(string Actor, Quantity? ChallengerShareAtMost, Quantity? ChallengerShareAtLeast);

/// <summary>When a formula counts as deterring.</summary>
/// <param name="AttackProbabilityAtMost">The largest acceptable probability of an attack.</param>
/// <param name="WithinPeriods">Over how many periods, at most those of the future.</param>
public sealed record Wanted(Quantity AttackProbabilityAtMost, int WithinPeriods);
