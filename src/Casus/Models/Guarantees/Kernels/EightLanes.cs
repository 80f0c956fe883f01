using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>Eight draws at once.</summary>
internal readonly struct EightLanes : ILanes<EightLanes>
{
    private readonly Vector512<double> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private EightLanes(Vector512<double> values) => _values = values;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes All(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Load(ref readonly double origin, nuint offset) => new(Vector512.LoadUnsafe(in origin, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double origin, nuint offset) => _values.StoreUnsafe(ref origin, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes a, EightLanes b) => new(a._values + b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes a, EightLanes b) => new(a._values - b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator *(EightLanes a, EightLanes b) => new(a._values * b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator /(EightLanes a, EightLanes b) => new(a._values / b._values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Least(EightLanes a, EightLanes b) => new(Vector512.MinNative(a._values, b._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Most(EightLanes a, EightLanes b) => new(Vector512.MaxNative(a._values, b._values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes WhereAbove(EightLanes a, EightLanes b, EightLanes one, EightLanes other) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(a._values, b._values), one._values, other._values));
}
