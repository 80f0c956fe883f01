using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>The section <c>limits</c>.</summary>
internal static class LimitFormat
{
    private static readonly Field<Quantity> AtMost = Field.Optional(
        "challenger-share-at-most",
        QuantityShape.Share,
        "The largest share that it lets the challenger hold."
    );

    private static readonly Field<Quantity> AtLeast = Field.Optional(
        "challenger-share-at-least",
        QuantityShape.Share,
        "The least share on which it insists for the challenger."
    );

    public static MapShape<Limit> Shape { get; } =
        new(
            "limits",
            new RecordShape<Limit>("a limit", [AtMost, AtLeast], f => new(f.Id, f.Of(AtMost), f.Of(AtLeast))) { Check = Check },
            ReferenceShape.Actor
        );

    private static void Check(Fields f)
    {
        if (!f.IsGiven(AtMost) && !f.IsGiven(AtLeast) && f.Node.Entries.IsEmpty)
            f.Error(f.Node.Place, "The limit is empty.", "Write 'challenger-share-at-most: …' or 'challenger-share-at-least: …'.");
        if (f.Has(AtMost) && f.Has(AtLeast) && f.Of(AtMost).Central() is { } most && f.Of(AtLeast).Central() is { } least && least > most)
            f.Error(f.PlaceOf(AtLeast), "The least share exceeds the largest: nothing meets both.", "Were the two swapped?");
    }
}
