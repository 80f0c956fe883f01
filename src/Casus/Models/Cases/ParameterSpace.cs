using System.Collections.Immutable;
using System.Numerics;
using Casus.Dossiers;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>All numbers of a scenario on which a model rests, each with a slot: one vector of values is one way the case could be.</summary>
/// <remarks>The structure of a case is compiled once against slots; a flip search or a sweep only changes the vector.</remarks>
public sealed class ParameterSpace
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<Parameter> _parameters = [];
    private readonly ImmutableDictionary<string, PosteriorInterval> _posteriors;

    /// <summary>An empty space in which quantities that name a hypothesis take its posterior.</summary>
    /// <param name="posteriors">Hypothesis → what the ledger says of it.</param>
    public ParameterSpace(ImmutableDictionary<string, PosteriorInterval> posteriors) => _posteriors = posteriors;

    private ParameterSpace(ParameterSpace other, IReadOnlyDictionary<int, Rational> moved)
    {
        (_slots, _posteriors) = (other._slots, other._posteriors);
        _parameters.AddRange(other._parameters.Select((p, i) => moved.TryGetValue(i, out var to) ? p.MovedTo(to) : p));
    }

    /// <summary>The parameters in the order of their slots.</summary>
    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>Whether every central value is an exact number.</summary>
    public bool IsExact => _parameters.TrueForAll(p => p.IsExact);

    /// <param name="quantity">The quantity.</param>
    /// <param name="isFree">Whether it may change while all others stay.</param>
    /// <summary>The slot of a quantity; the same path always has the same slot. Nothing has the slot that reads zero.</summary>
    public Slot Add(Quantity? quantity, bool isFree = true)
    {
        if (quantity is null)
            return Slot.Zero;
        if (_slots.TryGetValue(quantity.Path, out var index))
            return new(index);
        _slots.Add(quantity.Path, _parameters.Count);
        _parameters.Add(Parameter.Of(quantity, _posteriors, isFree));
        return new(_parameters.Count - 1);
    }

    /// <summary>The slot of a path, if the model uses it.</summary>
    public Slot? Find(string path) => _slots.TryGetValue(path, out var index) ? new Slot(index) : null;

    /// <summary>The central value of a quantity, whether or not it has a slot.</summary>
    public Rational Centre(Quantity quantity) => Parameter.Of(quantity, _posteriors).Central;

    /// <summary>The same slots with some numbers at other central values.</summary>
    internal ParameterSpace Around(IReadOnlyDictionary<int, Rational> moved) => new(this, moved);

    /// <summary>Every parameter at its central value.</summary>
    public T[] Central<T>()
        where T : struct, INumber<T> =>
        [.. _parameters.Select(p => typeof(T) == typeof(Rational) ? (T)(object)p.Central : T.CreateChecked((double)p.Central))];
}

/// <summary>Where in the vector of values a number stands.</summary>
/// <param name="Index">The place, or -1 for a number that is zero because nothing states it.</param>
public readonly record struct Slot(int Index)
{
    /// <summary>A number that nothing states.</summary>
    public static Slot Zero => new(-1);

    /// <summary>The value in a vector.</summary>
    public T In<T>(T[] values)
        where T : struct, INumber<T> => Index < 0 ? T.Zero : values[Index];
}
