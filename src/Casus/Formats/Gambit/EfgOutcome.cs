using System.Collections.Immutable;

namespace Casus.Formats.Gambit;

/// <summary>What players get at the nodes that carry the outcome.</summary>
public sealed class EfgOutcome
{
    internal EfgOutcome(int number, string label, ImmutableArray<string> payoffs) => (Number, Label, Payoffs) = (number, label, payoffs);

    /// <summary>The number in the file.</summary>
    public int Number { get; }

    /// <summary>The label as written, often empty.</summary>
    public string Label { get; }

    /// <summary>The payoffs as written, one for each player.</summary>
    public ImmutableArray<string> Payoffs { get; }
}
