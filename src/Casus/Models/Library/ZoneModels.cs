using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Library;

/// <summary>The zone of agreement in a continuous share, its hurdle and its window, asked for by parts.</summary>
internal static class ZoneModels
{
    private static readonly ModelInput[] Settlement =
    [
        ModelInput.Share("pw", "the share that continued war would bring the challenger"),
        ModelInput.Positive("cC", "what continued war costs the challenger"),
        ModelInput.Positive("cP", "what it costs the protégé"),
        ModelInput.Share("delta", "what later years count for"),
        ModelInput.Positive("eta", "the challenger's dislike of the guarantee as such"),
    ];

    public static IEnumerable<PublishedModel> All { get; } =
    [
        new(
            "territory-zone",
            "Which shares challenger and protégé both accept, by what each believes of direct help",
            "docs/methods.md, settlement",
            [
                .. BaseNumbers.War,
                .. Settlement,
                ModelInput.Share("qC", "the probability of direct help as the challenger believes"),
                ModelInput.Share("qP", "the same as the protégé believes"),
                new("closure", "agree-to-disagree or projection"),
            ],
            Zone
        ),
        new(
            "territory-hurdle",
            "By how much a cap on the share keeps the challenger from signing, and the largest belief in the stronger reading at which it still would",
            "docs/methods.md, settlement",
            [
                .. BaseNumbers.War,
                .. Settlement,
                .. BaseNumbers.Strong,
                .. BaseNumbers.Weak,
                ModelInput.Share("cap", "the largest share that a ratifier accepts"),
            ],
            Hurdle
        ),
        new(
            "acceptance-deterrence-window",
            "The direct help that deters enough, and the most that the challenger takes under a cap on the share",
            "docs/methods.md, settlement",
            [
                .. BaseNumbers.War,
                .. Settlement,
                ModelInput.Share("cap", "the largest share that a ratifier accepts"),
                ModelInput.Share("pAttMax", "the largest acceptable probability of an attack"),
            ],
            Window
        ),
        new(
            "joint-acceptance",
            "How often a formula is accepted, deters, and both, when the cost of fighting is uniform from 0.3 to 0.5 and the common belief from 0 to 1",
            "midpoint rule",
            [
                .. BaseNumbers.War,
                .. Settlement,
                .. BaseNumbers.Strong,
                .. BaseNumbers.Weak,
                ModelInput.Share("cap", "the largest share that a ratifier accepts"),
                ModelInput.Share("pAttMax", "the largest acceptable probability of an attack"),
                ModelInput.Positive("cells", "cells on each side of the grid"),
            ],
            Joint
        ),
    ];

    private static ModelValue.Parts Zone(Given given)
    {
        var closure = given.Word("closure") switch
        {
            "projection" => Closure.Projection,
            "agree-to-disagree" => Closure.AgreeToDisagree,
            var other => throw new FormatException($"closure is '{other}'; write agree-to-disagree or projection."),
        };
        var game = BaseNumbers.Game(given, BaseNumbers.Imposed(given), given.Exact("qC"), given.Exact("qP"), given.Exact("qC")) with
        {
            Closure = closure,
        };
        var solution = GuaranteeSolution<Rational>.Of(game);
        var low = LeastShare(given, solution.AsChallenger.ChallengerValue);
        var high = given.Exact("pw") + given.Exact("cP") - (given.Exact("delta") * solution.AsProtege.ProtegeLoss);
        return Outputs.Of(
            ("lo", low),
            ("hi", high),
            ("width", high - low),
            ("empty", high < low),
            ("pAttack", solution.AsChallenger.Hazard[0]),
            ("O", solution.AsChallenger.ChallengerValue),
            ("L", solution.AsProtege.ProtegeLoss)
        );
    }

    private static Rational LeastShare(Given given, Rational option) =>
        given.Exact("pw") - given.Exact("cC") - (given.Exact("delta") * option) + given.Exact("eta");

