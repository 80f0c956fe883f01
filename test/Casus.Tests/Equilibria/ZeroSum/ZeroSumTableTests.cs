using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.ZeroSum;

public sealed class ZeroSumTableTests
{
    [Fact]
    public void Rock_paper_scissors_is_worth_nothing_and_played_evenly()
    {
        var found = Found(Table((row, column) => ((row - column + 4) % 3) - 1, 3, 3));

        Assert.Equal(0, found.Values[0], 1e-10);
        Assert.All(found.Profile.Probabilities, probability => Assert.Equal(1.0 / 3, probability, 1e-6));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(6, 6)]
    [InlineData(7, 4)]
    public void The_value_is_the_exact_one(int rows, int columns)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            // Small whole payoffs, so that many games have ties, saddle points and dominated rows.
            var payoffs = Enumerable.Range(0, rows * columns).Select(_ => random.Next(-3, 4)).ToArray();
            int Payoff(int row, int column) => payoffs[(column * rows) + row];

            var exact = new Rational[rows, columns];
            var minus = new Rational[rows, columns];
            for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                (exact[row, column], minus[row, column]) = (Payoff(row, column), -Payoff(row, column));
            var all = (Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found)
                BimatrixEnumeration.Solve(StrategicGame<Rational>.Bimatrix(exact, minus));

            Assert.Equal((double)all.Equilibria[0].Extremes[0].Values[0], Found(Table(Payoff, rows, columns)).Values[0], 1e-8);
        }
    }

    [Fact]
    public void A_game_of_common_interest_is_refused() =>
        Assert.IsType<Solution<StrategicCertificate<double>>.OutOfScope>(
            ZeroSumTable.Solve(
                StrategicGame<double>.Bimatrix(
                    new double[,]
                    {
                        { 1, 0 },
                        { 0, 1 },
                    },
                    new double[,]
                    {
                        { 1, 0 },
                        { 0, 1 },
                    }
                )
            )
        );

    private static StrategicCertificate<double> Found(StrategicGame<double> game) =>
        Assert.IsType<Solution<StrategicCertificate<double>>.Found>(ZeroSumTable.Solve(game)).Equilibria[0];

    private static StrategicGame<double> Table(Func<int, int, int> payoff, int rows, int columns)
    {
        var (first, second) = (new double[rows, columns], new double[rows, columns]);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            (first[row, column], second[row, column]) = (payoff(row, column), -payoff(row, column));
        return StrategicGame<double>.Bimatrix(first, second);
    }
}
