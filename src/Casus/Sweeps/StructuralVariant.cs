using System.Collections.Immutable;
using Casus.Scenarios;

namespace Casus.Sweeps;

/// <summary>One way to settle the structural choices of a scenario. Structures are compared, never averaged.</summary>
/// <param name="Id">A short name: <c>stated</c>, <c>projection</c>.</param>
/// <param name="Name">What is different, in words.</param>
/// <param name="Scenario">The scenario with the choice made.</param>
public sealed record StructuralVariant(string Id, string Name, Scenario Scenario)
{
    /// <summary>Numbers that are the same in every draw of the variant: path → value.</summary>
    public ImmutableDictionary<string, double> Fixed { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>The scenario as it is, then every structural choice that it does not make itself, then everybody sure of one reading.</summary>
    /// <param name="scenario">A scenario with a guarantee game.</param>
    /// <exception cref="ArgumentException">The scenario has no guarantee game.</exception>
    public static ImmutableArray<StructuralVariant> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.War is null)
            throw new ArgumentException("The scenario has no renewed war, hence no guarantee game.", nameof(scenario));
        return [new("stated", "as the scenario states it", scenario), .. Structures(scenario), .. Certainties(scenario)];
    }

    /// <summary>Every structural choice that a scenario does not make itself.</summary>
    public static IEnumerable<StructuralVariant> Structures(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var (play, future) = (scenario.Play, scenario.Future!);
        yield return play.Closure == Closure.AgreeToDisagree
            ? new("projection", "each thinks that all believe as it does", With(play with { Closure = Closure.Projection }))
            : new("open-disagreement", "everybody knows that beliefs differ", With(play with { Closure = Closure.AgreeToDisagree }));
        var plain = future.ProbeProbability.IsDefault && play.AssertivenessGain is null;
        if (plain)
        {
            yield return play.GuarantorKnowsReading
                ? new(
                    "reading-unknown",
                    "guarantors act on their own belief about the reading",
                    With(play with { GuarantorKnowsReading = false })
                )
                : new(
                    "reading-known",
                    "guarantors know which reading binds when they act",
                    With(play with { GuarantorKnowsReading = true })
                );
            if (future.Periods > 1 && future.Challenger != ChallengerOverTime.NewGovernmentEachPeriod)
                yield return new(
                    "new-governments",
                    "each period brings a new government to the challenger",
                    scenario with
                    {
                        Future = future with { Challenger = ChallengerOverTime.NewGovernmentEachPeriod },
                    }
                );
            if (future.Periods > 1 && future.Challenger != ChallengerOverTime.SameGovernment)
                yield return new(
                    "same-government",
                    "the challenger's government stays the same",
                    scenario with
                    {
                        Future = future with { Challenger = ChallengerOverTime.SameGovernment },
                    }
                );
        }

        if (!scenario.War!.JointActions.IsEmpty)
            yield return play.Timing == GuarantorTiming.InSequence
                ? new("at-once", "guarantors choose at once", With(play with { Timing = GuarantorTiming.AtOnce }))
                : new("in-sequence", "guarantors choose one after the other", With(play with { Timing = GuarantorTiming.InSequence }));

        Scenario With(Play other) => scenario with { Play = other };
    }

    // The set of readings as a factor: what if nobody doubted which one binds?
    private static IEnumerable<StructuralVariant> Certainties(Scenario scenario)
    {
        foreach (var provision in scenario.Provisions.Where(p => p.IsAmbiguous))
        {
            for (var reading = 0; reading < provision.Readings.Length; reading++)
            {
                var sure = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
                foreach (var belief in provision.Beliefs.Values)
                {
                    for (var r = 0; r < provision.Readings.Length; r++)
                    {
                        sure[belief.Low[r].Path] = r == reading ? 1 : 0;
                        if (belief.IsInterval)
                            sure[belief.High[r].Path] = r == reading ? 1 : 0;
                    }
                }

                var id = provision.Readings[reading].Id;
                yield return new($"sure-of-{provision.Id}-{id}", $"nobody doubts that {provision.Id} means \"{id}\"", scenario)
                {
                    Fixed = sure.ToImmutable(),
                };
            }
        }
    }
}
