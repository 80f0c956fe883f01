using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria;

public class SignallingTests
{
    [Fact]
    public void Breakfast_has_two_poolings_and_only_that_on_beer_is_intuitive()
    {
        var found = Solve(BeerQuiche.Game(R(9, 10)));

        Assert.Equal([SignallingKind.Pooling, SignallingKind.Pooling], found.Select(e => e.Kind));
        var (onBeer, onQuiche) = (found[0], found[1]);
        Assert.Equal([1, 1], new[] { onBeer.Sends(0, 0), onBeer.Sends(1, 0) });
        Assert.Equal([1, 1], new[] { onQuiche.Sends(0, 1), onQuiche.Sends(1, 1) });
        Assert.True(IntuitiveCriterion.Check(onBeer).Passes);
        Assert.False(IntuitiveCriterion.Check(onQuiche).Passes);
        Assert.Equal(
            "'beer' can do no good to 'weak'; once that is seen, 'strong' gains by it.",
            IntuitiveCriterion.Check(onQuiche).Reason
        );
        Assert.True(DivinityD1.Check(onBeer).Passes);
        Assert.False(DivinityD1.Check(onQuiche).Passes);
    }

    [Fact]
    public void Pooling_on_quiche_needs_a_beer_drinker_to_be_thought_weak_with_a_half_or_more()
    {
        var onQuiche = Solve(BeerQuiche.Game(R(9, 10)))[1];

        var answers = Assert.Single(onQuiche.OffPath).Value;

        Assert.Equal((R(1, 2), (Rational)1), answers[0].BeliefRange[1]);
        Assert.Equal(["fight"], answers[0].Responses.Select(r => onQuiche.Game.Responses[r]));
        // The other way: fight with at least a half, which needs belief of exactly a half.
        Assert.Equal((R(1, 2), R(1, 2)), answers[1].BeliefRange[1]);
    }

    [Fact]
    public void Breakfast_with_few_strong_is_semi_separating()
    {
        // With strong at 1/3 the weak drink beer until a beer drinker is strong with a half, and beer is fought with a half.
        var only = Assert.Single(Solve(BeerQuiche.Game(R(1, 3))));

        Assert.Equal(SignallingKind.SemiSeparating, only.Kind);
        Assert.Equal((1, R(1, 2)), (only.Sends(0, 0), only.Sends(1, 0)));
        Assert.Equal(R(1, 2), only.Answers(0, 0));
        Assert.Equal(1, only.Answers(1, 0));
    }

    [Fact]
    public void A_red_line_is_bluffed_in_part_and_believed_in_part()
    {
        var game = RedLine.Game(R(3, 10), R(2, 5), R(1, 2));

        var found = Solve(game);

        var bluff = Assert.Single(found, e => e.Kind == SignallingKind.SemiSeparating);
        Assert.Equal((1, R(2, 7)), (bluff.Sends(0, 0), bluff.Sends(1, 0)));
        Assert.Equal(R(1, 3), bluff.Answers(0, 1));
        Assert.Equal(0, bluff.Certificate.MaxGain);
        Assert.Equal(R(7, 10), bluff.Certificate.Values[1]);
        Assert.Equal(R(7, 2), bluff.Sends(0, 0) / bluff.Sends(1, 0));
    }

    [Fact]
    public void Steadfast_deterrence_is_intuitive_but_d1_drops_it()
    {
        // The deterrence game seen by the soft defender: hard defenders always defend, and the last move is folded in.
        var (challenger, defender, hardDefends) = (DeterrenceTests.Challenger, DeterrenceTests.Defender, R(2, 5));
        var folded = new SignallingGame<Rational>(
            "Challenger",
            "Soft defender",
            [("hard", R(1, 4)), ("soft", R(3, 4))],
            ["stay", "go"],
            ["yield", "defend"],
            (type, message, response) =>
            {
                if (message == 0)
                    return (challenger.StatusQuo, defender.StatusQuo);
                var (defied, ifSoft) =
                    type == 0 ? (challenger.DisputeIfHard, defender.DisputeIfSoft) : (challenger.BacksDown, defender.BacksDown);
                return response == 1
                    ? (defied, ifSoft)
                    : ((hardDefends * defied) + ((1 - hardDefends) * challenger.Conceded), defender.Conceded);
            }
        );

        var found = Solve(folded);

        var bluff = Assert.Single(found, e => e.Kind == SignallingKind.SemiSeparating);
        Assert.Equal((R(1, 3), R(4, 9)), (bluff.Sends(1, 1), bluff.Answers(1, 1)));
        var steadfast = found.Where(e => e.Kind == SignallingKind.Pooling && e.Sends(0, 0) == 1).ToList();
        Assert.NotEmpty(steadfast);
        Assert.Equal((0, R(1, 2)), steadfast[0].OffPath[1][0].BeliefRange[0]);
        Assert.All(steadfast, e => Assert.True(IntuitiveCriterion.Check(e).Passes));
        Assert.All(steadfast, e => Assert.False(DivinityD1.Check(e).Passes));
        Assert.True(DivinityD1.Check(bluff).Passes);
    }

    [Fact]
    public void Three_types_who_want_to_be_known_separate()
    {
        // Education pays those who can: wage equal to the type guessed, cost of level k to type t is k²/(t+1)... in whole numbers.
        int[] cost = [0, 4, 10];
        var game = new SignallingGame<Rational>(
            "Worker",
            "Firm",
            [("low", R(1, 3)), ("middle", R(1, 3)), ("high", R(1, 3))],
            ["none", "some", "much"],
            ["1", "3", "5"],
            (type, message, response) => ((2 * response) + 1 - R(cost[message], type + 1), -(response - type) * (response - type))
        );

        var found = Solve(game);

        var separating = Assert.Single(found, e => e.Kind == SignallingKind.Separating);
        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).Select(t => separating.Sends(t, t)));
        Assert.True(found.Length > 1, "pooling on no education is an equilibrium too");
    }

    [Fact]
    public void Doubles_find_what_fractions_find()
    {
        var exact = Solve(RedLine.Game(R(3, 10), R(2, 5), R(1, 2)));
        var rounded = Solve(RedLine.Game(0.3, 0.4, 0.5));

        Assert.Equal(exact.Select(e => e.Kind), rounded.Select(e => e.Kind));
        Assert.Equal(
            exact.SelectMany(e => e.SenderPayoffs).Select(payoff => payoff.ToDouble()),
            rounded.SelectMany(e => e.SenderPayoffs),
            (a, b) => Math.Abs(a - b) < 1e-9
        );
    }

    // Whatever is found, in any test here, passes the verifier as a sequential equilibrium.
    private static SignallingEquilibrium<T>[] Solve<T>(SignallingGame<T> game)
        where T : struct, System.Numerics.INumber<T>
    {
        var found = SignallingEnumeration.Solve(game, TestContext.Current.CancellationToken);
        Assert.All(found, e => Assert.Empty(e.Certificate.Faults));
        Assert.All(found, e => Assert.NotNull(e.Certificate.ConsistencyDeparture));
        return [.. found];
    }

    private static Rational R(int above, int below) => new(above, below);
}
