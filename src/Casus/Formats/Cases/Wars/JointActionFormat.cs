using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The part <c>joint-action</c> of a renewed war.</summary>
internal static class JointActionFormat
{
    private static readonly Field<string> Guarantor = Field.Required("guarantor", ReferenceShape.Guarantor, "Who saves.");
    private static readonly Field<string> If = Field.Required("if", ReferenceShape.Guarantor, "Beside whom it fights.");
    private static readonly Field<Quantity> Saves = Field.Required("saves", QuantityShape.NotNegative, "How much.");

    public static RecordShape<JointAction> Shape { get; } =
        new("a joint action", [Guarantor, If, Saves], f => new(f.Of(Guarantor), f.Of(If), f.Of(Saves)))
        {
            Check = f =>
            {
                if (f.Has(Guarantor) && f.Has(If) && f.Of(Guarantor) == f.Of(If))
                    f.Error(f.PlaceOf(If), $"'{f.Of(If)}' cannot fight beside itself.", "Name another guarantor.");
            },
        };
}
