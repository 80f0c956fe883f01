using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Games;

public sealed class SequenceFormTests
{
    [Fact]
    public void Kuhn_poker_has_13_sequences_a_player()
    {
        var form = SequenceForm<Rational>.Of(KuhnPoker.Tree<Rational>());

        // Six information sets of two moves each, and the empty sequence (Koller and Pfeffer 1997).
        Assert.Equal([13, 13], [form.SequenceCountOf(0), form.SequenceCountOf(1)]);
        Assert.Equal(30, form.LeafNodes.Length);
    }

    [Fact]
    public void A_realization_plan_turns_back_into_its_profile()
    {
        var game = KuhnPoker.Tree<Rational>();
        var form = SequenceForm<Rational>.Of(game);
        var uniform = Profile<Rational>.Uniform(game);

        var back = form.ToProfile(form.Realization(uniform, 0), form.Realization(uniform, 1));

        Assert.Equal(uniform.Probabilities.AsEnumerable(), back.Probabilities.AsEnumerable());
    }

    [Fact]
    public void Leaves_weigh_as_much_as_the_tree_reaches_them()
    {
        var game = KuhnPoker.Tree<Rational>();
        var form = SequenceForm<Rational>.Of(game);
        var uniform = Profile<Rational>.Uniform(game);
        Rational[][] plans = [form.Realization(uniform, 0), form.Realization(uniform, 1)];
        var reach = uniform.Reach();

        for (var leaf = 0; leaf < form.LeafNodes.Length; leaf++)
        {
            var weight = form.LeafChances.Span[leaf];
            for (var player = 0; player < 2; player++)
                weight *= plans[player][form.LeafSequences.Span[(leaf * 2) + player]];
            Assert.Equal(reach[form.LeafNodes.Span[leaf]], weight);
        }
    }

    [Fact]
    public void A_game_of_chance_and_hidden_cards_is_classed_as_such() =>
        Assert.Equal(
            new GameClass(2, IsConstantSum: true, HasChance: true, HasPerfectRecall: true, HasPerfectInformation: false),
            GameClass.Of(KuhnPoker.Tree<Rational>())
        );
}
