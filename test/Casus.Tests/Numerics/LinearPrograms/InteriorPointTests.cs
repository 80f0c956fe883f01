using Casus.Numerics;
using Casus.Numerics.LinearPrograms;
using CsCheck;

namespace Casus.Tests.Numerics.LinearPrograms;

public sealed class InteriorPointTests
{
    [Fact]
    public void Small_programs_end_as_the_exact_simplex_says_with_a_proof()
    {
        RandomProgram.Generator.Always(
            3000,
            71,
            exact =>
            {
                var program = Sparse(exact);
                var (claim, truth) = (InteriorPoint.Solve(program), Simplex.Solve(exact));
                Assert.True(
                    SparseCertificate.Error(program, claim) <= 1e-7,
                    $"{claim.GetType().Name} {SparseCertificate.Error(program, claim)} {truth.GetType().Name} {string.Join(",", exact.Cost)} {string.Join(";", exact.Rows.Select(r => string.Join(",", r.Coefficients) + r.Sense + r.Bound))}"
                );
                switch (truth)
                {
                    case LinearSolution<Rational>.Optimal optimal:
                        Assert.Equal(optimal.Value.ToDouble(), Assert.IsType<LinearSolution<double>.Optimal>(claim).Value, 1e-7);
                        break;
                    case LinearSolution<Rational>.Infeasible:
                        Assert.IsType<LinearSolution<double>.Infeasible>(claim);
                        break;
                    default:
                        Assert.IsType<LinearSolution<double>.Unbounded>(claim);
                        break;
                }
            }
        );
    }

    [Theory]
    [InlineData(40, 60, 1.0)]
    [InlineData(60, 150, 0.1)]
    [InlineData(300, 500, 0.02)]
    [InlineData(130, 90, 0.9)]
    public void Larger_programs_are_solved_to_nine_digits_by_the_dual_bound(int rows, int columns, double share)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var program = Feasible(rows, columns, share, seed, free: false);
            Assert.True(SparseCertificate.Error(program, InteriorPoint.Solve(program)) <= 1e-8);
        }
    }

    [Fact]
    public void Free_variables_and_equalities_are_solved_to_eight_digits()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var program = Feasible(80, 120, 0.1, seed, free: true);
            Assert.True(SparseCertificate.Error(program, InteriorPoint.Solve(program)) <= 1e-7);
        }
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        var program = Feasible(150, 200, 1, 5, free: false);
        var one = Assert.IsType<LinearSolution<double>.Optimal>(InteriorPoint.Solve(program));
        var two = Assert.IsType<LinearSolution<double>.Optimal>(InteriorPoint.Solve(program, threads: 2));
        Assert.Equal(one.Point, two.Point);
        Assert.Equal(one.Multipliers, two.Multipliers);
    }

    [Fact]
    public void Told_to_stop_it_claims_nothing()
    {
        var claim = InteriorPoint.Solve(Feasible(20, 30, 1, 1, free: false), cancellation: new(canceled: true));
        Assert.IsType<LinearSolution<double>.Unfinished>(claim);
        Assert.Equal(double.PositiveInfinity, SparseCertificate.Error(Feasible(20, 30, 1, 1, free: false), claim));
    }

    [Fact]
    public void A_claim_that_is_off_by_a_little_is_found_out()
    {
        var program = Feasible(20, 30, 0.5, 3, free: false);
        var right = Assert.IsType<LinearSolution<double>.Optimal>(InteriorPoint.Solve(program));
        var dearer = right.Point.SetItem(0, right.Point[0] + 1e-3);
        var moved = right.Multipliers.SetItem(0, right.Multipliers[0] - 1e-3);
        Assert.True(SparseCertificate.Error(program, new LinearSolution<double>.Optimal(dearer, right.Value, right.Multipliers)) > 1e-5);
        Assert.True(SparseCertificate.Error(program, new LinearSolution<double>.Optimal(right.Point, right.Value, moved)) > 1e-5);
        Assert.True(
            SparseCertificate.Error(program, new LinearSolution<double>.Optimal(right.Point, right.Value - 1e-3, right.Multipliers)) > 1e-5
        );
    }

    private static SparseProgram Sparse(LinearProgram<Rational> exact) =>
        SparseProgram.From(
            new([.. exact.Cost.Select(cost => cost.ToDouble())], [.. exact.Rows.Select(RandomProgram.ToDouble)], exact.Free)
        );

    // A point and prices are drawn first, and bounds and costs made to fit: so there is an optimum, often a degenerate one.
    private static SparseProgram Feasible(int rows, int columns, double share, int seed, bool free)
    {
        var random = new Random(seed);
        var (entries, sides, worth) = (new List<SparseEntry>(), new double[rows], new double[columns]);
        var point = Enumerable.Range(0, columns).Select(_ => random.Next(2) * random.NextDouble()).ToArray();
        var isFree = Enumerable.Range(0, columns).Select(_ => free && random.Next(5) == 0).ToArray();
        var prices = Enumerable.Range(0, rows).Select(_ => random.Next(2) * random.NextDouble()).ToArray();
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            if (random.NextDouble() >= share)
                continue;
            var value = random.Next(-9, 10);
            entries.Add(new(row, column, value));
            sides[row] += value * point[column];
            worth[column] += value * prices[row];
        }

        var senses = Enumerable
            .Range(0, rows)
            .Select(row =>
                free && row % 3 == 0 ? RowSense.Equal
                : row % 2 == 0 ? RowSense.AtLeast
                : RowSense.AtMost
            )
            .ToArray();
        // At-most rows take a slack where their price is zero; at-least rows are the same, turned.
        var bounds = Enumerable
            .Range(0, rows)
            .Select(row =>
            {
                var slack = prices[row] > 0 || senses[row] == RowSense.Equal ? 0 : random.NextDouble();
                return senses[row] == RowSense.AtLeast ? sides[row] - slack : sides[row] + slack;
            });
        for (var row = 0; row < rows; row++)
            if (senses[row] == RowSense.AtMost)
                foreach (var entry in entries.Where(entry => entry.Row == row))
                    worth[entry.Column] -= 2 * entry.Value * prices[row];
        var cost = Enumerable
            .Range(0, columns)
            .Select(column => isFree[column] || point[column] > 0 ? worth[column] : worth[column] + random.NextDouble());
        return new([.. cost], [.. senses.Zip(bounds)], entries.ToArray(), [.. isFree]);
    }
}
