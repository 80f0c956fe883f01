using Casus.Equilibria;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria.ZeroSum;

public sealed class ZeroSumTreeTests
{
    [Theory]
    [InlineData("Kuhn", -1.0 / 18)]
    [InlineData("Leduc", -0.085606424078)]
    [InlineData("dice 4", 1.0 / 16)]
    [InlineData("dice 5", 1.0 / 125)]
    public void Values_are_those_published_and_bounded_from_both_sides(string name, double value)
    {
        var game = name switch
        {
            "Kuhn" => KuhnPoker.Tree<double>(),
            "Leduc" => LeducPoker.Tree<double>(),
            "dice 4" => LiarsDice.Tree<double>(4),
            _ => LiarsDice.Tree<double>(5),
        };
        var certificate = Only(ZeroSumTree.Solve(game));
        Assert.True(certificate.IsNash);
        var bounds = ValueBounds<double>.Of(certificate);
        Assert.InRange(value, bounds.Low - 1e-12, bounds.High + 1e-12);
        Assert.InRange(bounds.High - bounds.Low, -1e-15, 2e-9);
    }

    [Fact]
    public void Kuhns_equilibrium_is_one_of_the_family()
    {
        var profile = Only(ZeroSumTree.Solve(KuhnPoker.Tree<double>())).Assessment.Profile;
        var alpha = profile["J", "bet"];
        Assert.InRange(alpha, 0, (1.0 / 3) + 1e-9);
        Assert.Equal(3 * alpha, profile["K", "bet"], 1e-8);
        Assert.Equal(alpha + (1.0 / 3), profile["Q after check, bet", "call"], 1e-8);
        Assert.Equal(1.0 / 3, profile["J after check", "bet"], 1e-8);
    }

    [Fact]
    public void Scaling_and_shifting_payoffs_and_swapping_players_carry_over_to_the_value()
    {
        var plain = Only(ZeroSumTree.Solve(Turned(1, 0, swap: false)));
        var moved = Only(ZeroSumTree.Solve(Turned(250, 40, swap: false)));
        var swapped = Only(ZeroSumTree.Solve(Turned(1, 0, swap: true)));
        Assert.Equal((250 * plain.Values[0]) + 40, moved.Values[0], 1e-8);
        Assert.Equal(plain.Values[0], swapped.Values[1], 1e-9);
    }

    [Fact]
    public void Nobody_gains_at_sets_that_its_own_moves_exclude()
    {
        var game = LiarsDice.Tree<double>(3);
        var certificate = Only(ZeroSumTree.Solve(game));
        var (form, excluded) = (SequenceForm<double>.Of(game), 0);
        for (var player = 0; player < 2; player++)
        {
            var plan = form.Realization(certificate.Assessment.Profile, player);
            foreach (var set in form.SetsOf(player))
            {
                if (plan[form.SequenceTo(set)] > 1e-11)
                    continue;
                excluded++;
                Assert.InRange(certificate.Gains[set], 0, 1e-9);
            }
        }

        Assert.True(excluded > 0);
    }

    [Fact]
    public void Other_games_are_out_of_scope()
    {
        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(ZeroSumTree.Solve(ThreePlayerKuhn.Tree<double>()));
        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(ZeroSumTree.Solve(BeerQuiche.Game<double>(0.9).ToGame()));
    }

    [Fact]
    public void Told_to_stop_it_shows_the_best_with_its_regret()
    {
        var stopped = ZeroSumTree.Solve(LeducPoker.Tree<double>(), cancellation: new(canceled: true));
        var best = Assert.Single(Assert.IsType<Solution<Certificate<double>>.Unfinished>(stopped).Best);
        Assert.False(best.IsNash);
    }

    private static Certificate<double> Only(Solution<Certificate<double>> solution) =>
        Assert.Single(Assert.IsType<Solution<Certificate<double>>.Found>(solution).Equilibria);

    // A small poker with unequal stakes, so that nothing is symmetric.
    private static ExtensiveGame<double> Turned(double scale, double shift, bool swap)
    {
        var build = new GameBuilder<double>("A", "B");
        var (first, second) = swap ? (1, 0) : (0, 1);
        var deals = new List<(string, double, Subtree)>();
        for (var strength = 0; strength < 3; strength++)
        {
            var sign = strength - 0.7;
            deals.Add(
                (
                    $"{strength}",
                    (strength + 1) / 6.0,
                    build.Decision(
                        first,
                        $"I hold {strength}",
                        ("pass", End(sign)),
                        ("raise", build.Decision(second, "Raised", ("fold", End(1)), ("call", End(2.5 * sign))))
                    )
                )
            );
        }

        return build.Build(build.Chance([.. deals]));

        Subtree End(double payoff)
        {
            var (own, other) = ((scale * payoff) + shift, -scale * payoff);
            return swap ? build.Terminal(other, own) : build.Terminal(own, other);
        }
    }
}
