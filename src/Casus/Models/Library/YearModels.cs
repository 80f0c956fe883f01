using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Years of a guarantee, asked for by parts.</summary>
internal static class YearModels
{
    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "years",
            "Years in each of which direct help comes with an imposed probability; resolve is drawn anew each year",
            "docs/methods.md, years",
            [
                .. BaseNumbers.War,
                new("q", "for each year, the probability of direct help"),
                ModelInput.Share("delta", "what a year's delay leaves of a value"),
            ],
            Years
        ),
        new(
            "stationary-years",
            "Endless years under the same probability of direct help",
            "docs/methods.md, years",
            [
                .. BaseNumbers.War,
                ModelInput.Share("q", "the probability of direct help"),
                ModelInput.Share("delta", "what a year's delay leaves of a value"),
            ],
            Stationary
        ),
    ];

    private static ModelValue.Parts Years(Given given)
    {
        var imposed = BaseNumbers.Imposed(given);
        // The probability of direct help moves by year and the reading does not: each year mixes the two readings into one law.
        var laws = imposed.LawsByReading(provoked: false);
        var outlooks = given.List("q").Select(q => ResponseLaw<Rational>.Mix(laws, [q, Rational.One - q])).ToArray();
        var resolve = new UniformLaw<Rational>(0, given.Exact("Theta"));
        var (discount, value) = (given.Exact("delta"), Rational.Zero);
        var (thresholds, hazards) = (new double[outlooks.Length], new double[outlooks.Length]);
        for (var t = outlooks.Length - 1; t >= 0; t--)
        {
            var outlook = Outlook<Rational>.From(
                imposed,
                [outlooks[t], outlooks[t]],
                new(
                    [1, 0],
                    [1, 0],
                    [
                        [1, 0],
                    ]
                ),
                provoked: false
            );
            var threshold = (outlook.Price + (discount * value)) / outlook.Lure;
            value = (discount * value) + (outlook.Lure * resolve.Excess(threshold));
            (thresholds[t], hazards[t]) = ((double)threshold, 1 - (double)resolve.AtMost(threshold));
        }

        return Outputs.Of(
            ("theta", ModelValue.Of(thresholds)),
            ("hazard", ModelValue.Of(hazards)),
            ("V1", value),
            ("survival5", hazards.Aggregate(1.0, (alive, hazard) => alive * (1 - hazard)))
        );
    }

    private static ModelValue.Parts Stationary(Given given)
    {
        var game = BaseNumbers.Game(given, BaseNumbers.Imposed(given), given.Exact("q"), given.Exact("q"), given.Exact("q"));
        var outlook = GuaranteeSolution<Rational>.Of(game).AsChallenger.First;
        var rounded = new Outlook<double>
        {
            Lure = (double)outlook.Lure,
            Price = (double)outlook.Price,
            Resists = (double)outlook.Resists,
            ResistsBelow = (double)outlook.ResistsBelow,
            Win = (double)outlook.Win,
            ProtegeLoss = (double)outlook.ProtegeLoss,
            Burden = [.. outlook.Burden.Select(b => (double)b)],
            Direct = [.. outlook.Direct.Select(d => (double)d)],
            AnyDirect = (double)outlook.AnyDirect,
        };
        var course = StationaryCourse.Of(rounded, new UniformLaw<double>(0, given["Theta"]), given["delta"]);
        return Outputs.Of(
            ("V", course.Value),
            ("theta", course.Threshold),
            ("hazard", course.Hazard),
            ("expectedYears", course.ExpectedPeriods)
        );
    }
}
