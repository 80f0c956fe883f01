namespace Casus.Equilibria.RegretMinimisation;

/// <summary>The state of a run of counterfactual regret minimisation: regrets, strategies and their average.</summary>
internal abstract class RegretIteration(RegretRule rule)
{
    private int _done;

    /// <summary>How many iterations were done.</summary>
    public int Done => _done;

    /// <summary>One iteration: each player in turn meets the others' latest strategies.</summary>
    public void Step() => Step(rule.At(++_done));

    /// <summary>The average strategies, as the weights of sequences in the numbering of the compiled tree.</summary>
    public abstract double[][] Averages();

    protected abstract void Step(RegretStep step);
}
