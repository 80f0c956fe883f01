using Casus.Equilibria.Quantal;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Uncertainty;

namespace Casus.Tests.Equilibria.Quantal;

public class LogitEstimateTests
{
    private static readonly StrategicGame<double> Ochs = MixedLogitResponseTests.Ochs;

    [Fact]
    public void The_estimate_for_ochs_data_is_the_published_one()
    {
        // McKelvey and Palfrey (1995), one block of Ochs's data, as replicated in Gambit's tutorial on quantal response.
        var fit = Fit(Ochs, [128 * 0.527, 128 * (1 - 0.527), 128 * 0.366, 128 * (1 - 0.366)]);

        Assert.Equal(1.8456097536855862, fit.Lambda, 1e-6);
        Assert.Equal(-174.76453191087447, fit.LogLikelihood, 1e-9);
        Assert.Equal(0.615651314427859, fit.Point.Profile.Of(0)[0], 1e-7);
        Assert.Equal(0.38329094004562914, fit.Point.Profile.Of(1)[0], 1e-7);
        Assert.Equal(-256 * Math.Log(2), fit.BlindLogLikelihood, 1e-10);
        Assert.InRange(fit.ObservedLogLikelihood, fit.LogLikelihood, 0);
    }

    [Fact]
    public void The_interval_ends_where_the_likelihood_has_fallen_by_half_the_quantile()
    {
        var counts = new[] { 128 * 0.527, 128 * (1 - 0.527), 128 * 0.366, 128 * (1 - 0.366) };
        var fit = Fit(Ochs, counts);

        foreach (var end in new[] { fit.Low, fit.High })
        {
            var logs = MixedLogitResponse.Solve(Ochs, end, TestContext.Current.CancellationToken).Path[^1].LogProbabilities;
            var height = logs.Zip(counts, (log, count) => log * count).Sum();
            Assert.Equal(1.959963984540054 * 1.959963984540054 / 2, fit.LogLikelihood - height, 1e-9);
        }
    }

    [Fact]
    public void A_single_choice_is_estimated_as_in_the_textbook()
    {
        // Odds of 3 to 1 for a move that pays 2 more: λ = ln 3 / 2, and Fisher's information is n p (1 − p) 2².
        var build = new GameBuilder<double>("Only");
        var game = build.Build(build.Decision(0, "choice", ("good", build.Terminal(3)), ("bad", build.Terminal(1))));

        var fit = Assert.IsType<LogitFit<LogitPoint>.Found>(
            LogitEstimate.Solve(game, [75, 25], cancellation: TestContext.Current.CancellationToken)
        );

        Assert.Equal(Math.Log(3) / 2, fit.Lambda, 1e-10);
        Assert.Equal(1 / Math.Sqrt(100 * 0.75 * 0.25 * 4), fit.StandardError!.Value, 1e-10);
        Assert.Equal(fit.ObservedLogLikelihood, fit.LogLikelihood, 1e-10);
        Assert.Equal(fit.Lambda, fit.Point.Lambda);
        Assert.Empty(fit.OtherPeaks);
    }

    [Fact]
    public void Play_worse_than_blind_is_estimated_at_blind_chance_and_perfect_play_at_the_end()
    {
        var build = new GameBuilder<double>("Only");
        var game = build.Build(build.Decision(0, "choice", ("good", build.Terminal(3)), ("bad", build.Terminal(1))));
        var cancellation = TestContext.Current.CancellationToken;

        var blind = Assert.IsType<LogitFit<LogitPoint>.Found>(LogitEstimate.Solve(game, [40, 60], cancellation: cancellation));
        var perfect = Assert.IsType<LogitFit<LogitPoint>.Found>(LogitEstimate.Solve(game, [60, 0], cancellation: cancellation));

        Assert.True(blind.IsAtEnd);
        Assert.Equal(0, blind.Lambda);
        Assert.Equal(0, blind.Low);
        Assert.True(double.IsFinite(blind.High));
        Assert.True(perfect.IsAtEnd);
        Assert.Equal(double.PositiveInfinity, perfect.High);
        Assert.Null(perfect.StandardError);
        Assert.True(perfect.Low > 0);
    }

    [Fact]
    public void Exact_shares_of_a_point_of_the_path_lead_back_to_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var lambda in new[] { 0.3, 2, 15 })
        {
            var point = LogitResponse.Solve(KuhnPoker.Tree<double>(), lambda, cancellation).Path[^1];
            double[] counts = [.. point.Assessment.Profile.Probabilities.Select(share => share * 1000)];

            var fit = Assert.IsType<LogitFit<LogitPoint>.Found>(
                LogitEstimate.Solve(KuhnPoker.Tree<double>(), counts, cancellation: cancellation)
            );

            Assert.Equal(lambda, fit.Lambda, 1e-6 * lambda);
            Assert.Equal(fit.ObservedLogLikelihood, fit.LogLikelihood, 1e-8);
        }
    }

    [Fact]
    public void Ninety_five_of_a_hundred_intervals_hold_the_truth()
    {
        // 400 samples of 300 plays. If the rate is right, the count held has mean 380 and deviation 4.4: beyond 365 to 395, by chance,
        // for about one stream of random numbers in 1,600. The stream is fixed.
        const double truth = 2;
        var shares = MixedLogitResponse.Solve(Ochs, truth, TestContext.Current.CancellationToken).Path[^1].Profile;
        var (chance, held, errors) = (new SplitMix(20261123), 0, 0.0);
        for (var sample = 0; sample < 400; sample++)
        {
            var counts = new double[4];
            for (var play = 0; play < 300; play++)
            {
                counts[chance.NextShare() < shares.Of(0)[0] ? 0 : 1]++;
                counts[chance.NextShare() < shares.Of(1)[0] ? 2 : 3]++;
            }

            var fit = Fit(Ochs, counts);
            held += fit.Low <= truth && truth <= fit.High ? 1 : 0;
            errors += (fit.Lambda - truth) / (fit.StandardError ?? double.PositiveInfinity);
        }

        Assert.InRange(held, 365, 395);
        Assert.InRange(errors / 400, -0.25, 0.25);
    }

    [Fact]
    public void Counts_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Fit(Ochs, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Fit(Ochs, [0, 0, 0, 0]));
        Assert.Throws<ArgumentException>(() => Fit(Ochs, [1, -1, 0, 0]));
        Assert.Throws<ArgumentException>(() => Fit(Ochs, [1, double.NaN, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitEstimate.Solve(Ochs, [1, 2, 3, 4], largestLambda: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitEstimate.Solve(Ochs, [1, 2, 3, 4], confidence: 1));
    }

    [Fact]
    public void Cancelled_there_is_no_estimate()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.IsType<LogitFit<MixedLogitPoint>.NotFound>(LogitEstimate.Solve(Ochs, [1, 2, 3, 4], cancellation: source.Token));
    }

    private static LogitFit<MixedLogitPoint>.Found Fit(StrategicGame<double> game, double[] counts) =>
        Assert.IsType<LogitFit<MixedLogitPoint>.Found>(
            LogitEstimate.Solve(game, counts, cancellation: TestContext.Current.CancellationToken)
        );
}
