using Casus.Equilibria;

namespace Casus.Tests.Equilibria;

public class LinearSystemTests
{
    [Fact]
    public void Random_systems_are_solved_to_rounding()
    {
        var random = new Random(7);
        for (var size = 1; size <= 30; size++)
        {
            var matrix = new double[size, size];
            var (solution, right) = (new double[size], new double[size]);
            for (var row = 0; row < size; row++)
                solution[row] = random.NextDouble() - 0.5;
            for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                // Rows of very different size, as the equations have at high precision.
                matrix[row, column] = (random.NextDouble() - 0.5) * Math.Pow(10, row % 7);
                right[row] += matrix[row, column] * solution[column];
            }

            Assert.True(LinearSystem.TrySolve(matrix, right));
            for (var row = 0; row < size; row++)
                Assert.Equal(solution[row], right[row], 1e-9);
        }
    }

    [Fact]
    public void A_singular_system_is_refused()
    {
        Assert.False(
            LinearSystem.TrySolve(
                new double[,]
                {
                    { 1, 2 },
                    { 2, 4 },
                },
                [1, 2]
            )
        );
        Assert.False(LinearSystem.TrySolve(new double[1, 1], [0]));
    }
}
