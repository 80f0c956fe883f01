using Casus.Equilibria;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Equilibria.ZeroSum;

public sealed class ZeroSumStrategicTests
{
    [Fact]
    public void Rock_paper_scissors_with_unequal_stakes_has_the_odds_of_the_stakes()
    {
        // Antisymmetric 3 × 3 with stakes a, b, c: the equilibrium weights are proportional to the stakes of the other two's duel.
        var certificate = Exact(
            new Rational[,]
            {
                { 0, -2, 3 },
                { 2, 0, -5 },
                { -3, 5, 0 },
            }
        );
        Assert.Equal([new(1, 2), new(3, 10), new(1, 5)], certificate.Profile.Of(0).ToArray());
        Assert.Equal(0, certificate.Values[0]);
    }

    [Fact]
    public void Small_games_with_ties_are_solved_exactly_and_as_the_simplex_method_says()
    {
        var games =
            from rows in Gen.Int[1, 6]
            from columns in Gen.Int[1, 6]
            from cells in Gen.Int[-3, 3].Array2D[rows, columns]
            select cells;
        games.Always(
            300,
            81,
            cells =>
            {
                var game = Game(Exactly(cells));
                var certificate = Only(ZeroSumStrategic.Solve(game));
                var simplex = StrategicCertificate<Rational>.Check(ExactSupports.BySimplex(game, default));
                Assert.True(certificate.IsNash);
                Assert.Equal(simplex.Values[0], certificate.Values[0]);
                var bounds = ValueBounds<Rational>.Of(certificate);
                Assert.Equal(bounds.Low, bounds.High);
            }
        );
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(30, 120)]
    [InlineData(120, 30)]
    [InlineData(1, 9)]
    public void Random_games_in_doubles_have_regret_below_a_billionth(int rows, int columns)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            var first = new double[rows, columns];
            for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                first[row, column] = random.NextDouble();
            var certificate = Assert.Single(
                Assert.IsType<Solution<StrategicCertificate<double>>.Found>(ZeroSumStrategic.Solve(Game(first))).Equilibria
            );
            Assert.InRange(certificate.MaxRegret, 0, 1e-9);
        }
    }

    [Fact]
    public void Forty_strategies_each_are_solved_exactly()
    {
        var random = new Random(7);
        var cells = new int[40, 40];
        for (var row = 0; row < 40; row++)
        for (var column = 0; column < 40; column++)
            cells[row, column] = random.Next(-99, 100);
        var certificate = Only(ZeroSumStrategic.Solve(Game(Exactly(cells))));
        Assert.True(certificate.IsNash && certificate.IsExact);
    }

    [Fact]
    public void Payoffs_that_add_up_to_another_constant_are_in_scope_and_others_are_not()
    {
        var shifted = StrategicGame<double>.Bimatrix(
            new double[,]
            {
                { 3, 1 },
                { 0, 2 },
            },
            new double[,]
            {
                { 7, 9 },
                { 10, 8 },
            }
        );
        var found = Assert.IsType<Solution<StrategicCertificate<double>>.Found>(ZeroSumStrategic.Solve(shifted));
        Assert.Equal(1.5, found.Equilibria[0].Values[0], 1e-9);
        var other = StrategicGame<double>.Bimatrix(
            new double[,]
            {
                { 3, 1 },
                { 0, 2 },
            },
            new double[,]
            {
                { 7, 9 },
                { 10, 9 },
            }
        );
        Assert.IsType<Solution<StrategicCertificate<double>>.OutOfScope>(ZeroSumStrategic.Solve(other));
    }

    private static StrategicCertificate<Rational> Exact(Rational[,] first) => Only(ZeroSumStrategic.Solve(Game(first)));

    private static StrategicCertificate<Rational> Only(Solution<StrategicCertificate<Rational>> solution) =>
        Assert.Single(Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(solution).Equilibria);

    private static Rational[,] Exactly(int[,] cells)
    {
        var exact = new Rational[cells.GetLength(0), cells.GetLength(1)];
        for (var row = 0; row < exact.GetLength(0); row++)
        for (var column = 0; column < exact.GetLength(1); column++)
            exact[row, column] = cells[row, column];
        return exact;
    }

    private static StrategicGame<T> Game<T>(T[,] first)
        where T : struct, System.Numerics.INumber<T>
    {
        var second = new T[first.GetLength(0), first.GetLength(1)];
        for (var row = 0; row < first.GetLength(0); row++)
        for (var column = 0; column < first.GetLength(1); column++)
            second[row, column] = -first[row, column];
        return StrategicGame<T>.Bimatrix(first, second);
    }
}
