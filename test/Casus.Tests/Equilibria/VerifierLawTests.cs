using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Games;

namespace Casus.Tests.Equilibria;

/// <summary>Laws that every certificate obeys, tried on random games in exact fractions.</summary>
public class VerifierLawTests
{
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(1, 150);

    [Fact]
    public void Random_games_are_worth_trying()
    {
        var games = Seeds.Select(seed => RandomGame.From(seed)).ToList();

        Assert.All(games, game => Assert.Null(PerfectRecall.Check(game)));
        Assert.True(games.Count(game => game.MemberCount > game.InformationSetCount) > 75, "most should hide something");
        Assert.True(games.Max(game => game.NodeCount) > 60);
    }

    [Fact]
    public void Regret_is_what_the_best_of_all_pure_strategies_would_gain()
    {
        foreach (var seed in Seeds.Take(60))
        {
            var game = RandomGame.From(seed);
            var profile = RandomGame.Play(game, seed);

            var certificate = Check(profile);

            for (var player = 0; player < 3; player++)
                Assert.Equal(BestPure(profile, player) - certificate.Values[player], certificate.Regrets!.Value[player]);
        }
    }

    [Fact]
    public void Changing_seats_changes_seats_in_the_certificate_and_nothing_else()
    {
        int[] seat = [2, 0, 1];
        foreach (var seed in Seeds)
        {
            var (before, after) = (RandomGame.From(seed), RandomGame.From(seed, seat));

            var (first, second) = (Check(RandomGame.Play(before, seed)), Check(RandomGame.Play(after, seed)));

            Assert.Equal(first.Gains, second.Gains);
            for (var player = 0; player < 3; player++)
                Assert.Equal(first.Regrets!.Value[player], second.Regrets!.Value[seat[player]]);
        }
    }

    [Fact]
    public void Rescaling_one_players_payoffs_scales_its_regret_and_no_other()
    {
        foreach (var seed in Seeds)
        {
            var game = RandomGame.From(seed);
            var scaled = RandomGame.From(seed, payoff: (player, amount) => player == 1 ? (3 * amount) - 7 : amount);

            var (first, second) = (Check(RandomGame.Play(game, seed)), Check(RandomGame.Play(scaled, seed)));

            for (var player = 0; player < 3; player++)
                Assert.Equal((player == 1 ? 3 : 1) * first.Regrets!.Value[player], second.Regrets!.Value[player]);
            Assert.Equal(first.Holds, second.Holds);
            Assert.Equal(first.Gains.Select(gain => gain == 0), second.Gains.Select(gain => gain == 0));
        }
    }

    [Fact]
    public void Gaining_at_one_set_is_part_of_what_a_whole_strategy_would_gain()
    {
        foreach (var seed in Seeds)
        {
            var game = RandomGame.From(seed);
            var profile = RandomGame.Play(game, seed);
            var (certificate, reach) = (Check(profile), profile.Reach());

            for (var set = 0; set < game.InformationSetCount; set++)
            {
                var probability = game.NodesOf(set).ToArray().Aggregate(Rational.Zero, (sum, node) => sum + reach[node]);
                Assert.True(probability * certificate.Gains[set] <= certificate.Regrets!.Value[game.PlayerOf(set)]);
            }
        }
    }

    [Fact]
    public void Beliefs_that_errors_explain_obey_every_rule_on_the_path_and_off_it()
    {
        foreach (var seed in Seeds)
        {
            var game = RandomGame.From(seed);
            var tremble = RandomGame.Errors(game, seed);

            var certificate = Verifier.Check(Assessment<Rational>.FromBayes(RandomGame.Play(game, seed), tremble), tremble);

            Assert.Equal(0, certificate.BayesDeparture);
            Assert.Equal(0, certificate.OffPathDeparture);
            Assert.Equal(0, certificate.ConsistencyDeparture);
        }
    }

    [Fact]
    public void With_no_gain_at_any_set_and_sound_beliefs_there_is_no_regret()
    {
        // The one-shot deviation principle: a path has at most four decisions, so regret is at most four times the largest gain.
        foreach (var seed in Seeds.Take(25))
        {
            var game = AsDoubles(RandomGame.From(seed));
            var reached = Assert.IsType<LogitOutcome<LogitPoint>.Reached>(
                LogitResponse.Solve(game, 60, TestContext.Current.CancellationToken)
            );

            var certificate = Verifier.Check(reached.Point.Assessment);

            Assert.InRange(certificate.MaxGain, 0, 0.06);
            Assert.All(certificate.Regrets!.Value, regret => Assert.InRange(regret, -1e-9, 4 * certificate.MaxGain + 1e-9));
        }
    }

    private static Certificate<Rational> Check(Profile<Rational> profile) => Verifier.Check(Assessment<Rational>.FromBayes(profile));

    private static Rational BestPure(Profile<Rational> profile, int player)
    {
        var game = profile.Game;
        var own = Enumerable.Range(0, game.InformationSetCount).Where(set => game.PlayerOf(set) == player).ToArray();
        ImmutableArray<Profile<Rational>> plans = [profile];
        foreach (var set in own)
            plans = [.. plans.SelectMany(plan => game.MovesOf(set).ToArray().Select(move => plan.Taking(game.LabelOf(set), move)))];
        return plans.Max(plan => Worth(plan, player));
    }

    private static Rational Worth(Profile<Rational> profile, int player)
    {
        var (reach, sum) = (profile.Reach(), Rational.Zero);
        for (var node = 0; node < reach.Length; node++)
            if (profile.Game.KindOf(node) == NodeKind.Terminal)
                sum += reach[node] * profile.Game.PayoffsAt(node)[player];
        return sum;
    }

    internal static ExtensiveGame<double> AsDoubles(ExtensiveGame<Rational> game)
    {
        var build = new GameBuilder<double>([.. game.Players]);
        return build.Build(Copy(0));

        Subtree Copy(int node)
        {
            var children = Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => game.ChildOf(node, branch)).ToList();
            return game.KindOf(node) switch
            {
                NodeKind.Terminal => build.Terminal([.. game.PayoffsAt(node).ToArray().Select(payoff => payoff.ToDouble())]),
                NodeKind.Chance => build.Chance([
                    .. children.Select(child => (game.BranchInto(child), game.ChanceInto(child).ToDouble(), Copy(child))),
                ]),
                _ => build.Decision(
                    game.PlayerOf(game.InformationSetOf(node)),
                    game.LabelOf(game.InformationSetOf(node)),
                    [.. children.Select(child => (game.BranchInto(child), Copy(child)))]
                ),
            };
        }
    }
}
