using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Scenarios;
using Casus.Settlements;
using Casus.Sweeps;

namespace Casus.Findings;

/// <summary>Everything that an analysis of a case with a guarantee game found.</summary>
public sealed record CaseFindings
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The case at its central values: games solved, formulas measured.</summary>
    public required CaseOutcome<double> Outcome { get; init; }

    /// <summary>The evidence on every hypothesis, weighed.</summary>
    public required ImmutableArray<Ledger> Ledgers { get; init; }

    /// <summary>The formulas that no veto stands against.</summary>
    public required FormulaSet SignedFormulas { get; init; }

    /// <summary>The formulas that deter as wanted.</summary>
    public required FormulaSet Deterring { get; init; }

    /// <summary>The formulas that both.</summary>
    public required FormulaSet Both { get; init; }

    /// <summary>The formula that the report looks at: Nash's pick among those that are signed and deter, else among those signed, else the nearest to being signed.</summary>
    public required int Pick { get; init; }

    /// <summary>Why that one.</summary>
    public required PickReason PickReason { get; init; }

    /// <summary>What each concept picks among <see cref="Both"/>, or among the signed if none deters; empty if none is signed.</summary>
    public required ImmutableArray<Choice> Choices { get; init; }

    /// <summary>The signed formulas that no other signed formula betters for everybody.</summary>
    public required ImmutableArray<int> Pareto { get; init; }

    /// <summary>What stands between a deterring formula and a signature.</summary>
    public required Standoff Standoff { get; init; }

    /// <summary>The answers to the scenario's question, most important first, and the claims about readings.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whether it was searched what would turn the findings; without that nothing can be said of it.</summary>
    public required bool Searched { get; init; }

    /// <summary>The comparison by reading; none if no provision is ambiguous.</summary>
    public ReadingQuestion? Question { get; init; }

    /// <summary>Attack by reading as belief moves.</summary>
    public ReadingCurve? Curve { get; init; }

    /// <summary>The acceptance–deterrence window.</summary>
    public Window? Window { get; init; }

    /// <summary>The zone of agreement in a continuous share, for every option of the issue that brings guarantees; empty without a share to divide.</summary>
    public required ImmutableArray<TerritoryZone> Zones { get; init; }

    /// <summary>The answer under other structural choices.</summary>
    public required ImmutableArray<Variant> Variants { get; init; }

    /// <summary>The question about a threat.</summary>
    public RedLineFinding? RedLine { get; init; }

    /// <summary>The probability that all ratifiers that are not certain pass the picked formula.</summary>
    public required double Ratified { get; init; }

    /// <summary>How often the answers hold over the stated ranges; none if no sweep was asked for.</summary>
    public CaseUncertainty? Uncertainty { get; init; }

    /// <summary>The independent check of every solved game.</summary>
    public required Proof Proof { get; init; }

    /// <summary>Formulas that the report shows over time: nothing promised, aid only, the ambiguous text, the pick, the nearest deterring one; without repetition.</summary>
    public required ImmutableArray<int> Shown { get; init; }
}

/// <summary>Why a report looks at a formula.</summary>
public enum PickReason
{
    /// <summary>It is signed and deters.</summary>
    SignedAndDeters,

    /// <summary>It is signed; nothing that is signed deters.</summary>
    OnlySigned,

    /// <summary>Nothing is signed; it comes nearest.</summary>
    NearestMiss,
}
