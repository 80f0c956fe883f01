using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Guarantees;

/// <summary>The section <c>instruments</c>.</summary>
internal static class InstrumentFormat
{
    private static readonly Field<string> Name = Field.Optional("name", TextShape.Line, "The name shown; left out, the key.");
    private static readonly Field<string> Unit = Field.Optional("unit", TextShape.Line, "The unit of the amounts, in words.");

    private static readonly Field<Quantity> Resolve = Field.Default(
        "resolve",
        QuantityShape.NotNegative,
        "Added to every guarantor's cost of not fighting, per unit.",
        "0",
        "it does not bind those who send it."
    );

    private static readonly Field<Quantity> Denial = Field.Default(
        "denial",
        QuantityShape.NotNegative,
        "Taken off the challenger's chance of winning, per unit.",
        "0",
        "it does not blunt an attack."
    );

    private static readonly Field<ImmutableArray<Response>> DenialApplies = Field.Default(
        "denial-applies",
        new ListShape<Response>(Choices.Response, "responses", mayStandAlone: true),
        "The responses in which denial and the challenger's cost count.",
        "[none, aid, direct]",
        "it works whatever the guarantors do."
    );

    private static readonly Field<Quantity> ChallengerCost = Field.Default(
        "challenger-cost",
        QuantityShape.NotNegative,
        "Added to the challenger's cost of war, per unit.",
        "0",
        "it does not make an attack dearer."
    );

    private static readonly Field<ImmutableArray<Named<Quantity>>> Budget = Field.Optional(
        "budget",
        new MapShape<Quantity>("prices", QuantityShape.NotNegative, ReferenceShape.Actor),
        "What a unit costs each actor that pays for it; an actor left out pays nothing."
    );

    private static readonly Field<ResponseCurve> Curve = Field.Default(
        "response-curve",
        Choices.Curve,
        "How effect grows with the amount.",
        "linear",
        "twice the amount has twice the effect."
    );

    private static readonly Field<Quantity> HalfAt = Field.Optional(
        "half-at",
        QuantityShape.NotNegative,
        "For a diminishing curve, the amount that has half the effect that no amount exceeds."
    );

    public static MapShape<Instrument> Shape { get; } =
        new(
            "instruments",
            new RecordShape<Instrument>(
                "an instrument",
                [Name, Unit, Resolve, Denial, DenialApplies, ChallengerCost, Budget, Curve, HalfAt],
                Build
            )
            {
                Check = Check,
            },
            most: 200
        );

    private static void Check(Fields f)
    {
        if (!f.Has(Curve))
            return;
        if (f.Of(Curve) == ResponseCurve.Diminishing && !f.IsGiven(HalfAt))
            f.Error(
                f.PlaceOf(Curve),
                "A diminishing curve needs 'half-at'.",
                "Add 'half-at:' with the amount that has half of all possible effect."
            );
        if (f.Of(Curve) == ResponseCurve.Diminishing && f.Has(HalfAt) && f.Of(HalfAt).Central() is { Sign: 0 })
            f.Error(f.PlaceOf(HalfAt), "'half-at' is 0: any amount would have the whole effect.", "Write an amount above 0.");
        if (f.Of(Curve) == ResponseCurve.Linear && f.IsGiven(HalfAt))
            f.Reader.Warning(
                f.PlaceOf(HalfAt),
                "'half-at' has no effect on a linear curve.",
                "Add 'response-curve: diminishing', or delete it."
            );
    }

    private static Instrument Build(Fields f)
    {
        if (!f.IsGiven(Budget))
            f.Reader.Default(f.PathOf(Budget), "{}", "nobody pays for it.");
        return new(f.Id, f.Of(Name) ?? Identifier.Label(f.Id))
        {
            Unit = f.Of(Unit),
            Resolve = f.Of(Resolve),
            Denial = f.Of(Denial),
            DenialApplies = [.. f.Of(DenialApplies).Distinct().Order()],
            ChallengerCost = f.Of(ChallengerCost),
            Budget = f.Has(Budget) ? f.Of(Budget).ByName() : ImmutableDictionary<string, Quantity>.Empty,
            Curve = f.Of(Curve),
            HalfAt = f.Of(HalfAt),
        };
    }
}
