using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>The part <c>power-shift</c> of a crisis.</summary>
internal static class PowerShiftFormat
{
    private static readonly Field<Quantity> Now = Field.Required(
        "wins-now",
        QuantityShape.Probability,
        "The chance of winning now of the side that rises."
    );

    private static readonly Field<Quantity> Later = Field.Required("wins-later", QuantityShape.Probability, "Its chance after the shift.");
    private static readonly Field<Quantity> Discount = Field.Required(
        "discount",
        QuantityShape.Share,
        "What a period's delay leaves of a value; below 1."
    );

    private static readonly Field<Quantity> Cost = Field.Required(
        "war-cost",
        QuantityShape.NotNegative,
        "The present value of the declining side's cost of war."
    );

    public static RecordShape<PowerShift> Shape { get; } =
        new("a shift of power", [Now, Later, Discount, Cost], f => new(f.Of(Now), f.Of(Later), f.Of(Discount), f.Of(Cost)))
        {
            Check = f =>
            {
                if (f.Has(Discount) && f.Of(Discount).Value is QuantityValue.Stated { Law: var law } && DomainCheck.Ends(law).High >= 1)
                    f.Error(
                        f.PlaceOf(Discount),
                        "A discount of 1 values the farthest future like the present.",
                        "Write a number below 1, such as 0.95."
                    );
                if (f.Has(Now) && f.Has(Later) && f.Of(Now).Central() is { } now && f.Of(Later).Central() is { } later && later < now)
                    f.Reader.Warning(f.PlaceOf(Later), "The rising side falls.", "Were 'wins-now' and 'wins-later' swapped?");
            },
        };
}
