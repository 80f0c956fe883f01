using System.Globalization;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Enumeration;

/// <summary>Two-player games for tests.</summary>
internal static class Bimatrices
{
    /// <summary>A game from two matrices of whole numbers: rows parted by semicolons, entries by spaces.</summary>
    public static StrategicGame<Rational> Parse(string first, string second) =>
        StrategicGame<Rational>.Bimatrix(Matrix(first), Matrix(second));

    /// <summary>A game with payoffs from 0 to just below a bound; the same seed gives the same game.</summary>
    public static StrategicGame<Rational> Random(int rows, int columns, int bound, int seed)
    {
        var random = new Random(seed);
        var (first, second) = (new Rational[rows, columns], new Rational[rows, columns]);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            (first[row, column], second[row, column]) = (random.Next(bound), random.Next(bound));
        return StrategicGame<Rational>.Bimatrix(first, second);
    }

    /// <summary>A game from a rule for the payoffs.</summary>
    public static StrategicGame<Rational> Of(int rows, int columns, Func<int, int, (Rational, Rational)> payoffs)
    {
        var (first, second) = (new Rational[rows, columns], new Rational[rows, columns]);
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
            (first[row, column], second[row, column]) = payoffs(row, column);
        return StrategicGame<Rational>.Bimatrix(first, second);
    }

    /// <summary>Players change seats.</summary>
    public static StrategicGame<Rational> Swapped(StrategicGame<Rational> game) =>
        Of(
            game.StrategyCountOf(1),
            game.StrategyCountOf(0),
            (row, column) => (game.Payoff(1, [column, row]), game.Payoff(0, [column, row]))
        );

    private static Rational[,] Matrix(string text)
    {
        var rows = text.Split(';').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var matrix = new Rational[rows.Length, rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
        for (var column = 0; column < rows[0].Length; column++)
            matrix[row, column] = int.Parse(rows[row][column], CultureInfo.InvariantCulture);
        return matrix;
    }
}
