using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Reports.Drawings;

/// <summary>From one number to another by terms that add up exactly.</summary>
public sealed class Waterfall(string startLabel, Rational start, ImmutableArray<Term> terms, string endLabel) : Drawing
{
    /// <summary>What the sum begins with, such as the reservation value; where it is empty the first bar is left out.</summary>
    public string StartLabel { get; } = startLabel;

    /// <summary>The number the sum begins with.</summary>
    public Rational Start { get; } = start;

    /// <summary>The terms in order.</summary>
    public ImmutableArray<Term> Terms { get; } = terms;

    /// <summary>What the sum comes to, such as the utility.</summary>
    public string EndLabel { get; } = endLabel;

    /// <summary>The exact sum.</summary>
    public Rational End => Terms.Aggregate(Start, (sum, term) => sum + term.Value);
}

/// <summary>A term of an exact sum.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">What it adds; below zero, what it takes.</param>
public sealed record Term(string Label, Rational Value);
