using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;

namespace Casus.Tests.Models.Guarantees;

public class ProbeTests
{
    [Fact]
    public void An_answer_moves_an_even_belief_to_seven_eighths_and_none_to_one()
    {
        var beliefs = new BeliefState<Rational>([new(1, 2), new(1, 2)], [new(1, 2), new(1, 2)], []);

        Assert.Equal(new Rational(7, 8), beliefs.After([new(7, 8), new(1, 8)]).Challenger[0]);
        Assert.Equal(new Rational(1, 8), beliefs.After([new(1, 8), new(7, 8)]).Challenger[0]);
        // What was held impossible teaches nothing.
        Assert.Equal(new Rational(1, 2), beliefs.After([0, 0]).Challenger[0]);
    }

    [Fact]
    public void One_unanswered_probe_undoes_an_ambiguous_guarantee()
    {
        var solution = Probed("0.5", "1", periods: 1);
        var start = solution.AsChallenger.Start;

        // After an answer nobody attacks; after none, as under "may" believed with 7/8.
        Rational Cut(int way) => start[way].Restrained.Attacks.Above;
        Assert.Equal(new Rational(11, 8), Cut(0));
        Assert.True(Cut(1) > 2);
        Assert.Equal(Alone("1/8").Threshold[0], Cut(2));
        Assert.Equal(Alone("7/8").Threshold[0], Cut(1));
        // Probed for sure, the first period is the average of the two, each reading as likely as the other.
        Assert.Equal((Alone("1/8").Hazard[0] + Alone("7/8").Hazard[0]) / 2, solution.AsChallenger.Hazard[0]);
        Assert.Equal((Alone("1/8").ChallengerValue + Alone("7/8").ChallengerValue) / 2, solution.AsChallenger.ChallengerValue);

        static Course<Rational> Alone(string belief) =>
            GuaranteeSolution<Rational>.Of(BaseB.Game(BaseB.Stage<Rational>(), belief, belief, belief)).AsChallenger;
    }

    [Fact]
    public void No_probes_is_the_plain_course()
    {
        var plain = Probed("0.5", "0", periods: 4).AsChallenger;
        var rare = GuaranteeSolution<Rational>
            .Of(Probed("0.5", "0", periods: 4).Game with { ProbeProbability = new(1, 1_000_000_000) })
            .AsChallenger;

        Assert.Equal((double)plain.ChallengerValue, (double)rare.ChallengerValue, 1e-7);
        for (var t = 0; t < 4; t++)
        {
            Assert.Equal((double)plain.Threshold[t], (double)rare.Threshold[t], 1e-7);
            Assert.Equal((double)plain.Survival[t], (double)rare.Survival[t], 1e-7);
        }
    }

    [Fact]
    public void Probes_show_nothing_where_nobody_knows_the_reading() =>
        RandomGame
            .Any(guarantors: 2)
            .Always(
                50,
                41,
                random =>
                {
                    var game = random.As(f => f with { Probed = true, KnowsReading = false, Challenger = default }).Build<double>();
                    var probed = GuaranteeSolution<double>.Of(game);
                    var plain = GuaranteeSolution<double>.Of(game with { ProbeProbability = 0 });

                    Assert.Equal(plain.AsChallenger.Survival, probed.AsChallenger.Survival);
                }
            );

    [Fact]
    public void Histories_that_count_alike_may_be_followed_as_one() =>
        RandomGame
            .Any(guarantors: 2, periods: 4)
            .Always(
                40,
                42,
                random =>
                {
                    var game = random
                        .As(f => f with { Probed = true, KnowsReading = true, Eroding = false, Challenger = default })
                        .Build<Rational>();
                    // Equal numbers in objects of their own: every history is followed by itself.
                    var apart = game with
                    {
                        Stages = [.. game.Stages.Select(s => s with { Stake = s.Stake })],
                    };
                    var (merged, tree) = (GuaranteeSolution<Rational>.Of(game), GuaranteeSolution<Rational>.Of(apart));

                    Assert.Equal(tree.AsChallenger.Survival, merged.AsChallenger.Survival);
                    Assert.Equal(tree.AsChallenger.ChallengerValue, merged.AsChallenger.ChallengerValue);
                    Assert.Equal(tree.AsProtege.ProtegeLoss, merged.AsProtege.ProtegeLoss);
                    Assert.Equal(tree.AsChallenger.Burden, merged.AsChallenger.Burden);
                    Assert.Equal(0, GuaranteeCertificate<Rational>.Check(apart, tree.Profile()).LargestRegret);
                }
            );

