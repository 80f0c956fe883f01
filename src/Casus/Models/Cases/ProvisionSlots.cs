using System.Collections.Immutable;
using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>A provision in slots.</summary>
internal sealed class ProvisionSlots
{
    private readonly (Slot None, Slot Aid)?[][] _reneging;
    private readonly BeliefSlots _challenger;
    private readonly BeliefSlots _protege;
    private readonly BeliefSlots[] _guarantors;

    public ProvisionSlots(Scenario scenario, Provision provision, ImmutableArray<Actor> order, ParameterSpace space)
    {
        _reneging =
        [
            .. provision.Readings.Select(r =>
                order
                    .Select(g =>
                        r.Reneging.TryGetValue(g.Id, out var cost)
                            ? (space.Add(cost.None), space.Add(cost.Aid))
                            : ((Slot None, Slot Aid)?)null
                    )
                    .ToArray()
            ),
        ];
        _challenger = new(provision.Beliefs[scenario.Challenger.Id], fearsStrong: true, space);
        _protege = new(provision.Beliefs[scenario.Protege.Id], fearsStrong: false, space);
        _guarantors = [.. order.Select(g => new BeliefSlots(provision.Beliefs[g.Id], fearsStrong: true, space))];
        Misattribution = space.Add(provision.Trigger.Misattribution);
        UnprovokedOnly = provision.Trigger.UnprovokedOnly;
        ExpiresAfter = provision.ExpiresAfter;
    }

    public int Readings => _reneging.Length;

    public Slot Misattribution { get; }

    public bool UnprovokedOnly { get; }

    public int? ExpiresAfter { get; }

    public BeliefSlots Challenger => _challenger;

    public BeliefSlots Protege => _protege;

    public BeliefSlots Guarantor(int guarantor) => _guarantors[guarantor];

    /// <summary>What falling short of a reading costs a guarantor, if anything.</summary>
    public (Slot None, Slot Aid)? RenegingOn(int reading, int guarantor) => _reneging[reading][guarantor];

    public BeliefState<T> Beliefs<T>(T[] values)
        where T : struct, INumber<T> => new(_challenger.At(values), _protege.At(values), [.. _guarantors.Select(g => g.At(values))]);

    /// <summary>No text, one reading, nothing to believe.</summary>
    public static BeliefState<T> NoBeliefs<T>(int guarantors)
        where T : struct, INumber<T> => new([T.One], [T.One], [.. Enumerable.Range(0, guarantors).Select(_ => new[] { T.One })]);

    /// <summary>By reading and response, what falling short costs a guarantor.</summary>
    /// <param name="values">One value for each slot.</param>
    /// <param name="guarantor">Its place in the order.</param>
    /// <param name="strength">What time has left of the text's force, from 0 to 1.</param>
    /// <param name="tripwire">What instruments add.</param>
    public T[][] Reneging<T>(T[] values, int guarantor, T strength, T tripwire)
        where T : struct, INumber<T>
    {
        var byReading = new T[_reneging.Length][];
        for (var reading = 0; reading < byReading.Length; reading++)
        {
            byReading[reading] = _reneging[reading][guarantor] is { } cost
                ? [(strength * cost.None.In(values)) + tripwire, (strength * cost.Aid.In(values)) + tripwire, T.Zero]
                : [tripwire, tripwire, T.Zero];
        }

        return byReading;
    }
}
