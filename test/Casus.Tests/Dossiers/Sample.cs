using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Numerics;

namespace Casus.Tests.Dossiers;

/// <summary>Small dossiers made in a test.</summary>
internal static class Sample
{
    public static Statement Said(string id, string speaker, string words, string ratio, string source = "paper") =>
        new(id, speaker, words, source)
        {
            Bears = ratio.Length == 0 ? ImmutableDictionary<string, LikelihoodRatio>.Empty : Bears("h", ratio),
        };

    public static Statement With(this Statement statement, string? side = null, string? date = null, string? cluster = null) =>
        statement with
        {
            Side = side,
            Date = date,
            Cluster = cluster,
        };

    public static Dossier Of(params Statement[] statements) =>
        new()
        {
            Sources = [.. statements.Select(s => s.Source).Distinct().Select(s => new Source(s, $"The {s}"))],
            Statements = [.. statements],
            Hypotheses =
            [
                new("h", "It is so.", new Rational(1, 2), new Rational(1, 2)),
                new("other", "Something else.", new Rational(1, 5), new Rational(1, 2)),
            ],
        };

    private static ImmutableDictionary<string, LikelihoodRatio> Bears(string hypothesis, string ratio)
    {
        var bounds = ratio.Split('-').Select(Rational.Parse).ToArray();
        return ImmutableDictionary<string, LikelihoodRatio>.Empty.Add(hypothesis, new(bounds[0], bounds[^1], null));
    }
}