    [Fact]
    public void Survival_is_what_walking_every_history_gives() =>
        RandomGame
            .Any(guarantors: 2, periods: 3)
            .Always(
                40,
                43,
                random =>
                {
                    var game = random.As(f => f with { Probed = true, KnowsReading = true, Challenger = default }).Build<double>();
                    var solution = GuaranteeSolution<double>.Of(game);
                    var course = solution.AsChallenger;
                    var alive = new double[game.Stages.Length];
                    for (var reading = 0; reading < game.Evaluation.Length; reading++)
                        Walk(game, course.Start, 0, reading, game.Evaluation[reading], alive);

                    for (var t = 0; t < alive.Length; t++)
                        Assert.Equal(alive[t], course.Survival[t], 1e-12);
                }
            );

    [Fact]
    public void Nobody_expects_its_belief_to_move() =>
        RandomGame
            .Any(guarantors: 2, periods: 1)
            .Always(
                200,
                44,
                random =>
                {
                    var game = random.As(f => f with { KnowsReading = true }).Build<Rational>();
                    Rational[] yes = [.. game.Stages[0].LawsByReading(false).Select(law => law.AnyDirect)];
                    Rational[] no = [.. yes.Select(p => 1 - p)];
                    var expected = BeliefState<Rational>.Expect(game.Beliefs.Challenger, yes);
                    var (ifYes, ifNo) = (game.Beliefs.After(yes).Challenger, game.Beliefs.After(no).Challenger);

                    for (var i = 0; i < yes.Length; i++)
                        Assert.Equal(game.Beliefs.Challenger[i], (expected * ifYes[i]) + ((1 - expected) * ifNo[i]));
                }
            );

    [Fact]
    public void What_was_held_impossible_leaves_the_belief_of_signature_in_whatever_order_it_came()
    {
        // Under the first reading help is certain: "answered, then not" cannot be.
        var sure = BaseB.Stage<Rational>(renegingNoneWould: "0.9", renegingAidWould: "0.9");
        var game = BaseB.Game(sure, "1", "0.5", "0.5") with { Stages = [sure, sure, sure], ProbeProbability = new(1, 2) };
        var apart = game with { Stages = [.. game.Stages.Select(s => s with { Stake = s.Stake })] };
        var (merged, tree) = (GuaranteeSolution<Rational>.Of(game), GuaranteeSolution<Rational>.Of(apart));

        Assert.Equal(tree.AsChallenger.Survival, merged.AsChallenger.Survival);
        var start = tree.AsChallenger.Start;
        Assert.Equal(start[1].Next[2].Restrained.Attacks, start[2].Next[1].Restrained.Attacks);
    }

    private static void Walk(GuaranteeGame<double> game, Moment<double>[] ways, int period, int reading, double chance, double[] alive)
    {
        if (ways.Length == 0)
            return;
        var answered = game.Stages[period].LawsByReading(false)[reading].AnyDirect;
        var probed = game.ProbeProbability;
        double[] chances = ways.Length == 1 ? [1] : [1 - probed, probed * answered, probed * (1 - answered)];
        for (var way = 0; way < ways.Length; way++)
        {
            var plan = ways[way].Asserts ? ways[way].Assertive!.Value : ways[way].Restrained;
            var stays = chance * chances[way] * game.Resolve.AtMost(plan.Attacks.Above);
            alive[period] += stays;
            Walk(game, ways[way].Next, period + 1, reading, stays, alive);
        }
    }

    private static GuaranteeSolution<Rational> Probed(string belief, string probability, int periods)
    {
        var stage = BaseB.Stage<Rational>();
        return GuaranteeSolution<Rational>.Of(
            BaseB.Game(stage, belief, belief, belief) with
            {
                Stages = [.. Enumerable.Repeat(stage, periods)],
                ProbeProbability = Rational.Parse(probability),
            }
        );
    }
}
