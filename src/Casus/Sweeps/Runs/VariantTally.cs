using Casus.Models.Cases;

namespace Casus.Sweeps.Runs;

/// <summary>What is counted of one structural variant: whole numbers only, so that sums do not depend on their order, nor on threads.</summary>
public sealed class VariantTally
{
    /// <summary>How many classes the histogram of a game's probability of attack has, each of the same width from 0 to 1.</summary>
    public const int AttackClasses = 256;

    /// <summary>How many classes of regret there are; see <see cref="RegretClass"/>.</summary>
    public const int RegretClasses = 64;

    private readonly long[][] _counts;

    /// <summary>An empty tally.</summary>
    /// <param name="model">The compiled variant.</param>
    /// <param name="replicates">How many replicates the plan has.</param>
    public VariantTally(CaseModel model, int replicates)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        (Formulas, Demands, Games, Replicates) = (model.Scenario.Formulas.Count, model.Demands.Length, model.GameCount, replicates);
        Accepted = new long[Demands * Formulas];
        (Signed, Deters, Both) = (new long[replicates * Formulas], new long[replicates * Formulas], new long[replicates * Formulas]);
        (AnySigned, AnyBoth) = (new long[replicates], new long[replicates]);
        (First, GainSum, RegretSum) = (new long[Formulas], new long[Formulas], new long[Formulas]);
        RegretMost = new long[Formulas];
        Regret = new long[Formulas * RegretClasses];
        (AttackSum, Attack) = (new long[replicates * Games], new long[Games * AttackClasses]);
        Faulty = new long[1];
        _counts = [Accepted, Signed, Deters, Both, AnySigned, AnyBoth, First, GainSum, RegretSum, Regret, AttackSum, Attack, Faulty];
    }

    /// <summary>How many formulas there are.</summary>
    public int Formulas { get; }

    /// <summary>How many demands there are.</summary>
    public int Demands { get; }

    /// <summary>How many games there are.</summary>
    public int Games { get; }

    /// <summary>How many replicates there are.</summary>
    public int Replicates { get; }

    /// <summary>Demand × formula → draws in which the formula meets the demand.</summary>
    internal long[] Accepted { get; }

    /// <summary>Replicate × formula → draws in which no veto stands against it.</summary>
    internal long[] Signed { get; }

    /// <summary>Replicate × formula → draws in which it deters as wanted.</summary>
    internal long[] Deters { get; }

    /// <summary>Replicate × formula → draws in which both.</summary>
    internal long[] Both { get; }

    /// <summary>Replicate → draws in which some formula is signed.</summary>
    internal long[] AnySigned { get; }

    /// <summary>Replicate → draws in which some formula is signed and deters.</summary>
    internal long[] AnyBoth { get; }

    /// <summary>Formula → draws in which it is signed and deters and no other such leaves the least favoured more.</summary>
    internal long[] First { get; }

    /// <summary>Formula → sum of what it brings the least favoured.</summary>
    internal long[] GainSum { get; }

    /// <summary>Formula → sum of regrets.</summary>
    internal long[] RegretSum { get; }

    /// <summary>Formula → largest regret, in steps of a gain.</summary>
    internal long[] RegretMost { get; }

    /// <summary>Formula × class of regret → draws.</summary>
    internal long[] Regret { get; }

    /// <summary>Replicate × game → sum of the probability of an attack.</summary>
    internal long[] AttackSum { get; }

    /// <summary>Game × class of probability → draws.</summary>
    internal long[] Attack { get; }

    /// <summary>Draws for which a game has no number as an answer.</summary>
    internal long[] Faulty { get; }

    /// <summary>The class of a regret: 0 for none, then from 0.0001 up by a fifth each.</summary>
    internal static int RegretClass(double regret) =>
        regret < 1e-4 ? 0 : Math.Min(RegretClasses - 1, 1 + (int)(Math.Log(regret / 1e-4) / Math.Log(1.2)));

    /// <summary>The upper end of a class of regret.</summary>
    internal static double RegretAtMost(int of) => of == 0 ? 1e-4 : 1e-4 * Math.Pow(1.2, of);

    /// <summary>Adds another tally's counts.</summary>
    internal void Add(VariantTally other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            var (mine, theirs) = (_counts[i], other._counts[i]);
            for (var k = 0; k < mine.Length; k++)
                mine[k] += theirs[k];
        }

        for (var f = 0; f < RegretMost.Length; f++)
            RegretMost[f] = Math.Max(RegretMost[f], other.RegretMost[f]);
    }

    /// <summary>Sets all counts to nothing.</summary>
    internal void Clear()
    {
        foreach (var counts in _counts)
            Array.Clear(counts);
        Array.Clear(RegretMost);
    }

    /// <summary>All counts, in a fixed order.</summary>
    internal IEnumerable<long[]> Counts => _counts.Append(RegretMost);
}
