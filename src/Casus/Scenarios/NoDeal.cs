using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>What continued war brings: everybody's reservation value.</summary>
/// <param name="ChallengerWins">The share of the stake that the challenger can expect.</param>
/// <param name="Cost">What continued war costs each actor.</param>
public sealed record NoDeal(Quantity ChallengerWins, ImmutableDictionary<string, Quantity> Cost);
