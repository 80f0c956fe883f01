namespace Casus.Scenarios;

/// <summary>One option for each issue: what the negotiators look for (Zartman's word).</summary>
/// <param name="Index">Its place in the grid of all formulas.</param>
/// <param name="Grid">The grid it belongs to.</param>
public readonly record struct Formula(int Index, FormulaGrid Grid)
{
    /// <summary>The option chosen for an issue.</summary>
    public Option Option(int issue) => Grid.Issues[issue].Options[Grid.OptionAt(Index, issue)];

    /// <summary>The options' identifiers, joined: <c>line-of-contact / article-5-style / tripwire</c>.</summary>
    public override string ToString() => Grid is null ? "none" : Grid.Name(Index);
}
