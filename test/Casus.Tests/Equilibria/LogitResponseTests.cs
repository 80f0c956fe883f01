using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria;

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

    private static LogitPoint Reach(ExtensiveGame<double> game, double lambda) =>
        Assert.IsType<LogitOutcome.Reached>(LogitResponse.Solve(game, lambda, TestContext.Current.CancellationToken)).Point;
}
