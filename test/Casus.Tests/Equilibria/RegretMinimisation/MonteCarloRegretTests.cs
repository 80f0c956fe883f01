using Casus.Equilibria;
using Casus.Equilibria.RegretMinimisation;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria.RegretMinimisation;

public class MonteCarloRegretTests
{
    private static readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sampling.External, 0.01)]
    [InlineData(Sampling.Outcome, 0.03)]
    public void Samples_come_near_the_value_of_Kuhns_poker(Sampling sampling, double target)
    {
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(
            MonteCarloRegret.Solve(KuhnPoker.Tree<double>(), 7, sampling, target: target, cancellation: _cancellation)
        );

        var certificate = Assert.Single(found.Equilibria);
        Assert.True(certificate.IsNash);
        Assert.InRange(certificate.Values[0], (-1.0 / 18) - target, (-1.0 / 18) + target);
    }

    [Theory]
    [InlineData(Sampling.External)]
    [InlineData(Sampling.Outcome)]
    public void The_seed_decides_everything(Sampling sampling)
    {
        var tree = CompiledTree<double>.Of(DealtGame.Of((4, 3), seed: 6));

        var (first, again, other) = (Run(1), Run(1), Run(2));

        Assert.Equal(first.Profile.Probabilities, again.Profile.Probabilities);
        Assert.NotEqual(first.Profile.Probabilities, other.Profile.Probabilities);

        RegretRun Run(ulong seed) => MonteCarloRegret.Run(tree, seed, sampling, iterations: 500, target: 0, cancellation: _cancellation);
    }

    /// <summary>Against strategies that stay even, the regrets of samples are on average those of the tree.</summary>
    [Theory]
    [InlineData(Sampling.External, 0.03)]
    [InlineData(Sampling.Outcome, 0.1)]
    public void First_regrets_are_right_on_average(Sampling sampling, double tolerance)
    {
        var game = DealtGame.Of((3, 3), seed: 8, turns: 3);
        var tree = CompiledTree<double>.Of(game);
        var expected = FirstRegrets(tree);
        var mean = new double[game.MoveCount];
        const int Samples = 100_000;
        for (var seed = 0UL; seed < Samples; seed++)
        {
            SampledIteration sample =
                sampling == Sampling.External
                    ? new ExternalSampling(tree, RegretRule.Plain, seed)
                    : new OutcomeSampling(tree, RegretRule.Plain, seed);
            sample.Step();
            for (var move = 0; move < mean.Length; move++)
                mean[move] += sample.RegretOf(move) / Samples;
        }

        // Of the first player only: the second meets what the first has learnt.
        for (var move = 0; move < mean.Length; move++)
            if (game.PlayerOf(game.SetOfMove(move)) == 0)
                Assert.Equal(expected[move], mean[move], tolerance);
    }

    [Fact]
    public void Draws_depend_on_their_number_and_not_on_each_other()
    {
        var stream = CounterStream.Of(seed: 3, part: 5);
        var mean = Enumerable.Range(0, 100_000).Average(number => stream.Share((ulong)number));

        Assert.Equal(stream.Share(17), CounterStream.Of(3, 5).Share(17));
        Assert.NotEqual(stream.Share(17), CounterStream.Of(3, 6).Share(17));
        Assert.NotEqual(stream.Share(17), CounterStream.Of(4, 5).Share(17));
        // Ten standard deviations of the mean of so many uniform numbers are 0.009.
        Assert.InRange(mean, 0.491, 0.509);
    }

    [Fact]
    public void Rules_that_touch_every_set_are_refused()
    {
        var game = KuhnPoker.Tree<double>();

        Assert.Throws<ArgumentException>(() => MonteCarloRegret.Solve(game, 1, rule: RegretRule.Discounted, cancellation: _cancellation));
        Assert.Throws<ArgumentException>(() => MonteCarloRegret.Solve(game, 1, rule: RegretRule.Predictive, cancellation: _cancellation));
    }

    [Fact]
    public void Three_players_are_out_of_scope() =>
        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(
            MonteCarloRegret.Solve(SeltenHorse.Tree<double>(), 1, cancellation: _cancellation)
        );

    // Counterfactual regret at even odds: by the definition, from the tree.
    private static double[] FirstRegrets(CompiledTree<double> tree)
    {
        var game = tree.Game;
        var uniform = Profile<double>.Uniform(game);
        var regrets = new double[game.MoveCount];
        for (var move = 0; move < regrets.Length; move++)
        {
            var set = game.SetOfMove(move);
            foreach (var node in game.NodesOf(set))
            {
                var others = OthersReach(game, uniform, node, game.PlayerOf(set));
                var value = Value(game, uniform, node, game.PlayerOf(set));
                var taken = Value(game, uniform, game.ChildOf(node, move - game.FirstMoveOf(set)), game.PlayerOf(set));
                regrets[move] += others * (taken - value);
            }
        }

        return regrets;
    }

    private static double OthersReach(ExtensiveGame<double> game, Profile<double> profile, int node, int player)
    {
        var reach = 1.0;
        while (game.ParentOf(node) is { } parent)
        {
            if (game.KindOf(parent) == NodeKind.Chance || game.PlayerOf(game.InformationSetOf(parent)) != player)
                reach *= profile.ChanceInto(node);
            node = parent;
        }

        return reach;
    }

    private static double Value(ExtensiveGame<double> game, Profile<double> profile, int node, int player) =>
        game.KindOf(node) == NodeKind.Terminal
            ? game.PayoffsAt(node)[player]
            : Enumerable
                .Range(0, game.ChildCountOf(node))
                .Select(branch => game.ChildOf(node, branch))
                .Sum(child => profile.ChanceInto(child) * Value(game, profile, child, player));
}
