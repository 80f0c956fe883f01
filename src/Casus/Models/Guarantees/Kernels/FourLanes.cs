using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>Four draws at once.</summary>
internal readonly struct FourLanes : ILanes<FourLanes>
{
    private readonly Vector256<double> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FourLanes(Vector256<double> values) => _values = values;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes All(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Load(ref readonly double origin, nuint offset) => new(Vector256.LoadUnsafe(in origin, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double origin, nuint offset) => _values.StoreUnsafe(ref origin, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes a, FourLanes b) => new(a._values + b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes a, FourLanes b) => new(a._values - b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator *(FourLanes a, FourLanes b) => new(a._values * b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator /(FourLanes a, FourLanes b) => new(a._values / b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Least(FourLanes a, FourLanes b) => new(Vector256.MinNative(a._values, b._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Most(FourLanes a, FourLanes b) => new(Vector256.MaxNative(a._values, b._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes WhereAbove(FourLanes a, FourLanes b, FourLanes one, FourLanes other) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(a._values, b._values), one._values, other._values));
}
