using Casus.Equilibria;
using Casus.Equilibria.Pure;
using Casus.Games;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Games;

public sealed class BayesianGameTests
{
    [Fact]
    public void One_who_does_not_know_whether_she_wants_to_meet_goes_where_he_likes()
    {
        // Osborne (2004), section 9.1: the only pure equilibrium is Bach for him, and Bach or Stravinsky as she wants to meet or to avoid.
        var agents = MeetOrAvoid().ToAgentForm();

        var found = Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(PureEquilibria.Solve(agents));

        var only = Assert.Single(found.Equilibria);
        Assert.Equal(["he: -", "she: meet", "she: avoid"], agents.Players);
        Assert.Equal([1, 0, 1, 0, 0, 1], only.Profile.Probabilities);
        Assert.Equal([1, 1, 2], only.Values);
    }

    [Fact]
    public void The_tree_and_the_agents_agree_on_that_equilibrium()
    {
        var tree = MeetOrAvoid().ToTree();
        var play = Profile<Rational>.Uniform(tree).Taking("he: -", "B").Taking("she: meet", "B").Taking("she: avoid", "S");

        var certificate = Verifier.Check(Assessment<Rational>.FromBayes(play));

        Assert.True(certificate.Holds);
        Assert.Equal([1, new(3, 2)], certificate.Values);
    }

