using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

public class TypeLawTests
{
    public static TheoryData<string> Tables =>
        ["uniform", "beta11", "triangular", "pert", "beta", "arcsine", "normal", "lognormal", "range"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Excess_between_and_mean_agree_with_a_fine_grid_of_quantiles(string name)
    {
        var (law, source) = Table(name);
        const int Types = 20_000;
        var types = Enumerable.Range(0, Types).Select(i => source.Quantile((i + 0.5) / Types)).ToArray();
        foreach (var share in new[] { 0.01, 0.2, 0.5, 0.9, 0.99 })
        {
            var cutOff = source.Quantile(share);
            Assert.Equal(types.Average(t => Math.Max(0, t - cutOff)), law.Excess(cutOff), 5e-4);
            var (part, integral) = law.Between(cutOff, source.Quantile(0.95));
            var inside = types.Where(t => t > cutOff && t <= source.Quantile(0.95)).ToArray();
            Assert.Equal(inside.Length / (double)Types, part, 1e-4);
            Assert.Equal(inside.Sum() / Types, integral, 5e-4);
        }

        Assert.Equal(law.Mean, law.Excess(law.Low) + law.Low, law.Error + 1e-9);
        Assert.Equal(0, law.Excess(law.High + 1));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Stated_error_bounds_the_true_one(string name)
    {
        var (law, source) = Table(name);
        for (var i = 0; i <= 500; i++)
        {
            var cutOff = law.Low + ((law.High - law.Low) * i / 500);
            if (Exact(name, source, cutOff) is { } exact)
                Assert.InRange(Math.Abs(law.Excess(cutOff) - exact), 0, law.Error + 1e-14);
        }

        Assert.InRange(law.Error, 0, 5e-5);
    }

    [Fact]
    public void A_law_on_points_sums_over_them()
    {
        var law = new PointLaw<Rational>([(new(1, 4), new(1, 2)), (new(1, 2), new(1, 4)), (1, new(1, 4))]);

        Assert.Equal(new Rational(1, 2), law.Mean);
        Assert.Equal(new Rational(3, 4), law.AtMost(new(1, 2)));
        Assert.Equal(new Rational(1, 2), law.Below(new(1, 2)));
        Assert.Equal(new Rational(1, 8), law.Excess(new(1, 2)));
        Assert.Equal((new Rational(1, 4), new Rational(1, 8)), law.Between(new(1, 4), new(1, 2)));
        Assert.Equal((Rational.One, law.Mean), law.Between(0, 1));
        Assert.Throws<ArgumentException>(() => new PointLaw<Rational>([]));
    }

    [Fact]
    public void Scaling_a_table_scales_every_type()
    {
        var (law, _) = Table("pert");
        var scaled = law.Scaled(3);

        Assert.Equal(3 * law.Mean, scaled.Mean, 1e-12);
        Assert.Equal(3 * law.Excess(0.4), scaled.Excess(1.2), 1e-12);
        Assert.Equal(law.AtMost(0.4), scaled.AtMost(1.2), 1e-12);
        Assert.Equal(9 * law.Error, scaled.Scaled(3).Error, 1e-12);
    }

    [Theory]
    [InlineData(ChallengerOverTime.NewGovernmentEachPeriod)]
    [InlineData(ChallengerOverTime.SameGovernment)]
    [InlineData(ChallengerOverTime.Changing)]
    public void A_tabulated_uniform_law_gives_what_the_closed_form_does_within_the_stated_error(ChallengerOverTime challenger) =>
        RandomGame
            .Any(guarantors: 1, periods: 4)
            .Always(
                25,
                61,
                random =>
                {
                    var game = random.As(f => f with { Challenger = challenger, MayAssert = false, Probed = false }).Build<double>();
                    var tabulated = WithLaws(
                        game,
                        law => new TabulatedLaw(new Uniform(Rational.FromDouble(law.Low), Rational.FromDouble(law.High)))
                    );
                    var (closed, solution) = (GuaranteeSolution<double>.Of(game).AsChallenger, GuaranteeSolution<double>.Of(tabulated));
                    var table = solution.AsChallenger;

                    Assert.InRange(table.Error, 0, 1e-6);
                    Assert.InRange(Math.Abs(closed.ChallengerValue - table.ChallengerValue), 0, table.Error + 1e-12);
                    Assert.InRange(Math.Abs(closed.ProtegeLoss - table.ProtegeLoss), 0, table.Error + 1e-12);
                    for (var t = 0; t < closed.Survival.Length; t++)
                        Assert.InRange(Math.Abs(closed.Survival[t] - table.Survival[t]), 0, table.Error + 1e-12);
                    Assert.InRange(GuaranteeCertificate<double>.Check(tabulated, solution.Profile()).LargestRegret, 0, 1e-6);
                }
            );

    [Fact]
    public void Triangular_types_give_what_many_single_types_do() =>
        RandomGame
            .Any(guarantors: 1, periods: 3)
            .Always(
                10,
                62,
                random =>
                {
                    var game = WithLaws(random.As(f => f with { MayAssert = false, Probed = false }).Build<double>(), Peaked);
                    var points = GuaranteeTree<double>.Discretised(game, 2000, 2000, 2000);
                    var (smooth, rough) = (
                        GuaranteeSolution<double>.Of(game).AsChallenger,
                        GuaranteeSolution<double>.Of(points).AsChallenger
                    );

                    Assert.Equal(rough.ChallengerValue, smooth.ChallengerValue, 2e-3);
                    Assert.Equal(rough.ProtegeLoss, smooth.ProtegeLoss, 5e-3);
                    Assert.Equal(rough.Survival, smooth.Survival, (a, b) => Math.Abs(a - b) < 5e-3);
                    Assert.Equal(rough.Burden, smooth.Burden, (a, b) => Math.Abs(a - b) < 5e-3);
                }
            );

    private static TabulatedLaw Peaked(TypeLaw<double> law)
    {
        var (low, high) = (Rational.FromDouble(law.Low), Rational.FromDouble(law.High));
        return new(new Triangular(low, low + ((high - low) / 3), high));
    }

    private static GuaranteeGame<double> WithLaws(GuaranteeGame<double> game, Func<TypeLaw<double>, TabulatedLaw> table)
    {
        // Periods that shared an object go on doing so: a table takes longer than a game.
        var made = new Dictionary<StageGame<double>, StageGame<double>>(ReferenceEqualityComparer.Instance);
        foreach (var stage in game.Stages)
        {
            made.TryAdd(
                stage,
                stage with
                {
                    Pain = table(stage.Pain),
                    Guarantors = [.. stage.Guarantors.Select(g => g with { Stake = table(g.Stake) })],
                }
            );
        }

        return game with
        {
            Resolve = table(game.Resolve),
            Stages = [.. game.Stages.Select(stage => made[stage])],
        };
    }

    private static (TabulatedLaw Law, Distribution Source) Table(string name)
    {
        Distribution source = name switch
        {
            "uniform" => new Uniform(-1, 2),
            "beta11" => ScaledBeta.Beta(1, 1),
            "triangular" => new Triangular(0, 1, 4),
            "pert" => ScaledBeta.Pert(0, Rational.Parse("0.3"), 1),
            "beta" => ScaledBeta.Beta(2, 3),
            "arcsine" => ScaledBeta.Beta(Rational.Parse("0.5"), Rational.Parse("0.5")),
            "normal" => new TruncatedNormal(1, 1, 0, 3),
            "lognormal" => new LogNormalLaw(1, Rational.Parse("0.5")),
            _ => new Interval(Rational.Parse("0.2"), Rational.Parse("0.6")),
        };
        return (new(source), source);
    }

    // The mean excess over a cut-off where a formula gives it apart from any quadrature.
    private static double? Exact(string name, Distribution source, double c) =>
        name switch
        {
            "uniform" => c < -1 ? 0.5 - c : (2 - c) * (2 - c) / 6,
            "beta11" => (1 - c) * (1 - c) / 2,
            "triangular" => c >= 1 ? Math.Pow(4 - c, 3) / 36 : (5 / 3.0) - c + (c * c * c / 12),
            "beta" => 0.4 - (c - ((2 * c * c * c) - (2 * Math.Pow(c, 4)) + (0.6 * Math.Pow(c, 5)))),
            "normal" or "lognormal" or "range" => source.SurvivalIntegral(c, source.High).Value,
            _ => null,
        };
}
