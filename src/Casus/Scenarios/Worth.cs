using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>What peace and its terms are worth to an actor, in units of the protégé's whole stake.</summary>
/// <param name="Territory">Its value of the whole contested stake; only challenger and protégé hold any. Zero for others unless stated.</param>
/// <param name="Peace">What any agreement is worth to it as such.</param>
/// <param name="Options">What single options are worth to it as such, whatever they do: (issue, option) → worth.</param>
public sealed record Worth(Quantity Territory, Quantity Peace, ImmutableDictionary<(string Issue, string Option), Quantity> Options);
