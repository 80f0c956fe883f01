using Casus.Equilibria;
using Casus.Equilibria.Commitment;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Commitment;

public sealed class TreeStackelbergTests
{
    [Fact]
    public void To_promise_a_draw_persuades_a_follower_more_cheaply_than_any_sure_move()
    {
        // The follower may stop with 1, or trust; trusted, the leader takes (3, 0) or shares (2, 2): a draw in halves is just enough.
        var build = new GameBuilder<Rational>("Leader", "Follower");
        var game = build.Build(
            build.Decision(
                1,
                "trust?",
                ("stop", build.Terminal(0, 1)),
                ("trust", build.Decision(0, "share?", ("take", build.Terminal(3, 0)), ("share", build.Terminal(2, 2))))
            )
        );
        var best = Best(game);
        Assert.Equal(new(5, 2), best.FavouredPayoff);
        Assert.Equal(1, best.FollowerPayoff);
        Assert.Equal(0, best.HarmedPayoff);
        Assert.Equal(new(1, 2), best.Profile["share?", "take"]);
        Assert.Equal(1, best.Profile["trust?", "trust"]);
        var pure = Assert.IsType<Solution<TreeCommitment<Rational>>.Found>(TreeStackelberg.Pure(game)).Equilibria[0];
        Assert.Equal(2, pure.FavouredPayoff);
        Assert.Equal(2, pure.HarmedPayoff);
    }

    [Fact]
    public void A_threat_that_is_never_carried_out_wins_the_market()
    {
        var build = new GameBuilder<Rational>("Entrant", "Incumbent");
        var game = build.Build(
            build.Decision(
                0,
                "enter?",
                ("out", build.Terminal(0, 2)),
                ("in", build.Decision(1, "fight?", ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1))))
            )
        );
        var best = Best(game, leader: 1);
        Assert.Equal(2, best.FavouredPayoff);
        Assert.Equal(1, best.Profile["enter?", "out"]);
        Assert.True(best.Profile["fight?", "fight"] >= new Rational(1, 2));
    }

    [Theory]
    [InlineData(3, 24)]
    [InlineData(4, 40)]
    public void Trees_and_their_strategic_forms_have_the_same_best_commitments(int depth, int trees)
    {
        var compared = 0;
        for (var seed = 0; seed < trees; seed++)
        {
            var game = RandomTree(depth, seed);
            for (var leader = 0; leader < 2; leader++)
            {
                if (ReducedStrategicForm<Rational>.Refusal(game, 1500) is not null)
                    continue;
                var form = ReducedStrategicForm<Rational>.Of(game).Game;
                if (Stackelberg.Solve(form, leader) is not Solution<BestCommitment<Rational>>.Found found)
                    continue;
                compared++;
                Assert.Equal(found.Equilibria[0].Value, Best(game, leader).FavouredPayoff);
                var pure = Assert.IsType<Solution<TreeCommitment<Rational>>.Found>(TreeStackelberg.Pure(game, leader)).Equilibria[0];
                var pureInForm = Assert.IsType<Solution<CommitmentCertificate<Rational>>.Found>(Stackelberg.Pure(form, leader));
                Assert.Equal(pureInForm.Equilibria[0].FavouredPayoff, pure.FavouredPayoff);
            }
        }

        Assert.True(compared >= trees / 4, $"{compared} compared");
    }

    [Fact]
    public void Large_trees_bring_at_least_what_backward_induction_does()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var game = RandomTree(7, seed);
            var induced = Assert.IsType<Solution<Certificate<Rational>>.Found>(BackwardInduction.Solve(game)).Equilibria;
            Assert.True(Best(game).FavouredPayoff >= induced.Max(equilibrium => equilibrium.Values[0]));
        }
    }

    [Fact]
    public void Chance_hidden_moves_and_other_numbers_of_players_are_out_of_scope()
    {
        var chance = new GameBuilder<Rational>("A", "B");
        var half = new Rational(1, 2);
        Refused(chance.Build(chance.Chance(("h", half, chance.Terminal(1, 0)), ("t", half, chance.Terminal(0, 1)))));
        var hidden = new GameBuilder<Rational>("A", "B");
        Refused(hidden.Build(hidden.Decision(0, "a", ("l", Guess(hidden, 1)), ("r", Guess(hidden, 0)))));
        var three = new GameBuilder<Rational>("A", "B", "C");
        Refused(three.Build(three.Terminal(1, 2, 3)));

        static Subtree Guess(GameBuilder<Rational> build, int payoff) =>
            build.Decision(1, "b", ("l", build.Terminal(payoff, 1 - payoff)), ("r", build.Terminal(1 - payoff, payoff)));

        static void Refused(ExtensiveGame<Rational> game) =>
            Assert.IsType<Solution<TreeCommitment<Rational>>.OutOfScope>(TreeStackelberg.Solve(game));
    }

    private static TreeCommitment<Rational> Best(ExtensiveGame<Rational> game, int leader = 0) =>
        Assert.Single(Assert.IsType<Solution<TreeCommitment<Rational>>.Found>(TreeStackelberg.Solve(game, leader)).Equilibria);

    private static ExtensiveGame<Rational> RandomTree(int depth, int seed)
    {
        var random = new Random(seed);
        var build = new GameBuilder<Rational>("A", "B");
        var sets = 0;
        return build.Build(Grow(depth));

        Subtree Grow(int left)
        {
            if (left == 0 || (left < depth - 1 && random.Next(5) == 0))
                return build.Terminal(random.Next(-6, 7), random.Next(-6, 7));
            var (player, label) = (random.Next(2), $"{sets++}");
            return build.Decision(player, label, [.. Enumerable.Range(0, random.Next(2, 4)).Select(move => ($"m{move}", Grow(left - 1)))]);
        }
    }
}
