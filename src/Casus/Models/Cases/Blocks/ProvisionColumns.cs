namespace Casus.Models.Cases.Blocks;

/// <summary>A provision by columns; a formula without any has one reading, on which nothing is due.</summary>
internal sealed class ProvisionColumns
{
    private readonly BeliefColumns[] _beliefs;

    public ProvisionColumns(ProvisionSlots slots, int guarantors, ColumnLayout layout)
    {
        Readings = slots.Readings;
        var all = Enumerable.Range(0, guarantors).ToArray();
        _beliefs =
        [
            new(slots.Challenger, layout),
            new(slots.Protege, layout),
            .. all.Select(j => new BeliefColumns(slots.Guarantor(j), layout)),
        ];
        Beliefs = [.. _beliefs.Select(b => b.Columns)];
        Reneging =
        [
            .. all.Select(j =>
                Enumerable
                    .Range(0, Readings)
                    .Select(r => slots.RenegingOn(r, j) is var (none, aid) ? (ColumnLayout.Of(none), ColumnLayout.Of(aid)) : (0, 0))
                    .ToArray()
            ),
        ];
        MayMistake = slots.UnprovokedOnly && slots.Misattribution.Index >= 0;
        Misattribution = ColumnLayout.Of(slots.Misattribution);
        (UnprovokedOnly, LapsesAfter) = (slots.UnprovokedOnly, slots.ExpiresAfter ?? int.MaxValue);
    }

    private ProvisionColumns(int guarantors)
    {
        Readings = 1;
        _beliefs = [];
        Beliefs = [.. Enumerable.Repeat(new[] { ColumnLayout.One }, guarantors + 2)];
        Reneging = [.. Enumerable.Repeat(new[] { (0, 0) }, guarantors)];
        IsText = false;
    }

    public int Readings { get; }

    /// <summary>Whether there is a text whose force can wear away.</summary>
    public bool IsText { get; } = true;

    /// <summary>By seat – challenger, protégé, then each guarantor – and reading, the column of its belief.</summary>
    public int[][] Beliefs { get; }

    /// <summary>By guarantor and reading, the columns of what falling short costs.</summary>
    public (int None, int Aid)[][] Reneging { get; }

    /// <summary>Whether an attack that was not provoked may be taken for one that was.</summary>
    public bool MayMistake { get; }

    public int Misattribution { get; }

    public bool UnprovokedOnly { get; }

    public int LapsesAfter { get; }

    public static ProvisionColumns None(int guarantors) => new(guarantors);

    public void Fill(BlockColumns columns)
    {
        foreach (var belief in _beliefs)
            belief.Fill(columns);
    }
}
