using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games.Classic;
using Casus.Tests.Games;

namespace Casus.Tests.Equilibria.Quantal;

public class LogitLimitTests
{
    [Fact]
    public void The_limit_of_ochs_pennies_is_their_only_equilibrium()
    {
        var found = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(
            LogitLimit.Solve(MixedLogitResponseTests.Ochs, cancellation: TestContext.Current.CancellationToken)
        );

        var certificate = Assert.Single(found.Equilibria);
        Assert.False(found.IsComplete);
        Assert.Equal(0.5, certificate.Profile.Of(0)[0], 1e-8);
        Assert.Equal(0.2785 / (0.2785 + 1.1141), certificate.Profile.Of(1)[0], 1e-8);
    }

    [Fact]
    public void The_limit_of_kuhn_poker_is_worth_minus_one_eighteenth()
    {
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(
            LogitLimit.Solve(KuhnPoker.Tree<double>(), cancellation: TestContext.Current.CancellationToken)
        );

        var certificate = Assert.Single(found.Equilibria);
        Assert.Equal(-1.0 / 18, certificate.Values[0], 1e-8);
        Assert.True(certificate.Holds);
    }

    [Fact]
    public void The_limit_is_certified_in_random_trees()
    {
        // 72 is degenerate: at a set that is not reached two moves tie in the limit, and beliefs settle more slowly than 1/λ.
        foreach (var seed in Enumerable.Range(1, 100))
        {
            var game = VerifierLawTests.AsDoubles(RandomGame.From(seed));
            var solution = LogitLimit.Solve(game, cancellation: TestContext.Current.CancellationToken);

            if (seed == 72)
                Assert.IsType<Solution<Certificate<double>>.Unfinished>(solution);
            else
                Assert.True(Assert.IsType<Solution<Certificate<double>>.Found>(solution).Equilibria[0].Holds);
        }
    }

    [Fact]
    public void The_limit_is_certified_in_random_forms_of_two_to_six_players()
    {
        foreach (var counts in new int[][] { [5, 5], [20, 20], [4, 4, 4], [3, 3, 3, 3], [2, 2, 2, 2, 2, 2] })
            for (var seed = 1; seed <= 5; seed++)
            {
                var game = RandomForm.From(seed, counts);
                var solution = LogitLimit.Solve(game, cancellation: TestContext.Current.CancellationToken);

                var found = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(solution);
                Assert.InRange(found.Equilibria[0].MaxRegret, 0, 1e-8);
            }
    }

    [Fact]
    public void Cancelled_there_is_the_best_so_far_with_its_certificate()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var unfinished = Assert.IsType<Solution<StrategicCertificate<double>>.Unfinished>(
            LogitLimit.Solve(MixedLogitResponseTests.Ochs, cancellation: source.Token)
        );

        // Blind chance: the first would gain by its larger prize.
        Assert.Equal((1.1141 - 0.2785) / 4, Assert.Single(unfinished.Best).MaxRegret, 1e-12);
    }
}
