using Casus.Models.Guarantees;
using Casus.Numerics;

namespace Casus.Tests.Models.Guarantees;

public class GuaranteeGameTests
{
    [Theory]
    [InlineData("0", "59/88", "0.24723011363636365")]
    [InlineData("0.25", "0.5197368421052632", "0.12831003289473684")]
    [InlineData("0.5", "5/16", "5/128")]
    [InlineData("1", "0", "0")]
    public void Belief_in_the_stronger_reading_lowers_attack_and_option_value(string belief, string attack, string option)
    {
        var solution = GuaranteeSolution<Rational>.Of(BaseB.Game(BaseB.Stage<Rational>(), belief, belief, belief));

        Assert.Equal((double)Rational.Parse(attack), (double)solution.AsChallenger.Hazard[0], 1e-12);
        Assert.Equal((double)Rational.Parse(option), (double)solution.AsChallenger.ChallengerValue, 1e-12);
    }

    [Fact]
    public void Guarantor_responds_by_stake_as_the_three_lines_say()
    {
        var laws = BaseB.Stage<Rational>().LawsByReading(provoked: false);

        Assert.Equal([0, new Rational(1, 8), new Rational(7, 8)], laws[0].Probability[0]);
        Assert.Equal([0, new Rational(7, 8), new Rational(1, 8)], laws[1].Probability[0]);
    }

    [Fact]
    public void End_to_end_slices_have_the_published_fractions()
    {
        var ambiguous = GuaranteeSolution<Rational>.Of(BaseB.Game(BaseB.Stage<Rational>(), "0.5", "0.5", "0.5")).AsChallenger;

        Assert.Equal(new Rational(3, 16), ambiguous.ProtegeLoss);
        Assert.Equal(new Rational(27, 64), ambiguous.Burden[0] / ambiguous.Hazard[0]);
    }
}
