using Casus.Equilibria;
using Casus.Equilibria.Commitment;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Equilibria.ManyPlayers;

namespace Casus.Tests.Equilibria.Commitment;

public sealed class SecurityStrategiesTests
{
    [Fact]
    public void In_battle_of_the_sexes_caution_earns_two_thirds()
    {
        var levels = Levels(SmallGames.Of([2, 2], 2, 1, 0, 0, 0, 0, 1, 2));
        Assert.Equal(new(2, 3), levels[0].Guarantee);
        Assert.Equal([new(1, 3), new(2, 3)], levels[0].Strategy.ToArray());
        Assert.Equal([new(1, 3), new(2, 3)], levels[0].Punishment.ToArray());
        Assert.Equal([new(2, 3), new(1, 3)], levels[1].Strategy.ToArray());
    }

    [Fact]
    public void Two_who_punish_together_hold_a_third_lower_than_two_who_punish_apart()
    {
        // The third gets one unless all three choose alike. A common coin leaves it 1/2; apart, the others choose 1 with p and q, and the
        // larger of 1 − pq and 1 − (1 − p)(1 − q) is at least 3/4; sure choices leave it one.
        var game = SmallGames.By([2, 2, 2], profile => [0, 0, profile[0] == profile[1] && profile[1] == profile[2] ? 0 : 1]);
        var level = Levels(game)[2];
        Assert.Equal(new(1, 2), level.Guarantee);
        Assert.Equal(new(1, 2), level.Cap);
        Assert.Equal([new(1, 2), 0, 0, new(1, 2)], level.Punishment.ToArray());
        Assert.Equal(1, SecurityStrategies.PureMinmax(game, 2));
    }

    [Fact]
    public void Guarantee_and_cap_meet_for_any_number_of_players_and_doubles_agree()
    {
        int[][] sizes =
        [
            [3],
            [2, 4],
            [3, 2, 2],
            [2, 3, 2, 2],
        ];
        for (var seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            var counts = sizes[seed % sizes.Length];
            var game = SmallGames.By(counts, _ => [.. counts.Select(_ => (Rational)random.Next(-9, 10))]);
            var doubles = Assert
                .IsType<Solution<SecurityLevel<double>>.Found>(SecurityStrategies.Solve(SmallGames.Doubles(game)))
                .Equilibria;
            foreach (var level in Levels(game))
            {
                Assert.Equal(0, level.Gap);
                Assert.True(level.Cap <= SecurityStrategies.PureMinmax(game, level.Player));
                Assert.Equal((double)level.Guarantee, doubles[level.Player].Guarantee, 1e-8);
                Assert.InRange(doubles[level.Player].Gap, -1e-12, 3e-9);
                Assert.Equal(SlowGuarantee(game, level), level.Guarantee);
            }
        }
    }

    [Fact]
    public void Claims_that_are_no_distributions_are_refused()
    {
        var game = SmallGames.Of([2, 2], 2, 1, 0, 0, 0, 0, 1, 2);
        Assert.Throws<ArgumentException>(() => SecurityLevel<Rational>.Check(game, 0, [1, 1], [1, 0]));
        Assert.Throws<ArgumentException>(() => SecurityLevel<Rational>.Check(game, 0, [1], [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecurityLevel<Rational>.Check(game, 2, [1, 0], [1, 0]));
        Assert.Equal(2, SecurityLevel<Rational>.Check(game, 0, [1, 0], [1, 0]).Gap);
    }

    // By definition, profile by profile.
    private static Rational SlowGuarantee(StrategicGame<Rational> game, SecurityLevel<Rational> level)
    {
        var counts = Enumerable.Range(0, game.PlayerCount).Select(game.StrategyCountOf).ToArray();
        counts[level.Player] = 1;
        return SmallGames.Profiles(counts).Min(others => Earned([.. others]));

        Rational Earned(int[] profile)
        {
            var sum = Rational.Zero;
            for (var own = 0; own < level.Strategy.Length; own++)
            {
                profile[level.Player] = own;
                sum += level.Strategy[own] * game.Payoff(level.Player, profile);
            }

            return sum;
        }
    }

    private static SecurityLevel<Rational>[] Levels(StrategicGame<Rational> game) =>
        [.. Assert.IsType<Solution<SecurityLevel<Rational>>.Found>(SecurityStrategies.Solve(game)).Equilibria];
}
