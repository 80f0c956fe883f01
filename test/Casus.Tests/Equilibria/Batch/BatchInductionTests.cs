using Casus.Equilibria;
using Casus.Equilibria.Batch;
using Casus.Games;

namespace Casus.Tests.Equilibria.Batch;

public sealed class BatchInductionTests
{
    private const int Draws = 1003;

    [Fact]
    public void Every_draw_is_answered_as_if_it_were_solved_alone()
    {
        var shape = Shape((_, _) => 0, 0.25);
        var outcome = BatchInduction.Solve(shape, Draws, Fill);

        for (var draw = 0; draw < Draws; draw += 7)
        {
            var alone = Shape((end, player) => Payoff(draw, end, player), Chance(draw));
            var found = Assert.IsType<Solution<Certificate<double>>.Found>(BackwardInduction.Solve(alone));
            var first = found.Equilibria[0];
            for (var set = 0; set < shape.InformationSetCount; set++)
                Assert.Equal(1.0, first.Assessment.Profile.Probabilities[shape.FirstMoveOf(set) + outcome.MovesAt(set)[draw]]);
            for (var player = 0; player < 3; player++)
                Assert.Equal(first.Values[player], outcome.ValuesOf(player)[draw], 1e-12);
            Assert.Equal(found.Equilibria.Length == 1, outcome.IsUnique[draw]);
        }
    }

    [Fact]
    public void Every_draw_is_certified() => Assert.Equal(0, BatchInduction.Solve(Shape((_, _) => 0, 0.25), Draws, Fill).MaxGain, 1e-9);

    [Fact]
    public void One_thread_and_two_give_the_same_answers()
    {
        var shape = Shape((_, _) => 0, 0.25);
        var (one, two) = (BatchInduction.Solve(shape, Draws, Fill, threads: 1), BatchInduction.Solve(shape, Draws, Fill, threads: 2));

        for (var player = 0; player < 3; player++)
            Assert.Equal(one.ValuesOf(player), two.ValuesOf(player));
        for (var set = 0; set < shape.InformationSetCount; set++)
            Assert.Equal(one.MovesAt(set), two.MovesAt(set));
    }

    [Fact]
    public void A_tie_is_marked()
    {
        var outcome = BatchInduction.Solve(
            Shape((_, _) => 0, 0.25),
            3,
            block =>
            {
                Fill(block);
                // In the second draw every end pays the same.
                for (var end = 0; end < 7; end++)
                for (var player = 0; player < 3; player++)
                    block.Payoffs(end, player)[1] = 5;
            }
        );

        Assert.Equal([true, false, true], outcome.IsUnique.ToArray());
    }

    [Fact]
    public void A_game_with_hidden_moves_is_refused() =>
        Assert.Throws<ArgumentException>(() => BatchInduction.Solve(Casus.Games.Classic.KuhnPoker.Tree<double>(), 1, _ => { }));

    private static void Fill(DrawBlock block)
    {
        for (var draw = 0; draw < block.Count; draw++)
        {
            for (var end = 0; end < 7; end++)
            for (var player = 0; player < 3; player++)
                block.Payoffs(end, player)[draw] = Payoff(block.First + draw, end, player);
        }

        // The chance node's branches are nodes 6 and 7, as the test below holds.
        for (var draw = 0; draw < block.Count; draw++)
            (block.Chances(6)[draw], block.Chances(7)[draw]) = (Chance(block.First + draw), 1 - Chance(block.First + draw));
    }

    [Fact]
    public void The_shape_numbers_its_nodes_as_these_tests_assume()
    {
        var shape = Shape((_, _) => 0, 0.25);

        Assert.Equal([0.25, 0.75], [shape.ChanceInto(6), shape.ChanceInto(7)]);
    }

    // Numbers without pattern, from the draw's number alone; small integers make ties happen.
    private static double Payoff(int draw, int end, int player) =>
        unchecked((uint)((draw * 7919) + (end * 104729) + (player * 1299709)) * 2654435761u >> 24) % 37;

    private static double Chance(int draw) => (draw % 9 + 1) / 10.0;

    private static ExtensiveGame<double> Shape(Func<int, int, double> payoff, double chance)
    {
        var build = new GameBuilder<double>("A", "B", "C");
        Subtree End(int end) => build.Terminal(payoff(end, 0), payoff(end, 1), payoff(end, 2));
        return build.Build(
            build.Decision(
                0,
                "top",
                ("stop", End(0)),
                (
                    "go",
                    build.Decision(
                        1,
                        "second",
                        (
                            "l",
                            build.Chance(
                                ("h", chance, build.Decision(2, "high", ("a", End(4)), ("b", End(5)), ("c", End(6)))),
                                ("t", 1 - chance, End(3))
                            )
                        ),
                        ("r", End(2))
                    )
                ),
                ("skip", End(1))
            )
        );
    }
}
