using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria;

/// <summary>The four regions of the unilateral deterrence game (Kilgour and Zagare 1991), certified exactly.</summary>
public class DeterrenceTests
{
    // (DC-SQ)/(DC-DD+) = 0.8 and (DC-SQ)/(DC-CD) = 2/3 for the challenger; (CD-DC)/(CD-DD-) = 0.5 for the defender.
    internal static readonly UnilateralDeterrence.Payoffs<Rational> Challenger = new(0, 1, R(-1, 2), R(-1, 4), -1);
    internal static readonly UnilateralDeterrence.Payoffs<Rational> Defender = new(1, -1, 0, R(-1, 2), -2);

    [Fact]
    public void Thresholds_are_those_of_the_published_figures()
    {
        Assert.Equal(R(4, 5), (Challenger.Conceded - Challenger.StatusQuo) / (Challenger.Conceded - Challenger.DisputeIfHard));
        Assert.Equal(R(2, 3), (Challenger.Conceded - Challenger.StatusQuo) / (Challenger.Conceded - Challenger.BacksDown));
        Assert.Equal(R(1, 2), (Defender.BacksDown - Defender.Conceded) / (Defender.BacksDown - Defender.DisputeIfSoft));
    }

    [Theory]
    [InlineData("certain deterrence", 1, 4, 17, 20, 0, 1, 0, 1, 0, 1)]
    [InlineData("separating", 1, 4, 7, 10, 1, 1, 0, 1, 0, 1)]
    [InlineData("bluff", 1, 4, 2, 5, 1, 1, 1, 3, 4, 9)]
    [InlineData("attack", 3, 4, 2, 5, 1, 1, 1, 1, 0, 1)]
    public void Each_region_has_its_perfect_bayesian_equilibrium(
        string region,
        int challengerAbove,
        int challengerBelow,
        int defenderAbove,
        int defenderBelow,
        int hardAbove,
        int hardBelow,
        int softAbove,
        int softBelow,
        int defendAbove,
        int defendBelow
    )
    {
        var game = Game(R(challengerAbove, challengerBelow), R(defenderAbove, defenderBelow));
        var profile = Play(game, R(hardAbove, hardBelow), R(softAbove, softBelow), R(defendAbove, defendBelow));

        // Where nobody goes, whoever goes is thought hard: the tremble of the soft challenger is one order rarer.
        var tremble = Tremble<Rational>.Uniform(game).With("Challenger soft", "go", 1, order: 2);
        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(profile, tremble), tremble);

        Assert.Empty(certificate.Faults);
        Assert.Equal(0, certificate.MaxGain);
        Assert.Equal([0, 0], certificate.Regrets!.Value);
        Assert.True(certificate.IsExact, region);
        Assert.Equal(0, certificate.ConsistencyDeparture);
    }

    [Fact]
    public void Wrong_by_a_little_is_seen_in_each_part_of_the_bluff()
    {
        var game = Game(R(1, 4), R(2, 5));
        var tooBold = Verifier.Check(Assessment<Rational>.FromBayes(Play(game, 1, R(1, 2), R(4, 9))));
        var tooMeek = Verifier.Check(Assessment<Rational>.FromBayes(Play(game, 1, R(1, 3), R(5, 9))));

        Assert.Equal([FaultKind.ProfitableDeviation, FaultKind.Regret], tooBold.Faults.Select(f => f.Kind));
        Assert.Equal("Defender", game.Players[game.PlayerOf(game.FindSet(tooBold.Faults[0].Place))]);
        Assert.Equal("Challenger soft", tooMeek.Faults[0].Place);
    }

    [Fact]
    public void Steadfast_deterrence_stands_on_the_belief_that_a_challenge_is_a_bluff()
    {
        var game = Game(R(1, 4), R(2, 5));
        var steadfast = Assessment<Rational>.FromBayes(Play(game, 0, 0, 1));

        var doubting = Verifier.Check(Believing(steadfast, R(2, 5)));
        var convinced = Verifier.Check(Believing(steadfast, 1));

        Assert.True(doubting.Holds);
        Assert.Equal(0, doubting.MaxGain);
        Assert.Equal(1, convinced.MaxGain);
        Assert.Equal("At 'Defender soft' Defender would gain 1 by another move.", Assert.Single(convinced.Faults).Words);
        Assert.True(convinced.IsNash);
    }

    internal static ExtensiveGame<Rational> Game(Rational challengerHard, Rational defenderHard) =>
        UnilateralDeterrence.Tree(challengerHard, defenderHard, Challenger, Defender);

    internal static Profile<Rational> Play(ExtensiveGame<Rational> game, Rational hardGoes, Rational softGoes, Rational softDefends) =>
        Profile<Rational>
            .Uniform(game)
            .With("Challenger hard", 1 - hardGoes, hardGoes)
            .With("Challenger soft", 1 - softGoes, softGoes)
            .Taking("Defender hard", "defend")
            .With("Defender soft", 1 - softDefends, softDefends)
            .Taking("Challenger hard, defied", "fight")
            .Taking("Challenger soft, defied", "back down");

    private static Assessment<Rational> Believing(Assessment<Rational> assessment, Rational hard) =>
        assessment.WithBelief("Defender hard", hard, 1 - hard).WithBelief("Defender soft", hard, 1 - hard);

    private static Rational R(int above, int below) => new(above, below);
}
