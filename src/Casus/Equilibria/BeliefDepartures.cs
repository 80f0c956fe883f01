using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria;

/// <summary>How far the belief at each information set is from what each rule demands; zero where a rule demands nothing.</summary>
internal sealed record BeliefDepartures<T>(ImmutableArray<T> OnPath, ImmutableArray<T> OffPath, ImmutableArray<T>? FromTremble)
    where T : struct, INumber<T>;
