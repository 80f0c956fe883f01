using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Numerics;
using Casus.Numerics.Distributions;

namespace Casus.Scenarios;

/// <summary>A number of a scenario: what it is said to be, why, and on what evidence.</summary>
/// <remarks>Its path names it everywhere: in diagnostics, in the ledger of assumptions, in flip conditions, and later in sweeps.</remarks>
public sealed class Quantity
{
    /// <summary>A number of a scenario.</summary>
    /// <param name="path">Where it stands in the file: <c>renewed-war.aid.cost.us</c>.</param>
    /// <param name="value">What it is said to be.</param>
    /// <param name="domain">Which values it may take.</param>
    public Quantity(string path, QuantityValue value, Domain domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        (Path, Value, Domain) = (path, value, domain);
    }

    /// <summary>Where it stands in the file, keys joined by dots.</summary>
    public string Path { get; }

    /// <summary>What it is said to be.</summary>
    public QuantityValue Value { get; }

    /// <summary>Which values it may take.</summary>
    public Domain Domain { get; }

    /// <summary>The author's reason, if one is given.</summary>
    public string? Because { get; init; }

    /// <summary>Identifiers of statements of the dossier that bear on the number.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>How sure the author is of the judgement (ICD 203: apart from how likely anything is).</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What stands behind the number.</summary>
    public Backing Backing =>
        IsDefault ? Backing.Default
        : !Evidence.IsEmpty ? Backing.Cited
        : Because is not null ? Backing.Judged
        : Backing.Stipulated;

    /// <summary>Whether the file leaves the number out and the documented default stands in.</summary>
    public bool IsDefault { get; init; }

    /// <summary>A documented default.</summary>
    public static Quantity Default(string path, Rational value, Domain domain) =>
        new(path, new QuantityValue.Stated(new Point(value)), domain) { IsDefault = true };

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Value}";
}

/// <summary>What stands behind a number.</summary>
public enum Backing
{
    /// <summary>The file gives the number and no reason.</summary>
    Stipulated,

    /// <summary>The file gives a reason.</summary>
    Judged,

    /// <summary>The file names evidence from the dossier.</summary>
    Cited,

    /// <summary>The file leaves it out; a documented default stands in.</summary>
    Default,
}
