using Casus.Equilibria;
using Casus.Equilibria.Commitment;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Equilibria.ManyPlayers;

namespace Casus.Tests.Equilibria.Commitment;

public sealed class StackelbergTests
{
    // (2,1) (4,0) / (1,0) (3,1): the upper row dominates, yet the leader does best by not playing it for sure.
    private static readonly StrategicGame<Rational> Textbook = SmallGames.Of([2, 2], 2, 1, 1, 0, 4, 0, 3, 1);

    [Fact]
    public void The_game_of_Conitzer_and_Sandholm_is_worth_two_in_equilibrium_three_pure_and_three_and_a_half_mixed()
    {
        var best = Best(Textbook);
        Assert.Equal(new(7, 2), best.Value);
        Assert.Equal([new(1, 2), new(1, 2)], best.Certificate.Strategy.ToArray());
        Assert.Equal(new(7, 2), best.Certificate.FavouredPayoff);
        Assert.Equal(new(3, 2), best.Certificate.HarmedPayoff);
        Assert.True(best.IsAttained);
        Assert.Equal(1, best.Certificate.FavouredAnswer);

        var pure = Assert.Single(Assert.IsType<Solution<CommitmentCertificate<Rational>>.Found>(Stackelberg.Pure(Textbook)).Equilibria);
        Assert.Equal([0, 1], pure.Strategy.ToArray());
        Assert.Equal(3, pure.FavouredPayoff);
    }

    [Fact]
    public void Against_a_follower_that_breaks_ties_against_the_leader_the_same_is_only_a_supremum()
    {
        var best = Best(Textbook, ties: TieBreaking.AgainstLeader);
        Assert.Equal(new(7, 2), best.Value);
        Assert.False(best.IsAttained);
        // A little off the tie, almost as much is certain.
        var near = CommitmentCertificate<Rational>.Check(Textbook, 0, [new(499, 1000), new(501, 1000)]);
        Assert.Equal(new(3499, 1000), near.HarmedPayoff);
    }

    [Fact]
    public void An_answer_that_is_never_strictly_best_counts_only_when_ties_are_broken_for_the_leader()
    {
        // The follower's second answer equals its first on the lower row and is worse on the upper; only the lower row induces it, on a tie.
        var game = SmallGames.Of([2, 2], 0, 1, 1, 1, 0, 0, 5, 1);
        Assert.Equal(5, Best(game).Value);
        var harmed = Best(game, ties: TieBreaking.AgainstLeader);
        Assert.Equal(1, harmed.Value);
        Assert.Null(harmed.ValueByAnswer[1]);
    }

    [Fact]
    public void Answers_that_are_the_same_to_the_follower_bring_the_worse_of_the_two_when_it_harms_the_leader()
    {
        var game = SmallGames.Of([2, 2], 4, 1, 0, 2, 0, 1, 4, 2);
        Assert.Equal(4, Best(game).Value);
        Assert.Equal(2, Best(game, ties: TieBreaking.AgainstLeader).Value);
    }

