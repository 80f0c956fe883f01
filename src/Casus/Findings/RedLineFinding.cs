using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Models.Signals;
using Casus.Scenarios;

namespace Casus.Findings;

/// <summary>Whether a threat states a red line or sets information conditions (model §5.2 and §5.3).</summary>
/// <param name="Speaker">Who threatens.</param>
/// <param name="Ledger">The evidence on whether the red line is genuine.</param>
/// <param name="Turning">The probability of a genuine red line above which those addressed do best to give way, μ* = 1 − w.</param>
/// <param name="ThreatByPosturer">How often a speaker that is posturing threatens, β; 1 where threats say nothing.</param>
/// <param name="GivesWay">How often those addressed give way to a threat, y.</param>
/// <param name="AfterThreat">The probability of a genuine red line once the game's own threat is heard, starting from the ledger's posterior.</param>
/// <param name="LikelihoodRatio">How much likelier a threat is from a genuine speaker, 1/β.</param>
/// <param name="AttackerIfOpposing">The probability that a challenger that opposes the guarantee is one that would attack (rejection as revelation).</param>
/// <param name="AttackerBefore">The same before it opposed.</param>
public sealed record RedLineFinding(
    Actor Speaker,
    Ledger Ledger,
    double Turning,
    double ThreatByPosturer,
    double GivesWay,
    double AfterThreat,
    double LikelihoodRatio,
    double AttackerIfOpposing,
    double AttackerBefore
)
{
    /// <summary>Works the question out; none if the scenario does not ask it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="ledgers">The weighed evidence.</param>
    /// <param name="attackUnderWeak">The probability of an attack under the weakest text, by which the share of attackers among challengers is known.</param>
    /// <param name="space">Where central values come from.</param>
    public static RedLineFinding? Of(Scenario scenario, IEnumerable<Ledger> ledgers, double attackUnderWeak, ParameterSpace space)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(space);
        if (scenario.RedLine is not { } line)
            return null;
        var ledger = ledgers.Single(l => l.Hypothesis.Id == line.Hypothesis);
        var (genuine, weak, cost, others) = (
            (double)ledger.Posterior.Central,
            (double)space.Centre(line.WorthOfWeak),
            (double)space.Centre(line.AudienceCost),
            (double)space.Centre(line.OthersOppose)
        );
        var game = RedLineGame<double>.Of(genuine, weak, cost);
        return new(
            scenario.Actors.Single(a => a.Id == line.Speaker),
            ledger,
            game.Turning,
            game.ThreatByPosturer,
            game.GivesWay,
            game.AfterThreat,
            game.LikelihoodRatio,
            Rejection<double>.Of(attackUnderWeak, others).Attacker,
            attackUnderWeak
        );
    }
}
