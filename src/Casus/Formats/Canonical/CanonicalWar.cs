using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>What war brings, what each knows only of itself, and how the game is played.</summary>
internal static class CanonicalWar
{
    public static void Write(CanonicalWriter to, Scenario scenario)
    {
        if (scenario.War is { } war)
            to.Group("renewed-war", () => War(to, war));
        if (scenario.Private is { } types)
            to.Group("private", () => Types(to, types));
        if (scenario.NoDeal is { } noDeal)
            to.Group("no-deal", () => Outcome(to, noDeal.ChallengerWins, noDeal.Cost));
        if (scenario.Future is { } future)
            to.Group("future", () => Future(to, future));
        to.Group("play", () => Play(to, scenario.Play));
        if (scenario.Wanted is { } wanted)
            to.Group("wanted", () => Wanted(to, wanted));
    }

    private static void War(CanonicalWriter to, RenewedWar war)
    {
        foreach (var response in Enum.GetValues<Response>())
            to.Group(response.ToString(), () => Outcome(to, war[response].ChallengerWins, war[response].Cost));
        to.Map(
            "contributions",
            war.Contributions,
            (guarantor, part) =>
                to.Group(
                    guarantor,
                    () =>
                    {
                        to.Number("on-winning", part.OnWinning);
                        to.Number("on-cost", part.OnCost);
                    }
                )
        );
        to.List("joint-action", war.JointActions, action => to.Group(null, () => JointAction(to, action)));
    }

    private static void JointAction(CanonicalWriter to, JointAction action)
    {
        to.Text("guarantor", action.Guarantor);
        to.Text("if", action.If);
        to.Number("saves", action.Saves);
    }

    private static void Outcome(
        CanonicalWriter to,
        Quantity challengerWins,
        System.Collections.Immutable.ImmutableDictionary<string, Quantity> cost
    )
    {
        to.Number("challenger-wins", challengerWins);
        to.Numbers("cost", cost);
    }

    private static void Types(CanonicalWriter to, PrivateTypes types)
    {
        to.Type("resolve", types.Resolve);
        to.Type("pain-of-resisting", types.PainOfResisting);
        to.Map("stakes", types.Stakes, to.Type);
    }

    private static void Future(CanonicalWriter to, Future future)
    {
        to.Count("periods", future.Periods);
        to.Number("discount", future.Discount);
        to.Word("challenger", future.Challenger);
        to.Number("turnover-probability", future.TurnoverProbability);
        to.Number("erosion", future.Erosion);
        to.Number("rearmament", future.Rearmament);
        to.Number("probe-probability", future.ProbeProbability);
    }

    private static void Play(CanonicalWriter to, Play play)
    {
        to.Word("beliefs-about-beliefs", play.Closure);
        to.Switch("guarantor-knows-reading", play.GuarantorKnowsReading);
        to.Word("guarantors-move", play.Timing);
        to.Switch("stake-scales-with-remaining", play.StakeScalesWithRemaining);
        to.Number("territory-shifts-power", play.TerritoryShiftsPower);
        to.Number("gain", play.AssertivenessGain);
        to.Number("provocation", play.Provocation);
    }

    private static void Wanted(CanonicalWriter to, Wanted wanted)
    {
        to.Number("attack-probability-at-most", wanted.AttackProbabilityAtMost);
        to.Count("within-periods", wanted.WithinPeriods);
    }
}
