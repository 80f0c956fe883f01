using Casus.Equilibria.Sequential;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Sequential;

public class ConsistencyProofTests
{
    [Fact]
    public void Beliefs_made_by_any_tremble_are_proved_consistent()
    {
        for (var a = 1; a <= 3; a++)
        for (var b = 1; b <= 3; b++)
        for (var w = 1; w <= 3; w++)
        {
            var game = TwoSets();
            var profile = Profile<Rational>.Uniform(game).Taking("first", "out");
            var tremble = Tremble<Rational>.Uniform(game).With("first", "left", w, a).With("first", "right", 2, b);
            var assessment = Assessment<Rational>.FromBayes(profile, tremble);

            var proof = Assert.IsType<ConsistencyProof.Constructed>(ConsistencyProof.TryConstruct(assessment));

            Assert.Equal(Rational.Zero, proof.Certificate.ConsistencyDeparture);
        }
    }

    [Fact]
    public void Two_witnesses_of_the_same_error_must_believe_the_same_odds()
    {
        var game = TwoSets();
        var profile = Profile<Rational>.Uniform(game).Taking("first", "out");
        var assessment = Assessment<Rational>.FromBayes(profile).WithBelief("second", new(1, 3), new(2, 3));

        var refuted = Assert.IsType<ConsistencyProof.Refuted>(ConsistencyProof.TryConstruct(assessment));

        Assert.Contains("third", refuted.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_witnesses_cannot_rank_the_same_errors_in_opposite_orders()
    {
        var game = TwoSets();
        var profile = Profile<Rational>.Uniform(game).Taking("first", "out");
        var assessment = Assessment<Rational>.FromBayes(profile).WithBelief("second", 1, 0).WithBelief("third", 0, 1);

        var refuted = Assert.IsType<ConsistencyProof.Refuted>(ConsistencyProof.TryConstruct(assessment));

        Assert.Contains("orders", refuted.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_belief_on_the_path_is_refuted()
    {
        var game = TwoSets();
        var assessment = Assessment<Rational>.FromBayes(Profile<Rational>.Uniform(game)).WithBelief("second", new(1, 3), new(2, 3));

        Assert.IsType<ConsistencyProof.Refuted>(ConsistencyProof.TryConstruct(assessment));
    }

    // Player 1 moves out, left or right; chance lets player 2 or player 3 see that it was not out.
    private static ExtensiveGame<Rational> TwoSets()
    {
        var build = new GameBuilder<Rational>("A", "B", "C");
        Subtree Zero() => build.Terminal(0, 0, 0);
        Subtree Seen() =>
            build.Chance(
                ("by B", new(1, 2), build.Decision(1, "second", ("l", Zero()), ("r", Zero()))),
                ("by C", new(1, 2), build.Decision(2, "third", ("l", Zero()), ("r", Zero())))
            );
        return build.Build(build.Decision(0, "first", ("out", Zero()), ("left", Seen()), ("right", Seen())));
    }
}
