using System.Collections.Immutable;
using Casus.Attribution;

namespace Casus.Workbench.Documents;

/// <summary>A clause that a document describes.</summary>
internal sealed record ProvisionShape(
    int Start,
    int End,
    string Name,
    Strength Strength,
    double Confidence,
    ImmutableArray<ReadingShape> Readings
)
{
    public static ProvisionShape Of(Provision found) =>
        new(
            found.Clause.Start,
            found.Clause.End,
            found.Name,
            found.Strength,
            found.Confidence,
            [.. found.Readings.Select(r => new ReadingShape(r.Words.Start, r.Words.End, r.Strength, r.Favours))]
        );
}

/// <summary>A way to read a clause.</summary>
internal sealed record ReadingShape(int Start, int End, Strength Strength, string? Favours);
