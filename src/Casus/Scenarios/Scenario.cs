using System.Collections.Immutable;
using Casus.Dossiers;

namespace Casus.Scenarios;

/// <summary>The story: who wants, fears and believes what, what can be agreed, and what follows if it is broken.</summary>
/// <remarks>
/// Made by <c>Casus.Formats</c> from a file, whole and checked: every name refers to something, there is one challenger and one protégé, and every
/// number lies in its domain. A scenario has a guarantee game (<see cref="War"/>), a crisis (<see cref="Crisis"/>), or both.
/// </remarks>
public sealed record Scenario
{
    /// <summary>What the case is called.</summary>
    public required string Title { get; init; }

    /// <summary>The question that the analysis answers.</summary>
    public required string Question { get; init; }

    /// <summary>The SHA-256 of the canonical form, in lower-case hexadecimal: names the scenario in every output.</summary>
    public required string Hash { get; init; }

    /// <summary>The actors, as written; one challenger, one protégé.</summary>
    public required ImmutableArray<Actor> Actors { get; init; }

    /// <summary>The provisions, as written.</summary>
    public required ImmutableArray<Provision> Provisions { get; init; }

    /// <summary>The instruments, as written.</summary>
    public required ImmutableArray<Instrument> Instruments { get; init; }

    /// <summary>The issues and all ways to combine their options. No issue: a scenario without a settlement.</summary>
    public required FormulaGrid Formulas { get; init; }

    /// <summary>What each actor cares about.</summary>
    public required ImmutableDictionary<string, Worth> Worth { get; init; }

    /// <summary>Demands that no worth can buy off.</summary>
    public required ImmutableArray<Limit> Limits { get; init; }

    /// <summary>The probability that a ratifier passes a formula it does not oppose; a ratifier left out passes it for certain.</summary>
    public required ImmutableDictionary<string, Quantity> Ratification { get; init; }

    /// <summary>Declared weights for the utilitarian sum; an actor left out weighs 1.</summary>
    public required ImmutableDictionary<string, Quantity> Weights { get; init; }

    /// <summary>What renewed war brings; none: the scenario has no guarantee game.</summary>
    public RenewedWar? War { get; init; }

    /// <summary>What each knows only of itself; present whenever <see cref="War"/> is.</summary>
    public PrivateTypes? Private { get; init; }

    /// <summary>What continued war brings; present whenever <see cref="War"/> is.</summary>
    public NoDeal? NoDeal { get; init; }

    /// <summary>The years after signature; present whenever <see cref="War"/> is.</summary>
    public Future? Future { get; init; }

    /// <summary>The structural choices.</summary>
    public required Play Play { get; init; }

    /// <summary>When a formula counts as deterring; present whenever <see cref="War"/> is.</summary>
    public Wanted? Wanted { get; init; }

    /// <summary>The question about a threat, if the case has one.</summary>
    public RedLine? RedLine { get; init; }

    /// <summary>The crisis, if the case has one.</summary>
    public Crisis? Crisis { get; init; }

    /// <summary>Which uncertain numbers vary together; all others are drawn independently.</summary>
    public ImmutableArray<RankCorrelation> Correlations { get; init; } = [];

    /// <summary>What the file left out and which documented default stands in, in the order of the file's sections.</summary>
    public required ImmutableArray<DefaultUsed> Defaults { get; init; }

    /// <summary>What is known: sources, statements, hypotheses. Empty if the scenario names no dossier.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>The one challenger.</summary>
    public Actor Challenger => Actors.Single(a => a.Role == Role.Challenger);

    /// <summary>The one protégé.</summary>
    public Actor Protege => Actors.Single(a => a.Role == Role.Protege);

    /// <summary>The guarantors, as written.</summary>
    public IEnumerable<Actor> Guarantors => Actors.Where(a => a.Role == Role.Guarantor);
}

/// <summary>A documented default that stands in for what a file leaves out.</summary>
/// <param name="Path">The key that was left out.</param>
/// <param name="Value">What stands in, as it would be written.</param>
/// <param name="Meaning">What that amounts to, in a sentence.</param>
public sealed record DefaultUsed(string Path, string Value, string Meaning);
