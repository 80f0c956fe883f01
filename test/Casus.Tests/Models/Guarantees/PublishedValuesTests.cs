using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

/// <summary>One period of the guarantee game against numbers known beforehand, in exact fractions and in doubles.</summary>
public class PublishedValuesTests
{
    private const double Close = 1e-9;

    [Theory]
    [InlineData("0.35", "0.30", "0", "1/8", "7/8")]
    [InlineData("0.05", "0", "0", "7/8", "1/8")]
    [InlineData("0", "0", "1/4", "5/8", "1/8")]
    [InlineData("0.1", "0.1", "1/4", "3/8", "3/8")]
    public void Guarantor_responds_by_stake_as_three_lines_say(string none, string aid, string n, string a, string d)
    {
        var law = BaseB.Stage<Rational>(renegingNoneWould: none, renegingAidWould: aid).LawsByReading(provoked: false)[0];

        Assert.Equal([R(n), R(a), R(d)], law.Probability[0]);
        Assert.Equal(R(d), law.AnyDirect);
    }

    [Theory]
    [InlineData("nothing", "0", "1/4", "7/8", "49/80")]
    [InlineData("no text", "0", "9/16", "23/32", "0.3099609375")]
    [InlineData("aid only", "0", "1/2", "3/4", "27/80")]
    [InlineData("text", "0", "29/44", "59/88", "0.24723011363636363")]
    [InlineData("text", "1/4", "73/76", "0.5197368421052632", "0.12831003289473684")]
    [InlineData("text", "1/2", "11/8", "5/16", "5/128")]
    [InlineData("text", "1", "2.95", "0", "0")]
    public void Challenger_attacks_above_its_cut_off(string form, string belief, string threshold, string attack, string option)
    {
        Holds<Rational>();
        Holds<double>();

        void Holds<T>()
            where T : struct, INumber<T>
        {
            var course = Solve(BaseB.Game(Stage<T>(form), belief, belief, belief)).AsChallenger;
            Near(threshold, course.Threshold[0]);
            Near(attack, course.Hazard[0]);
            Near(option, course.ChallengerValue);
        }
    }

    [Fact]
    public void Full_deterrence_needs_the_belief_at_which_the_cut_off_meets_the_largest_resolve()
    {
        // q̂ = 9/13 of direct help, which a belief of 59/78 in "would" makes.
        var course = Solve(BaseB.Game(BaseB.Stage<Rational>(), "59/78", "59/78", "59/78")).AsChallenger;

        Assert.Equal(2, course.Threshold[0]);
        Assert.Equal(new Rational(9, 13), course.First.Direct[0]);
        Assert.Equal(0, course.Hazard[0]);
        Assert.True(Solve(BaseB.Game(BaseB.Stage<Rational>(), "0.756", "0.756", "0.756")).AsChallenger.Hazard[0] > 0);
    }

    [Theory]
    [InlineData("1/4", 0.5197368421052633, 0.5028409090909092)]
    [InlineData("1/2", 0.3125, 0.33522727272727276)]
    public void Ambiguity_deters_worse_or_better_than_the_average_of_clear_texts(string belief, double ambiguous, double average)
    {
        double Attack(string b) => Solve(BaseB.Game(BaseB.Stage<double>(), b, b, b)).AsChallenger.Hazard[0];
        var weight = (double)R(belief);

        Assert.Equal(ambiguous, Attack(belief), Close);
        Assert.Equal(average, (weight * Attack("1")) + ((1 - weight) * Attack("0")), Close);
    }

    [Fact]
    public void Pain_above_what_is_at_stake_makes_the_protege_concede_and_an_attack_cheap()
    {
        // A belief of a sixth in "would" makes a quarter of direct help.
        var course = Solve(BaseB.Game(BaseB.Stage<Rational>(pain: "1"), "1/6", "1/6", "1/6")).AsChallenger;

        Assert.Equal(R("1/2"), course.First.Resists);
        Assert.Equal(R("17/60"), course.Threshold[0]);
        Assert.Equal(R("103/120"), course.Hazard[0]);
        Near("0.5525520833333335", course.ChallengerValue);
    }

    [Theory]
    [InlineData("0", "0", "1/8", 0.6704545454545455)]
    [InlineData("0.2", "0", "5/8", 0.125)]
    [InlineData("0", "0.1", "1/8", 0.5972222222222223)]
    [InlineData("0.2", "0.1", "5/8", 0)]
    public void Contingent_deters_by_tripwire_or_by_denial(string tripwire, string denial, string direct, double attack)
    {
        var course = Solve(BaseB.Game(BaseB.Stage<Rational>(tripwire: tripwire, denial: denial), "0", "0", "0")).AsChallenger;

        Assert.Equal(R(direct), course.First.Direct[0]);
        Assert.Equal(attack, (double)course.Hazard[0], Close);
    }

