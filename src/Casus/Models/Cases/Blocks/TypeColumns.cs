using Casus.Models.Guarantees;
using Casus.Numerics.Distributions;

namespace Casus.Models.Cases.Blocks;

/// <summary>The law of a private type by columns: its ends if types are evenly spread, otherwise a law for each draw.</summary>
internal sealed class TypeColumns
{
    private readonly TypeSlots _slots;
    private readonly int _scale;
    private readonly double[] _values;
    private readonly double[] _scales;

    public TypeColumns(TypeSlots slots, int draws, ColumnLayout layout)
    {
        (_slots, _scale) = (slots, ColumnLayout.Of(slots.Scale));
        IsUniform = slots.Law is Uniform;
        Low = layout.Reserve(2);
        Laws = IsUniform ? [] : new TypeLaw<double>[draws];
        _scales = new double[Laws.Length];
        _values = new double[slots.Scale.Index + 1];
    }

    public bool IsUniform { get; }

    public int Low { get; }

    public int High => Low + 1;

    /// <summary>For each draw its law, if types are not evenly spread.</summary>
    public TypeLaw<double>[] Laws { get; }

    public void Fill(BlockColumns columns)
    {
        var scale = columns[_scale];
        if (_slots.Law is Uniform uniform)
        {
            var from = (double)uniform.ExactLow;
            var to = (double)uniform.ExactHigh;
            var low = columns[Low];
            var high = columns[High];
            for (var i = 0; i < scale.Length; i++)
            {
                // An empty law: such a draw is left to the general solver.
                (low[i], high[i]) = scale[i] > 0 ? (scale[i] * from, scale[i] * to) : (0, 0);
            }

            return;
        }

        for (var i = 0; i < scale.Length; i++)
        {
            if (Laws[i] is not null && _scales[i] == scale[i])
                continue;
            _scales[i] = scale[i];
            if (_values.Length > 0)
                _values[^1] = scale[i];
            Laws[i] = _slots.At(_values);
        }
    }
}
