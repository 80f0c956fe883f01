using System.Collections.Immutable;
using Casus.Uncertainty;

namespace Casus.Sweeps.Runs;

/// <summary>The designs of a plan's replicates, each independent of the others.</summary>
internal sealed class ReplicatedDesign
{
    private readonly IDesign[] _designs;

    public ReplicatedDesign(SweepPlan plan, ImmutableArray<string> names) =>
        _designs = [.. Enumerable.Range(0, plan.Replicates).Select(r => Make(plan, names, r))];

    public IDesign Of(int replicate) => _designs[replicate];

    private static IDesign Make(SweepPlan plan, ImmutableArray<string> names, int replicate) =>
        new Temp(names.Length, unchecked((plan.Seed * 0x9E3779B97F4A7C15UL) + (ulong)replicate));

    private sealed class Temp(int dimensions, ulong seed) : IDesign
    {
        public int Dimensions => dimensions;

        public void Fill(int dimension, long first, Span<double> shares)
        {
            for (var k = 0; k < shares.Length; k++)
            {
                var mix = new SplitMix(unchecked(seed + ((ulong)dimension << 40) + (ulong)(first + k)));
                mix.NextShare();
                shares[k] = Math.Max(1e-12, mix.NextShare());
            }
        }
    }
}
