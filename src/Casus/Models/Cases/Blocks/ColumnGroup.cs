using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>A few neighbouring draws of a block, as many as a vector has lanes.</summary>
internal readonly struct ColumnGroup<TLanes>(BlockColumns columns, int lane)
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>The first of the draws.</summary>
    public int Lane => lane;

    public TLanes this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.Load(in columns.Origin, unchecked((nuint)((column * columns.Stride) + lane)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int column, TLanes values) => values.Store(ref columns.Origin, unchecked((nuint)((column * columns.Stride) + lane)));
}