    [Fact]
    public void Low_resolve_is_deterred_by_aid_alone()
    {
        var game = BaseB.Game(Stage<Rational>("aid only"), "0", "0", "0") with { Resolve = new UniformLaw<Rational>(0, R("1/2")) };

        Assert.Equal(R("1/2"), Solve(game).AsChallenger.Threshold[0]);
        Assert.Equal(0, Solve(game).AsChallenger.Hazard[0]);
    }

    [Fact]
    public void Weak_reneging_costs_do_not_dissuade()
    {
        var stage = BaseB.Stage<Rational>(renegingNoneWould: "0.1", renegingAidWould: "0.1");
        var course = Solve(BaseB.Game(stage, "1", "1", "1")).AsChallenger;

        Assert.Equal(R("0.925"), course.Threshold[0]);
        Assert.Equal(R("0.5375"), course.Hazard[0]);
    }

    [Theory]
    [InlineData("0.22", 0.80078125, 0.599609375)]
    [InlineData("0.41", 1.158256880733945, 0.42087155963302747)]
    [InlineData("0.5", 1.375, 0.3125)]
    [InlineData("0.66", 1.875, 0.0625)]
    [InlineData("0.745", 2.2268211920529803, 0)]
    public void Published_figures_of_reliability_flip_the_verdict(string reliability, double threshold, double attack)
    {
        var stage = BaseB.Stage<Rational>();
        var given = stage with { Given = [.. Enumerable.Repeat(Imposed(stage, reliability), 2)] };
        var course = Solve(BaseB.Game(given, "0.3", "0.6", "0.9")).AsChallenger;

        Assert.Equal(threshold, (double)course.Threshold[0], Close);
        Assert.Equal(attack, (double)course.Hazard[0], Close);
    }

    [Fact]
    public void Observed_reliability_underrates_guarantors_that_are_not_tested()
    {
        Rational[] reliability = [R("1/8"), R("1/2"), R("7/8")];
        Rational[] attack =
        [
            .. reliability.Select(q => Solve(BaseB.Game(Certain<Rational>(), q.ToString(), "0", "0")).AsChallenger.Hazard[0]),
        ];
        var tested = attack.Aggregate((sum, a) => sum + a);
        var honoured = reliability.Zip(attack, (q, a) => q * a).Aggregate((sum, a) => sum + a);

        Assert.Equal(0.24421965317919075, (double)(honoured / tested), Close);
    }

    [Theory]
    [InlineData(
        "may",
        "1/8",
        "1/8",
        0,
        0.6704545454545455,
        0.24723011363636363,
        0.5028409090909091,
        0.1774928977272726,
        0.39744318181818,
        Closure.AgreeToDisagree
    )]
    [InlineData("half", "1/2", "1/2", 0, 0.3125, 0.0390625, 0.1875, 0.36484375, 0.68125, Closure.AgreeToDisagree)]
    [InlineData("would", "7/8", "7/8", 0, 0, 0, 0, 0.4, 0.85, Closure.AgreeToDisagree)]
    [InlineData(
        "C may, P would",
        "1/8",
        "7/8",
        0,
        0.6704545454545455,
        0.24723011363636363,
        0.3017045454545455,
        0.1774928977272726,
        0.5784659090909,
        Closure.AgreeToDisagree
    )]
    [InlineData("C would, P may", "7/8", "1/8", 0, 0, 0, 0, 0.4, 0.85, Closure.AgreeToDisagree)]
    [InlineData("would, disliked", "7/8", "7/8", 0.5, 0, 0, 0, 0.9, 0.85, Closure.AgreeToDisagree)]
    [InlineData("C would, P may", "7/8", "1/8", 0, 0, 0, 0.5028409090909091, 0.4, 0.3974431818181817, Closure.Projection)]
    [InlineData(
        "C may, P would",
        "1/8",
        "7/8",
        0,
        0.6704545454545455,
        0.24723011363636363,
        0,
        0.1774928977272726,
        0.85,
        Closure.Projection
    )]
    public void Readings_and_what_others_are_thought_to_read_move_the_zone_of_agreement(
        string reading,
        string challenger,
        string protege,
        double dislike,
        double attack,
        double option,
        double loss,
        double least,
        double most,
        Closure closure
    )
    {
        Holds<Rational>();
        Holds<double>();

        void Holds<T>()
            where T : struct, INumber<T>
        {
            var game = BaseB.Game(Certain<T>(), challenger, protege, "1/2") with { Closure = closure };
            var solution = Solve(game);
            var (o, l) = (
                double.CreateChecked(solution.AsChallenger.ChallengerValue),
                double.CreateChecked(solution.AsProtege.ProtegeLoss)
            );

            Assert.Equal(attack, double.CreateChecked(solution.AsChallenger.Hazard[0]), Close);
            Assert.Equal(option, o, Close);
            Assert.Equal(loss, l, Close);
            Assert.True(Math.Abs(0.6 - 0.2 - (0.9 * o) + dislike - least) < Close, reading);
            Assert.Equal(most, 0.6 + 0.25 - (0.9 * l), Close);
        }
    }

