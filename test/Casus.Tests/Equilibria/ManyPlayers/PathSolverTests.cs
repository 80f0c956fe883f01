using Casus.Equilibria;
using Casus.Equilibria.Certificates;
using Casus.Equilibria.ManyPlayers;

namespace Casus.Tests.Equilibria.ManyPlayers;

public sealed class PathSolverTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(2, 2, 2)]
    [InlineData(4, 3, 2)]
    [InlineData(5, 5, 5)]
    [InlineData(2, 2, 2, 2)]
    public void Both_find_an_equilibrium_of_games_without_ties_and_it_is_proven(params int[] counts)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var game = SmallGames.Generic(counts, seed);
            foreach (var solution in new[] { GlobalNewton.Solve(game), IteratedPolymatrix.Solve(game) })
            {
                var only = Assert.Single(Assert.IsType<Solution<StrategicCertificate<double>>.Found>(solution).Equilibria);
                Assert.True(StrategicBounds.Of(only.Profile).MaxRegret < 1e-9);
            }
        }
    }

    [Fact]
    public void What_they_find_is_on_the_list_of_all_and_the_path_finds_several()
    {
        var several = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var game = SmallGames.Generic([3, 3, 3], seed);
            var all = Assert.IsType<Solution<EnclosedEquilibrium<double>>.Found>(SupportEnumeration.Solve(game)).Equilibria;
            var paths = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(GlobalNewton.Solve(game, most: 9, rays: 4)).Equilibria;
            var approximate = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(IteratedPolymatrix.Solve(game)).Equilibria;
            several += paths.Length > 1 ? 1 : 0;
            foreach (var found in paths.Concat(approximate))
                Assert.Contains(
                    all,
                    known =>
                        known.Probabilities.Zip(found.Profile.Probabilities).All(pair => Math.Abs(pair.First.Middle - pair.Second) < 1e-7)
                );
        }

        Assert.True(several > 3, $"{several}");
    }

    [Fact]
    public void The_irrational_equilibrium_of_a_game_that_has_no_other_is_found()
    {
        // Nau, Gomez Canovas and Hansen 2004, section 4: the third plays its first strategy with probability (√601 − 23) / 4.
        var game = SmallGames.Doubles(SmallGames.Of([2, 2, 2], 3, 0, 2, 0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 0, 3, 0, 0, 1, 0, 2, 0, 3));
        foreach (var solution in new[] { GlobalNewton.Solve(game), IteratedPolymatrix.Solve(game) })
        {
            var only = Assert.Single(Assert.IsType<Solution<StrategicCertificate<double>>.Found>(solution).Equilibria);
            Assert.Equal((Math.Sqrt(601) - 23) / 4, only.Profile.Probabilities[4], 12);
        }
    }

    [Fact]
    public void With_ties_they_answer_with_an_equilibrium_or_say_that_they_did_not_finish()
    {
        var found = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var game = SmallGames.Tied(seed % 2 == 0 ? [2, 2, 2] : [3, 2, 3], seed, most: 2);
            foreach (var solution in new[] { GlobalNewton.Solve(game), IteratedPolymatrix.Solve(game) })
            {
                if (solution is not Solution<StrategicCertificate<double>>.Found { Equilibria: var equilibria })
                {
                    Assert.IsType<Solution<StrategicCertificate<double>>.Unfinished>(solution);
                    continue;
                }

                found++;
                Assert.All(equilibria, equilibrium => Assert.True(StrategicBounds.Of(equilibrium.Profile).MaxRegret < 1e-8));
            }
        }

        Assert.True(found > 110, $"{found} of 120");
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        var game = SmallGames.Generic([4, 4, 4], 3);
        var (first, second) = (GlobalNewton.Solve(game, seed: 7), GlobalNewton.Solve(game, seed: 7));
        Assert.Equal(
            Assert.IsType<Solution<StrategicCertificate<double>>.Found>(first).Equilibria[0].Profile.Probabilities,
            Assert.IsType<Solution<StrategicCertificate<double>>.Found>(second).Equilibria[0].Profile.Probabilities
        );
    }

    [Fact]
    public void Stopped_at_once_they_say_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var game = SmallGames.Generic([3, 3, 3], 1);
        Assert.IsType<Solution<StrategicCertificate<double>>.Unfinished>(GlobalNewton.Solve(game, cancellation: stop.Token));
        var best = Assert
            .IsType<Solution<StrategicCertificate<double>>.Unfinished>(IteratedPolymatrix.Solve(game, cancellation: stop.Token))
            .Best;
        Assert.True(Assert.Single(best).MaxRegret > 0);
    }
}