    private static ModelValue.Parts Hurdle(Given given)
    {
        var stage = BaseNumbers.Stage(given, [BaseNumbers.StrongReneging(given), BaseNumbers.WeakReneging(given)]);
        Rational Deficit(Rational belief) =>
            LeastShare(
                given,
                GuaranteeSolution<Rational>.Of(BaseNumbers.Game(given, stage, belief, belief, belief)).AsChallenger.ChallengerValue
            ) - given.Exact("cap");
        var half = new Rational(1, 2);
        var most = Settlements.Changes.ParameterSearch.Least(b => (double)Deficit(Rational.FromDouble(b)), 0, 0, 1);
        return Outputs.Of(
            ("deficitWould", Deficit(1)),
            ("deficitAmb50", Deficit(half)),
            ("deficitMay", Deficit(0)),
            ("bMax", most is Settlements.Changes.ParameterChange.Found found ? found.Value : double.NaN)
        );
    }

    private static ModelValue.Parts Window(Given given)
    {
        var (need, keep) = (Needed(given), Kept(given));
        var atNeed = BaseNumbers.Game(
            given,
            BaseNumbers.Imposed(given),
            Rational.FromDouble(need),
            Rational.FromDouble(need),
            Rational.FromDouble(need)
        );
        var lack = LeastShare(given, GuaranteeSolution<Rational>.Of(atNeed).AsChallenger.ChallengerValue) - given.Exact("cap");
        return Outputs.Of(
            ("qDet", need),
            ("qAcc", keep),
            ("open", need <= keep),
            ("compensationNeeded", lack.Sign > 0 ? lack : Rational.Zero)
        );
    }

    // Model §3.5: the direct help at which the probability of an attack is just what is wanted.
    private static double Needed(Given given)
    {
        var top = given.Exact("Theta") * (Rational.One - given.Exact("pAttMax"));
        var (drop, rise) = (given.Exact("pA") - given.Exact("pD"), given.Exact("cD") - given.Exact("cA"));
        return (double)(((top * given.Exact("pA")) - given.Exact("cA")) / (rise + (drop * top)));
    }

    // Model §4.4: the smaller root of (Θp̄ − c̄)² = 2ΘKp̄ in q, with p̄ and c̄ affine in q.
    private static double Kept(Given given)
    {
        var (top, pA, cA) = (given["Theta"], given["pA"], given["cA"]);
        var (drop, rise) = (pA - given["pD"], given["cD"] - cA);
        var option = (given["pw"] - given["cC"] + given["eta"] - given["cap"]) / given["delta"];
        var (m, n) = ((top * pA) - cA, (top * drop) + rise);
        var (a, b, c) = (n * n, (2 * m * n) - (2 * top * option * drop), (m * m) - (2 * top * option * pA));
        return (b - Math.Sqrt((b * b) - (4 * a * c))) / (2 * a);
    }

    private static ModelValue.Parts Joint(Given given)
    {
        var cells = (int)given["cells"];
        var (pA, drop, cA, rise) = (given["pA"], given["pA"] - given["pD"], given["cA"], given["cD"] - given["cA"]);
        var (top, floor) = (given["Theta"], (given["pw"] - given["cC"] + given["eta"] - given["cap"]) / given["delta"]);
        double Direct(double cost, string aid) => 1 - Math.Clamp((cost - given["kappaA"] - given[aid]) / drop / given["T"], 0, 1);
        var (accepted, deters, both) = (0, 0, 0);
        for (var i = 0; i < cells; i++)
        {
            var cost = 0.3 + (0.2 * (i + 0.5) / cells);
            var (strong, weak) = (Direct(cost, "rhoA_W"), Direct(cost, "rhoA_M"));
            for (var j = 0; j < cells; j++)
            {
                var belief = (j + 0.5) / cells;
                var q = (belief * strong) + ((1 - belief) * weak);
                var (win, price) = (pA - (q * drop), cA + (q * rise));
                var above = Math.Max(0, top - (price / win));
                var takes = win * above * above / (2 * top) >= floor;
                var holds = above / top <= given["pAttMax"];
                accepted += takes ? 1 : 0;
                deters += holds ? 1 : 0;
                both += takes && holds ? 1 : 0;
            }
        }

        var all = (double)cells * cells;
        return Outputs.Of(("pAccept", accepted / all), ("pDeter", deters / all), ("pBoth", both / all));
    }
}
