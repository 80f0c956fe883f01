using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>The section <c>crisis</c>.</summary>
internal static class CrisisFormat
{
    private static readonly Field<string> Provision = Field.Required(
        "provision",
        ReferenceShape.Provision,
        "The provision whose beliefs apply."
    );

    private static readonly Field<Quantity> WinsAlone = Field.Required(
        "protégé-wins-alone",
        QuantityShape.Probability,
        "The protégé's chance of winning without help."
    );

    private static readonly Field<Quantity> Adds = Field.Required(
        "backing-adds",
        QuantityShape.Probability,
        "What a guarantor that fights adds to it."
    );
    private static readonly Field<Quantity> Cost = Field.Required("protégé-cost", QuantityShape.NotNegative, "What war costs the protégé.");

    private static readonly Field<Quantity> CostAtMost = Field.Required(
        "challenger-cost-at-most",
        QuantityShape.NotNegative,
        "The challenger's cost of war is uniform from nothing to this."
    );

    private static readonly Field<Quantity> Pays = Field.Default(
        "backing-pays",
        QuantityShape.NotNegative,
        "The part of the protégé's cost that the backing pays, per unit of the probability of backing.",
        "0",
        "the guarantor pays no part of the protégé's cost of war."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Intervention = Field.Required(
        "intervention",
        new MapShape<Quantity>("probabilities", QuantityShape.Probability, ReferenceShape.Reading, least: 1),
        "For each reading, the probability that the guarantor fights if it binds."
    );

    private static readonly Field<PowerShift> Shift = Field.Optional(
        "power-shift",
        PowerShiftFormat.Shape,
        "A shift of power to come (Fearon 1995)."
    );

    public static RecordShape<Crisis> Shape { get; } =
        new(
            "a crisis",
            [Provision, WinsAlone, Adds, Cost, CostAtMost, Pays, Intervention, Shift],
            f =>
                new(f.Of(WinsAlone), f.Of(Adds), f.Of(Cost), f.Of(CostAtMost), f.Of(Pays), f.Of(Intervention).ByName(), f.Of(Provision))
                {
                    PowerShift = f.Of(Shift),
                }
        )
        {
            Check = Check,
        };

    private static void Check(Fields f)
    {
        if (f.Has(Intervention) && f.Reader.Names.Of(NameKind.Reading, f.PathOf(Intervention)) is { } readings)
        {
            foreach (var missing in readings.Where(r => f.Of(Intervention).All(i => i.Id != r)))
                f.Error(
                    f.PlaceOf(Intervention),
                    $"Nothing is said of the reading '{missing}'.",
                    $"Add '{missing}: …', the probability of fighting if it binds."
                );
        }

        if (f.Has(CostAtMost) && f.Of(CostAtMost).Central() is { Sign: 0 })
            f.Error(f.PlaceOf(CostAtMost), "The challenger's cost of war is certain to be 0.", "Write a number above 0.");
        if (
            f.Has(WinsAlone)
            && f.Has(Adds)
            && f.Of(WinsAlone).Central() is { } alone
            && f.Of(Adds).Central() is { } adds
            && alone + adds > 1
        )
            f.Error(f.PlaceOf(Adds), "With backing the protégé's chance of winning exceeds 1.", "Let the two sum to at most 1.");
    }
}
