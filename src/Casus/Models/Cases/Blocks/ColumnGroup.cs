using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>A few neighbouring draws of a block, as many as a vector has lanes.</summary>
internal readonly ref struct ColumnGroup<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private readonly ref double _first;
    private readonly int _stride;

    public ColumnGroup(BlockColumns columns, int lane)
    {
        _first = ref Unsafe.Add(ref columns.Origin, lane);
        (_stride, Lane) = (columns.Stride, lane);
    }

    /// <summary>The first of the draws.</summary>
    public int Lane { get; }

    public TLanes this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.Load(in _first, unchecked((nuint)(column * _stride)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int column, TLanes values) => values.Store(ref _first, unchecked((nuint)(column * _stride)));
}
