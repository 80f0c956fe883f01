using System.Numerics;

namespace Casus.Games.Classic;

/// <summary>The unilateral deterrence game with two-sided incomplete information (Kilgour and Zagare 1991).</summary>
/// <remarks>
/// The challenger stays or goes; if it goes the defender yields or defends; if it defends the challenger backs down or fights. Each side is
/// privately hard (prefers a fight to giving way) or soft. The ends are status quo, demand conceded, challenger backs down, and dispute.
/// Information sets: <c>Challenger hard</c>, <c>Defender soft</c>, <c>Challenger hard, defied</c> and so on; at the defender's sets the node of the
/// hard challenger comes first.
/// </remarks>
public static class UnilateralDeterrence
{
    /// <summary>The tree.</summary>
    /// <param name="challengerHard">The prior probability that the challenger is hard.</param>
    /// <param name="defenderHard">The prior probability that the defender is hard.</param>
    /// <param name="challenger">The challenger's payoffs.</param>
    /// <param name="defender">The defender's payoffs.</param>
    public static ExtensiveGame<T> Tree<T>(T challengerHard, T defenderHard, Payoffs<T> challenger, Payoffs<T> defender)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(challenger);
        ArgumentNullException.ThrowIfNull(defender);
        var build = new GameBuilder<T>("Challenger", "Defender");
        var (challengerSoft, defenderSoft) = (T.One - challengerHard, T.One - defenderHard);
        return build.Build(
            build.Chance(
                ("hard, hard", challengerHard * defenderHard, Pair(true, true)),
                ("hard, soft", challengerHard * defenderSoft, Pair(true, false)),
                ("soft, hard", challengerSoft * defenderHard, Pair(false, true)),
                ("soft, soft", challengerSoft * defenderSoft, Pair(false, false))
            )
        );

        Subtree Pair(bool isChallengerHard, bool isDefenderHard)
        {
            var (type, other) = (isChallengerHard ? "hard" : "soft", isDefenderHard ? "hard" : "soft");
            var dispute = build.Terminal(challenger.Dispute(isChallengerHard), defender.Dispute(isDefenderHard));
            var backDown = build.Terminal(challenger.BacksDown, defender.BacksDown);
            var defied = build.Decision(0, $"Challenger {type}, defied", ("back down", backDown), ("fight", dispute));
            var conceded = build.Terminal(challenger.Conceded, defender.Conceded);
            var challenged = build.Decision(1, $"Defender {other}", ("yield", conceded), ("defend", defied));
            var statusQuo = build.Terminal(challenger.StatusQuo, defender.StatusQuo);
            return build.Decision(0, $"Challenger {type}", ("stay", statusQuo), ("go", challenged));
        }
    }

    /// <summary>One side's payoffs at the four ends; a dispute is worth more to a hard side than to a soft one.</summary>
    /// <param name="StatusQuo">Nobody moves.</param>
    /// <param name="Conceded">The defender yields.</param>
    /// <param name="BacksDown">The defender defends and the challenger backs down.</param>
    /// <param name="DisputeIfHard">They fight, and this side is hard.</param>
    /// <param name="DisputeIfSoft">They fight, and this side is soft.</param>
    public sealed record Payoffs<T>(T StatusQuo, T Conceded, T BacksDown, T DisputeIfHard, T DisputeIfSoft)
        where T : struct, INumber<T>
    {
        internal T Dispute(bool isHard) => isHard ? DisputeIfHard : DisputeIfSoft;
    }
}
