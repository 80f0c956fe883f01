using Casus.Equilibria;
using Casus.Equilibria.RegretMinimisation;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Tests.Games;
using CsCheck;

namespace Casus.Tests.Equilibria.RegretMinimisation;

public class BestReplyTests
{
    [Fact]
    public void Nobody_gains_against_an_equilibrium_of_Kuhns_poker()
    {
        var replies = BestReply<Rational>.To(KuhnPoker.Equilibrium(KuhnPoker.Tree<Rational>(), new Rational(1, 5)));

        Assert.Equal([new Rational(-1, 18), new Rational(1, 18)], replies.Values);
        Assert.Equal([Rational.Zero, Rational.Zero], replies.Regrets);
    }

    [Fact]
    public void Best_replies_to_even_odds_in_Kuhns_poker_bring_11_24ths_on_average()
    {
        // Published with OpenSpiel: the uniform profile has a NashConv of 11/12.
        var replies = BestReply<Rational>.To(Profile<Rational>.Uniform(KuhnPoker.Tree<Rational>()));

        Assert.Equal(new Rational(11, 24), replies.Exploitability);
    }

    /// <summary>Two ways that share nothing: leaves sorted by sequence here, nodes of the tree in the certificate.</summary>
    [Fact]
    public void Values_and_regrets_of_three_players_are_exactly_those_of_the_certificate() =>
        Gen.Int[0, 100_000]
            .Always(
                100,
                71,
                seed =>
                {
                    var profile = RandomGame.Play(RandomGame.From(seed), seed);
                    var replies = BestReply<Rational>.To(profile);
                    var certificate = Verifier.Check(Assessment<Rational>.FromBayes(profile));

                    Assert.Equal(certificate.Values, replies.Values);
                    Assert.Equal(certificate.Regrets!.Value, replies.Regrets);
                }
            );

    [Fact]
    public void The_reply_named_as_best_earns_what_is_said() =>
        Gen.Int[0, 100_000]
            .Always(
                50,
                72,
                seed =>
                {
                    var game = RandomGame.From(seed);
                    var profile = RandomGame.Play(game, seed);
                    var replies = BestReply<Rational>.To(profile);
                    for (var player = 0; player < game.PlayerCount; player++)
                        Assert.Equal(replies.BestValues[player], BestReply<Rational>.To(Replacing(player)).Values[player]);

                    Profile<Rational> Replacing(int player)
                    {
                        var mixed = profile.Probabilities.ToArray();
                        for (var move = 0; move < mixed.Length; move++)
                            if (game.PlayerOf(game.SetOfMove(move)) == player)
                                mixed[move] = replies.Profile.Probabilities[move];
                        return Profile<Rational>.Of(game, mixed);
                    }
                }
            );

    [Fact]
    public void A_profile_of_another_game_is_refused()
    {
        var tree = CompiledTree<double>.Of(KuhnPoker.Tree<double>());

        Assert.Throws<ArgumentException>(() => BestReply<double>.To(tree, Profile<double>.Uniform(KuhnPoker.Tree<double>())));
    }
}
