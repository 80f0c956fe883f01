using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>What one actor believes about the readings of a provision, in slots.</summary>
internal sealed class BeliefSlots
{
    private readonly Slot[] _low;
    private readonly Slot[] _high;
    private readonly int _rest;
    private readonly Slot _attitude;
    private readonly bool _fearsStrong;

    /// <param name="belief">What the actor believes.</param>
    /// <param name="fearsStrong">Whether the strongest reading is the worst for the actor; readings are written strongest first.</param>
    /// <param name="space">Where the slots are.</param>
    public BeliefSlots(ReadingBelief belief, bool fearsStrong, ParameterSpace space)
    {
        _fearsStrong = fearsStrong;
        // One reading takes what the others leave, whatever a flip or a sweep does to them.
        _rest = belief.Low.ToList().FindIndex(q => q.Value is QuantityValue.Rest) is var rest && rest >= 0 ? rest : belief.Low.Length - 1;
        _low = [.. belief.Low.Select((q, i) => i == _rest && !belief.IsInterval ? Slot.Zero : Add(q, space))];
        _high = belief.IsInterval ? [.. belief.High.Select(q => Add(q, space))] : _low;
        IsInterval = belief.IsInterval;
        _attitude = IsInterval ? space.Add(belief.Attitude) : Slot.Zero;
    }

    public bool IsInterval { get; }

    public int Readings => _low.Length;

    /// <summary>The reading that takes what the others leave.</summary>
    public int Rest => _rest;

    public Slot Attitude => _attitude;

    public bool FearsStrong => _fearsStrong;

    public Slot LowOf(int reading) => _low[reading];

    public Slot HighOf(int reading) => _high[reading];

    public T[] At<T>(T[] values)
        where T : struct, INumber<T>
    {
        if (!IsInterval)
            return Point(values);
        var attitude = _attitude.In(values);
        var (worst, best) = (Corner(values, _fearsStrong), Corner(values, !_fearsStrong));
        return [.. worst.Zip(best, (w, b) => (attitude * w) + ((T.One - attitude) * b))];
    }

    private static Slot Add(Quantity quantity, ParameterSpace space) =>
        quantity.Value is QuantityValue.Rest ? Slot.Zero : space.Add(quantity);

    private T[] Point<T>(T[] values)
        where T : struct, INumber<T>
    {
        var belief = new T[_low.Length];
        var left = T.One;
        for (var i = 0; i < belief.Length; i++)
        {
            if (i == _rest)
                continue;
            belief[i] = T.Clamp(_low[i].In(values), T.Zero, left);
            left -= belief[i];
        }

        belief[_rest] = left;
        return belief;
    }

    // The member of the credal set that puts as much as it may on the strongest readings, or on the weakest.
    private T[] Corner<T>(T[] values, bool strongest)
        where T : struct, INumber<T>
    {
        var belief = new T[_low.Length];
        var left = T.One;
        for (var i = 0; i < belief.Length; i++)
            left -= belief[i] = Low(values, i);
        for (var step = 0; step < belief.Length; step++)
        {
            var i = strongest ? step : belief.Length - 1 - step;
            var room = T.Clamp(High(values, i) - belief[i], T.Zero, T.Max(T.Zero, left));
            belief[i] += room;
            left -= room;
        }

        return belief;
    }

    // The bounds of the reading that takes the rest follow from those of the others.
    private T Low<T>(T[] values, int reading)
        where T : struct, INumber<T> =>
        reading == _rest && _low[reading].Index < 0 ? T.Max(T.Zero, T.One - Others(values, _high, reading)) : _low[reading].In(values);

    private T High<T>(T[] values, int reading)
        where T : struct, INumber<T> =>
        reading == _rest && _high[reading].Index < 0 ? T.Max(T.Zero, T.One - Others(values, _low, reading)) : _high[reading].In(values);

    private static T Others<T>(T[] values, Slot[] slots, int reading)
        where T : struct, INumber<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < slots.Length; i++)
            sum += i == reading ? T.Zero : slots[i].In(values);
        return sum;
    }
}
