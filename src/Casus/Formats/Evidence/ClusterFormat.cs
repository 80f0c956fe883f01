using Casus.Dossiers;
using Casus.Formats.Shapes;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Evidence;

/// <summary>The section <c>clusters</c>.</summary>
internal static class ClusterFormat
{
    private static readonly PointShape Probability = new(Domain.Probability);

    private static readonly Field<Rational> IfTrue = Field.Required(
        "if-true",
        Probability,
        "The probability that the line is given out if the hypothesis is true."
    );

    private static readonly Field<Rational> IfFalse = Field.Required("if-false", Probability, "The same if it is not.");

    private static readonly Field<Rational> SaidIfLine = Field.Required(
        "said-if-line",
        Probability,
        "The probability that a speaker says so if the line was given out."
    );

    private static readonly Field<Rational> SaidAnyway = Field.Required("said-anyway", Probability, "The same if it was not.");

    private static readonly Field<string> Name = Field.Optional("name", TextShape.Line, "What the common origin is; left out, the key.");

    private static readonly Field<Dependence> CommonLine = Field.Optional(
        "common-line",
        new RecordShape<Dependence>(
            "a common line",
            [IfTrue, IfFalse, SaidIfLine, SaidAnyway],
            f => new Dependence.CommonLine(f.Of(IfTrue), f.Of(IfFalse), f.Of(SaidIfLine), f.Of(SaidAnyway))
        )
        {
            Check = CheckLine,
        },
        "They repeat one line that may or may not have been given out."
    );

    private static readonly Field<Rational> Correlated = Field.Optional(
        "correlated",
        Probability,
        "They are equally correlated reports; the correlation, from 0 to 1."
    );

    public static MapShape<Cluster> Shape { get; } =
        new(
            "clusters",
            new RecordShape<Cluster>(
                "a cluster",
                [Name, CommonLine, Correlated],
                f =>
                    new(
                        f.Id,
                        f.Of(Name) ?? Identifier.Label(f.Id),
                        f.Has(CommonLine) ? f.Of(CommonLine) : new Dependence.Correlated(f.Of(Correlated))
                    )
            )
            {
                Check = Check,
            }
        );

    private static void Check(Fields f)
    {
        if (f.IsGiven(CommonLine) == f.IsGiven(Correlated))
        {
            f.Error(
                f.IsGiven(CommonLine) ? f.PlaceOf(Correlated) : f.Node.Place,
                f.IsGiven(CommonLine)
                    ? "A cluster has a common line or a correlation, not both."
                    : "How the statements depend on each other is missing.",
                "Give either 'common-line: { if-true, if-false, said-if-line, said-anyway }' or 'correlated: 0.6'."
            );
        }
    }

    private static void CheckLine(Fields f)
    {
        if (f.Has(SaidIfLine) && f.Has(SaidAnyway) && f.Of(SaidIfLine) == f.Of(SaidAnyway))
            f.Reader.Warning(
                f.PlaceOf(SaidAnyway),
                "Speakers say it as often without the line: the statements then say nothing.",
                "Let the two differ."
            );
    }
}
