using Casus.Scenarios;

namespace Casus.Formats.Canonical;

/// <summary>Red line and crisis.</summary>
internal static class CanonicalCrisis
{
    public static void Write(CanonicalWriter to, Scenario scenario)
    {
        if (scenario.RedLine is { } line)
            to.Group("red-line", () => RedLine(to, line));
        if (scenario.Crisis is { } crisis)
            to.Group("crisis", () => Crisis(to, crisis));
    }

    private static void RedLine(CanonicalWriter to, RedLine line)
    {
        to.Text("speaker", line.Speaker);
        to.Text("hypothesis", line.Hypothesis);
        to.Number("worth-of-weak", line.WorthOfWeak);
        to.Number("audience-cost", line.AudienceCost);
        to.Number("others-oppose", line.OthersOppose);
    }

    private static void Crisis(CanonicalWriter to, Crisis crisis)
    {
        to.Text("provision", crisis.Provision);
        to.Number("protege-wins-alone", crisis.ProtegeWinsAlone);
        to.Number("backing-adds", crisis.BackingAdds);
        to.Number("protege-cost", crisis.ProtegeCost);
        to.Number("challenger-cost-at-most", crisis.ChallengerCostAtMost);
        to.Number("backing-pays", crisis.BackingPays);
        to.Numbers("intervention", crisis.Intervention);
        if (crisis.PowerShift is { } shift)
            to.Group("power-shift", () => Shift(to, shift));
    }

    private static void Shift(CanonicalWriter to, PowerShift shift)
    {
        to.Number("wins-now", shift.WinsNow);
        to.Number("wins-later", shift.WinsLater);
        to.Number("discount", shift.Discount);
        to.Number("war-cost", shift.WarCost);
    }
}
