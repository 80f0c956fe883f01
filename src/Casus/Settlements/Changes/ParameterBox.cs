using System.Collections.Immutable;

namespace Casus.Settlements.Changes;

/// <summary>Several parameters: where they stand, how far they may go, and what counts as an equally large step of each.</summary>
public sealed class ParameterBox
{
    /// <summary>A box around the present values.</summary>
    /// <param name="current">The present values.</param>
    /// <param name="lower">The lowest values allowed.</param>
    /// <param name="upper">The highest values allowed.</param>
    /// <param name="scale">For each parameter the change that counts as one; positive.</param>
    /// <exception cref="ArgumentException">Lengths differ, a bound is not finite, a present value lies outside, or a scale is not positive.</exception>
    public ParameterBox(
        ImmutableArray<double> current,
        ImmutableArray<double> lower,
        ImmutableArray<double> upper,
        ImmutableArray<double> scale
    )
    {
        if (current.IsDefaultOrEmpty || lower.Length != current.Length || upper.Length != current.Length || scale.Length != current.Length)
            throw new ArgumentException("Give as many bounds and scales as parameters, and at least one parameter.", nameof(current));
        for (var index = 0; index < current.Length; index++)
        {
            var isFinite = double.IsFinite(lower[index]) && double.IsFinite(upper[index]);
            if (!isFinite || !(lower[index] <= current[index] && current[index] <= upper[index]))
                throw new ArgumentException("Every present value must lie within finite bounds.", nameof(current));
            if (!(scale[index] > 0 && double.IsFinite(scale[index])))
                throw new ArgumentException("Every scale must be positive.", nameof(scale));
        }

        Current = current;
        Lower = lower;
        Upper = upper;
        Scale = scale;
    }

    /// <summary>The present values.</summary>
    public ImmutableArray<double> Current { get; }

    /// <summary>The lowest values allowed.</summary>
    public ImmutableArray<double> Lower { get; }

    /// <summary>The highest values allowed.</summary>
    public ImmutableArray<double> Upper { get; }

    /// <summary>The change that counts as one.</summary>
    public ImmutableArray<double> Scale { get; }

    /// <summary>How many parameters there are.</summary>
    public int Count => Current.Length;

    /// <summary>The parameters' values at a point given in scaled steps from the present; never outside the bounds.</summary>
    internal double[] At(ReadOnlySpan<double> steps)
    {
        var values = new double[Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = Math.Clamp(Current[index] + (steps[index] * Scale[index]), Lower[index], Upper[index]);
        return values;
    }

    internal double LeastSteps(int index) => (Lower[index] - Current[index]) / Scale[index];

    internal double MostSteps(int index) => (Upper[index] - Current[index]) / Scale[index];
}