    [Fact]
    public void Who_disagrees_about_the_odds_bets_and_who_shares_them_does_not_gain()
    {
        var apart = Bet((player, up) => player == 0 == up ? new(3, 4) : new(1, 4));
        var alike = Bet((_, _) => new Rational(1, 2));
        int[] both = [1, 1, 0, 0];

        var bet = StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Pure(apart.ToAgentForm(), both));
        var same = StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Pure(alike.ToAgentForm(), both));

        Assert.True(bet.IsNash);
        Assert.Equal([new(1, 2), new(1, 2), 0, 0], bet.Values);
        Assert.Equal([0, 0, 0, 0], same.Values);
        Assert.Null(apart.Shared());
        Assert.Throws<InvalidOperationException>(apart.ToTree);
    }

    [Fact]
    public void A_profile_is_an_equilibrium_of_the_agents_exactly_when_it_is_one_of_the_tree()
    {
        var equilibria = 0;
        Gen.Int[0, 100_000]
            .Always(
                60,
                stream: 81,
                seed =>
                {
                    var game = Random(seed);
                    var (agents, tree) = (game.ToAgentForm(), game.ToTree());
                    foreach (var actions in Profiles(agents))
                    {
                        var play = Profile<Rational>.Uniform(tree);
                        for (var agent = 0; agent < actions.Length; agent++)
                            play = play.Taking(agents.Players[agent], agents.Strategies[agent][actions[agent]]);
                        var inTree = Verifier.Check(Assessment<Rational>.FromBayes(play)).IsNash;
                        equilibria += inTree ? 1 : 0;

                        Assert.Equal(inTree, StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Pure(agents, actions)).IsNash);
                    }
                }
            );
        Assert.True(equilibria > 20);
    }

    [Fact]
    public void Beliefs_that_come_from_a_prior_make_the_same_agents()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var game = Random(seed);
            var told = BayesianGame<Rational>.WithBeliefs(
                game.Players,
                (player, types) => game.Belief(player, types.AsSpan()),
                (player, types, actions) => game.Payoff(player, types.AsSpan(), actions.AsSpan())
            );

            var (one, two) = (game.ToAgentForm(), told.ToAgentForm());
            for (var agent = 0; agent < one.PlayerCount; agent++)
                Assert.Equal(one.PayoffsOf(agent), two.PayoffsOf(agent));
            Assert.Null(told.CommonPrior);
        }
    }

    [Fact]
    public void A_prior_is_found_again_from_the_beliefs_it_makes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var game = Random(seed, least: 1);
            var told = BayesianGame<Rational>.WithBeliefs(
                game.Players,
                (player, types) => game.Belief(player, types.AsSpan()),
                (player, types, actions) => game.Payoff(player, types.AsSpan(), actions.AsSpan())
            );

            // With every profile possible the beliefs leave no other prior.
            Assert.Equal(game.CommonPrior!.Value, told.Shared()!.CommonPrior!.Value);
            Assert.Equal(game.ToTree().NodeCount, told.Shared()!.ToTree().NodeCount);
        }
    }

    [Fact]
    public void Scaling_what_a_type_is_paid_scales_what_its_agent_is_paid_and_nothing_else()
    {
        var game = Random(3);
        var scaled = BayesianGame<Rational>.WithBeliefs(
            game.Players,
            (player, types) => game.Belief(player, types.AsSpan()),
            (player, types, actions) => game.Payoff(player, types.AsSpan(), actions.AsSpan()) * (player == 1 && types[1] == 1 ? 5 : 1)
        );

        var (before, after) = (game.ToAgentForm(), scaled.ToAgentForm());

        for (var agent = 0; agent < before.PlayerCount; agent++)
            Assert.Equal(
                before.PayoffsOf(agent).ToArray().Select(amount => amount * (before.Players[agent] == "b: t1" ? 5 : 1)),
                after.PayoffsOf(agent).ToArray()
            );
    }

    [Fact]
    public void What_is_no_prior_and_what_is_too_large_is_refused()
    {
        var player = new BayesianPlayer("a", [.. Enumerable.Range(0, 30).Select(type => $"t{type}")], ["x", "y"]);
        var large = BayesianGame<Rational>.WithPrior([player], _ => new(1, 30), (_, _, _) => 0);

        Assert.Contains("1073741824", large.Refusal(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => large.ToAgentForm());
        Assert.Throws<ArgumentException>(() => BayesianGame<Rational>.WithPrior([player], _ => new(1, 31), (_, _, _) => 0));
        Assert.Throws<ArgumentException>(() => BayesianGame<Rational>.WithPrior([player], types => types[0] == 0 ? 1 : 0, (_, _, _) => 0));
        Assert.Throws<ArgumentException>(() => BayesianGame<Rational>.WithBeliefs([player], (_, _) => new(1, 2), (_, _, _) => 0));
    }

    // Both prefer Bach (0) or Stravinsky (1) as he gets 2 or 1 together, and she 1 or 2; she who avoids him is paid for being apart.
    private static BayesianGame<Rational> MeetOrAvoid() =>
        BayesianGame<Rational>.WithPrior(
            [new("he", ["-"], ["B", "S"]), new("she", ["meet", "avoid"], ["B", "S"])],
            _ => new(1, 2),
            (player, types, actions) =>
            {
                var together = actions[0] == actions[1];
                if (player == 0)
                    return together ? 2 - actions[0] : 0;
                return together == (types[1] == 0) ? 1 + actions[1] : 0;
            }
        );

    private static BayesianGame<Rational> Bet(Func<int, bool, Rational> oddsOf) =>
        BayesianGame<Rational>.WithBeliefs(
            [new("one", ["-"], ["pass", "bet"]), new("other", ["-"], ["pass", "bet"]), new("coin", ["up", "down"], ["falls"])],
            (player, types) => player == 2 ? 1 : oddsOf(player, types[2] == 0),
            (player, types, actions) =>
                actions[0] + actions[1] < 2 || player == 2 ? 0
                : (player == 0) == (types[2] == 0) ? 1
                : -1
        );

    private static BayesianGame<Rational> Random(int seed, int least = 0)
    {
        var chance = new PCG(82, (ulong)seed);
        int[] weights = [.. Enumerable.Range(0, 4).Select(place => (int)chance.Next(3) + Math.Max(least, place is 0 or 3 ? 1 : 0))];
        return BayesianGame<Rational>.WithPrior(
            [new("a", ["t0", "t1"], ["x", "y"]), new("b", ["t0", "t1"], ["x", "y"])],
            types => new(weights[types[0] + (2 * types[1])], weights.Sum()),
            (_, _, _) => (int)chance.Next(5)
        );
    }

    private static IEnumerable<int[]> Profiles(StrategicGame<Rational> game) =>
        Enumerable
            .Range(0, game.ProfileCount)
            .Select(place =>
                Enumerable
                    .Range(0, game.PlayerCount)
                    .Select(player => place / game.StrideOf(player) % game.StrategyCountOf(player))
                    .ToArray()
            );
}
