using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

public class CourseTests
{
    private const double Close = 1e-9;

    [Fact]
    public void Eroding_guarantee_postpones_attack()
    {
        var course = Solve(Eroding("0.95")).AsChallenger;

        Assert.Equal([1.820316394, 1.669050598, 1.510282791, 1.311878754, 0.989856649], course.Threshold.Select(x => (double)x), Near);
        Assert.Equal([0.089841803, 0.165474701, 0.244858604, 0.344060623, 0.505071675], course.Hazard.Select(x => (double)x), Near);
        Assert.Equal(0.18135517732240022, (double)course.ChallengerValue, Close);
        Assert.Equal(0.18620471855237963, (double)course.Survival[4], Close);
        Assert.Equal(1 - 0.18620471855237963, (double)course.AttackWithin(5), Close);
    }

    [Fact]
    public void Challenger_that_does_not_look_ahead_attacks_in_each_period_as_in_a_game_of_one()
    {
        var game = Eroding("0");
        var course = Solve(game).AsChallenger;

        Assert.Equal([0.3125, 0.375, 0.426369863, 0.469121532, 0.505071675], course.Hazard.Select(x => (double)x), Near);
        Assert.Equal(0.0647622754684046, (double)course.Survival[4], Close);
        for (var t = 0; t < 5; t++)
            Assert.Equal(Solve(game with { Stages = [game.Stages[t]] }).AsChallenger.Hazard[0], course.Hazard[t]);
    }

    [Fact]
    public void Course_without_end_is_what_long_courses_come_to()
    {
        var game = BaseB.Game(BaseB.Stage<double>(), "0.5", "0.5", "0.5", discount: "0.95");
        var stationary = StationaryCourse.Of(Solve(game).AsChallenger.First, (UniformLaw<double>)game.Resolve, 0.95);

        Assert.Equal(0.14844653635005733, stationary.Value, Close);
        Assert.Equal(1.7275605238313863, stationary.Threshold, Close);
        Assert.Equal(0.13621973808430687, stationary.Hazard, Close);
        Assert.Equal(7.34108003776293, stationary.ExpectedPeriods, 1e-7);

        // Each more period shrinks the distance at least by the discount.
        double Distance(int periods) =>
            stationary.Value - Solve(game with { Stages = [.. Enumerable.Repeat(game.Stages[0], periods)] }).AsChallenger.ChallengerValue;
        Assert.InRange(Distance(20), 0, stationary.Value * Math.Pow(0.95, 20));
        Assert.InRange(Distance(200), -1e-12, 1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.6)]
    [InlineData(1.0)]
    public void Course_without_end_reproduces_itself(double discount) =>
        RandomGame
            .Any()
            .Always(
                200,
                31,
                random =>
                {
                    var game = random.Build<double>();
                    var outlook = GuaranteeSolution<double>.Of(game).AsChallenger.First;
                    var resolve = (UniformLaw<double>)game.Resolve;
                    var stationary = StationaryCourse.Of(outlook, resolve, discount);
                    var waiting = discount * stationary.Value;

                    var again = waiting + (outlook.Lure * resolve.Excess((outlook.Price + waiting) / outlook.Lure));
                    Assert.Equal(stationary.Value, again, Close);
                }
            );

    [Theory]
    [InlineData("0.2", false, 0.3125)]
    [InlineData("0.8", true, 0.4375)]
    public void Protege_that_believes_in_help_grows_bold(string belief, bool asserts, double attack)
    {
        var game = BaseB.Game(Certain(), "0.5", belief, "0.5") with
        {
            MayAssert = true,
            AssertivenessGain = R("0.07"),
            Provocation = R("0.1"),
        };
        var course = Solve(game).AsChallenger;

        Assert.Equal(asserts, course.Asserts[0]);
        Assert.Equal(attack, (double)course.Hazard[0], Close);
        // An eighth more attacks, each costing what the protégé expects: .72 or .48.
        var gain = asserts ? R("0.07") - R("0.06") : R("0");
        Assert.Equal((R("5/16") * (asserts ? R("0.48") : R("0.72"))) - gain, course.ProtegeLoss);
    }

    [Fact]
    public void One_government_attacks_in_the_period_best_for_its_type_by_brute_force() =>
        RandomGame
            .Any(guarantors: 2, periods: 5)
            .Always(
                60,
                32,
                random =>
                {
                    var game = Plain(random, ChallengerOverTime.SameGovernment).Build<double>();
                    var course = GuaranteeSolution<double>.Of(game).AsChallenger;
                    var outlooks = game
                        .Stages.Select(s => GuaranteeSolution<double>.Of(game with { Stages = [s] }).AsChallenger.First)
                        .ToArray();
                    const int Types = 20_000;
                    var (value, attacked) = (0.0, new double[outlooks.Length]);
                    for (var i = 0; i < Types; i++)
                    {
                        var type = game.Resolve.Low + ((game.Resolve.High - game.Resolve.Low) * (i + 0.5) / Types);
                        var (best, when) = (0.0, -1);
                        for (var t = 0; t < outlooks.Length; t++)
                        {
                            var gain = Math.Pow(game.Discount, t) * ((outlooks[t].Lure * type) - outlooks[t].Price);
                            if (gain >= best && gain > 0)
                                (best, when) = (gain, t);
                        }

                        value += best / Types;
                        if (when >= 0)
                            attacked[when] += 1.0 / Types;
                    }

                    Assert.Equal(value, course.ChallengerValue, 1e-6);
                    for (var t = 0; t < outlooks.Length; t++)
                        Assert.Equal(attacked[t], (t == 0 ? 1 : course.Survival[t - 1]) - course.Survival[t], 1e-3);
                }
            );

