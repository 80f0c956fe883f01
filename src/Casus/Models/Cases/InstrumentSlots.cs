using System.Collections.Immutable;
using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>What an instrument does, in slots.</summary>
internal sealed class InstrumentSlots
{
    private readonly Slot _resolve;
    private readonly Slot _denial;
    private readonly Slot _challengerCost;
    private readonly Slot _halfAt;
    private readonly ResponseCurve _curve;
    private readonly bool[] _applies;

    public InstrumentSlots(Instrument instrument, ParameterSpace space)
    {
        (_resolve, _denial, _challengerCost) = (
            space.Add(instrument.Resolve),
            space.Add(instrument.Denial),
            space.Add(instrument.ChallengerCost)
        );
        (_curve, _halfAt) = (instrument.Curve, space.Add(instrument.HalfAt));
        _applies = [.. Enum.GetValues<Response>().Select(k => instrument.DenialApplies.Contains(k))];
        // By name: a dictionary of names has another order in every process, and slots must not.
        Budget = instrument.Budget.OrderBy(b => b.Key, StringComparer.Ordinal).ToImmutableDictionary(b => b.Key, b => space.Add(b.Value));
    }

    /// <summary>What a unit costs each actor that pays for it.</summary>
    public ImmutableDictionary<string, Slot> Budget { get; }

    public Slot Resolve => _resolve;

    public Slot Denial => _denial;

    public Slot ChallengerCost => _challengerCost;

    public Slot HalfAt => _halfAt;

    public ResponseCurve Curve => _curve;

    /// <summary>Whether denial and the challenger's cost apply if a guarantor answers so.</summary>
    public bool Applies(int response) => _applies[response];

    public InstrumentEffect<T> Add<T>(InstrumentEffect<T> so, T[] values, T amount)
        where T : struct, INumber<T>
    {
        var size = amount;
        if (_curve == ResponseCurve.Diminishing && !T.IsZero(amount))
            size = amount / (amount + _halfAt.In(values));
        var (denial, cost) = ((T[])so.Denial.Clone(), (T[])so.ChallengerCost.Clone());
        for (var k = 0; k < denial.Length; k++)
        {
            if (!_applies[k])
                continue;
            denial[k] += size * _denial.In(values);
            cost[k] += size * _challengerCost.In(values);
        }

        return new(so.Resolve + (size * _resolve.In(values)), denial, cost);
    }
}

/// <summary>What all instruments of a formula do together.</summary>
/// <param name="Resolve">Added to guarantors' cost of not fighting.</param>
/// <param name="Denial">Taken off the challenger's chance of winning, by response.</param>
/// <param name="ChallengerCost">Added to the challenger's cost, by response.</param>
internal sealed record InstrumentEffect<T>(T Resolve, T[] Denial, T[] ChallengerCost)
    where T : struct, INumber<T>;
