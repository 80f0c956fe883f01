using System.Collections.Immutable;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>One input at a time from low to high while the others stay central: a first look that sees no interaction and hangs on the central case.</summary>
/// <param name="Central">The result with all inputs central.</param>
/// <param name="Bars">For each input, the results at its low and its high end.</param>
public sealed record Tornado(double Central, ImmutableArray<(double AtLow, double AtHigh)> Bars)
{
    /// <summary>The inputs by how far their bar reaches, widest first; equals stay in their order.</summary>
    public ImmutableArray<int> Order =>
        [.. Enumerable.Range(0, Bars.Length).OrderByDescending(i => Math.Abs(Bars[i].AtHigh - Bars[i].AtLow))];

    /// <summary>Works the model out at the centre and at both ends of each input.</summary>
    /// <param name="model">The model of inputs.</param>
    /// <param name="ranges">The low, central and high value of each input.</param>
    /// <exception cref="NotFiniteNumberException">The model gave no finite number.</exception>
    public static Tornado Of(BlockModel model, ImmutableArray<(double Low, double Central, double High)> ranges)
    {
        ArgumentNullException.ThrowIfNull(model);
        var count = (2 * ranges.Length) + 1;
        var block = new double[ranges.Length * count];
        for (var i = 0; i < ranges.Length; i++)
        {
            block.AsSpan(i * count, count).Fill(ranges[i].Central);
            block[(i * count) + (2 * i) + 1] = ranges[i].Low;
            block[(i * count) + (2 * i) + 2] = ranges[i].High;
        }

        var y = new double[count];
        model(block, count, y);
        if (Array.FindIndex(y, r => !double.IsFinite(r)) is var broken and >= 0)
            throw new NotFiniteNumberException(
                $"The model gave {y[broken]} at point {broken} (0 is the centre, then low and high of each input).",
                y[broken]
            );
        return new(y[0], [.. Enumerable.Range(0, ranges.Length).Select(i => (y[(2 * i) + 1], y[(2 * i) + 2]))]);
    }
}
