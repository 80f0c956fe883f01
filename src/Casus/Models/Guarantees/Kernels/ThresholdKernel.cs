using System.Runtime.Intrinsics;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>Solves the guarantee game for whole blocks of draws at once, with the machine's widest vectors.</summary>
/// <remarks>
/// The same mathematics as <see cref="GuaranteeSolution{T}"/> where <see cref="KernelShape"/> says that it applies (model §3.3, §3.4 and §3.10a, in
/// closed form for uniform types). Costs O(J·R·T) for each draw. The results are the same bytes whatever the width of the vectors and however many
/// threads take part; evaluating allocates nothing.
/// </remarks>
public static class ThresholdKernel
{
    /// <summary>How many draws this machine works on at once.</summary>
    public static int Width =>
        Vector512.IsHardwareAccelerated ? EightLanes.Count
        : Vector256.IsHardwareAccelerated ? FourLanes.Count
        : OneLane.Count;

    /// <summary>Evaluates a block.</summary>
    /// <exception cref="ArgumentException">The block was made for games of another shape.</exception>
    public static void Evaluate(KernelShape shape, KernelBlock block) => Evaluate(shape, block, Width);

    /// <summary>Evaluates blocks that share nothing, several at a time.</summary>
    /// <param name="shape">What all draws have in common.</param>
    /// <param name="blocks">The blocks, each once.</param>
    /// <param name="degreeOfParallelism">How many threads may take part.</param>
    /// <param name="cancellation">Ends the work between two blocks.</param>
    /// <exception cref="ArgumentException">A block was made for games of another shape.</exception>
    public static void Run(
        KernelShape shape,
        IReadOnlyList<KernelBlock> blocks,
        int degreeOfParallelism,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreeOfParallelism);
        foreach (var block in blocks)
            RequireFit(shape, block);
        Parallel.For(
            0,
            blocks.Count,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism, CancellationToken = cancellation },
            i => Evaluate(shape, blocks[i])
        );
    }

    internal static void Evaluate(KernelShape shape, KernelBlock block, int width)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(block);
        RequireFit(shape, block);
        switch (width)
        {
            case 8:
                ThresholdSweep<EightLanes>.Run(shape, block);
                break;
            case 4:
                ThresholdSweep<FourLanes>.Run(shape, block);
                break;
            case 1:
                ThresholdSweep<OneLane>.Run(shape, block);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width));
        }
    }

    private static void RequireFit(KernelShape shape, KernelBlock block)
    {
        if (!block.Fits(shape))
            throw new ArgumentException("The block was made for games of another shape.", nameof(block));
    }
}
