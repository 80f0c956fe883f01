using Casus.Equilibria;
using Casus.Equilibria.Certificates;
using Casus.Equilibria.ManyPlayers;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.ManyPlayers;

public sealed class SupportEnumerationTests
{
    [Fact]
    public void The_game_of_Nau_Gomez_Canovas_and_Hansen_has_one_equilibrium_and_it_is_irrational()
    {
        // Nau, Gomez Canovas and Hansen 2004, International Journal of Game Theory 32, section 4.
        var game = SmallGames.Of([2, 2, 2], 3, 0, 2, 0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 0, 3, 0, 0, 1, 0, 2, 0, 3);

        var found = All(game);
        Assert.True(found.IsComplete);
        var only = Assert.Single(found.Equilibria);
        Assert.Null(only.Exact);
        // With the third's first strategy at r, indifference of all three is 2 r r + 23 r = 9.
        Assert.True(only.Probabilities[4].Contains((-23 + Math.Sqrt(601)) / 4), only.Probabilities[4].ToString());
        Assert.True(only.Probabilities[4].Width < 1e-13);
    }

    [Fact]
    public void The_game_of_McKelvey_and_McLennan_has_nine_equilibria()
    {
        // The most that a regular game of three players with two strategies can have (McKelvey and McLennan 1996).
        int[] none = [0, 0, 0];
        int[] payoffs = [9, 8, 12, .. none, .. none, 9, 8, 2, .. none, 3, 4, 6, 3, 4, 4, .. none];
        var found = All(SmallGames.Of([2, 2, 2], payoffs));

        Assert.True(found.IsComplete);
        Assert.Equal(9, found.Equilibria.Length);
        Assert.Equal(4, found.Equilibria.Count(equilibrium => equilibrium.Probabilities.Count(share => share.High > 0) == 3));
        Assert.Equal(2, found.Equilibria.Count(equilibrium => equilibrium.Probabilities.All(share => share.Low > 0)));
    }

    [Fact]
    public void Who_volunteers_is_known_in_closed_form()
    {
        // Diekmann 1985: a good worth 2 to each of three if anyone pays 1 for it. One pays, or all (or two, the third sitting back) mix.
        var game = SmallGames.By(
            [2, 2, 2],
            profile =>
                [
                    .. profile.Select(own =>
                        own == 0 ? 1
                        : profile.Contains(0) ? 2
                        : (Rational)0
                    ),
                ]
        );

        var found = All(game);
        Assert.True(found.IsComplete);
        Assert.Equal(7, found.Equilibria.Length);
        var mixed = Assert.Single(found.Equilibria, equilibrium => equilibrium.Probabilities.All(share => share.Low > 0));
        foreach (var player in Enumerable.Range(0, 3))
            Assert.True(mixed.Probabilities[(2 * player) + 1].Contains(Math.Sqrt(0.5)));
        Assert.Equal(3, found.Equilibria.Count(e => e.Exact is { } exact && exact.Count(share => share == new Rational(1, 2)) == 4));
    }

    [Fact]
    public void Three_players_matching_in_a_circle_all_toss_coins()
    {
        // Jordan 1993: the first wants to match the second, the second the third, and the third not to match the first.
        var game = SmallGames.By(
            [2, 2, 2],
            profile => [profile[0] == profile[1] ? 1 : 0, profile[1] == profile[2] ? 1 : 0, profile[2] == profile[0] ? 0 : 1]
        );

        var found = All(game);
        Assert.True(found.IsComplete);
        var only = Assert.Single(found.Equilibria);
        Assert.All(only.Exact!.Value, share => Assert.Equal(new Rational(1, 2), share));
        Assert.True(only.Certificate.IsExact && only.Certificate.MaxRegret == Rational.Zero);
    }

