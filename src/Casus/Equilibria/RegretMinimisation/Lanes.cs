using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Several numbers that are worked on at once, one for each private type.</summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    static abstract int Width { get; }

    static abstract TSelf Zero { get; }

    static abstract TSelf Load(ref double first, int offset);

    static abstract TSelf Fill(double value);

    void Store(ref double first, int offset);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The first of two numbers where this is positive, the second elsewhere.</summary>
    TSelf WherePositive(TSelf then, TSelf otherwise);

    /// <summary>This times the factor, plus the addend, rounded once.</summary>
    TSelf TimesPlus(TSelf factor, TSelf addend);
}

/// <summary>Four lanes.</summary>
internal readonly struct FourLanes(Vector256<double> value) : ILanes<FourLanes>
{
    private readonly Vector256<double> _value = value;

    public static int Width => 4;

    public static FourLanes Zero => new(Vector256<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Load(ref double first, int offset) => new(Vector256.LoadUnsafe(ref first, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Fill(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first, int offset) => _value.StoreUnsafe(ref first, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes left, FourLanes right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes left, FourLanes right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator *(FourLanes left, FourLanes right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator /(FourLanes left, FourLanes right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Max(FourLanes left, FourLanes right) => new(Vector256.MaxNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes WherePositive(FourLanes then, FourLanes otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(_value, Vector256<double>.Zero), then._value, otherwise._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourLanes TimesPlus(FourLanes factor, FourLanes addend) => new(Vector256.FusedMultiplyAdd(_value, factor._value, addend._value));
}
