using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The section <c>play</c>.</summary>
internal static class PlayFormat
{
    private static readonly Field<Closure> ClosureField = Field.Default(
        "beliefs-about-beliefs",
        Choices.Closure,
        "What each actor thinks that others believe.",
        "agree-to-disagree",
        "everybody knows what everybody believes, and they differ."
    );

    private static readonly Field<bool> Knows = Field.Default(
        "guarantor-knows-reading",
        SwitchShape.Switch,
        "Whether a guarantor knows which reading binds when it has to act.",
        "yes",
        "a guarantor knows which reading binds when it has to act."
    );

    private static readonly Field<GuarantorTiming> Timing = Field.Default(
        "guarantors-move",
        Choices.Timing,
        "In which order guarantors choose.",
        "in-sequence",
        "guarantors choose in the order of the file, each seeing those it joins after."
    );

    private static readonly Field<bool> Scales = Field.Default(
        "stake-scales-with-remaining",
        SwitchShape.Switch,
        "Whether only what the protégé still holds can be lost to a later attack.",
        "no",
        "a later war is fought over the whole stake."
    );

    private static readonly Field<Quantity> Shifts = Field.Default(
        "territory-shifts-power",
        QuantityShape.Any,
        "How much a whole stake held by the challenger adds to its chance of winning later.",
        "0",
        "what is conceded does not change the balance of forces."
    );

    private static readonly Field<Quantity> Gain = Field.Required(
        "gain",
        QuantityShape.NotNegative,
        "What an assertive stance gains the protégé each period."
    );

    private static readonly Field<Quantity> Provocation = Field.Default(
        "provocation",
        QuantityShape.NotNegative,
        "What that stance costs the challenger each period of peace.",
        "0",
        "the challenger does not mind."
    );

    private static readonly Field<(Quantity Gain, Quantity Provocation)> Assertiveness = Field.Optional(
        "assertiveness",
        new RecordShape<(Quantity, Quantity)>("assertiveness", [Gain, Provocation], f => (f.Of(Gain), f.Of(Provocation))),
        "An assertive stance that the protégé may take; left out, it has no such choice."
    );

    public static RecordShape<Play> Shape { get; } = new("the play", [ClosureField, Knows, Timing, Scales, Shifts, Assertiveness], Build);

    private static Play Build(Fields f) =>
        new()
        {
            Closure = f.Of(ClosureField),
            GuarantorKnowsReading = f.Of(Knows),
            Timing = f.Of(Timing),
            StakeScalesWithRemaining = f.Of(Scales),
            TerritoryShiftsPower = f.Of(Shifts),
            AssertivenessGain = f.Has(Assertiveness) ? f.Of(Assertiveness).Gain : null,
            Provocation = f.Has(Assertiveness) ? f.Of(Assertiveness).Provocation : null,
        };
}
