using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>wanted</c>.</summary>
internal static class WantedFormat
{
    private static readonly Field<Quantity> AtMost = Field.Required(
        "attack-probability-at-most",
        QuantityShape.Probability,
        "The largest acceptable probability of an attack."
    );

    private static readonly Field<int> WithinPeriods = Field.Optional(
        "within-periods",
        new CountShape(1, Wars.FutureFormat.MostPeriods),
        "Over how many periods. Default: those of the future."
    );

    public static RecordShape<Wanted> Shape { get; } =
        new("what is wanted", [AtMost, WithinPeriods], f => new(f.Of(AtMost), f.Of(WithinPeriods)));

    /// <summary>With all periods of the future, if the file leaves open how many.</summary>
    public static Wanted Within(this Wanted wanted, Future? future, string path, Reader reader)
    {
        if (wanted.WithinPeriods > 0 || future is null)
            return wanted;
        var periods = future.Periods.ToString(System.Globalization.CultureInfo.InvariantCulture);
        reader.Default(Yaml.Node.Join(path, WithinPeriods.Key), periods, "as many periods as the future has.");
        return wanted with { WithinPeriods = future.Periods };
    }

    public static void CheckWithin(this Wanted wanted, Fields root, int periods)
    {
        if (wanted.WithinPeriods <= periods)
            return;
        var place =
            root.Node["wanted"] is Yaml.MappingNode section && section[WithinPeriods.Key] is { } node ? node.Place : root.Node.Place;
        root.Error(
            place,
            $"'within-periods' is {wanted.WithinPeriods}, but the future has only {periods}.",
            "Look farther ahead, or ask for less."
        );
    }
}
