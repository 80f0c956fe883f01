using System.Runtime.InteropServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Tests.Models.Guarantees.Kernels;

public class LanesTests
{
    private static readonly double[] Special =
    [
        0,
        -0.0,
        1,
        -1,
        0.1,
        1.0 / 3,
        double.Epsilon,
        double.MaxValue,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.NaN,
    ];

    [Fact]
    public void Every_operation_gives_the_same_bits_in_every_width_even_for_signed_zeros_and_nan()
    {
        var expected = AllOperations<OneLane>();

        if (ThresholdKernel.Width >= FourLanes.Count)
            Assert.Equal(expected, AllOperations<FourLanes>());
        if (ThresholdKernel.Width >= EightLanes.Count)
            Assert.Equal(expected, AllOperations<EightLanes>());
    }

    [Fact]
    public void Share_of_a_number_is_cut_to_the_unit_interval()
    {
        Assert.Equal([0, 0, 1, 0, 0.1], Special[..5].Select(value => First(Lanes<OneLane>.Share(OneLane.All(value)))));
        Assert.Equal(1, First(Lanes<OneLane>.Share(OneLane.All(double.PositiveInfinity))));
    }

    private static long[] AllOperations<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        List<double> results = [];
        foreach (var left in Special)
        {
            foreach (var right in Special)
            {
                var (a, b) = (TLanes.All(left), TLanes.All(right));
                results.AddRange([First(a + b), First(a - b), First(a * b), First(a / b)]);
                results.AddRange([First(TLanes.Least(a, b)), First(TLanes.Most(a, b)), First(TLanes.WhereAbove(a, b, a, b))]);
            }
        }

        // Any NaN is as good as another: its sign and payload are the one thing that the standard leaves open.
        return [.. results.Select(result => double.IsNaN(result) ? 0x7FF8 : BitConverter.DoubleToInt64Bits(result))];
    }

    private static double First<TLanes>(TLanes lanes)
        where TLanes : struct, ILanes<TLanes>
    {
        Span<double> memory = stackalloc double[TLanes.Count];
        lanes.Store(ref MemoryMarshal.GetReference(memory), 0);
        foreach (var value in memory)
            Assert.Equal(BitConverter.DoubleToInt64Bits(memory[0]), BitConverter.DoubleToInt64Bits(value));
        return memory[0];
    }
}
