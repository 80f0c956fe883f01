using Casus.Games;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>An equilibrium of a two-player game in strategic form whose payoffs add up to a constant, by one linear program.</summary>
/// <remarks>
/// <para>Finds one equilibrium, in the middle of all of them, and with it the value; never complete. For two players and payoffs that add up to
/// the same in every profile, both checked. An answer in doubles is found only if its certificate, which shares nothing with the solver,
/// shows regrets up to the tolerance. An answer in fractions is exact.</para>
/// <para>Doubles: 10 to 20 steps, each as costly as a dense factor of the smaller player's strategies. Fractions: the answer in doubles says
/// which strategies are played; the equations that make the other player indifferent among its own are solved exactly. If the check in
/// fractions then fails, the exact simplex method is run, which is slow past some sixty strategies.</para>
/// <para>Von Neumann (1928); Dantzig (1951).</para>
/// </remarks>
public static class ZeroSumStrategic
{
    private const double Tightness = 1e-11;
    private const int SimplexCells = 6400;

    /// <summary>Solves a game in doubles.</summary>
    /// <param name="game">The game.</param>
    /// <param name="tolerance">The largest regret to accept, in units of payoff.</param>
    /// <param name="threads">At most how many threads; the answer is the same for any number.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early, with the best mixes so far.</param>
    /// <returns>Found with one certificate, or unfinished with the best, or out of scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive, or there is no thread.</exception>
    public static Solution<StrategicCertificate<double>> Solve(
        StrategicGame<double> game,
        double tolerance = 1e-9,
        int threads = 1,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfEqual(tolerance > 0, other: false, nameof(tolerance));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (Excluded(game) is { } reason)
            return new Solution<StrategicCertificate<double>>.OutOfScope(reason);
        progress?.Report(new("solving the linear program", 0));
        var range = Math.Max(1, Range(game.PayoffsOf(0)));
        var mixes = Mixes(game.PayoffsOf(0), game, Math.Clamp(tolerance / (100 * range), 1e-14, Tightness), threads, cancellation);
        progress?.Report(new("certifying", 0.9));
        var certificate = StrategicCertificate<double>.Check(MixedProfile<double>.Of(game, mixes), tolerance);
        return certificate.IsNash
            ? new Solution<StrategicCertificate<double>>.Found([certificate], isComplete: false)
            : new Solution<StrategicCertificate<double>>.Unfinished([certificate], WhyNot(cancellation));
    }

    /// <summary>Solves a game in exact fractions.</summary>
    /// <param name="game">The game.</param>
    /// <param name="progress">Told which stage is reached.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>Found with one exact certificate, or unfinished, or out of scope.</returns>
    public static Solution<StrategicCertificate<Rational>> Solve(
        StrategicGame<Rational> game,
        IProgress<SolverProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(game);
        if (Excluded(game) is { } reason)
            return new Solution<StrategicCertificate<Rational>>.OutOfScope(reason);
        progress?.Report(new("solving the linear program in doubles", 0));
        var rounded = Array.ConvertAll(game.PayoffsOf(0).ToArray(), payoff => payoff.ToDouble());
        var mixes = Mixes(rounded, game, Tightness / 1000, 1, cancellation);
        progress?.Report(new("solving for the played strategies in fractions", 0.3));
        if (!cancellation.IsCancellationRequested && ExactSupports.TrySolve(game, mixes, cancellation) is { } profile)
        {
            var certificate = StrategicCertificate<Rational>.Check(profile);
            if (certificate.IsNash)
                return new Solution<StrategicCertificate<Rational>>.Found([certificate], isComplete: false);
        }

        if (game.ProfileCount > SimplexCells || cancellation.IsCancellationRequested)
            return new Solution<StrategicCertificate<Rational>>.Unfinished([], WhyNot(cancellation));
        progress?.Report(new("running the exact simplex method", 0.5));
        return BySimplex(game, cancellation);
    }

    private static Solution<StrategicCertificate<Rational>> BySimplex(StrategicGame<Rational> game, CancellationToken cancellation)
    {
        try
        {
            var certificate = StrategicCertificate<Rational>.Check(ExactSupports.BySimplex(game, cancellation));
            return certificate.IsNash
                ? new Solution<StrategicCertificate<Rational>>.Found([certificate], isComplete: false)
                : throw new InvalidOperationException("The exact simplex method gave plans that are no equilibrium.");
        }
        catch (OperationCanceledException)
        {
            return new Solution<StrategicCertificate<Rational>>.Unfinished([], WhyNot(cancellation));
        }
    }

    private static string WhyNot(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? "It was told to stop." : "Rounding leaves a larger regret than was asked for.";

    // The program has a row for each column of its matrix, and the rows are what a step costs: so the smaller side gives them.
    private static double[] Mixes<T>(
        ReadOnlySpan<double> payoffs,
        StrategicGame<T> game,
        double tightness,
        int threads,
        CancellationToken cancellation
    )
        where T : struct, System.Numerics.INumber<T>
    {
        var (rows, columns) = (game.StrategyCountOf(0), game.StrategyCountOf(1));
        if (columns <= rows)
        {
            var program = MatrixProgram.Of(payoffs, rows, columns);
            return MatrixProgram.MixesOf(InteriorPoint.Solve(program, tightness, threads, cancellation), rows, columns);
        }

        var turned = new double[payoffs.Length];
        for (var column = 0; column < columns; column++)
        for (var row = 0; row < rows; row++)
            turned[(row * columns) + column] = -payoffs[(column * rows) + row];
        var mixes = MatrixProgram.MixesOf(
            InteriorPoint.Solve(MatrixProgram.Of(turned, columns, rows), tightness, threads, cancellation),
            columns,
            rows
        );
        return [.. mixes[columns..], .. mixes[..columns]];
    }

    private static double Range(ReadOnlySpan<double> payoffs)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var payoff in payoffs)
            (least, most) = (Math.Min(least, payoff), Math.Max(most, payoff));
        return most - least;
    }

    private static string? Excluded<T>(StrategicGame<T> game)
        where T : struct, System.Numerics.INumber<T>
    {
        if (game.PlayerCount != 2)
            return $"The linear program is for two players, not {game.PlayerCount}.";
        var first = game.PayoffsOf(0);
        var second = game.PayoffsOf(1);
        var sum = first[0] + second[0];
        for (var place = 1; place < first.Length; place++)
            if (!Exactness<T>.AreClose(first[place] + second[place], sum))
                return "The players' payoffs do not add up to the same in every profile.";
        return null;
    }
}
