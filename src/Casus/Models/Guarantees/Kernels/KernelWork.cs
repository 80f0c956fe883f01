using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>What the sweep keeps for one group of lanes: small enough to stay in the first cache, and laid out so that every use is at a fixed distance.</summary>
internal readonly ref struct KernelWork<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly Span<StageLanes<TLanes>> _stage;

    private KernelWork(
        Span<StageLanes<TLanes>> stage,
        Span<GuarantorLanes<TLanes>> guarantors,
        Span<PledgeLanes<TLanes>> pledges,
        Span<ReadingLanes<TLanes>> readings,
        Span<TLanes> retained
    )
    {
        _stage = stage;
        Guarantors = guarantors;
        Pledges = pledges;
        Readings = readings;
        Retained = retained;
    }

    public ref StageLanes<TLanes> Stage
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _stage[0];
    }

    public Span<GuarantorLanes<TLanes>> Guarantors { get; }

    /// <summary>By guarantor, then by reading.</summary>
    public Span<PledgeLanes<TLanes>> Pledges { get; }

    public Span<ReadingLanes<TLanes>> Readings { get; }

    /// <summary>For each period, what is left of the costs of reneging.</summary>
    public Span<TLanes> Retained { get; }

    /// <summary>How many vectors a group needs.</summary>
    public static int Vectors(KernelShape shape) =>
        StageLanes<TLanes>.Vectors
        + (shape.Guarantors * GuarantorLanes<TLanes>.Vectors)
        + (shape.Guarantors * shape.Readings * PledgeLanes<TLanes>.Vectors)
        + (shape.Readings * ReadingLanes<TLanes>.Vectors)
        + shape.Periods;

    /// <summary>Lays a group's things out in memory.</summary>
    public static KernelWork<TLanes> In(Span<double> memory, KernelShape shape)
    {
        var at = 0;
        var stage = Cut<StageLanes<TLanes>>(memory, ref at, 1, StageLanes<TLanes>.Vectors);
        var guarantors = Cut<GuarantorLanes<TLanes>>(memory, ref at, shape.Guarantors, GuarantorLanes<TLanes>.Vectors);
        var pledges = Cut<PledgeLanes<TLanes>>(memory, ref at, shape.Guarantors * shape.Readings, PledgeLanes<TLanes>.Vectors);
        var readings = Cut<ReadingLanes<TLanes>>(memory, ref at, shape.Readings, ReadingLanes<TLanes>.Vectors);
        return new(stage, guarantors, pledges, readings, Cut<TLanes>(memory, ref at, shape.Periods, 1));
    }

    private static Span<TPart> Cut<TPart>(Span<double> memory, scoped ref int at, int count, int vectors)
        where TPart : struct
    {
        var length = count * vectors * TLanes.Count;
        at += length;
        return MemoryMarshal.Cast<double, TPart>(memory.Slice(at - length, length));
    }
}
