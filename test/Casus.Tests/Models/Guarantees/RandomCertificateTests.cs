using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;
using CsCheck;

namespace Casus.Tests.Models.Guarantees;

public class RandomCertificateTests
{
    [Fact]
    public void Every_solution_is_certified_and_worth_what_it_claims() =>
        RandomGame
            .Any()
            .Always(
                2000,
                1,
                random =>
                {
                    var game = random.Build<double>();
                    var solution = GuaranteeSolution<double>.Of(game);
                    var certificate = GuaranteeCertificate<double>.Check(game, solution.Profile());

                    Assert.InRange(certificate.LargestRegret, 0, 1e-9);
                    Assert.Equal(solution.AsChallenger.ChallengerValue, certificate.ChallengerValue, 1e-9);
                    Assert.Equal(solution.AsProtege.ProtegeLoss, certificate.ProtegeLoss, 1e-9);
                }
            );

    [Fact]
    public void In_exact_fractions_regret_is_zero_and_values_are_equal() =>
        RandomGame
            .Any(guarantors: 2, periods: 3)
            .Always(
                150,
                2,
                random =>
                {
                    var game = random.Build<Rational>();
                    var solution = GuaranteeSolution<Rational>.Of(game);
                    var certificate = GuaranteeCertificate<Rational>.Check(game, solution.Profile());

                    Assert.Equal(0, certificate.LargestRegret);
                    Assert.Equal(solution.AsChallenger.ChallengerValue, certificate.ChallengerValue);
                    Assert.Equal(solution.AsProtege.ProtegeLoss, certificate.ProtegeLoss);
                }
            );

    [Fact]
    public void Doubles_and_fractions_agree() =>
        RandomGame
            .Any(guarantors: 2, periods: 3)
            .Always(
                150,
                3,
                random =>
                {
                    var exact = GuaranteeSolution<Rational>.Of(random.Build<Rational>()).AsChallenger;
                    var rounded = GuaranteeSolution<double>.Of(random.Build<double>()).AsChallenger;

                    Assert.Equal((double)exact.ChallengerValue, rounded.ChallengerValue, 1e-9);
                    Assert.Equal((double)exact.ProtegeLoss, rounded.ProtegeLoss, 1e-9);
                    Assert.Equal(exact.Survival.Select(s => (double)s), rounded.Survival, (a, b) => Math.Abs(a - b) < 1e-9);
                    Assert.Equal(exact.Burden.Select(s => (double)s), rounded.Burden, (a, b) => Math.Abs(a - b) < 1e-9);
                }
            );

    [Fact]
    public void Guarantors_at_once_are_certified_in_either_extreme_equilibrium() =>
        RandomGame
            .Any(guarantors: 2, periods: 2)
            .Always(
                80,
                4,
                random =>
                {
                    var game = random.As(form => form with { Timing = GuarantorTiming.AtOnce, Saving = true }).Build<double>();
                    foreach (var selection in Enum.GetValues<HelpSelection>())
                    {
                        var selected = game with { Stages = [.. game.Stages.Select(s => s with { Selection = selection })] };
                        var profile = GuaranteeSolution<double>.Of(selected).Profile();
                        Assert.InRange(GuaranteeCertificate<double>.Check(selected, profile).LargestRegret, 0, 1e-9);
                    }
                }
            );
}
