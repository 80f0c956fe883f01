using Casus.Numerics;
using Casus.Numerics.LinearPrograms;
using CsCheck;

namespace Casus.Tests.Numerics.LinearPrograms;

public class SimplexTests
{
    [Fact]
    public void Two_products_and_three_shops_earn_36()
    {
        // Wyndor Glass (Hillier & Lieberman, Introduction to Operations Research): doors 3, windows 5; optimum (2, 6), worth 36; duals 0, 3/2, 1.
        var program = new LinearProgram<Rational>(
            [-3, -5],
            [LinearRow<Rational>.AtMost(4, 1, 0), LinearRow<Rational>.AtMost(12, 0, 2), LinearRow<Rational>.AtMost(18, 3, 2)]
        );

        var optimal = Assert.IsType<LinearSolution<Rational>.Optimal>(Solve(program));

        Assert.Equal([2, 6], optimal.Point);
        Assert.Equal(-36, optimal.Value);
        Assert.Equal([0, new Rational(3, 2), 1], optimal.Multipliers);
    }

    [Fact]
    public void Beales_cycling_program_ends()
    {
        // Beale 1955: with the steepest choice of column the textbook method returns to its start for ever. Optimum -1/20.
        var program = new LinearProgram<Rational>(
            [new(-3, 4), 150, new(-1, 50), 6],
            [
                LinearRow<Rational>.AtMost(0, new Rational(1, 4), -60, new Rational(-1, 25), 9),
                LinearRow<Rational>.AtMost(0, new Rational(1, 2), -90, new Rational(-1, 50), 3),
                LinearRow<Rational>.AtMost(1, 0, 0, 1, 0),
            ]
        );

        Assert.Equal(new Rational(-1, 20), Assert.IsType<LinearSolution<Rational>.Optimal>(Solve(program)).Value);
    }

    [Fact]
    public void Rows_that_contradict_each_other_come_with_the_weights_that_show_it()
    {
        var program = LinearProgram<Rational>.Feasibility(
            2,
            [
                LinearRow<Rational>.AtMost(new(4, 5), 1, 1),
                LinearRow<Rational>.AtLeast(new(1, 2), 1, 0),
                LinearRow<Rational>.AtLeast(new(1, 2), 0, 1),
            ]
        );

        var infeasible = Assert.IsType<LinearSolution<Rational>.Infeasible>(Solve(program));

        Assert.Equal([1, 1, 1], infeasible.Multipliers);
        Assert.Equal(new Rational(1, 5), infeasible.Gap);
    }

    [Fact]
    public void A_cost_that_falls_for_ever_comes_with_its_direction()
    {
        var program = new LinearProgram<Rational>([-1, 0], [LinearRow<Rational>.AtMost(1, 1, -1)]);

        Assert.IsType<LinearSolution<Rational>.Unbounded>(Solve(program));
    }

    [Fact]
    public void A_repeated_equality_does_no_harm()
    {
        var program = new LinearProgram<Rational>(
            [1, 2],
            [LinearRow<Rational>.Equal(3, 1, 1), LinearRow<Rational>.Equal(6, 2, 2), LinearRow<Rational>.AtMost(2, 1, 0)]
        );

        var optimal = Assert.IsType<LinearSolution<Rational>.Optimal>(Solve(program));

        Assert.Equal([2, 1], optimal.Point);
    }

    [Fact]
    public void A_program_without_rows_is_solved_at_the_origin() =>
        Assert.Equal(0, Assert.IsType<LinearSolution<Rational>.Optimal>(Solve(new([1], []))).Value);

    [Fact]
    public void A_false_claim_is_not_proved()
    {
        var program = new LinearProgram<Rational>([-1], [LinearRow<Rational>.AtMost(4, 1)]);

        Assert.False(LinearCertificate.Proves(program, new LinearSolution<Rational>.Optimal([3], -3, [1])));
        Assert.False(LinearCertificate.Proves(program, new LinearSolution<Rational>.Optimal([5], -5, [1])));
        Assert.False(LinearCertificate.Proves(program, new LinearSolution<Rational>.Optimal([4], -4, [2])));
        Assert.False(LinearCertificate.Proves(program, new LinearSolution<Rational>.Infeasible([1], 4)));
        Assert.False(LinearCertificate.Proves(program, new LinearSolution<Rational>.Unbounded([0], [1])));
        Assert.True(LinearCertificate.Proves(program, new LinearSolution<Rational>.Optimal([4], -4, [1])));
    }

    [Fact]
    public void Random_programs_agree_with_trying_every_vertex()
    {
        var seen = new HashSet<string>();
        RandomProgram.Generator.Sample(
            program =>
            {
                var best = VertexEnumeration.LeastCost(program);
                switch (Solve(program))
                {
                    case LinearSolution<Rational>.Optimal optimal:
                        Assert.Equal(best, optimal.Value);
                        break;
                    case LinearSolution<Rational>.Infeasible:
                        Assert.Null(best);
                        break;
                    default:
                        Assert.NotNull(best);
                        break;
                }

                lock (seen)
                    seen.Add(Simplex.Solve(program, cancellation: TestContext.Current.CancellationToken).GetType().Name);
            },
            seed: "0000KhPpgW53",
            iter: 2000
        );

        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void Doubles_agree_with_fractions()
    {
        RandomProgram.Generator.Sample(
            program =>
            {
                var rough = new LinearProgram<double>(
                    [.. program.Cost.Select(c => c.ToDouble())],
                    [.. program.Rows.Select(row => RandomProgram.ToDouble(row))],
                    program.Free
                );

                var exact = Solve(program);
                var solution = Simplex.Solve(rough, 1e-9, TestContext.Current.CancellationToken);

                Assert.True(LinearCertificate.Proves(rough, solution, 1e-6));
                Assert.Equal(exact.GetType().Name, solution.GetType().Name);
                if (exact is LinearSolution<Rational>.Optimal optimum)
                    Assert.Equal(optimum.Value.ToDouble(), ((LinearSolution<double>.Optimal)solution).Value, 1e-6);
            },
            seed: "0000KhPpgW53",
            iter: 1000
        );
    }

    /// <summary>Whatever is found must prove itself exactly, whatever the test expects of it.</summary>
    private static LinearSolution<Rational> Solve(LinearProgram<Rational> program)
    {
        var solution = Simplex.Solve(program, cancellation: TestContext.Current.CancellationToken);
        Assert.True(LinearCertificate.Proves(program, solution));
        return solution;
    }
}
