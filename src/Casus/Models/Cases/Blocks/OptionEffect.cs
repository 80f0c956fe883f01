using Casus.Scenarios;

namespace Casus.Models.Cases.Blocks;

/// <summary>What the instruments of one option do together, by columns: as <see cref="InstrumentSlots.Add{T}"/>, once for all formulas with the option.</summary>
internal sealed class OptionEffect
{
    private readonly (InstrumentSlots Instrument, Slot Amount)[] _amounts;

    public OptionEffect((InstrumentSlots Instrument, Slot Amount)[] amounts, ColumnLayout layout)
    {
        _amounts = amounts;
        Resolve = amounts.Any(a => a.Instrument.Resolve.Index >= 0) ? layout.Reserve(1) : ColumnLayout.Zero;
        for (var k = 0; k < 3; k++)
        {
            var applied = amounts.Where(a => a.Instrument.Applies(k)).ToArray();
            Denial[k] = applied.Any(a => a.Instrument.Denial.Index >= 0) ? layout.Reserve(1) : ColumnLayout.Zero;
            ChallengerCost[k] = applied.Any(a => a.Instrument.ChallengerCost.Index >= 0) ? layout.Reserve(1) : ColumnLayout.Zero;
        }
    }

    /// <summary>The column of what is added to guarantors' cost of not fighting.</summary>
    public int Resolve { get; }

    /// <summary>By response, the column of what is taken off the challenger's chance of winning.</summary>
    public int[] Denial { get; } = new int[3];

    /// <summary>By response, the column of what is added to the challenger's cost.</summary>
    public int[] ChallengerCost { get; } = new int[3];

    public void Fill(BlockColumns columns)
    {
        Clear(columns, Resolve);
        for (var k = 0; k < 3; k++)
        {
            Clear(columns, Denial[k]);
            Clear(columns, ChallengerCost[k]);
        }

        foreach (var (instrument, amount) in _amounts)
        {
            Add(columns, instrument, amount, instrument.Resolve, Resolve);
            for (var k = 0; k < 3; k++)
            {
                if (!instrument.Applies(k))
                    continue;
                Add(columns, instrument, amount, instrument.Denial, Denial[k]);
                Add(columns, instrument, amount, instrument.ChallengerCost, ChallengerCost[k]);
            }
        }
    }

    private static void Clear(BlockColumns columns, int column)
    {
        if (column != ColumnLayout.Zero)
            columns[column].Clear();
    }

    private static void Add(BlockColumns columns, InstrumentSlots instrument, Slot amount, Slot strength, int column)
    {
        if (strength.Index < 0)
            return;
        var sum = columns[column];
        var committed = columns[ColumnLayout.Of(amount)];
        var perUnit = columns[ColumnLayout.Of(strength)];
        if (instrument.Curve != ResponseCurve.Diminishing)
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += committed[i] * perUnit[i];
            return;
        }

        var half = columns[ColumnLayout.Of(instrument.HalfAt)];
        for (var i = 0; i < sum.Length; i++)
            sum[i] += (committed[i] == 0 ? 0 : committed[i] / (committed[i] + half[i])) * perUnit[i];
    }
}
