using System.Collections.Immutable;
using Casus.Formats;
using Casus.Scenarios;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>A number as it might be written, and of what.</summary>
internal sealed record DensityOrder(string Text, string? Path = null);

/// <summary>What a number would be if it were written so.</summary>
internal sealed record DensityAnswer(
    bool Valid,
    StatedShape? Stated,
    double? Central,
    double? Low,
    double? High,
    DensityShape? Density,
    ImmutableArray<DiagnosticShape> Diagnostics
)
{
    public static DensityAnswer Of(Parsed<QuantityValue> parsed)
    {
        ImmutableArray<DiagnosticShape> said = [.. parsed.Diagnostics.Select(d => DiagnosticShape.Of(d, _ => null))];
        if (parsed.Value is not { } value)
            return new(false, null, null, null, null, null, said);
        if (value is not QuantityValue.Stated { Law: var law })
            return new(true, StatedShape.Of(value), null, null, null, null, said);
        return new(
            true,
            StatedShape.Of(value),
            (double)law.Central,
            law.IsPoint ? law.Low : law.Quantile(0.05),
            law.IsPoint ? law.High : law.Quantile(0.95),
            DensityShape.Of(law),
            said
        );
    }
}