    [Fact]
    public void Changing_governments_lie_between_ever_new_ones_and_one_that_stays() =>
        RandomGame
            .Any(guarantors: 2, periods: 4)
            .Always(
                100,
                33,
                random =>
                {
                    GuaranteeSolution<Rational> As(ChallengerOverTime challenger, Rational turnover) =>
                        GuaranteeSolution<Rational>.Of(
                            random.As(f => f with { MayAssert = false, Probed = false, Challenger = challenger }).Build<Rational>() with
                            {
                                Turnover = turnover,
                            }
                        );
                    AssertSame(As(ChallengerOverTime.Changing, 1), As(ChallengerOverTime.NewGovernmentEachPeriod, 0));
                    AssertSame(As(ChallengerOverTime.Changing, 0), As(ChallengerOverTime.SameGovernment, 0));
                }
            );

    [Fact]
    public void Changing_governments_agree_with_simulation_by_a_fine_grid_of_types() =>
        RandomGame
            .Any(guarantors: 1, periods: 5)
            .Always(
                30,
                34,
                random =>
                {
                    var game = Plain(random, ChallengerOverTime.Changing).Build<double>();
                    var course = GuaranteeSolution<double>.Of(game).AsChallenger;
                    var (value, survival) = ByGrid(game);

                    Assert.Equal(value, course.ChallengerValue, 1e-5);
                    Assert.Equal(survival, course.Survival, (a, b) => Math.Abs(a - b) < 2e-3);
                }
            );

    private static RandomGame Plain(RandomGame random, ChallengerOverTime challenger) =>
        random.As(f => f with { Challenger = challenger, Eroding = true, MayAssert = false, Probed = false });

    private static (double Value, double[] Survival) ByGrid(GuaranteeGame<double> game)
    {
        const int Types = 4000;
        var outlooks = game.Stages.Select(s => GuaranteeSolution<double>.Of(game with { Stages = [s] }).AsChallenger.First).ToArray();
        var (values, attacks) = (new double[Types], new bool[outlooks.Length, Types]);
        double Type(int i) => game.Resolve.Low + ((game.Resolve.High - game.Resolve.Low) * (i + 0.5) / Types);
        for (var t = outlooks.Length - 1; t >= 0; t--)
        {
            var mean = values.Average();
            for (var i = 0; i < Types; i++)
            {
                var wait = game.Discount * (((1 - game.Turnover) * values[i]) + (game.Turnover * mean));
                var attack = (outlooks[t].Lure * Type(i)) - outlooks[t].Price;
                (attacks[t, i], values[i]) = (attack > wait, Math.Max(attack, wait));
            }
        }

        var mass = Enumerable.Repeat(1.0 / Types, Types).ToArray();
        var survival = new double[outlooks.Length];
        for (var t = 0; t < survival.Length; t++)
        {
            for (var i = 0; i < Types; i++)
                mass[i] = attacks[t, i] ? 0 : mass[i];
            survival[t] = mass.Sum();
            for (var i = 0; i < Types; i++)
                mass[i] = ((1 - game.Turnover) * mass[i]) + (game.Turnover * survival[t] / Types);
        }

        return (values.Average(), survival);
    }

    private static void AssertSame(GuaranteeSolution<Rational> left, GuaranteeSolution<Rational> right)
    {
        Assert.Equal(left.AsChallenger.ChallengerValue, right.AsChallenger.ChallengerValue);
        Assert.Equal(left.AsProtege.Survival, right.AsProtege.Survival);
        Assert.Equal(left.AsProtege.ProtegeLoss, right.AsProtege.ProtegeLoss);
        Assert.Equal(left.AsChallenger.Burden, right.AsChallenger.Burden);
    }

    private static GuaranteeGame<Rational> Eroding(string discount)
    {
        // Direct help is as likely as 1/2 · .9^t, whatever guarantors want.
        var stage = BaseB.Stage<Rational>();
        var (stages, help) = (new StageGame<Rational>[5], R("1/2"));
        for (var t = 0; t < stages.Length; t++, help *= R("0.9"))
        {
            var law = ResponseLaw<Rational>.Imposed(stage.Baseline, stage.Guarantors, [help], reading: 0);
            stages[t] = stage with { Given = [law, law] };
        }

        return BaseB.Game(stage, "0.5", "0.5", "0.5", discount) with
        {
            Stages = stages,
        };
    }

    private static StageGame<Rational> Certain()
    {
        var stage = BaseB.Stage<Rational>();
        ResponseLaw<Rational> Surely(int fights) => ResponseLaw<Rational>.Imposed(stage.Baseline, stage.Guarantors, [fights], reading: 0);
        return stage with { Given = [Surely(1), Surely(0)] };
    }

    private static GuaranteeSolution<T> Solve<T>(GuaranteeGame<T> game)
        where T : struct, System.Numerics.INumber<T>
    {
        var solution = GuaranteeSolution<T>.Of(game);
        Assert.InRange(double.CreateChecked(GuaranteeCertificate<T>.Check(game, solution.Profile()).LargestRegret), 0, 1e-12);
        return solution;
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) < Close;

    private static Rational R(string text) => Rational.Parse(text);
}
