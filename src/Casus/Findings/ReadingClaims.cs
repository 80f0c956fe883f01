using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Findings;

/// <summary>The four claims that are made about two-way guarantees, as claims about a scenario (model §3.6).</summary>
internal static class ReadingClaims
{
    private const double Least = 1e-12;

    public static ImmutableArray<Finding> Of(ReadingQuestion question, FindingBuilder builder, double[] central, ReadingCurve curve)
    {
        var periods = question.Model.Scenario.Wanted!.WithinPeriods;
        var attack = string.Create(
            CultureInfo.InvariantCulture,
            $"probability of an attack within {periods} {(periods == 1 ? "period" : "periods")}"
        );
        var found = ImmutableArray.CreateBuilder<Finding>();
        if (question.AidOnly is { } aidOnly)
            found.Add(AidOnly(question, builder, central, attack, aidOnly));
        found.Add(StrongDissuades(question, builder, central, attack, curve));
        found.Add(StrongerIsLessAcceptable(question, builder, central));
        found.Add(AmbiguityLiesBetween(question, builder, central, attack));
        return found.ToImmutable();
    }

    private static Finding AidOnly(ReadingQuestion question, FindingBuilder builder, double[] central, string attack, int formula)
    {
        var model = question.Model;
        double Number(double[] values) => question.Attack(model.SolveOne(formula, values));
        var why = ImmutableArray.CreateBuilder<string>();
        if (question.Nothing is { } nothing)
        {
            var without = question.Attack(model.SolveOne(nothing, central));
            why.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is {Number(central):0.###} with aid alone and {without:0.###} if nothing is promised: not dissuading is not the same as having no effect."
                )
            );
        }

        return builder.Build(
            "aid-only-does-not-dissuade",
            "Aid alone, with direct help ruled out, does not dissuade the challenger.",
            attack + " under the aid-only formula",
            Number,
            model.Wanted(central),
            values => Number(values) - model.Wanted(values) - Least,
            Error(question, central),
            why.ToImmutable(),
            restsOnTheGameAlone: true
        );
    }

    private static Finding StrongDissuades(
        ReadingQuestion question,
        FindingBuilder builder,
        double[] central,
        string attack,
        ReadingCurve curve
    )
    {
        var (model, reading) = (question.Model, question.Provision.Readings[0]);
        double Number(double[] values) => question.Attack(question.Sure(values, 0));
        ImmutableArray<string> why =
        [
            curve.DetersFrom is { } from
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The provision deters once everybody gives the reading \"{reading.Id}\" a probability of at least {from:0.###}."
                )
                : $"The provision does not deter even if everybody is sure of the reading \"{reading.Id}\".",
        ];
        return builder.Build(
            "stronger-reading-dissuades",
            $"Taken by all in its strongest reading (\"{reading.Id}\"), the clause dissuades the challenger.",
            $"{attack} if everybody is sure of \"{reading.Id}\"",
            Number,
            model.Wanted(central),
            values => model.Wanted(values) - Number(values),
            Error(question, central),
            why,
            restsOnTheGameAlone: true
        );
    }

    private static Finding StrongerIsLessAcceptable(ReadingQuestion question, FindingBuilder builder, double[] central)
    {
        double Loss(double[] values)
        {
            var asStated = question.Model.SolveOne(question.Formula, values).AsChallenger.ChallengerValue;
            return asStated - question.Sure(values, 0).AsChallenger.ChallengerValue;
        }

        return builder.Build(
            "stronger-is-less-acceptable",
            "A stronger text is less acceptable to the challenger for what it does.",
            "what the strongest reading, made certain, takes off the challenger's option to attack later",
            Loss,
            0,
            values => Loss(values) - 1e-9,
            Error(question, central),
            [
                Loss(central) > 1e-9
                    ? "The option to attack later loses value as the reading grows stronger."
                    : "The challenger is deterred already: more strength takes nothing further from it, so opposition to it must have other reasons.",
            ],
            restsOnTheGameAlone: true
        );
    }

    private static Finding AmbiguityLiesBetween(ReadingQuestion question, FindingBuilder builder, double[] central, string attack)
    {
        var model = question.Model;
        double Stated(double[] values) => question.Attack(model.SolveOne(question.Formula, values));
        double Margin(double[] values)
        {
            var (stated, strong, weak) = (
                Stated(values),
                question.Attack(question.Sure(values, 0)),
                question.Attack(question.Sure(values, question.Provision.Readings.Length - 1))
            );
            return Math.Min(stated - Math.Min(strong, weak), Math.Max(strong, weak) - stated) + Least;
        }

        var (s, w) = (
            question.Attack(question.Sure(central, 0)),
            question.Attack(question.Sure(central, question.Provision.Readings.Length - 1))
        );
        var belief = model.Game(model.GameOf(question.Formula), central).Beliefs.Challenger[0];
        var average = (belief * s) + ((1 - belief) * w);
        return builder.Build(
            "ambiguity-lies-between",
            "The ambiguous text deters no better than its strongest reading, no worse than its weakest.",
            attack + " under the ambiguous text as the actors read it",
            Stated,
            model.Wanted(central),
            Margin,
            Error(question, central),
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Sure of \"{question.Provision.Readings[0].Id}\": {s:0.###}; sure of \"{question.Provision.Readings[^1].Id}\": {w:0.###}; as read: {Stated(central):0.###}."
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Clear texts drawn by lot with the challenger's own odds would give {average:0.###}: the ambiguous text deters {(Stated(central) > average + 1e-9 ? "worse" : Stated(central) < average - 1e-9 ? "better" : "as well as")} {(Math.Abs(Stated(central) - average) > 1e-9 ? "than that" : "that")}."
                ),
            ],
            restsOnTheGameAlone: true
        );
    }

    private static double Error(ReadingQuestion question, double[] central) =>
        question.Model.SolveOne(question.Formula, central).AsChallenger.Error;
}