    [Fact]
    public void To_commit_is_never_worse_than_the_best_equilibrium_and_harmed_never_better_than_favoured()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var game = Random([3, 4], seed);
            var nash = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(BimatrixEnumeration.Solve(game));
            var extremes = nash.Equilibria.SelectMany(component => component.Extremes).ToList();
            var (strong, weak) = (Best(game), Best(game, ties: TieBreaking.AgainstLeader));
            Assert.True(strong.Value >= extremes.Max(equilibrium => equilibrium.Values[0]));
            Assert.True(strong.Value >= weak.Value);
            Assert.True(weak.Value >= Security(game)[0].Guarantee);
            Assert.Equal(strong.Value, strong.Certificate.FavouredPayoff);
            // von Stengel and Zamir: the least payoff of a leader is at least what some equilibrium pays.
            Assert.True(weak.Value >= extremes.Min(equilibrium => equilibrium.Values[0]));
            foreach (var ties in Enum.GetValues<TieBreaking>())
                Assert.True(Brought(game, ties) <= (ties == TieBreaking.ForLeader ? strong : weak).Value);
        }

        static Rational Brought(StrategicGame<Rational> game, TieBreaking ties)
        {
            var pure = Assert.IsType<Solution<CommitmentCertificate<Rational>>.Found>(Stackelberg.Pure(game, 0, ties)).Equilibria[0];
            return ties == TieBreaking.ForLeader ? pure.FavouredPayoff : pure.HarmedPayoff;
        }
    }

    [Fact]
    public void No_mixture_of_a_fine_grid_brings_more_and_some_come_near()
    {
        const int Steps = 24;
        for (var seed = 0; seed < 25; seed++)
        {
            var game = Random([3, 3], seed);
            var (strong, weak) = (Best(game).Value, Best(game, ties: TieBreaking.AgainstLeader).Value);
            var (favoured, harmed) = (new Rational(-100, 1), new Rational(-100, 1));
            for (var first = 0; first <= Steps; first++)
            for (var second = 0; second <= Steps - first; second++)
            {
                var check = CommitmentCertificate<Rational>.Check(
                    game,
                    0,
                    [new(first, Steps), new(second, Steps), new(Steps - first - second, Steps)]
                );
                (favoured, harmed) = (Max(favoured, check.FavouredPayoff), Max(harmed, check.HarmedPayoff));
            }

            Assert.True(favoured <= strong);
            Assert.True(harmed <= weak);
            // A step moves the leader's payoff by at most 8 · 2/24; two are granted.
            Assert.True(weak - harmed <= new Rational(4, 3), $"seed {seed}: {weak} against {harmed}");
        }

        static Rational Max(Rational left, Rational right) => left > right ? left : right;
    }

    [Fact]
    public void Constant_sum_games_are_worth_their_value_committed_or_not_and_either_player_may_lead()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var game = SmallGames.By([3, 4], _ => Opposed(random.Next(-9, 10)));
            var value = Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(ZeroSumStrategic.Solve(game)).Equilibria[0].Values;
            foreach (var ties in Enum.GetValues<TieBreaking>())
            {
                Assert.Equal(value[0], Best(game, 0, ties).Value);
                Assert.Equal(value[1], Best(game, 1, ties).Value);
            }

            var levels = Security(game);
            Assert.Equal(value.ToArray(), levels.Select(level => level.Guarantee).ToArray());
        }

        static Rational[] Opposed(int payoff) => [payoff, -payoff];
    }

    [Fact]
    public void Names_of_players_and_scales_of_payoffs_do_not_matter()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var game = Random([3, 4], seed);
            var swapped = SmallGames.By(
                [4, 3],
                profile => [game.Payoff(1, [profile[1], profile[0]]), game.Payoff(0, [profile[1], profile[0]])]
            );
            var scaled = SmallGames.By([3, 4], profile => [(3 * game.Payoff(0, profile)) - 5, (7 * game.Payoff(1, profile)) + 1]);
            foreach (var ties in Enum.GetValues<TieBreaking>())
            {
                Assert.Equal(Best(game, 0, ties).Value, Best(swapped, 1, ties).Value);
                Assert.Equal((3 * Best(game, 0, ties).Value) - 5, Best(scaled, 0, ties).Value);
            }
        }
    }

    [Fact]
    public void Three_players_are_out_of_scope_and_a_stop_is_heard()
    {
        Assert.IsType<Solution<BestCommitment<Rational>>.OutOfScope>(Stackelberg.Solve(Random([2, 2, 2], 1)));
        Assert.IsType<Solution<CommitmentCertificate<Rational>>.OutOfScope>(Stackelberg.Pure(Random([2, 2, 2], 1)));
        Assert.IsType<Solution<BestCommitment<Rational>>.Unfinished>(Stackelberg.Solve(Textbook, cancellation: new(canceled: true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Stackelberg.Solve(Textbook, 2));
    }

    private static StrategicGame<Rational> Random(int[] counts, int seed)
    {
        var random = new Random(seed);
        return SmallGames.By(counts, _ => [.. counts.Select(_ => (Rational)random.Next(-4, 5))]);
    }

    private static BestCommitment<Rational> Best(StrategicGame<Rational> game, int leader = 0, TieBreaking ties = TieBreaking.ForLeader) =>
        Assert.Single(Assert.IsType<Solution<BestCommitment<Rational>>.Found>(Stackelberg.Solve(game, leader, ties)).Equilibria);

    private static SecurityLevel<Rational>[] Security(StrategicGame<Rational> game) =>
        [.. Assert.IsType<Solution<SecurityLevel<Rational>>.Found>(SecurityStrategies.Solve(game)).Equilibria];
}