    [Fact]
    public void Two_players_with_seventy_five_equilibria_have_all_of_them_found()
    {
        // Von Stengel 1999, Discrete and Computational Geometry 21; with the payoffs of Savani and von Stengel 2006.
        var game = SmallGames.Of(
            [6, 6],
            [-81, 72, -180, -180, 20, 297, -30, -333, 270, 270, 90, -153],
            [36, 36, 72, -81, -3, 126, 17, -126, -153, 90, -36, -36],
            [-126, 17, -333, -30, 42, 42, -33, -33, 297, 20, 126, -3],
            [126, -3, 297, 20, -33, -33, 42, 42, -333, -30, -126, 17],
            [-36, -36, -153, 90, 17, -126, -3, 126, 72, -81, 36, 36],
            [90, -153, 270, 270, -30, -333, 20, 297, -180, -180, -81, 72]
        );

        var found = All(game);
        Assert.True(found.IsComplete, string.Join("; ", found.Undecided));
        Assert.Equal(75, found.Equilibria.Length);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(2, 2, 2)]
    [InlineData(2, 3, 2)]
    [InlineData(3, 3, 3)]
    [InlineData(2, 2, 2, 2)]
    public void Games_without_ties_have_an_odd_number_of_equilibria_all_proven(params int[] counts)
    {
        // Wilson 1971; Harsanyi 1973.
        for (var seed = 0; seed < 12; seed++)
        {
            var found = All(SmallGames.Generic(counts, seed));
            Assert.True(found.IsComplete);
            Assert.Equal(1, found.Equilibria.Length % 2);
            Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.Certificate.IsNash));
            Assert.All(found.Equilibria, equilibrium => Assert.True(StrategicBounds.Of(equilibrium.Certificate.Profile).MaxRegret < 1e-11));
        }
    }

    [Fact]
    public void Every_pure_equilibrium_is_found_ties_or_not_and_every_answer_is_an_equilibrium()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            int[] counts =
                seed % 3 == 0 ? [2, 2, 2, 2]
                : seed % 3 == 1 ? [3, 2, 2]
                : [3, 3];
            var game = SmallGames.Tied(counts, seed, most: 2 + (seed % 4));
            var found = All(game);
            var pure = SmallGames
                .Profiles(counts)
                .Select(profile => MixedProfile<double>.Pure(game, profile))
                .Where(profile => StrategicCertificate<double>.Check(profile, 0).IsNash)
                .Select(profile => string.Join(' ', profile.Probabilities));
            var listed = found
                .Equilibria.Select(equilibrium => string.Join(' ', equilibrium.Certificate.Profile.Probabilities))
                .ToHashSet();

            Assert.All(pure, profile => Assert.Contains(profile, listed));
            Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.Certificate.IsNash));
            Assert.Equal(found.IsComplete, found.Undecided.IsEmpty);
        }
    }

    [Fact]
    public void Seating_scale_and_shift_do_not_matter()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var game = SmallGames.Generic([2, 3, 2], seed);
            var moved = SmallGames.By(
                [2, 2, 3],
                profile =>
                {
                    int[] seated = [profile[1], profile[2], profile[0]];
                    return
                    [
                        (4 * Rational.FromDouble(game.Payoff(2, seated))) - 1,
                        Rational.FromDouble(game.Payoff(0, seated)),
                        (new Rational(1, 4) * Rational.FromDouble(game.Payoff(1, seated))) + 7,
                    ];
                }
            );

            var there = All(moved)
                .Equilibria.Select(e => e.Probabilities.ToArray())
                .Select(p => (double[])[p[2].Middle, p[3].Middle, p[4].Middle, p[5].Middle, p[6].Middle, p[0].Middle, p[1].Middle])
                .ToList();
            var here = All(game).Equilibria;
            Assert.Equal(here.Length, there.Count);
            foreach (var equilibrium in here)
                Assert.Single(
                    there,
                    other => other.Zip(equilibrium.Probabilities).All(pair => Math.Abs(pair.First - pair.Second.Middle) < 1e-9)
                );
        }
    }

    [Fact]
    public void A_continuum_is_said_to_be_one_and_a_point_of_it_is_listed()
    {
        // Selten's horse (1975) in strategic form: the third does not matter when the first two pass, within limits.
        var game = SmallGames.By(
            [2, 2, 2],
            profile =>
                profile[0] == 0 ? (profile[2] == 0 ? [3, 2, 2] : [0, 0, 0])
                : profile[1] == 1 ? [1, 1, 1]
                : profile[2] == 0 ? [4, 4, 0]
                : [0, 0, 1]
        );

        var found = All(game);
        Assert.False(found.IsComplete);
        Assert.NotEmpty(found.Undecided);
        Assert.Contains(found.Equilibria, equilibrium => !equilibrium.IsIsolated);
        Assert.All(found.Equilibria, equilibrium => Assert.Equal(Rational.Zero, equilibrium.Certificate.MaxRegret));
    }

    [Fact]
    public void Stopped_early_it_says_that_there_may_be_more()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var found = Assert.IsType<Solution<EnclosedEquilibrium<double>>.Found>(
            SupportEnumeration.Solve(SmallGames.Generic([3, 3, 3], 1), cancellation: stop.Token)
        );
        Assert.False(found.IsComplete);
        Assert.NotEmpty(found.Undecided);
    }

    [Fact]
    public void A_game_for_one_is_out_of_scope()
    {
        Assert.IsType<Solution<EnclosedEquilibrium<Rational>>.OutOfScope>(SupportEnumeration.Solve(SmallGames.Of([2], 1, 2)));
    }

    private static Solution<EnclosedEquilibrium<T>>.Found All<T>(StrategicGame<T> game)
        where T : struct, System.Numerics.INumber<T> =>
        Assert.IsType<Solution<EnclosedEquilibrium<T>>.Found>(SupportEnumeration.Solve(game));
}
