using Casus.Equilibria;
using Casus.Games;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Models.Guarantees;

public class GuaranteeTreeTests
{
    [Fact]
    public void Forty_types_each_make_the_tree_of_the_methods_page_and_nobody_gains()
    {
        var game = GuaranteeTree<Rational>.Discretised(BaseB.Game(BaseB.Stage<Rational>(), "0.5", "0.5", "0.5"), 40, 1, 40);
        var tree = Tree(game);
        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(tree.Profile));

        Assert.Equal(13_001, tree.Game.NodeCount);
        Assert.Equal(121, tree.Game.InformationSetCount);
        Assert.Equal(new Rational(3, 10), tree.AttackProbability());
        Assert.Equal(0, certificate.MaxGain);
        Assert.Empty(certificate.Faults);
    }

    [Fact]
    public void Tree_nears_the_closed_form_as_fast_as_types_grow()
    {
        // Not base B, where the discretised probabilities of help happen to be exact.
        var game = BaseB.Game(BaseB.Stage<double>(renegingAidWould: "0.171", renegingAidMay: "0.05"), "0.47", "0.47", "0.47");
        var closed = GuaranteeSolution<double>.Of(game).AsChallenger.Hazard[0];
        foreach (var types in new[] { 20, 40, 80, 160 })
        {
            var tree = Tree(GuaranteeTree<double>.Discretised(game, types, 1, types));
            Assert.InRange(Math.Abs(tree.AttackProbability() - closed) * types, 0, 2);
        }
    }

    [Fact]
    public void Solver_and_tree_agree_exactly_on_random_games_of_few_types() =>
        RandomGame
            .Any(guarantors: 2, periods: 1)
            .Always(
                20,
                6,
                random =>
                {
                    var continuous = random
                        .As(form =>
                            form with
                            {
                                Closure = Closure.AgreeToDisagree,
                                Probed = false,
                                MayAssert = random.Percentages[0] % 2 == 0,
                                Challenger = ChallengerOverTime.NewGovernmentEachPeriod,
                                Timing = form.Saving ? GuarantorTiming.InSequence : GuarantorTiming.AtOnce,
                            }
                        )
                        .Build<Rational>();
                    var game = GuaranteeTree<Rational>.Discretised(continuous, 4, 3, 3);
                    var solution = GuaranteeSolution<Rational>.Of(game);
                    var world = solution.Profile().Worlds[0];

                    Assert.Equal(0, GuaranteeTree<Rational>.LargestGain(game, world));
                    Assert.Equal(0, GuaranteeCertificate<Rational>.Check(game, new([world])).LargestRegret);

                    // What each seat expects is its value in the tree that its own belief draws.
                    var asChallenger = Verifier.Check(
                        Assessment<Rational>.FromBayes(GuaranteeTree<Rational>.Of(game, world, game.Beliefs.Challenger).Profile)
                    );
                    var asProtege = Verifier.Check(
                        Assessment<Rational>.FromBayes(GuaranteeTree<Rational>.Of(game, world, game.Beliefs.Protege).Profile)
                    );
                    Assert.Equal(solution.AsChallenger.ChallengerValue, asChallenger.Values[0]);
                    Assert.Equal(-solution.AsChallenger.ProtegeLoss, asProtege.Values[1]);
                    for (var j = 0; j < game.Beliefs.Guarantors.Length; j++)
                    {
                        var own = GuaranteeTree<Rational>.Of(game, world, game.Beliefs.Guarantors[j]);
                        var seen = Verifier.Check(Assessment<Rational>.FromBayes(own.Profile));
                        Assert.Equal(-solution.AsChallenger.Burden[j], seen.Values[2 + j]);
                    }
                }
            );

    [Fact]
    public void A_wrong_cut_off_gains_in_the_tree_what_the_certificate_says_at_least()
    {
        var game = GuaranteeTree<Rational>.Discretised(BaseB.Game(BaseB.Stage<Rational>(), "0.5", "0.5", "0.5"), 40, 1, 40);
        var world = GuaranteeSolution<Rational>.Of(game).Profile().Worlds[0];
        var start = world.Start[0];
        var moved = start.Restrained.Attacks with { Above = start.Restrained.Attacks.Above - new Rational(1, 5) };
        var wrong = world with { Start = [start with { Restrained = start.Restrained with { Attacks = moved } }] };

        var gain = GuaranteeTree<Rational>.LargestGain(game, wrong);

        Assert.True(gain > 0);
        Assert.True(GuaranteeCertificate<Rational>.Check(game, new([wrong])).ChallengerRegret >= gain);
    }

    private static GuaranteeTree<T> Tree<T>(GuaranteeGame<T> game)
        where T : struct, System.Numerics.INumber<T> =>
        GuaranteeTree<T>.Of(game, GuaranteeSolution<T>.Of(game).Profile().Worlds[0], game.Beliefs.Challenger);
}
