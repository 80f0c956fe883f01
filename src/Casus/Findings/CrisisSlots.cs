using Casus.Models.Bargaining;
using Casus.Models.Cases;
using Casus.Scenarios;

namespace Casus.Findings;

/// <summary>A crisis in slots.</summary>
internal sealed class CrisisSlots
{
    private readonly Slot _alone;
    private readonly Slot _adds;
    private readonly Slot _cost;
    private readonly Slot _costAtMost;
    private readonly Slot _pays;
    private readonly Slot[] _intervention;
    private readonly BeliefSlots _challenger;
    private readonly BeliefSlots _protege;
    private readonly (Slot Now, Slot Later, Slot Discount, Slot Cost)? _shift;

    public CrisisSlots(Scenario scenario, Crisis crisis, ParameterSpace space)
    {
        var provision = scenario.Provisions.Single(p => p.Id == crisis.Provision);
        (_alone, _adds) = (space.Add(crisis.ProtegeWinsAlone), space.Add(crisis.BackingAdds));
        (_cost, _costAtMost, _pays) = (
            space.Add(crisis.ProtegeCost),
            space.Add(crisis.ChallengerCostAtMost),
            space.Add(crisis.BackingPays)
        );
        _intervention = [.. provision.Readings.Select(r => space.Add(crisis.Intervention[r.Id]))];
        _challenger = new(provision.Beliefs[scenario.Challenger.Id], fearsStrong: true, space);
        _protege = new(provision.Beliefs[scenario.Protege.Id], fearsStrong: false, space);
        if (crisis.PowerShift is { } shift)
            _shift = (space.Add(shift.WinsNow), space.Add(shift.WinsLater), space.Add(shift.Discount), space.Add(shift.WarCost));
    }

    public bool HasPowerShift => _shift is not null;

    /// <summary>The probability of help as a side believes.</summary>
    public double Help(double[] values, CrisisAnalysis.Seat seat)
    {
        var belief = (seat == CrisisAnalysis.Seat.Challenger ? _challenger : _protege).At(values);
        return belief.Select((b, i) => b * _intervention[i].In(values)).Sum();
    }

    public BackedDemand<double> Demand(double[] values) => DemandIf(values, Help(values, CrisisAnalysis.Seat.Protege));

    /// <summary>The demand if the protégé gave help another probability.</summary>
    public BackedDemand<double> DemandIf(double[] values, double protege) =>
        BackedDemand<double>.Of(
            _alone.In(values),
            _adds.In(values),
            Help(values, CrisisAnalysis.Seat.Challenger),
            protege,
            _cost.In(values) - (_pays.In(values) * protege),
            Math.Max(1e-9, _costAtMost.In(values))
        );

    public BackedDemand<double> WithoutSubsidy(double[] values) =>
        BackedDemand<double>.Of(
            _alone.In(values),
            _adds.In(values),
            Help(values, CrisisAnalysis.Seat.Challenger),
            Help(values, CrisisAnalysis.Seat.Protege),
            _cost.In(values),
            Math.Max(1e-9, _costAtMost.In(values))
        );

    public double WinsLater(double[] values) => _shift!.Value.Later.In(values);

    public double PreventiveThreshold(double[] values) =>
        PreventiveWar.Threshold(
            _shift!.Value.Now.In(values),
            Math.Max(1e-9, _shift.Value.Discount.In(values)),
            _shift.Value.Cost.In(values)
        );
}
