using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>Statements that share a source, so that they weigh less together than each alone.</summary>
public sealed class Cluster(string label, ImmutableArray<WeighedStatement> statements, double pooled)
{
    /// <summary>What they share.</summary>
    public string Label { get; } = label;

    /// <summary>The statements.</summary>
    public ImmutableArray<WeighedStatement> Statements { get; } = statements;

    /// <summary>What they weigh together.</summary>
    public double Pooled { get; } = pooled;

    /// <summary>What they would weigh if each were independent.</summary>
    public double Naive => Statements.Sum(statement => statement.Weight);

    /// <summary>Whether repetition added nothing in proportion: together they weigh less than their sum.</summary>
    public bool IsSaturated => Math.Abs(Pooled) < Math.Abs(Naive) - 1e-9;
}

/// <summary>A statement and its weight alone.</summary>
/// <param name="Label">Who said what, when.</param>
/// <param name="Weight">The natural logarithm of its likelihood ratio.</param>
public sealed record WeighedStatement(string Label, double Weight);
