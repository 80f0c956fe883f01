using System.Globalization;
using System.Numerics;
using System.Text;
using Casus.Equilibria.Correlated;

namespace Casus.Reports.Games;

/// <summary>Writes what a mediator draws for a reader: payoffs, what is drawn how often, and the certificate.</summary>
public static class CorrelatedText
{
    /// <summary>The text of what was found about a joint distribution, each line ended.</summary>
    /// <param name="certificate">The check.</param>
    /// <param name="most">How many profiles to write before the rest is counted.</param>
    public static string Write<T>(CorrelatedCertificate<T> certificate, int most = 40)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var game = certificate.Distribution.Game;
        var text = Begin(game.Players, certificate.Payoffs);
        // In doubles, what is drawn less than once in a billion is rounding.
        var drawn = certificate
            .Distribution.Drawn()
            .Where(draw => certificate.IsExact || draw.Probability > T.CreateChecked(1e-9))
            .ToList();
        foreach (var (profile, probability) in drawn.Take(most))
            text.Append("  ")
                .Append(GameNumber.Write(probability))
                .Append("  ")
                .AppendJoin(
                    ", ",
                    profile.Select(
                        (strategy, player) =>
                            game.Strategies[player][strategy] is { Length: > 0 } label
                                ? label
                                : (strategy + 1).ToString(CultureInfo.InvariantCulture)
                    )
                )
                .Append('\n');
        if (drawn.Count > most)
            text.Append(CultureInfo.InvariantCulture, $"  … and {drawn.Count - most} more profiles\n");
        var kind = certificate.Rule == ObedienceRule.EachRecommendation ? "correlated equilibrium" : "coarse correlated equilibrium";
        return End(text, certificate.Holds ? kind : $"no {kind}", certificate.IsExact, "largest regret", certificate.MaxRegret);
    }

    /// <summary>The text of what was found about recommendations in a tree, each line ended.</summary>
    /// <param name="certificate">The check.</param>
    /// <param name="most">How many outcomes to write before the rest is counted.</param>
    public static string Write<T>(ExtensiveCorrelatedCertificate<T> certificate, int most = 40)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var game = certificate.Game;
        var text = Begin(game.Players, certificate.Payoffs);
        var ends = Enumerable.Range(0, game.NodeCount).Where(node => game.KindOf(node) == Casus.Games.NodeKind.Terminal);
        var reached = ends.Zip(certificate.Outcomes)
            .Where(end => end.Second > (certificate.IsExact ? T.Zero : T.CreateChecked(1e-9)))
            .ToList();
        foreach (var (node, probability) in reached.Take(most))
        {
            var way = new List<string>();
            for (int? at = node; at is { } here && here != 0; at = game.ParentOf(here))
                way.Add(game.BranchInto(here));
            way.Reverse();
            text.Append("  ").Append(GameNumber.Write(probability)).Append("  ").AppendJoin(", ", way).Append('\n');
        }

        if (reached.Count > most)
            text.Append(CultureInfo.InvariantCulture, $"  … and {reached.Count - most} more outcomes\n");
        var kind = certificate.Holds ? "extensive-form correlated equilibrium" : "no extensive-form correlated equilibrium";
        return End(text, kind, certificate.IsExact, "largest gain from leaving the mediator", certificate.MaxTemptation);
    }

    private static StringBuilder Begin<T>(IReadOnlyList<string> players, IReadOnlyList<T> payoffs)
        where T : struct, INumber<T>
    {
        var text = new StringBuilder("  payoffs  ");
        text.AppendJoin(", ", players.Select((player, number) => $"{player} {GameNumber.Write(payoffs[number])}")).Append('\n');
        return text;
    }

    private static string End<T>(StringBuilder text, string kind, bool isExact, string what, T amount)
        where T : struct, INumber<T> =>
        text.Append("  certificate  ")
            .Append(kind)
            .Append(isExact ? ", exact; " : ", in floating point; ")
            .Append(what)
            .Append(' ')
            .Append(GameNumber.Write(amount, 3))
            .Append('\n')
            .ToString();
}
