using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>A private type with the slot of its scale.</summary>
internal sealed class TypeSlots
{
    private readonly Distribution _law;
    private readonly Slot _scale;
    private readonly TabulatedLaw? _table;

    public TypeSlots(PrivateType type, ParameterSpace space)
    {
        (_law, _scale) = (type.Law, space.Add(type.Scale));
        if (!IsExact)
            _table = new TabulatedLaw(type.Law);
    }

    public Distribution Law => _law;

    public Slot Scale => _scale;

    public bool IsExact => _law is Uniform or Point or Discrete;

    public TypeLaw<T> At<T>(T[] values)
        where T : struct, INumber<T>
    {
        var scale = _scale.In(values);
        return _law switch
        {
            Uniform uniform when scale > T.Zero => new UniformLaw<T>(
                scale * Exact<T>(uniform.ExactLow),
                scale * Exact<T>(uniform.ExactHigh)
            ),
            Point point => new PointLaw<T>([(scale * Exact<T>(point.Central), T.One)]),
            Discrete discrete => new PointLaw<T>([.. discrete.Cases.Select(c => (scale * Exact<T>(c.Value), Exact<T>(c.Weight)))]),
            _ when scale <= T.Zero => new PointLaw<T>([(T.Zero, T.One)]),
            _ when typeof(T) == typeof(double) => (TypeLaw<T>)(object)_table!.Scaled(double.CreateChecked(scale)),
            _ => throw new InvalidOperationException($"{_law} has no exact form."),
        };
    }

    private static T Exact<T>(Rational value)
        where T : struct, INumber<T> => typeof(T) == typeof(Rational) ? (T)(object)value : T.CreateChecked((double)value);
}
