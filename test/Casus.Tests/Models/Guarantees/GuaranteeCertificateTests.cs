using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

public class GuaranteeCertificateTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("1")]
    public void One_period_of_base_b_is_certified_exactly(string belief)
    {
        var solution = GuaranteeSolution<Rational>.Of(BaseB.Game(BaseB.Stage<Rational>(), belief, belief, belief));

        var certificate = GuaranteeCertificate<Rational>.Check(solution.Game, solution.Profile());

        Assert.Equal(0, certificate.LargestRegret);
        Assert.Equal(solution.AsChallenger.ChallengerValue, certificate.ChallengerValue);
        Assert.Equal(solution.AsProtege.ProtegeLoss, certificate.ProtegeLoss);
        Assert.True(certificate.IsExact);
    }

    [Theory]
    [InlineData(ChallengerOverTime.NewGovernmentEachPeriod)]
    [InlineData(ChallengerOverTime.SameGovernment)]
    [InlineData(ChallengerOverTime.Changing)]
    public void Ten_periods_of_an_eroding_guarantee_are_certified_exactly(ChallengerOverTime challenger)
    {
        var game = BaseB.Game(BaseB.Stage<Rational>(), "0.5", "0.25", "0.75") with
        {
            Stages = [.. Enumerable.Range(0, 6).Select(t => Eroded(t))],
            Challenger = challenger,
            Turnover = new(1, 4),
        };
        var solution = GuaranteeSolution<Rational>.Of(game);

        var certificate = GuaranteeCertificate<Rational>.Check(game, solution.Profile());

        Assert.Equal(0, certificate.LargestRegret);
        Assert.Equal(solution.AsChallenger.ChallengerValue, certificate.ChallengerValue);
        Assert.Equal(solution.AsProtege.ProtegeLoss, certificate.ProtegeLoss);
    }

    private static StageGame<Rational> Eroded(int period)
    {
        var stage = BaseB.Stage<Rational>();
        Rational wears = new(9, 10);
        var left = Enumerable.Range(0, period).Aggregate(Rational.One, (product, _) => product * wears);
        return stage with
        {
            Guarantors =
            [
                .. stage.Guarantors.Select(g => g with { Reneging = [.. g.Reneging.Select(r => r.Select(c => c * left).ToArray())] }),
            ],
        };
    }
}
