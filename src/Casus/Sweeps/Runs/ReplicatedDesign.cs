using System.Collections.Immutable;
using Casus.Uncertainty;
using Casus.Uncertainty.Sampling;

namespace Casus.Sweeps.Runs;

/// <summary>The designs of a plan's replicates, each independent of the others.</summary>
internal sealed class ReplicatedDesign
{
    private readonly IDesign[] _designs;

    public ReplicatedDesign(SweepPlan plan, ImmutableArray<string> names) =>
        // A case without an uncertain number has draws all alike.
        _designs = names.IsEmpty ? [] : [.. Enumerable.Range(0, plan.Replicates).Select(r => Make(plan, names, Seed(plan.Seed, r)))];

    public IDesign Of(int replicate) => _designs.Length == 0 ? NoCoordinates.Instance : _designs[replicate];

    private static IDesign Make(SweepPlan plan, ImmutableArray<string> names, ulong seed) =>
        plan.Design switch
        {
            DesignKind.Sobol => new ScrambledSobol(names, seed),
            DesignKind.LatinHypercube => new LatinHypercube(names, plan.DrawsEach, seed),
            DesignKind.MonteCarlo => new IndependentDraws(names, seed),
            _ => throw new InvalidOperationException($"Unknown design {plan.Design}."),
        };

    // The first replicate is the seed's own; the others lie far apart.
    private static ulong Seed(ulong seed, int replicate) => unchecked(seed + ((ulong)replicate * 0xD1B54A32D192ED03UL));

    private sealed class NoCoordinates : IDesign
    {
        public static NoCoordinates Instance { get; } = new();

        public int Dimensions => 0;

        public void Fill(int dimension, long first, Span<double> shares) => throw new ArgumentOutOfRangeException(nameof(dimension));
    }
}
