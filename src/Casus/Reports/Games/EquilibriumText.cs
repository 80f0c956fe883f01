using System.Globalization;
using System.Numerics;
using System.Text;
using Casus.Equilibria;
using Casus.Equilibria.Methods;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Reports.Games;

/// <summary>Writes an equilibrium for a reader: payoffs, what everyone does, beliefs that are news, and the certificate.</summary>
public static class EquilibriumText
{
    /// <summary>The text of an equilibrium, each line ended.</summary>
    /// <param name="equilibrium">What to write.</param>
    /// <param name="most">How many information sets or strategies to write before the rest is counted.</param>
    public static string Write(Equilibrium equilibrium, int most = 40) =>
        equilibrium switch
        {
            Equilibrium.InTree<Rational> exact => Write(exact.Certificate, most),
            Equilibrium.InTree<double> floating => Write(floating.Certificate, most),
            Equilibrium.InStrategies<Rational> exact => Write(exact.Certificate, most),
            Equilibrium.InStrategies<double> floating => Write(floating.Certificate, most),
            Equilibrium.Jointly<Rational> exact => CorrelatedText.Write(exact.Certificate, most),
            Equilibrium.Jointly<double> floating => CorrelatedText.Write(floating.Certificate, most),
            Equilibrium.Recommended<Rational> exact => CorrelatedText.Write(exact.Certificate, most),
            Equilibrium.Recommended<double> floating => CorrelatedText.Write(floating.Certificate, most),
            _ => throw new ArgumentException("An equilibrium of no known form.", nameof(equilibrium)),
        };

    /// <summary>The text of what was found about an assessment of a tree.</summary>
    public static string Write<T>(Certificate<T> certificate, int most = 40)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var game = certificate.Assessment.Game;
        var text = new StringBuilder();
        Payoffs(text, game.Players, certificate.Values);
        var reach = certificate.Assessment.Profile.Reach();
        for (var set = 0; set < Math.Min(most, game.InformationSetCount); set++)
            Set(text, certificate, set, IsReached(game, reach, set));
        Rest(text, game.InformationSetCount - most, "information sets");
        text.Append("  certificate  ").Append(Judgement(certificate)).Append('\n');
        foreach (var fault in certificate.Faults.Take(8))
            text.Append("    ✗ ").Append(fault.Words).Append('\n');
        Rest(text, certificate.Faults.Length - 8, "faults");
        return text.ToString();
    }

    /// <summary>The text of what was found about a profile of mixed strategies.</summary>
    public static string Write<T>(StrategicCertificate<T> certificate, int most = 40)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var game = certificate.Profile.Game;
        var text = new StringBuilder();
        Payoffs(text, game.Players, certificate.Values);
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var own = certificate.Profile.Of(player).ToArray();
            var played = Enumerable.Range(0, own.Length).Where(strategy => own[strategy] != T.Zero).ToList();
            text.Append("  ").Append(game.Players[player]).Append(": ");
            text.AppendJoin(", ", played.Take(most).Select(strategy => Choice(Label(game, player, strategy), own[strategy])));
            text.Append(played.Count > most ? string.Create(CultureInfo.InvariantCulture, $", and {played.Count - most} more") : "")
                .Append('\n');
        }

        text.Append("  certificate  ")
            .Append(certificate.IsNash ? "Nash equilibrium" : "no equilibrium")
            .Append(
                CultureInfo.InvariantCulture,
                $", {Exactly(certificate.IsExact)}; largest regret {GameNumber.Write(certificate.MaxRegret, 3)}\n"
            );
        return text.ToString();
    }

    private static void Payoffs<T>(StringBuilder text, IReadOnlyList<string> players, IReadOnlyList<T> values)
        where T : struct, INumber<T>
    {
        text.Append("  payoffs  ");
        text.AppendJoin(", ", players.Select((player, number) => $"{player} {GameNumber.Write(values[number])}")).Append('\n');
    }

    private static void Set<T>(StringBuilder text, Certificate<T> certificate, int set, bool isReached)
        where T : struct, INumber<T>
    {
        var (game, profile) = (certificate.Assessment.Game, certificate.Assessment.Profile);
        var own = profile.Probabilities.AsSpan(game.FirstMoveOf(set), game.MoveCountOf(set)).ToArray();
        var labels = game.MovesOf(set).ToArray();
        var owner = game.Players[game.PlayerOf(set)];
        text.Append("  ").Append(isReached ? "" : "(not reached) ").Append(owner);
        if (!string.Equals(owner, game.LabelOf(set), StringComparison.Ordinal))
            text.Append(" {").Append(game.LabelOf(set)).Append('}');
        text.Append(": ")
            .AppendJoin(", ", own.Zip(labels).Where(move => move.First != T.Zero).Select(move => Choice(move.Second, move.First)));
        if (game.NodesOf(set).Length is > 1 and <= 8)
            text.Append("; believes ")
                .AppendJoin(" : ", certificate.Assessment.BeliefAt(set).ToArray().Select(belief => GameNumber.Write(belief, 4)));
        text.Append('\n');
    }

    private static bool IsReached<T>(ExtensiveGame<T> game, System.Collections.Immutable.ImmutableArray<T> reach, int set)
        where T : struct, INumber<T>
    {
        foreach (var node in game.NodesOf(set))
            if (reach[node] > T.Zero)
                return true;
        return false;
    }

    private static string Choice<T>(string label, T probability)
        where T : struct, INumber<T> => probability == T.One ? label : $"{label} {GameNumber.Write(probability)}";

    private static string Label<T>(StrategicForm<T> game, int player, int strategy)
        where T : struct, INumber<T> =>
        game.Strategies[player][strategy] is { Length: > 0 } label ? label : (strategy + 1).ToString(CultureInfo.InvariantCulture);

    private static void Rest(StringBuilder text, int count, string what)
    {
        if (count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  … and {count} more {what}\n");
    }

    private static string Judgement<T>(Certificate<T> certificate)
        where T : struct, INumber<T>
    {
        var kind = certificate.Holds
            ? certificate.ConsistencyDeparture is null
                ? "perfect Bayesian equilibrium"
                : "sequential equilibrium"
            : certificate.IsNash
                ? "Nash equilibrium, but no perfect Bayesian one with these beliefs"
                : "no equilibrium";
        var regret = certificate.Regrets is { } regrets
            ? GameNumber.Write(regrets.Aggregate(T.Zero, T.Max), 3)
            : "unknown: a player forgets";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, {Exactly(certificate.IsExact)}; largest regret {regret}, largest gain at an information set {GameNumber.Write(certificate.MaxGain, 3)}"
        );
    }

    private static string Exactly(bool isExact) => isExact ? "exact" : "in floating point";
}
