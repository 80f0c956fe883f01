using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>Several numbers that one instruction works on at once; each lane is the same computation for another draw.</summary>
/// <remarks>
/// The kernel's mathematics is written once against this, for every width. Only operations whose result IEEE 754 fixes to the last bit are here – sum,
/// difference, product, quotient, choice – and no fused multiply-add, so that every width gives the same bytes.
/// </remarks>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf All(double value);

    static abstract TSelf Load(ref readonly double origin, nuint offset);

    void Store(ref double origin, nuint offset);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a where a &lt; b, otherwise b.</summary>
    static abstract TSelf Least(TSelf a, TSelf b);

    /// <summary>a where a &gt; b, otherwise b.</summary>
    static abstract TSelf Most(TSelf a, TSelf b);

    /// <summary>The one where a &gt; b, the other elsewhere.</summary>
    static abstract TSelf WhereAbove(TSelf a, TSelf b, TSelf one, TSelf other);
}

/// <summary>What follows from the operations that every width has.</summary>
internal static class Lanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public static TLanes Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.All(0);
    }

    public static TLanes One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.All(1);
    }

    public static TLanes Half
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.All(0.5);
    }

    /// <summary>The part of a number that lies between zero and one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Share(TLanes value) => TLanes.Most(Zero, TLanes.Least(One, value));
}
