using System.Numerics;

namespace Casus.Equilibria.Correlated;

/// <summary>The variables of a linear program that stand for recommendations in a tree.</summary>
internal interface IPlanVariables<T>
    where T : struct, INumber<T>
{
    /// <summary>How many there are; they come first.</summary>
    int Count { get; }

    /// <summary>Adds the rows that make them a draw of recommendations.</summary>
    void AddRows(Conditions<T> rows);

    /// <summary>
    /// The variables whose sum is how likely it is that a sequence is recommended to a player and to every other its part of the way to an end of the tree.
    /// </summary>
    IEnumerable<int> WeightOf(int player, int sequence, int leaf);
}
