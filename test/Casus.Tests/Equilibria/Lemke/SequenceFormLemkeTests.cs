using Casus.Equilibria;
using Casus.Equilibria.Lemke;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Tests.Equilibria.Enumeration;

namespace Casus.Tests.Equilibria.Lemke;

public sealed class SequenceFormLemkeTests
{
    [Fact]
    public void Kuhn_poker_is_worth_minus_one_eighteenth_exactly_and_in_doubles()
    {
        Assert.Equal([new(-1, 18), new(1, 18)], End(KuhnPoker.Tree<Rational>()).Values);
        Assert.Equal(-1.0 / 18, End(KuhnPoker.Tree<double>()).Values[0], 1e-12);
    }

    [Fact]
    public void The_prior_decides_whether_beer_or_quiche_is_for_breakfast()
    {
        var game = BeerQuiche.Game(new Rational(9, 10)).ToGame();
        var expected = Profile<Rational>.Uniform(game);

        // If the weak are expected at quiche, or at beer, those are fought, and so nobody takes it.
        var beer = End(
            game,
            expected.Taking("strong", "beer").Taking("weak", "quiche").Taking("after beer", "leave").Taking("after quiche", "fight")
        );
        var quiche = End(
            game,
            expected.Taking("strong", "quiche").Taking("weak", "beer").Taking("after beer", "fight").Taking("after quiche", "leave")
        );

        Assert.Equal(1, beer.Assessment.Profile["weak", "beer"]);
        Assert.Equal(1, quiche.Assessment.Profile["strong", "quiche"]);
    }

    [Fact]
    public void Paths_end_in_exact_equilibria_of_trees_with_many_ties_from_any_prior()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var game = RandomTree.From(seed);
            End(game);
            End(game, Skewed(game, seed));
        }
    }

    [Fact]
    public void Signalling_in_doubles_is_solved_to_nine_digits()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var (exact, random) = (End(RandomTree.Signalling(4, seed, isSenderFirst: true)), new Random(seed));
            Assert.True(exact.IsNash);
            var near = End(
                new SignallingGame<double>(
                    "S",
                    "R",
                    [.. Enumerable.Range(0, 6).Select(type => ($"t{type}", 1.0 / 6))],
                    [.. Enumerable.Range(0, 6).Select(message => $"m{message}")],
                    [.. Enumerable.Range(0, 6).Select(response => $"r{response}")],
                    (_, _, _) => (random.NextDouble(), random.NextDouble())
                ).ToGame()
            );
            Assert.True(near.Regrets!.Value.Max() <= 1e-9);
        }
    }

    [Fact]
    public void Out_of_patience_out_of_time_and_out_of_scope_are_said()
    {
        var game = RandomTree.Signalling(3, 1, isSenderFirst: true);

        var tired = Assert.IsType<Solution<Certificate<Rational>>.Unfinished>(SequenceFormLemke.Solve(game, pivots: 1));
        Assert.False(Assert.Single(tired.Best).IsNash);
        Assert.IsType<Solution<Certificate<Rational>>.Unfinished>(
            SequenceFormLemke.Solve(game, cancellation: new CancellationToken(canceled: true))
        );
        Assert.IsType<Solution<Certificate<Rational>>.OutOfScope>(SequenceFormLemke.Solve(SeltenHorse.Tree<Rational>()));
        Assert.Throws<ArgumentException>(() => SequenceFormLemke.Solve(game, Profile<Rational>.Uniform(KuhnPoker.Tree<Rational>())));
    }

    private static Certificate<T> End<T>(ExtensiveGame<T> game, Profile<T>? prior = null)
        where T : struct, System.Numerics.INumber<T>
    {
        var found = Assert.IsType<Solution<Certificate<T>>.Found>(SequenceFormLemke.Solve(game, prior));
        var certificate = Assert.Single(found.Equilibria);
        Assert.True(certificate.IsNash);
        return certificate;
    }

    private static Profile<Rational> Skewed(ExtensiveGame<Rational> game, int seed)
    {
        var (random, prior) = (new Random(seed), Profile<Rational>.Uniform(game));
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var weights = Enumerable.Range(0, game.MoveCountOf(set)).Select(_ => random.Next(1, 6)).ToArray();
            prior = prior.With(game.LabelOf(set), [.. weights.Select(weight => new Rational(weight, weights.Sum()))]);
        }

        return prior;
    }
}