    [Theory]
    [InlineData("none", 0, "0.71875", 0.3099609375, 0.575, 0.029658)]
    [InlineData("none", 1, "35/72", 0.10633680555555555, 0.3159722222222222, 0.059102)]
    [InlineData("aidOnly", 0, "0.75", 0.3375, 0.6, 0.013750)]
    [InlineData("aidOnly", 1, "8/11", 0.2909090909090909, 0.5454545454545454, -0.048182)]
    [InlineData("may", 0, "59/88", 0.24723011363636363, 0.5028409090909091, 0.040692)]
    [InlineData("may", 1, "0.390625", 0.06103515625, 0.234375, 0.090474)]
    [InlineData("ambiguous", 0, "0.3125", 0.0390625, 0.1875, 0.131348)]
    [InlineData("ambiguous", 1, "0", 0, 0, 0.23)]
    [InlineData("would", 0, "0", 0, 0, 0.25)]
    [InlineData("would", 1, "0", 0, 0, 0.23)]
    public void End_to_end_slices_have_the_published_fractions(
        string text,
        int contingent,
        string attack,
        double option,
        double loss,
        double surplus
    )
    {
        var (h, mu) = contingent == 1 ? ("0.1", "0.05") : ("0", "0");
        var stage = text switch
        {
            "none" => BaseB.Stage<Rational>("0", "0", "0", "0", h, mu),
            "aidOnly" => BaseB.Stage<Rational>("0.05", "0", "0.05", "0", h, mu, directAllowed: false),
            _ => BaseB.Stage<Rational>(tripwire: h, denial: mu),
        };
        var belief =
            text is "would" ? "1"
            : text is "ambiguous" ? "0.5"
            : "0";
        var course = Solve(BaseB.Game(stage, belief, belief, belief)).AsChallenger;

        Assert.Equal(R(attack), course.Hazard[0]);
        Assert.Equal(option, (double)course.ChallengerValue, Close);
        Assert.Equal(loss, (double)course.ProtegeLoss, Close);
        Assert.Equal(surplus, (double)(R("0.25") - (R("0.9") * course.Burden[0]) - (R("0.02") * contingent)), 1e-6);
    }

    private static GuaranteeSolution<T> Solve<T>(GuaranteeGame<T> game)
        where T : struct, INumber<T>
    {
        var solution = GuaranteeSolution<T>.Of(game);
        // Whatever else a test asks, no solution passes without its certificate.
        Assert.InRange(double.CreateChecked(GuaranteeCertificate<T>.Check(game, solution.Profile()).LargestRegret), 0, 1e-12);
        return solution;
    }

    private static StageGame<T> Stage<T>(string form)
        where T : struct, INumber<T>
    {
        var stage = BaseB.Stage<T>();
        return form switch
        {
            // With nobody's help only a protégé of little pain resists for sure.
            "nothing" => BaseB.Stage<T>(pain: "0.1") with { Guarantors = [stage.Guarantors[0] with { Allowed = [true, false, false] }] },
            "no text" => BaseB.Stage<T>("0", "0", "0", "0"),
            "aid only" => BaseB.Stage<T>(directAllowed: false),
            _ => stage,
        };
    }

    private static ResponseLaw<T> Imposed<T>(StageGame<T> stage, string reliability)
        where T : struct, INumber<T> => ResponseLaw<T>.Imposed(stage.Baseline, stage.Guarantors, [BaseB.Num<T>(reliability)], reading: 0);

    // Under one reading the guarantor surely fights, under the other it surely aids: a belief is then a probability of direct help.
    private static StageGame<T> Certain<T>()
        where T : struct, INumber<T>
    {
        var stage = BaseB.Stage<T>();
        return stage with { Given = [Imposed(stage, "1"), Imposed(stage, "0")] };
    }

    private static void Near<T>(string expected, T actual)
        where T : struct, INumber<T> => Assert.Equal((double)R(expected), double.CreateChecked(actual), Close);

    private static Rational R(string text) => Rational.Parse(text);
}
