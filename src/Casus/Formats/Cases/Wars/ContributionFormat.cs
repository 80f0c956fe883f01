using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Shapes;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Cases.Wars;

/// <summary>The part <c>contributions</c> of a renewed war.</summary>
internal static class ContributionFormat
{
    private static readonly Field<Quantity> OnWinning = Field.Required(
        "on-winning",
        QuantityShape.Share,
        "Its part of the fall in the challenger's probability of winning."
    );

    private static readonly Field<Quantity> OnCost = Field.Required(
        "on-cost",
        QuantityShape.Share,
        "Its part of the rise in the costs of challenger and protégé."
    );

    public static MapShape<Contribution> Shape { get; } =
        new(
            "contributions",
            new RecordShape<Contribution>("a contribution", [OnWinning, OnCost], f => new(f.Of(OnWinning), f.Of(OnCost))),
            ReferenceShape.Guarantor
        );

    /// <summary>Equal parts for all guarantors.</summary>
    public static ImmutableDictionary<string, Contribution> Equal(string path, Reader reader)
    {
        var guarantors = reader.Names.In(Role.Guarantor);
        if (guarantors.Count > 1)
            reader.Default(path, $"1/{guarantors.Count} each", "every guarantor brings the same part of the effect of help.");
        return guarantors.ToImmutableDictionary(
            g => g,
            g => new Contribution(Part(path, g, OnWinning, guarantors.Count), Part(path, g, OnCost, guarantors.Count)),
            StringComparer.Ordinal
        );
    }

    /// <summary>Whether every guarantor has its part and the parts sum to one.</summary>
    public static void CheckAll(Fields war, Field<ImmutableArray<Named<Contribution>>> field)
    {
        var parts = war.Of(field);
        var missing = (war.Reader.Names.Of(NameKind.Guarantor, "") ?? []).Where(g => parts.All(p => p.Id != g)).ToList();
        if (missing.Count > 0)
            war.Error(
                war.PlaceOf(field),
                $"The contribution of {string.Join(", ", missing)} is missing.",
                "Give one for every guarantor, or none at all."
            );
        else
            CheckSums(war, field, parts);
    }

    private static void CheckSums(Fields war, Field field, ImmutableArray<Named<Contribution>> parts)
    {
        foreach (
            var (key, part) in new[] { (OnWinning.Key, (Func<Contribution, Quantity>)(c => c.OnWinning)), (OnCost.Key, c => c.OnCost) }
        )
        {
            var centrals = parts.Select(p => part(p.Value).Central()).ToList();
            if (centrals.Contains(null))
                continue;
            var sum = centrals.Aggregate(Rational.Zero, (s, c) => s + c!.Value);
            if (sum != Rational.One)
                war.Error(
                    war.PlaceOf(field),
                    $"The parts '{key}' sum to {Numerals.Shortest(sum)}, not to 1.",
                    "Make the parts of all guarantors sum to 1."
                );
        }
    }

    private static Quantity Part(string path, string guarantor, Field field, int count) =>
        Quantity.Default(Node.Join(Node.Join(path, guarantor), field.Key), new Rational(1, count), Domain.Share);
}
