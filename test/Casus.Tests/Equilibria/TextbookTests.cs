using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria;

/// <summary>Published answers to textbook games, certified exactly.</summary>
public class TextbookTests
{
    [Fact]
    public void Seltens_horse_is_held_by_a_third_player_who_believes_the_first_went_down_with_one_third()
    {
        var game = SeltenHorse.Tree<Rational>();
        var across = Profile<Rational>.Uniform(game).Taking("1", "C").Taking("2", "c").With("3", R(1, 4), R(3, 4));
        var tremble = Tremble<Rational>.Uniform(game).With("1", "D", 1).With("2", "d", 2);

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(across, tremble), tremble);

        Assert.Equal([R(1, 3), R(2, 3)], certificate.Assessment.BeliefAt(game.FindSet("3")).ToArray());
        Assert.Equal(0, certificate.MaxGain);
        Assert.True(certificate.Holds);
        Assert.Equal([1, 1, 1], certificate.Values);
    }

    [Fact]
    public void Seltens_horse_has_a_nash_equilibrium_in_which_the_second_player_would_throw_away_three()
    {
        var game = SeltenHorse.Tree<Rational>();
        var down = Profile<Rational>.Uniform(game).Taking("1", "D").Taking("2", "c").Taking("3", "L");

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(down));

        Assert.Equal(3, certificate.MaxGain);
        Assert.True(certificate.IsNash);
        Assert.Equal((FaultKind.ProfitableDeviation, "2"), (certificate.Faults[0].Kind, certificate.Faults[0].Place));
        Assert.Single(certificate.Faults);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(1, 3)]
    public void Kuhns_poker_is_worth_minus_one_eighteenth_whatever_the_first_player_bluffs(int above, int below)
    {
        var game = KuhnPoker.Tree<Rational>();

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(KuhnPoker.Equilibrium(game, R(above, below))));

        Assert.Equal((55, 12), (game.NodeCount, game.InformationSetCount));
        Assert.Equal([R(-1, 18), R(1, 18)], certificate.Values);
        Assert.Equal([0, 0], certificate.Regrets!.Value);
        Assert.Equal(0, certificate.MaxGain);
        Assert.True(certificate.Holds && certificate.IsExact);
    }

    [Fact]
    public void Never_bluffing_in_kuhns_poker_is_sequential_only_if_an_unseen_bet_is_thought_three_times_likelier_from_the_king()
    {
        var game = KuhnPoker.Tree<Rational>();
        var never = KuhnPoker.Equilibrium<Rational>(game, 0);
        var tremble = Tremble<Rational>.Uniform(game).With("J", "bet", 1).With("K", "bet", 3);

        var even = Verifier.Check(Assessment<Rational>.FromBayes(never));
        var right = Verifier.Check(Assessment<Rational>.FromBayes(never, tremble), tremble);

        Assert.Equal("Q after bet", Assert.Single(even.Faults).Place);
        Assert.True(even.IsNash);
        Assert.True(right.Holds);
    }

    [Fact]
    public void Kuhns_poker_in_doubles_agrees_to_rounding()
    {
        var game = KuhnPoker.Tree<double>();

        var certificate = Verifier.Check(Assessment<double>.FromBayes(KuhnPoker.Equilibrium(game, 1.0 / 6)));

        Assert.Equal(-1.0 / 18, certificate.Values[0], 1e-15);
        Assert.True(certificate.Holds);
        Assert.False(certificate.IsExact);
    }

    [Fact]
    public void Bluffing_too_much_in_kuhns_poker_costs_the_bluffer()
    {
        var game = KuhnPoker.Tree<Rational>();
        var bluffer = KuhnPoker.Equilibrium(game, R(1, 6)).With("J", R(1, 2), R(1, 2));

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(bluffer));

        Assert.True(certificate.Regrets!.Value[1] > 0);
        Assert.Contains(certificate.Faults, fault => fault is { Kind: FaultKind.Regret, Place: "Second" });
    }

    private static Rational R(int above, int below) => new(above, below);
}
