using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Equilibria.Correlated;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>The correlated equilibria that a user is shown: the best in sum, the best for whoever gets least, and the best for each player.</summary>
internal static class Correlations
{
    public static MethodAnswer Answer(
        StrategicGame<Rational> game,
        ObedienceRule rule,
        double tolerance,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        var exact = All(
            game.Players,
            Objectives<Rational>(game.PlayerCount),
            objective => CorrelatedEquilibria.Solve(game, objective, rule, progress, cancellation),
            Jointly
        );
        if (exact is not null || cancellation.IsCancellationRequested)
            return exact ?? Stopped();
        var floating = game.Convert(number => (double)number);
        return All(
                game.Players,
                Objectives<double>(game.PlayerCount),
                objective =>
                    CorrelatedEquilibria.Solve(
                        floating,
                        objective,
                        rule,
                        Math.Max(tolerance, 1e-12),
                        progress: progress,
                        cancellation: cancellation
                    ),
                Jointly
            ) ?? Stopped();
    }

    public static MethodAnswer Answer(
        AnyGame.InTree tree,
        double tolerance,
        IProgress<SolverProgress>? progress,
        CancellationToken cancellation
    )
    {
        var players = tree.Exact.Players;
        var exact = All(
            players,
            Objectives<Rational>(players.Length),
            objective => ExtensiveCorrelatedEquilibria.Solve(tree.Exact, objective, progress, cancellation),
            Recommended
        );
        if (exact is not null || cancellation.IsCancellationRequested)
            return exact ?? Stopped();
        return All(
                players,
                Objectives<double>(players.Length),
                objective =>
                    ExtensiveCorrelatedEquilibria.Solve(
                        tree.Floating,
                        objective,
                        Math.Max(tolerance, 1e-12),
                        progress: progress,
                        cancellation: cancellation
                    ),
                Recommended
            ) ?? Stopped();
    }

    private static (Equilibrium Shown, string Value) Jointly<T>(CorrelatedEquilibrium<T> found)
        where T : struct, INumber<T> =>
        (new Equilibrium.Jointly<T>(found.Certificate), $"{Number(found.Value)}, and none has more than {Number(found.Bound.Value)}");

    private static (Equilibrium Shown, string Value) Recommended<T>(ExtensiveCorrelatedEquilibrium<T> found)
        where T : struct, INumber<T> => (new Equilibrium.Recommended<T>(found.Certificate), Number(found.Value));

    // Nothing when any objective could not be served.
    private static MethodAnswer? All<T, TFound>(
        ImmutableArray<string> players,
        ImmutableArray<PayoffObjective<T>> objectives,
        Func<PayoffObjective<T>, Solution<TFound>> solve,
        Func<TFound, (Equilibrium Shown, string Value)> view
    )
        where T : struct, INumber<T>
    {
        var (shown, remarks) = (ImmutableArray.CreateBuilder<Equilibrium>(), ImmutableArray.CreateBuilder<string>());
        foreach (var objective in objectives)
        {
            if (solve(objective) is not Solution<TFound>.Found { Equilibria: [var found] })
                return null;
            var (equilibrium, value) = view(found);
            shown.Add(equilibrium);
            remarks.Add(
                string.Create(CultureInfo.InvariantCulture, $"Equilibrium {shown.Count}: {Name(players, shown.Count - 1)} is {value}.")
            );
        }

        return new(shown.ToImmutable(), Completeness.Some, remarks.ToImmutable());
    }

    private static ImmutableArray<PayoffObjective<T>> Objectives<T>(int players)
        where T : struct, INumber<T> =>
        [PayoffObjective<T>.Sum, PayoffObjective<T>.MaxMin, .. Enumerable.Range(0, players).Select(PayoffObjective<T>.Largest)];

    private static string Name(ImmutableArray<string> players, int objective) =>
        objective switch
        {
            0 => "the largest sum of payoffs",
            1 => "the largest least payoff",
            _ => $"the largest payoff of {players[objective - 2]}",
        };

    private static string Number<T>(T number)
        where T : struct, INumber<T> =>
        number is double floating
            ? floating.ToString("G9", CultureInfo.InvariantCulture)
            : number.ToString(null, CultureInfo.InvariantCulture);

    private static MethodAnswer Stopped() => new([], Completeness.Stopped, ["Some objective was not served before it stopped."]);
}
