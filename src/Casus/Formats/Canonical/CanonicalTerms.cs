using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>What can be agreed: provisions, instruments, issues.</summary>
internal static class CanonicalTerms
{
    public static void Provision(CanonicalWriter to, Provision provision) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", provision.Id);
                to.Text("text", provision.Text);
                to.Text("event", provision.Trigger.Event);
                to.Switch("unprovoked-only", provision.Trigger.UnprovokedOnly);
                to.Number("misattribution", provision.Trigger.Misattribution);
                to.Word("objective", provision.Objective);
                to.Words("guarantors", provision.Guarantors.Order(StringComparer.Ordinal));
                to.Count("expires-after", provision.ExpiresAfter);
                to.List("readings", provision.Readings, r => Reading(to, r));
                to.Map("beliefs", provision.Beliefs, (actor, belief) => Belief(to, actor, belief));
            }
        );

    public static void Instrument(CanonicalWriter to, Instrument instrument) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", instrument.Id);
                to.Text("name", instrument.Name);
                to.Text("unit", instrument.Unit);
                to.Number("resolve", instrument.Resolve);
                to.Number("denial", instrument.Denial);
                to.Words("denial-applies", instrument.DenialApplies.Order().Select(r => r.ToString()));
                to.Number("challenger-cost", instrument.ChallengerCost);
                to.Numbers("budget", instrument.Budget);
                to.Word("response-curve", instrument.Curve);
                to.Number("half-at", instrument.HalfAt);
            }
        );

    public static void Issue(CanonicalWriter to, Issue issue) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", issue.Id);
                to.Text("question", issue.Question);
                to.List("options", issue.Options, o => Option(to, o));
            }
        );

    private static void Reading(CanonicalWriter to, Reading reading) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", reading.Id);
                to.Text("means", reading.Means);
                to.Map("cost-of-reneging", reading.Reneging, (guarantor, cost) => Reneging(to, guarantor, cost));
            }
        );

    private static void Reneging(CanonicalWriter to, string guarantor, RenegingCost cost) =>
        to.Group(
            guarantor,
            () =>
            {
                to.Number("none", cost.None);
                to.Number("aid", cost.Aid);
            }
        );

    private static void Belief(CanonicalWriter to, string actor, ReadingBelief belief) =>
        to.Group(
            actor,
            () =>
            {
                to.List("low", belief.Low, q => to.Number(null, q));
                if (!belief.IsInterval)
                    return;
                to.List("high", belief.High, q => to.Number(null, q));
                to.Number("attitude", belief.Attitude);
            }
        );

    private static void Option(CanonicalWriter to, Option option) =>
        to.Group(
            null,
            () =>
            {
                to.Text("id", option.Id);
                to.Text("name", option.Name);
                to.Text("means", option.Means);
                to.Number("challenger-share", option.ChallengerShare);
                to.Text("provision", option.Provision);
                to.Words("rules-out", option.RulesOut.Order().Select(r => r.ToString()));
                to.Numbers("instruments", option.Instruments);
            }
        );
}
