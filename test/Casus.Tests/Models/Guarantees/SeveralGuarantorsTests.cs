using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

public class SeveralGuarantorsTests
{
    [Fact]
    public void Help_of_two_adds_up_if_neither_saves_beside_the_other()
    {
        var stage = Pair(new(3, 10), R("0.4"), R("0.15"), saves: 0) with { Baseline = new(R("0.6"), R("0.3"), 0) };
        var law = ResponseLaw<Rational>.Imposed(stage.Baseline, stage.Guarantors, [R("0.5"), R("0.4")], reading: 0);
        var game = BaseB.Game(stage with { Given = [law], Readings = 1 }, "1", "1", "1") with
        {
            Beliefs = new(
                [1],
                [1],
                [
                    [1],
                    [1],
                ]
            ),
            Evaluation = [1],
        };
        var course = GuaranteeSolution<Rational>.Of(game).AsChallenger;

        Assert.Equal(R("0.41"), law.Win);
        Assert.Equal(R("0.56"), law.Cost);
        Assert.Equal(R("0.7"), law.AnyDirect);
        Assert.Equal(R("56/41"), course.Threshold[0]);
        Assert.Equal(R("13/41"), course.Hazard[0]);
    }

    [Fact]
    public void First_guarantor_counts_how_it_moves_the_second()
    {
        var law = Pair(new(3, 10), R("0.4"), R("0.15"), saves: R("0.03")).LawsByReading(provoked: false)[0];

        // The American cut-off is 26/33, and the Europeans fight with .4 alone and with .7 beside it.
        Assert.Equal(R("7/33"), law.Probability[0][2]);
        Assert.Equal((R("7/33") * R("0.7")) + (R("26/33") * R("0.4")), law.Probability[1][2]);
        Assert.Equal(0.4636363636363636, (double)law.Probability[1][2], 1e-9);
        Assert.Equal(0.4727272727272728, (double)(1 - law.AnyDirect), 1e-9);
    }

    [Fact]
    public void First_guarantor_counts_what_it_will_save_beside_the_second()
    {
        var stage = Pair(new(3, 10), R("0.4"), R("0.15"), saves: 0);
        stage.Guarantors[0].Saves[1] = R("0.1");
        var law = stage.LawsByReading(provoked: false)[0];

        // The second fights with probability .4 whatever the first does, which spares it .04 of .26.
        Assert.Equal(1 - (R("0.22") / R("0.3")), law.Probability[0][2]);
    }

    [Fact]
    public void Choosing_at_once_without_savings_is_choosing_in_turn() =>
        RandomGame
            .Any(periods: 2)
            .Always(
                200,
                21,
                random =>
                {
                    var inTurn = GuaranteeSolution<Rational>.Of(random.As(f => f with { Saving = false, Periods = 1 }).Build<Rational>());
                    var atOnce = GuaranteeSolution<Rational>.Of(
                        random.As(f => f with { Saving = false, Periods = 1, Timing = GuarantorTiming.AtOnce }).Build<Rational>()
                    );

                    Assert.Equal(inTurn.AsChallenger.ChallengerValue, atOnce.AsChallenger.ChallengerValue);
                    Assert.Equal(inTurn.AsChallenger.Burden, atOnce.AsChallenger.Burden);
                    Assert.Equal(0, GuaranteeCertificate<Rational>.Check(atOnce.Game, atOnce.Profile()).LargestRegret);
                }
            );

    [Fact]
    public void Order_of_guarantors_does_not_matter_if_none_saves_beside_another() =>
        RandomGame
            .Any(periods: 2)
            .Always(
                200,
                22,
                random =>
                {
                    var game = random.As(f => f with { Saving = false, Guarantors = 3 }).Build<Rational>();
                    var turned = game with
                    {
                        Stages = [.. game.Stages.Select(s => s with { Guarantors = [.. s.Guarantors.Reverse()] })],
                        Beliefs = game.Beliefs with { Guarantors = [.. game.Beliefs.Guarantors.Reverse()] },
                    };
                    var (here, there) = (GuaranteeSolution<Rational>.Of(game), GuaranteeSolution<Rational>.Of(turned));

                    Assert.Equal(here.AsChallenger.Survival, there.AsChallenger.Survival);
                    Assert.Equal(here.AsProtege.ProtegeLoss, there.AsProtege.ProtegeLoss);
                    Assert.Equal(here.AsGuarantor(0).Burden[0], there.AsGuarantor(2).Burden[2]);
                }
            );

    [Fact]
    public void Two_that_help_only_together_have_several_equilibria_and_each_is_one()
    {
        var stage = Pair(new(1, 10), 0, 0, saves: R("0.12")) with { Timing = GuarantorTiming.AtOnce };
        stage.Guarantors[0].Saves[1] = R("0.12");
        for (var j = 0; j < 2; j++)
        {
            // Alone, hardly anybody fights; beside the other, hardly anybody does not.
            stage.Guarantors[j].OwnCost[2] = R("0.13");
            stage.Guarantors[j].Reneging[0][0] = R("0.02");
        }

        var outcome = stage.CoordinationUnder(0);

        Assert.True(outcome.AreAll);
        Assert.Equal(3, outcome.Equilibria.Length);
        Assert.Equal([0, 0], outcome.Equilibria[0]);
        Assert.Equal([1, 1], outcome.Equilibria[^1], (a, b) => Math.Abs(a - b) < 1e-9);
        // In between each fights with q = 1 - (.11 - .12 q)/.1, so q = 1/2.
        Assert.Equal(0.5, outcome.Equilibria[1][0], 1e-9);
    }

    private static StageGame<Rational> Pair(Rational firstDrop, Rational firstCost, Rational secondCost, Rational saves) =>
        new()
        {
            Baseline = new(1, 0, 0),
            Readings = 1,
            Pain = new UniformLaw<Rational>(0, new(1, 100)),
            Guarantors =
            [
                Fighter(firstDrop, firstCost, own: R("0.36"), renege: R("0.1"), [0, 0]),
                Fighter(R("0.1"), secondCost, own: R("0.1"), renege: R("0.04"), [saves, 0]),
            ],
        };

    // Fights or does nothing.
    private static GuarantorTerms<Rational> Fighter(Rational drop, Rational cost, Rational own, Rational renege, Rational[] saves) =>
        new()
        {
            WinDrop = [0, 0, drop],
            CostRise = [0, 0, cost],
            DamageRise = [0, 0, 0],
            OwnCost = [0, 0, own],
            Reneging =
            [
                [renege, renege, 0],
            ],
            Allowed = [true, false, true],
            Stake = new UniformLaw<Rational>(0, 1),
            Saves = saves,
        };

    private static Rational R(string text) => Rational.Parse(text);
}
