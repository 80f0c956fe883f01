using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria.Quantal;

public class LogitGoalTests
{
    [Fact]
    public void The_path_ends_at_the_first_point_with_a_regret_small_enough()
    {
        var game = KuhnPoker.Tree<double>();

        var outcome = LogitResponse.Solve(game, LogitGoal.BelowRegret(1e-3), cancellation: TestContext.Current.CancellationToken);

        var reached = Assert.IsType<LogitOutcome<LogitPoint>.Reached>(outcome);
        Assert.Same(reached.Path[^1], reached.Point);
        Assert.InRange(Verifier.Check(reached.Point.Assessment).MaxGain, 0, 1e-3);
        Assert.All(reached.Path[..^1], point => Assert.True(point.Regret > 1e-3));
        Assert.All(reached.Path, point => Assert.Equal(Verifier.Check(point.Assessment).MaxGain, point.Regret, 1e-9));
    }

    [Fact]
    public void A_regret_out_of_reach_within_the_precision_allowed_stalls_there()
    {
        var outcome = LogitResponse.Solve(
            KuhnPoker.Tree<double>(),
            LogitGoal.BelowRegret(1e-6, largestLambda: 10),
            cancellation: TestContext.Current.CancellationToken
        );

        var stalled = Assert.IsType<LogitOutcome<LogitPoint>.Stalled>(outcome);
        Assert.Equal(10, stalled.Path[^1].Lambda);
        Assert.Contains("regret", stalled.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_at_once_there_is_blind_chance_to_show()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var stalled = Assert.IsType<LogitOutcome<LogitPoint>.Stalled>(LogitResponse.Solve(SeltenHorse.Tree<double>(), 100, source.Token));

        Assert.Equal(0, Assert.Single(stalled.Path).Lambda);
        Assert.Contains("cancelled", stalled.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_on_the_way_there_is_the_path_so_far_and_progress_was_told()
    {
        using var source = new CancellationTokenSource();
        var heard = new List<SolverProgress>();
        var progress = new Listener(report =>
        {
            heard.Add(report);
            if (heard.Count == 5)
                source.Cancel();
        });

        var outcome = MixedLogitResponse.Solve(RandomForm.From(1, 5, 5), LogitGoal.AtPrecision(1e5), progress, source.Token);

        var stalled = Assert.IsType<LogitOutcome<MixedLogitPoint>.Stalled>(outcome);
        Assert.Equal(6, stalled.Path.Length);
        Assert.Equal(5, heard.Count);
        Assert.All(heard, report => Assert.InRange(report.Done!.Value, 0, 1));
        Assert.Equal(stalled.Path[4].Regret, heard[4].Regret!.Value, 1e-12);
    }

    [Fact]
    public void A_set_met_twice_on_one_way_is_out_of_scope()
    {
        // The absent-minded driver (Piccione and Rubinstein 1997).
        var build = new GameBuilder<double>("Driver");
        var second = build.Decision(0, "crossing", ("exit", build.Terminal(4)), ("on", build.Terminal(1)));
        var game = build.Build(build.Decision(0, "crossing", ("exit", build.Terminal(0)), ("on", second)));
        var cancellation = TestContext.Current.CancellationToken;

        Assert.IsType<LogitOutcome<LogitPoint>.OutOfScope>(LogitResponse.Solve(game, 1, cancellation));
        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(LogitLimit.Solve(game, cancellation: cancellation));
        Assert.IsType<LogitFit<LogitPoint>.NotFound>(LogitEstimate.Solve(game, [1, 1], cancellation: cancellation));
    }

    [Fact]
    public void Goals_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitGoal.AtPrecision(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitGoal.AtPrecision(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitGoal.BelowRegret(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitGoal.BelowRegret(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitGoal.BelowRegret(1, double.PositiveInfinity));
    }

    // Progress<T> of the framework reports from another thread.
    private sealed class Listener(Action<SolverProgress> hear) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => hear(value);
    }
}
