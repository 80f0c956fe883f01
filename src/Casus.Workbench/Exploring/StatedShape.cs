using System.Collections.Immutable;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Workbench.Exploring;

/// <summary>What a number is said to be, as its author wrote it.</summary>
internal sealed record StatedShape(string Kind, string Text)
{
    public static StatedShape Of(QuantityValue value) =>
        new(
            value switch
            {
                QuantityValue.Stated { Law.IsPoint: true } => "number",
                QuantityValue.Stated { Law: Interval or PureRange } => "range",
                QuantityValue.Stated => "distribution",
                QuantityValue.Posterior => "posterior",
                QuantityValue.Depending => "depending",
                _ => "rest",
            },
            value.ToString() ?? ""
        );
}

/// <summary>A density, drawn by points.</summary>
internal sealed record DensityShape(ImmutableArray<double> X, ImmutableArray<double> Y)
{
    private const int Points = 64;

    /// <summary>The density between its outer thousandths, or over its whole range where it ends; none of a single number.</summary>
    public static DensityShape? Of(Distribution law)
    {
        if (law.IsPoint)
            return null;
        if (law is PureRange range)
        {
            // It claims no probability within: level, so that a picture shows where it lies and nothing else.
            var (from, to) = ((double)range.From, (double)range.To);
            return new([from, to], [1 / (to - from), 1 / (to - from)]);
        }

        var low = double.IsFinite(law.Low) ? law.Low : law.Quantile(0.001);
        var high = double.IsFinite(law.High) ? law.High : law.Quantile(0.999);
        var (x, y) = (ImmutableArray.CreateBuilder<double>(Points), ImmutableArray.CreateBuilder<double>(Points));
        for (var i = 0; i < Points; i++)
        {
            // The middles of as many cells, since a density may be infinite at an end.
            x.Add(low + ((high - low) * (i + 0.5) / Points));
            y.Add(Math.Min(law.Density(x[i]), 1e6));
        }

        return new(x.MoveToImmutable(), y.MoveToImmutable());
    }
}
