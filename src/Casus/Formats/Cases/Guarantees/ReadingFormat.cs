using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>A reading of a provision, before it is known whom the provision binds.</summary>
/// <param name="Id">The key.</param>
/// <param name="Means">The obligation.</param>
/// <param name="ForAll">What falling short costs a guarantor for which nothing else is said.</param>
/// <param name="Exceptions">Guarantors for which something else is said.</param>
internal sealed record ReadingPart(string Id, string Means, RenegingCost? ForAll, ImmutableArray<Named<RenegingCost>> Exceptions);

/// <summary>The section <c>readings</c> of a provision.</summary>
internal static class ReadingFormat
{
    private static readonly Field<Quantity> None = Field.Required("none", QuantityShape.NotNegative, "The cost of standing aside.");
    private static readonly Field<Quantity> Aid = Field.Required("aid", QuantityShape.NotNegative, "The cost of only sending aid.");

    private static readonly RecordShape<RenegingCost> OfOne = new("a cost of reneging", [None, Aid], f => new(f.Of(None), f.Of(Aid)))
    {
        Check = f => CheckOrder(f, None, Aid),
    };

    private static readonly Field<Quantity> NoneForAll = Field.Optional("none", QuantityShape.NotNegative, None.Doc);
    private static readonly Field<Quantity> AidForAll = Field.Optional("aid", QuantityShape.NotNegative, Aid.Doc);

    private static readonly Field<ImmutableArray<Named<RenegingCost>>> ByGuarantor = Field.Optional(
        "by-guarantor",
        new MapShape<RenegingCost>("costs", OfOne, ReferenceShape.Guarantor),
        "Guarantors for which it costs something else."
    );

    private static readonly RecordShape<ReadingPart> Cost = new(
        "a cost of reneging",
        [NoneForAll, AidForAll, ByGuarantor],
        f => new("", "", f.Has(NoneForAll) ? new(f.Of(NoneForAll), f.Of(AidForAll)) : null, f.Has(ByGuarantor) ? f.Of(ByGuarantor) : [])
    )
    {
        Check = CheckCost,
    };

    private static readonly Field<string> Means = Field.Required("means", TextShape.Line, "The obligation in a sentence.");

    private static readonly Field<ReadingPart> CostOfReneging = Field.Optional(
        "cost-of-reneging",
        Cost,
        "What a guarantor loses, at home and abroad, by doing less than it promised; needed where there is a renewed war."
    );

    public static MapShape<ReadingPart> Shape { get; } =
        new(
            "readings",
            new RecordShape<ReadingPart>("a reading", [Means, CostOfReneging], Build) { Check = CheckReading },
            least: 1,
            most: 20
        );

    private static ReadingPart Build(Fields f)
    {
        if (f.Has(CostOfReneging))
            return f.Of(CostOfReneging) with { Id = f.Id, Means = f.Of(Means) };

        // Without a renewed war nobody reneges, and the costs have no effect.
        var path = f.PathOf(CostOfReneging);
        return new(
            f.Id,
            f.Of(Means),
            new(Quantity.Default($"{path}.none", 0, Domain.NotNegative), Quantity.Default($"{path}.aid", 0, Domain.NotNegative)),
            []
        );
    }

    private static void CheckReading(Fields f)
    {
        if (f.Reader.Names.HasWar && !f.IsGiven(CostOfReneging))
        {
            f.Error(
                f.Node.Place,
                "'cost-of-reneging' is missing from a reading.",
                "Add 'cost-of-reneging: { none: …, aid: … }': what a guarantor loses by doing less than it promised."
            );
        }
    }

    private static void CheckCost(Fields f)
    {
        if (f.IsGiven(NoneForAll) != f.IsGiven(AidForAll))
            f.Error(
                f.Node.Place,
                "'none' and 'aid' belong together.",
                "Give both: the cost of standing aside and that of only sending aid."
            );
        if (!f.IsGiven(NoneForAll) && !f.IsGiven(AidForAll) && !f.IsGiven(ByGuarantor))
            f.Error(f.Node.Place, "A cost of reneging is missing.", "Write 'none: …' and 'aid: …', or give them under 'by-guarantor:'.");
        CheckOrder(f, NoneForAll, AidForAll);
    }

    private static void CheckOrder(Fields f, Field<Quantity> none, Field<Quantity> aid)
    {
        if (f.Has(none) && f.Has(aid) && f.Of(none).Central() is { } standing && f.Of(aid).Central() is { } aiding && aiding > standing)
            f.Reader.Warning(f.PlaceOf(aid), "Sending aid costs more than standing aside.", "Were the two swapped?");
    }
}
