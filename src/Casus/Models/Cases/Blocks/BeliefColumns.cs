namespace Casus.Models.Cases.Blocks;

/// <summary>What one actor believes about the readings of a provision, for every draw: as <see cref="BeliefSlots"/>, by columns.</summary>
internal sealed class BeliefColumns
{
    private readonly BeliefSlots _slots;
    private readonly int _first;
    private readonly int _attitude;
    private readonly int[] _low;
    private readonly int[] _high;

    public BeliefColumns(BeliefSlots slots, ColumnLayout layout)
    {
        _slots = slots;
        Readings = slots.Readings;
        _first = layout.Reserve(Readings);
        _attitude = ColumnLayout.Of(slots.Attitude);
        _low = [.. Enumerable.Range(0, Readings).Select(r => ColumnLayout.Of(slots.LowOf(r)))];
        _high = [.. Enumerable.Range(0, Readings).Select(r => ColumnLayout.Of(slots.HighOf(r)))];
    }

    public int Readings { get; }

    /// <summary>For each reading, the column of its probability.</summary>
    public int[] Columns => [.. Enumerable.Range(_first, Readings)];

    public void Fill(BlockColumns columns)
    {
        if (_slots.IsInterval)
            FillInterval(columns);
        else
            FillPoint(columns);
    }

    private void FillPoint(BlockColumns columns)
    {
        var left = columns[_first + _slots.Rest];
        left.Fill(1);
        for (var r = 0; r < Readings; r++)
        {
            if (r == _slots.Rest)
                continue;
            var stated = columns[_low[r]];
            var belief = columns[_first + r];
            for (var i = 0; i < belief.Length; i++)
            {
                belief[i] = Math.Clamp(stated[i], 0, left[i]);
                left[i] -= belief[i];
            }
        }
    }

    private void FillInterval(BlockColumns columns)
    {
        Span<double> low = stackalloc double[Readings];
        Span<double> high = stackalloc double[Readings];
        Span<double> worst = stackalloc double[Readings];
        Span<double> best = stackalloc double[Readings];
        for (var draw = 0; draw < columns.Draws; draw++)
        {
            for (var r = 0; r < Readings; r++)
            {
                low[r] = Bound(columns, draw, r, _low, _slots.LowOf(r), _high);
                high[r] = Bound(columns, draw, r, _high, _slots.HighOf(r), _low);
            }

            Corner(low, high, _slots.FearsStrong, worst);
            Corner(low, high, !_slots.FearsStrong, best);
            var attitude = columns[_attitude][draw];
            for (var r = 0; r < Readings; r++)
                columns[_first + r][draw] = (attitude * worst[r]) + ((1 - attitude) * best[r]);
        }
    }

    // The bounds of the reading that takes the rest follow from those of the others.
    private double Bound(BlockColumns columns, int draw, int reading, int[] own, Slot slot, int[] opposite)
    {
        if (reading != _slots.Rest || slot.Index >= 0)
            return columns[own[reading]][draw];
        var others = 0.0;
        for (var r = 0; r < Readings; r++)
            others += r == reading ? 0 : columns[opposite[r]][draw];
        return Math.Max(0, 1 - others);
    }

    private static void Corner(ReadOnlySpan<double> low, ReadOnlySpan<double> high, bool strongest, Span<double> belief)
    {
        var left = 1.0;
        low.CopyTo(belief);
        foreach (var share in belief)
            left -= share;
        for (var step = 0; step < belief.Length; step++)
        {
            var r = strongest ? step : belief.Length - 1 - step;
            var room = Math.Clamp(high[r] - belief[r], 0, Math.Max(0, left));
            belief[r] += room;
            left -= room;
        }
    }
}
