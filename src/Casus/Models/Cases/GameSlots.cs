using System.Collections.Immutable;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>The slots of everything in the guarantee game that no option changes.</summary>
internal sealed class GameSlots
{
    public GameSlots(Scenario scenario, ParameterSpace space)
    {
        Order = GuarantorOrder.Of(scenario);
        var (war, types, future) = (scenario.War!, scenario.Private!, scenario.Future!);
        Response[] responses = [Response.None, Response.Aid, Response.Direct];
        Win = [.. responses.Select(k => space.Add(war[k].ChallengerWins))];
        ChallengerCost = [.. responses.Select(k => space.Add(war[k].Cost.GetValueOrDefault(scenario.Challenger.Id)))];
        ProtegeCost = [.. responses.Select(k => space.Add(war[k].Cost.GetValueOrDefault(scenario.Protege.Id)))];
        OwnCost = [.. Order.Select(g => responses.Select(k => space.Add(war[k].Cost.GetValueOrDefault(g.Id))).ToArray())];
        OnWinning = [.. Order.Select(g => space.Add(war.Contributions[g.Id].OnWinning, isFree: false))];
        OnCost = [.. Order.Select(g => space.Add(war.Contributions[g.Id].OnCost, isFree: false))];
        Saves =
        [
            .. Order.Select(g =>
                Order
                    .Select(other => space.Add(war.JointActions.FirstOrDefault(a => a.Guarantor == g.Id && a.If == other.Id)?.Saves))
                    .ToArray()
            ),
        ];
        Resolve = new(types.Resolve, space);
        Pain = new(types.PainOfResisting, space);
        Stakes = [.. Order.Select(g => new TypeSlots(types.Stakes[g.Id], space))];
        Discount = space.Add(future.Discount);
        Turnover = space.Add(future.TurnoverProbability);
        Erosion = space.Add(future.Erosion);
        Rearmament = space.Add(future.Rearmament);
        // Whether there are probes is structure: a search for flips does not switch them on.
        Probe = space.Add(future.ProbeProbability, isFree: false);
        PowerShift = space.Add(scenario.Play.TerritoryShiftsPower);
        Gain = space.Add(scenario.Play.AssertivenessGain);
        Provocation = space.Add(scenario.Play.Provocation);
    }

    public ImmutableArray<Actor> Order { get; }

    public Slot[] Win { get; }

    public Slot[] ChallengerCost { get; }

    public Slot[] ProtegeCost { get; }

    public Slot[][] OwnCost { get; }

    public Slot[] OnWinning { get; }

    public Slot[] OnCost { get; }

    public Slot[][] Saves { get; }

    public TypeSlots Resolve { get; }

    public TypeSlots Pain { get; }

    public TypeSlots[] Stakes { get; }

    public Slot Discount { get; }

    public Slot Turnover { get; }

    public Slot Erosion { get; }

    public Slot Rearmament { get; }

    public Slot Probe { get; }

    public Slot PowerShift { get; }

    public Slot Gain { get; }

    public Slot Provocation { get; }

    /// <summary>Whether all types are spread evenly or on points, so that exact arithmetic is possible.</summary>
    public bool HasExactTypes => Stakes.Append(Resolve).Append(Pain).All(t => t.IsExact);
}
