using System.Collections.Immutable;

namespace Casus.Findings.Flips;

/// <summary>A change of several assumptions together that turns a claim, with the least distance found.</summary>
/// <param name="Changes">What changes.</param>
/// <param name="Distance">The root of the sum of squared changes, each in units of half its plausible range.</param>
public sealed record JointFlip(ImmutableArray<Change> Changes, double Distance);
