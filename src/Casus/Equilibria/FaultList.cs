using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria;

/// <summary>Puts into words what a certificate's figures say against an assessment.</summary>
internal static class FaultList
{
    public static IEnumerable<Fault> Above<T>(
        ExtensiveGame<T> game,
        int? forgotten,
        ImmutableArray<T> gains,
        ImmutableArray<T>? regrets,
        BeliefDepartures<T> departures,
        T limit
    )
        where T : struct, INumber<T>
    {
        if (forgotten is { } set)
        {
            var label = game.LabelOf(set);
            yield return new(
                FaultKind.ImperfectRecall,
                label,
                $"At '{label}' {game.Players[game.PlayerOf(set)]} has forgotten what it knew or did."
            );
        }

        foreach (var (place, size) in Exceeding(gains, limit))
            yield return At(FaultKind.ProfitableDeviation, place, $"{MoverAt(place)} would gain {Text(size)} by another move");
        foreach (var (place, size) in Exceeding(departures.OnPath, limit))
            yield return At(FaultKind.BayesOnPath, place, $"the belief is off Bayes' rule by {Text(size)}");
        foreach (var (place, size) in Exceeding(departures.OffPath, limit))
            yield return At(FaultKind.OffPathBelief, place, $"the belief is off what earlier beliefs and chance demand by {Text(size)}");
        foreach (var (place, size) in Exceeding(departures.FromTremble ?? [], limit))
            yield return At(FaultKind.Inconsistent, place, $"the belief is off the limit under the tremble by {Text(size)}");
        foreach (var (player, size) in Exceeding(regrets ?? [], limit))
            yield return new(
                FaultKind.Regret,
                game.Players[player],
                $"{game.Players[player]} would gain {Text(size)} by another strategy, before the game."
            );

        string MoverAt(int place) => game.Players[game.PlayerOf(place)];
        Fault At(FaultKind kind, int place, string words) => new(kind, game.LabelOf(place), $"At '{game.LabelOf(place)}' {words}.");
    }

    private static IEnumerable<(int Place, T Size)> Exceeding<T>(ImmutableArray<T> amounts, T limit)
        where T : struct, INumber<T>
    {
        for (var place = 0; place < amounts.Length; place++)
        {
            // Written so that a gain that is no number fails, and does not slip through.
            if (!(amounts[place] <= limit))
                yield return (place, amounts[place]);
        }
    }

    private static string Text<T>(T amount)
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? amount.ToString("G6", CultureInfo.InvariantCulture) : amount.ToString() ?? "";
}
