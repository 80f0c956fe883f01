using System.Collections.Immutable;

namespace Casus.Dossiers;

/// <summary>Statements that seem to have a common origin and are not in a cluster: a proposal, which a person judges.</summary>
/// <param name="Statements">The statements, at least two.</param>
/// <param name="Kind">What they seem to have in common.</param>
/// <param name="Why">The reason in a sentence.</param>
/// <param name="Correlation">A first guess of the correlation of their errors, for statements that report one another.</param>
public sealed record ClusterProposal(ImmutableArray<Statement> Statements, CommonOrigin Kind, string Why, double Correlation)
{
    // Officials of one side who say alike within a month are taken to repeat one line until there is a reason to think otherwise.
    private const int DaysOfOneLine = 31;

    // A third of the words of content in common: in unlike sentences on one subject it is seldom above a fifth.
    private const double Alike = 1.0 / 3;

    /// <summary>What a dossier leaves unclustered and perhaps should not.</summary>
    public static ImmutableArray<ClusterProposal> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var free = dossier.Statements.Where(s => s.Cluster is null && !s.Bears.IsEmpty).ToList();
        var found = ImmutableArray.CreateBuilder<ClusterProposal>();
        found.AddRange(Groups(free, Repeats).Select(g => Proposal(g, CommonOrigin.OneReport)));
        var left = free.Except(found.SelectMany(f => f.Statements)).ToList();
        found.AddRange(Groups(left, OneLine).Select(g => Proposal(g, CommonOrigin.OneLine)));
        left = [.. left.Except(found.SelectMany(f => f.Statements))];
        found.AddRange(Groups(left, OneMind).Select(g => Proposal(g, CommonOrigin.OneSpeaker)));
        return found.ToImmutable();
    }

    private static ClusterProposal Proposal(ImmutableArray<Statement> group, CommonOrigin kind) =>
        kind switch
        {
            CommonOrigin.OneReport => new(group, kind, "They report the same words of the same speaker.", 0.9),
            CommonOrigin.OneLine => new(
                group,
                kind,
                $"Speakers of one side ({group[0].Side}) to the same effect within {DaysOfOneLine} days: one line, perhaps, given out.",
                0.8
            ),
            _ => new(group, kind, $"{group[0].Speaker} on the same hypothesis to the same effect, in one document.", 0.7),
        };

    /// <summary>The same speaker with the same words in two sources.</summary>
    private static bool Repeats(Statement a, Statement b) =>
        a.Speaker == b.Speaker && a.Source != b.Source && (Quoted(a, b) || Likeness(a, b) >= 0.5);

    private static bool Quoted(Statement a, Statement b) =>
        a.Passage is { } one && b.Passage is { } other && one.Quotes.Intersect(other.Quotes, StringComparer.OrdinalIgnoreCase).Any();

    private static bool OneLine(Statement a, Statement b) =>
        a.Side is not null
        && a.Side == b.Side
        && a.Speaker != b.Speaker
        && SameEffect(a, b)
        && Near(a.Date, b.Date)
        && Likeness(a, b) >= Alike / 2;

    private static bool OneMind(Statement a, Statement b) =>
        a.Speaker == b.Speaker && a.Source == b.Source && SameEffect(a, b) && Likeness(a, b) >= Alike;

    /// <summary>Whether both speak for, or both against, some hypothesis.</summary>
    private static bool SameEffect(Statement a, Statement b) =>
        a.Bears.Any(r =>
            b.Bears.TryGetValue(r.Key, out var other) && Math.Sign(Middle(r.Value)) == Math.Sign(Middle(other)) && Middle(other) != 0
        );

    private static double Middle(LikelihoodRatio ratio) => Math.Log((double)ratio.Low) + Math.Log((double)ratio.High);

    /// <summary>Dates within a month of each other; dates known only in part are near if they may be the same.</summary>
    private static bool Near(string? a, string? b)
    {
        if (a is null || b is null)
            return true;
        if (DateOnly.TryParseExact(a, "yyyy-MM-dd", out var one) && DateOnly.TryParseExact(b, "yyyy-MM-dd", out var other))
            return Math.Abs(one.DayNumber - other.DayNumber) <= DaysOfOneLine;
        var shorter = Math.Min(a.Length, b.Length);
        return string.CompareOrdinal(a, 0, b, 0, shorter) == 0;
    }

    /// <summary>Jaccard likeness of the words of content.</summary>
    private static double Likeness(Statement a, Statement b)
    {
        var (one, other) = (Content(a.Said), Content(b.Said));
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    private static HashSet<string> Content(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split([' ', ',', '.', ';', ':', '"', '“', '”', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length > 3)
                .Select(w => w.Length > 6 ? w[..6] : w),
        ];

    /// <summary>Groups of which every statement is joined to another of the group.</summary>
    private static IEnumerable<ImmutableArray<Statement>> Groups(List<Statement> statements, Func<Statement, Statement, bool> joined)
    {
        var group = Enumerable.Range(0, statements.Count).ToArray();
        for (var i = 0; i < statements.Count; i++)
        for (var j = 0; j < i; j++)
            if (group[i] != group[j] && joined(statements[i], statements[j]))
            {
                var (from, to) = (group[i], group[j]);
                for (var k = 0; k < group.Length; k++)
                    if (group[k] == from)
                        group[k] = to;
            }

        return statements
            .Select((s, i) => (Statement: s, Group: group[i]))
            .GroupBy(p => p.Group)
            .Where(g => g.Count() > 1)
            .Select(g => g.Select(p => p.Statement).ToImmutableArray());
    }
}

/// <summary>What statements have in common.</summary>
public enum CommonOrigin
{
    /// <summary>They report the same words.</summary>
    OneReport,

    /// <summary>They repeat a line given out.</summary>
    OneLine,

    /// <summary>They are one speaker's judgement, said more than once.</summary>
    OneSpeaker,
}
