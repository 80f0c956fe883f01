using Casus.Equilibria.Refinements;
using Casus.Equilibria.Signalling;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Refinements;

public class RefinementTests
{
    // Myerson 1978, figure 2.
    private static readonly Rational[,] _myerson =
    {
        { 1, 0, -9 },
        { 0, 0, -7 },
        { -9, -7, -7 },
    };

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(1, true, false)]
    [InlineData(2, false, false)]
    public void Of_Myersons_three_equilibria_two_are_perfect_and_one_is_proper(int both, bool isPerfect, bool isProper)
    {
        var profile = MixedProfile<Rational>.Pure(StrategicGame<Rational>.Bimatrix(_myerson, _myerson), [both, both]);

        Assert.Equal(isPerfect, Passes(StrategicPerfection.Check(profile)));
        Assert.Equal(isProper, Passes(Properness.Check(profile)));
    }

    [Fact]
    public void A_threat_that_is_dominated_is_not_perfect()
    {
        // Rows out, in; columns fight, share.
        var game = StrategicGame<Rational>.Bimatrix(
            new Rational[,]
            {
                { 0, 0 },
                { -1, 1 },
            },
            new Rational[,]
            {
                { 2, 2 },
                { -1, 1 },
            }
        );

        Assert.False(Passes(StrategicPerfection.Check(MixedProfile<Rational>.Pure(game, [0, 0]))));
        Assert.True(Passes(Properness.Check(MixedProfile<Rational>.Pure(game, [1, 1]))));
        Assert.Contains("no Nash", StrategicPerfection.Check(MixedProfile<Rational>.Pure(game, [0, 1])).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_equilibrium_in_which_everything_is_used_is_proper()
    {
        var pennies = StrategicGame<Rational>.Bimatrix(
            new Rational[,]
            {
                { 1, -1 },
                { -1, 1 },
            },
            new Rational[,]
            {
                { -1, 1 },
                { 1, -1 },
            }
        );

        Assert.True(Passes(Properness.Check(MixedProfile<Rational>.Uniform(pennies))));
    }

    [Fact]
    public void Pooling_on_quiche_is_dropped()
    {
        var found = SignallingEnumeration.Solve(BeerQuiche.Game<Rational>(new(9, 10)));

        Assert.Equal([true, false], found.Select(equilibrium => Passes(SignallingRefinements.Intuitive(equilibrium))));
        Assert.Equal([true, false], found.Select(equilibrium => Passes(SignallingRefinements.D1(equilibrium))));
        Assert.All(found, equilibrium => Assert.False(Passes(SignallingRefinements.Riley(equilibrium, found))));
    }

    [Fact]
    public void Workers_school_themselves_no_more_than_telling_them_apart_takes()
    {
        // Spence 1973 in steps: wage 1 or 2, school costs e for type 1 and e/2 for type 2. Type 1 will not copy e when 2 - e <= 1: e = 1 is least.
        var game = new SignallingGame<Rational>(
            "Worker",
            "Firm",
            [("low", new(1, 2)), ("high", new(1, 2))],
            ["0", "1/2", "1", "3/2"],
            ["wage 1", "wage 2"],
            (type, school, wage) => (wage + 1 - (new Rational(school, 2) / (type + 1)), wage == type ? 1 : 0)
        );
        var found = SignallingEnumeration.Solve(game);

        var riley = found.Where(equilibrium => Passes(SignallingRefinements.Riley(equilibrium, found))).ToList();

        Assert.NotEmpty(riley);
        Assert.All(riley, equilibrium => Assert.Equal([1, new Rational(3, 2)], equilibrium.SenderPayoffs));
        Assert.Contains(found, equilibrium => equilibrium.Kind == SignallingKind.Separating && !riley.Contains(equilibrium));
    }

    private static bool Passes(RefinementVerdict verdict)
    {
        Assert.IsNotType<RefinementVerdict.Undecided>(verdict);
        return verdict is RefinementVerdict.Keeps;
    }
}
