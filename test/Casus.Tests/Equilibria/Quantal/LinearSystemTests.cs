using Casus.Equilibria.Quantal;

namespace Casus.Tests.Equilibria.Quantal;

public class LinearSystemTests
{
    [Fact]
    public void Random_systems_are_solved_to_rounding()
    {
        var random = new Random(7);
        for (var size = 1; size <= 40; size++)
        {
            var system = new LinearSystem(size);
            var (solution, right) = (new double[size], new double[size]);
            for (var row = 0; row < size; row++)
                solution[row] = random.NextDouble() - 0.5;
            for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
            {
                // Rows of very different size, as the equations have at high precision.
                var entry = (random.NextDouble() - 0.5) * Math.Pow(10, row % 7);
                system.Row(row)[column] = entry;
                right[row] += entry * solution[column];
            }

            Assert.True(system.TryFactor());
            Assert.True(system.TrySolve(right));
            for (var row = 0; row < size; row++)
                Assert.Equal(solution[row], right[row], 1e-9);
        }
    }

    [Theory]
    [InlineData(1, 2, 3, 4, -1)]
    [InlineData(4, 2, 3, 4, 1)]
    [InlineData(0, 1, 1, 0, -1)]
    [InlineData(-5, 0, 0, -3, 1)]
    public void The_sign_is_that_of_the_determinant(double a, double b, double c, double d, int sign)
    {
        var system = Of(a, b, c, d);

        Assert.True(system.TryFactor());
        Assert.Equal(sign, system.Sign);
    }

    [Fact]
    public void A_singular_system_is_refused()
    {
        Assert.False(Of(1, 2, 2, 4).TryFactor());
        Assert.False(Of(0, 0, 1, 1).TryFactor());
        Assert.False(Of(double.NaN, 0, 1, 1).TryFactor());
        Assert.False(new LinearSystem(1).TryFactor());
    }

    private static LinearSystem Of(double a, double b, double c, double d)
    {
        var system = new LinearSystem(2);
        (system.Row(0)[0], system.Row(0)[1], system.Row(1)[0], system.Row(1)[1]) = (a, b, c, d);
        return system;
    }
}
