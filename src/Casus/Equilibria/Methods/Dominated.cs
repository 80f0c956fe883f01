using System.Globalization;
using Casus.Equilibria.Dominance;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>Tells what iterated strict dominance removes, and solves what it leaves where that is one profile.</summary>
internal static class Dominated
{
    public static MethodAnswer Answer(StrategicGame<Rational> game, IProgress<SolverProgress>? progress, CancellationToken cancellation)
    {
        var outcome = IteratedDominance.Eliminate(game, progress: progress, cancellation: cancellation);
        var remarks = outcome.Eliminations.Select(gone => Sentence(game, gone)).ToList();
        remarks.AddRange(
            game.Players.Select(
                (player, seat) =>
                    $"{player} is left with {string.Join(", ", outcome.Survivors[seat].Select(strategy => Label(game, seat, strategy)))}."
            )
        );
        if (!outcome.IsComplete)
            return new([], Completeness.Stopped, [.. remarks]);
        if (!outcome.IsSolvable)
            return new([], Completeness.Some, [.. remarks]);
        // One profile that survives strict dominance is the only equilibrium.
        var profile = MixedProfile<Rational>.Pure(game, [.. outcome.Survivors.Select(own => own[0])]);
        return new([new Equilibrium.InStrategies<Rational>(StrategicCertificate<Rational>.Check(profile))], Completeness.All, [.. remarks]);
    }

    private static string Sentence(StrategicGame<Rational> game, Elimination<Rational> gone)
    {
        var mixture = gone
            .Dominator.Select((weight, strategy) => (weight, strategy))
            .Where(part => part.weight.Sign > 0)
            .Select(part =>
                gone.IsByPure ? Label(game, gone.Player, part.strategy) : $"{part.weight} {Label(game, gone.Player, part.strategy)}"
            );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Round {gone.Round}: {game.Players[gone.Player]}'s {Label(game, gone.Player, gone.Strategy)} is dominated by {string.Join(" + ", mixture)}."
        );
    }

    private static string Label(StrategicGame<Rational> game, int player, int strategy) =>
        game.Strategies[player][strategy] is { Length: > 0 } label ? label : (strategy + 1).ToString(CultureInfo.InvariantCulture);
}
