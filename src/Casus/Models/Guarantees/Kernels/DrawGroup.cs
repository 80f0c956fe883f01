using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>One group of neighbouring draws of a block, as many as a vector has lanes.</summary>
internal readonly struct DrawGroup<TLanes>(KernelShape shape, KernelBlock block, int lane)
    where TLanes : struct, ILanes<TLanes>
{
    public KernelShape Shape { get; } = shape;

    public TLanes this[KernelParameter parameter] => Column(KernelShape.Position(parameter));

    public TLanes this[ReadingParameter parameter, int reading] => Column(KernelShape.Position(parameter, reading));

    public TLanes this[GuarantorParameter parameter, int guarantor] => Column(Shape.Position(parameter, guarantor));

    public TLanes this[PledgeParameter parameter, int guarantor, int reading] => Column(Shape.Position(parameter, guarantor, reading));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int output, TLanes values) => values.Store(ref block.Outputs, unchecked((nuint)((output * block.Stride) + lane)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Column(int column) => TLanes.Load(in block.Inputs, unchecked((nuint)((column * block.Stride) + lane)));
}
