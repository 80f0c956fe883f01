using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>correlations</c>.</summary>
internal static class CorrelationFormat
{
    private static readonly Domain Coefficient = new(-Rational.One, Rational.One, "a rank correlation from −1 to 1");

    private static readonly Field<ImmutableArray<string>> Of = Field.Required(
        "of",
        new ListShape<string>(TextShape.Line, "paths"),
        "The paths of two uncertain numbers, keys joined by dots: [no-deal.cost.north, no-deal.cost.south]."
    );

    private static readonly Field<Quantity> Spearman = Field.Required(
        "spearman",
        new QuantityShape("rank-correlation", Coefficient),
        "Spearman's rank correlation of the two, one number from −1 to 1."
    );

    private static readonly Field<string> Because = Field.Optional("because", TextShape.Line, "The reason.");

    private static RecordShape<RankCorrelation> Item { get; } =
        new("a correlation", [Of, Spearman, Because], f => new(f.Of(Of)[0], f.Of(Of)[1], f.Of(Spearman).Central()!.Value, f.Of(Because)))
        {
            Check = Check,
        };

    public static ListShape<RankCorrelation> Shape { get; } = new(Item, "correlations");

    private static void Check(Fields f)
    {
        if (f.Has(Of) && (f.Of(Of).Length != 2 || f.Of(Of)[0] == f.Of(Of)[1]))
            f.Error(f.PlaceOf(Of), "A correlation is of two different numbers.", "Write 'of: [one.path, another.path]'.");
        else if (f.Has(Of))
            f.Reader.Correlate(f.PlaceOf(Of), f.Of(Of));
        if (f.Has(Spearman) && f.Of(Spearman).Value is not QuantityValue.Stated { Law: Point })
            f.Error(f.PlaceOf(Spearman), "A correlation is one number, not a range or a law.", "Write for instance 'spearman: 0.6'.");
    }

    /// <summary>Checks, once all numbers are read, that correlations are of numbers that can vary.</summary>
    public static void CheckAll(Fields root)
    {
        var numbers = root.Reader.Numbers;
        foreach (var (place, paths) in root.Reader.Correlated)
        {
            foreach (var path in paths)
            {
                if (!numbers.TryGetValue(path, out var number))
                    root.Error(place, $"There is no number '{path}'.", Spelling.Suggest(path, numbers.Keys));
                else if (number.Value is not QuantityValue.Stated { Law.IsPoint: false })
                    root.Error(
                        place,
                        $"'{path}' has no range or law of its own, so nothing can vary with it.",
                        "Give it one, or drop the correlation."
                    );
            }
        }
    }
}
