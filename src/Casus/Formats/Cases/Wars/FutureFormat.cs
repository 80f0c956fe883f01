using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The section <c>future</c>.</summary>
internal static class FutureFormat
{
    public const int MostPeriods = 200;

    private static readonly Field<int> Periods = Field.Required(
        "periods",
        new CountShape(1, MostPeriods),
        "How many periods are looked at."
    );

    private static readonly Field<Quantity> Discount = Field.Required(
        "discount",
        QuantityShape.Share,
        "What a period's delay leaves of a value; below 1."
    );

    private static readonly Field<ChallengerOverTime> Challenger = Field.Default(
        "challenger",
        Choices.ChallengerOverTime,
        "Whose resolve counts in a later period.",
        "new-government-each-period",
        "each period a new government draws its resolve anew."
    );

    private static readonly Field<Quantity> Turnover = Field.Optional(
        "turnover-probability",
        QuantityShape.Probability,
        "For 'challenger: changing', the probability that a period brings a new government."
    );

    private static readonly Field<Quantity> Erosion = Field.Default(
        "erosion",
        QuantityShape.Share,
        "The share of all costs of reneging that a period wears away.",
        "0",
        "promises do not age."
    );

    private static readonly Field<Quantity> Rearmament = Field.Default(
        "rearmament",
        QuantityShape.Any,
        "Added to the challenger's chance of winning each period; negative if the protégé arms faster.",
        "0",
        "the balance of forces stays as it is."
    );

    private static readonly Field<Quantity> Probe = Field.Default(
        "probe-probability",
        QuantityShape.Probability,
        "The probability that a period brings a probe below the threshold of war, whose answer shows which reading binds.",
        "0",
        "nobody tests the guarantee short of war."
    );

    public static RecordShape<Future> Shape { get; } =
        new("a future", [Periods, Discount, Challenger, Turnover, Erosion, Rearmament, Probe], Build) { Check = Check };

    private static Future Build(Fields f) =>
        new(f.Of(Periods), f.Of(Discount), f.Of(Challenger))
        {
            TurnoverProbability = f.Of(Turnover) ?? Quantity.Default(f.PathOf(Turnover), 0, Domain.Probability),
            Erosion = f.Of(Erosion),
            Rearmament = f.Of(Rearmament),
            ProbeProbability = f.Of(Probe),
        };

    private static void Check(Fields f)
    {
        if (f.Has(Discount) && f.Of(Discount).Value is QuantityValue.Stated { Law: var law } && DomainCheck.Ends(law).High >= 1)
            f.Error(
                f.PlaceOf(Discount),
                "A discount of 1 values the farthest future like the present.",
                "Write a number below 1, such as 0.95."
            );
        if (!f.Has(Challenger))
            return;
        var changes = f.Of(Challenger) == ChallengerOverTime.Changing;
        if (changes && !f.IsGiven(Turnover))
            f.Error(
                f.PlaceOf(Challenger),
                "'challenger: changing' needs 'turnover-probability'.",
                $"Add 'turnover-probability:'. {Turnover.Doc}"
            );
        if (!changes && f.IsGiven(Turnover))
            f.Reader.Warning(f.PlaceOf(Turnover), "'turnover-probability' has no effect.", "Write 'challenger: changing', or delete it.");
    }
}
