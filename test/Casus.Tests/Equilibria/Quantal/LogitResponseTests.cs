using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Tests.Games;

namespace Casus.Tests.Equilibria.Quantal;

public class LogitResponseTests
{
    // The payoffs of DeterrenceTests, in doubles.
    private static ExtensiveGame<double> Deterrence(double challengerHard, double defenderHard) =>
        UnilateralDeterrence.Tree(challengerHard, defenderHard, new(0, 1, -0.5, -0.25, -1), new(1, -1, 0, -0.5, -2));

    [Fact]
    public void Deterrence_at_precision_two_matches_the_published_definition()
    {
        var point = Reach(Deterrence(0.25, 0.4), 2);

        var play = point.Assessment.Profile;
        Assert.Equal(0.5232489744018741, play["Challenger hard", "go"], 1e-9);
        Assert.Equal(0.42106389944173717, play["Challenger soft", "go"], 1e-9);
        Assert.Equal(0.8358286712854712, play["Defender hard", "defend"], 1e-9);
        Assert.Equal(0.624818742818044, play["Defender soft", "defend"], 1e-9);
        Assert.Equal(0.6224593312018506, play["Challenger hard, defied", "fight"], 1e-9);
        Assert.Equal(0.26894142137000304, play["Challenger soft, defied", "fight"], 1e-9);
        Assert.InRange(point.Residual, 0, 1e-12);
    }

    [Fact]
    public void A_guarantor_who_may_help_answers_an_attack_by_its_own_payoffs_with_error()
    {
        var build = new GameBuilder<double>("Challenger", "Guarantor");
        var reply = build.Decision(
            1,
            "Guarantor",
            ("none", build.Terminal(0.6, -0.61)),
            ("aid", build.Terminal(0.3, -0.47)),
            ("direct", build.Terminal(-0.6, -0.54))
        );
        var game = build.Build(build.Decision(0, "Challenger", ("attack", reply), ("not", build.Terminal(0, 0))));

        var play = Reach(game, 4).Assessment.Profile;

        Assert.Equal(0.24547091961208667, play["Guarantor", "none"], 1e-9);
        Assert.Equal(0.42973918858727506, play["Guarantor", "aid"], 1e-9);
        Assert.Equal(0.3247898918006383, play["Guarantor", "direct"], 1e-9);
        Assert.Equal(0.5806205905102829, play["Challenger", "attack"], 1e-9);
    }

    [Fact]
    public void High_precision_reaches_the_mixed_bluff_equilibrium()
    {
        var point = Reach(Deterrence(0.25, 0.4), 1000);

        var play = point.Assessment.Profile;
        Assert.Equal(0.33319, play["Challenger soft", "go"], 5e-6);
        Assert.Equal(0.44522, play["Defender soft", "defend"], 5e-6);
        Assert.True(Verifier.Check(point.Assessment, tolerance: 0.002).Holds);
    }

    [Fact]
    public void High_precision_reaches_the_mixed_red_line_equilibrium()
    {
        var play = Reach(RedLine.Game(0.3, 0.4, 0.5).ToGame(), 1000).Assessment.Profile;

        Assert.Equal(0.28654, play["bluffer", "threat"], 5e-6);
        Assert.Equal(1.0 / 3, play["after threat", "weak"], 5e-3);
    }

    [Fact]
    public void Beliefs_stay_right_where_probabilities_underflow()
    {
        // Nobody challenges; the soft lose more by it, so that a challenge, were one seen, would come from the hard.
        var point = Reach(Deterrence(0.25, 0.85), 5000);

        var game = point.Assessment.Game;
        Assert.Equal(1, point.Assessment.BeliefAt(game.FindSet("Defender soft"))[0], 1e-9);
        Assert.InRange(point.Assessment.Profile["Defender soft", "defend"], 0, 1e-9);
        Assert.True(Verifier.Check(point.Assessment, tolerance: 1e-3).Holds);
    }

    [Fact]
    public void Long_steps_follow_the_same_branch_as_short_ones()
    {
        // Game 111 among them has a branch that turns back in precision before it goes on.
        foreach (var seed in Enumerable.Range(1, 20).Append(111))
        {
            var game = VerifierLawTests.AsDoubles(RandomGame.From(seed));
            var cancellation = TestContext.Current.CancellationToken;

            var quick = Assert.IsType<LogitOutcome<LogitPoint>.Reached>(LogitResponse.Solve(game, 1000, cancellation));
            var careful = Assert.IsType<LogitOutcome<LogitPoint>.Reached>(
                LogitResponse.Solve(game, LogitGoal.AtPrecision(1000), 0.9995, progress: null, cancellation)
            );

            Assert.True(careful.Path.Length > quick.Path.Length);
            Assert.Equal(
                careful.Point.Assessment.Profile.Probabilities,
                quick.Point.Assessment.Profile.Probabilities,
                (a, b) => Math.Abs(a - b) < 1e-7
            );
            var turnsBack = quick.Path.Zip(quick.Path.Skip(1)).Any(pair => pair.Second.Lambda < pair.First.Lambda);
            Assert.Equal(seed == 111, turnsBack);
        }
    }

    [Fact]
    public void Without_any_precision_every_move_is_as_likely_as_the_next()
    {
        var point = Reach(SeltenHorse.Tree<double>(), 0);

        Assert.All(point.Assessment.Profile.Probabilities, probability => Assert.Equal(0.5, probability, 1e-12));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reach(SeltenHorse.Tree<double>(), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reach(SeltenHorse.Tree<double>(), double.PositiveInfinity));
    }

    [Fact]
    public void A_single_choice_is_the_logit_of_its_payoffs_at_any_precision()
    {
        var build = new GameBuilder<double>("Only");
        var game = build.Build(build.Decision(0, "choice", ("good", build.Terminal(3)), ("bad", build.Terminal(1))));

        foreach (var lambda in new[] { 0.1, 1, 10, 1e4 })
        {
            var point = Reach(game, lambda);
            Assert.Equal(1 / (1 + Math.Exp(-2 * lambda)), point.Assessment.Profile["choice", "good"], 1e-12);
            Assert.Equal(-2 * lambda, point.LogProbabilities[1] - point.LogProbabilities[0], 1e-9 * (1 + lambda));
        }
    }

    [Fact]
    public void A_type_that_cannot_occur_does_not_disturb_the_others()
    {
        // Without hard challengers the game is one of a soft one against an unknown defender.
        var point = Reach(Deterrence(0, 0.4), 20);

        Assert.Equal([0, 1], point.Assessment.BeliefAt(point.Assessment.Game.FindSet("Defender soft")).ToArray());
        Assert.InRange(point.Residual, 0, 1e-9);
        Assert.True(Verifier.Check(point.Assessment, tolerance: 0.1).Holds);
    }

    [Fact]
    public void The_branch_nears_a_sequential_equilibrium_of_the_horse()
    {
        var game = SeltenHorse.Tree<double>();
        var far = Reach(game, 5000);

        var certificate = Verifier.Check(far.Assessment, tolerance: 1e-3);

        Assert.True(certificate.Holds);
        Assert.InRange(far.Assessment.Profile["1", "C"], 0.99, 1);
        Assert.InRange(far.Assessment.Profile["3", "L"], 0, 0.26);
    }

    private static LogitPoint Reach(ExtensiveGame<double> game, double lambda) =>
        Assert.IsType<LogitOutcome<LogitPoint>.Reached>(LogitResponse.Solve(game, lambda, TestContext.Current.CancellationToken)).Point;
}
