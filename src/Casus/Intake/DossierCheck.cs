using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>Whether a dossier still says what its documents say, and what in it is left undone.</summary>
public static class DossierCheck
{
    /// <summary>All that is to be said, what is wrong first.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="textOf">The text of a source as it is read today, none: its document is not at hand.</param>
    /// <param name="proposals">What its documents propose, as far as kept.</param>
    public static ImmutableArray<CheckFinding> Of(
        Dossier dossier,
        Func<Source, string?> textOf,
        IReadOnlyCollection<SourceProposals> proposals
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(textOf);
        ArgumentNullException.ThrowIfNull(proposals);
        var found = new List<CheckFinding>();
        var texts = dossier.Sources.ToDictionary(s => s.Id, textOf, StringComparer.Ordinal);
        found.AddRange(dossier.Statements.SelectMany(s => Passage(s, texts)));
        found.AddRange(dossier.Statements.SelectMany(Review));
        found.AddRange(Sources(dossier, texts));
        found.AddRange(Clusters(dossier));
        found.AddRange(Repeated(dossier));
        found.AddRange(Open(dossier, proposals));
        return [.. found.OrderByDescending(f => f.IsWrong)];
    }

    private static IEnumerable<CheckFinding> Passage(Statement statement, Dictionary<string, string?> texts)
    {
        if (statement.Passage is not { } passage)
            yield break;
        if (texts.GetValueOrDefault(statement.Source) is not { } text)
        {
            yield return new(
                statement.Id,
                false,
                $"Its passage cannot be verified: the document of '{statement.Source}' is not at hand.",
                "Give it with --documents, or store it with casus dossier add."
            );
            yield break;
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"characters {passage.Start} to {(long)passage.Start + passage.Length}");
        if ((long)passage.Start + passage.Length > text.Length)
        {
            yield return new(statement.Id, true, $"Its passage, {place}, lies beyond the text, which has {text.Length}.", Moved);
            yield break;
        }

        var words = text.Substring(passage.Start, passage.Length);
        if (passage.Digest is null)
            yield return new(
                statement.Id,
                false,
                $"Its passage, {place}, has no digest.",
                $"Add 'digest: {Excerpt.DigestOf(words)}' if the words are right: {Shortened(words)}"
            );
        else if (Excerpt.DigestOf(words) != passage.Digest)
            yield return new(statement.Id, true, $"The source does not read so any more at {place}: {Shortened(words)}", Moved);
        foreach (var quote in passage.Quotes.Where(q => !words.Contains(q, StringComparison.Ordinal)))
            yield return new(
                statement.Id,
                true,
                $"Its passage does not hold the quotation {Shortened(quote)}.",
                "Copy it as the source has it."
            );
    }

    private const string Moved =
        "Find the words again: casus dossier import with an export made before, or correct start, length and digest.";

    private static IEnumerable<CheckFinding> Review(Statement statement)
    {
        if (statement.Review is Dossiers.Review.Corrected && statement.Correction is null)
            yield return new(statement.Id, false, "It was corrected, but not said how.", "Add 'correction:'.");
        if (statement.Bears.IsEmpty)
            yield return new(
                statement.Id,
                false,
                "It bears on no hypothesis.",
                "Link it with casus dossier link, or leave it as background."
            );
        foreach (var name in Unreadable(statement.Id, statement.Speaker))
            yield return name;
    }

    private static IEnumerable<CheckFinding> Sources(Dossier dossier, Dictionary<string, string?> texts)
    {
        var used = dossier.Statements.Select(s => s.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var source in dossier.Sources)
        {
            if (!used.Contains(source.Id))
                yield return new(source.Id, false, "No statement rests on this source.", "Take statements from it, or delete it.");
            if (source.Stored is not null && texts[source.Id] is null)
                yield return new(
                    source.Id,
                    true,
                    $"Its stored document '{source.Stored}' is missing, changed or cannot be read.",
                    "Store it again."
                );
            if (source.Reliability is null)
                yield return new(source.Id, false, "Its reliability is not rated.", "Add 'reliability:', A to F.");
            foreach (var name in Unreadable(source.Id, source.Title))
                yield return name;
        }

        foreach (
            var same in dossier.Sources.Where(s => s.Document is not null).GroupBy(s => (s.Document, s.Part)).Where(g => g.Count() > 1)
        )
            yield return new(
                same.First().Id,
                true,
                $"The same document is given as {string.Join(", ", same.Select(s => s.Id))}.",
                "Keep one: two of them would count what it says twice."
            );
    }

    private static IEnumerable<CheckFinding> Clusters(Dossier dossier)
    {
        foreach (var cluster in dossier.Clusters)
        {
            var members = dossier.Statements.Count(s => s.Cluster == cluster.Id);
            if (members < 2)
                yield return new(
                    cluster.Id,
                    false,
                    members == 0 ? "The cluster has no statement." : "The cluster has one statement only, so nothing depends on anything.",
                    "Put the others of the same origin into it, or delete it."
                );
        }
    }

    private static IEnumerable<CheckFinding> Repeated(Dossier dossier) =>
        dossier
            .Statements.Where(s => s.Passage is not null)
            .GroupBy(s => (s.Source, s.Passage!.Start, s.Passage.Length, s.Speaker, s.Said))
            .Where(g => g.Count() > 1)
            .Select(g => new CheckFinding(
                g.First().Id,
                true,
                $"The same statement is given as {string.Join(", ", g.Select(s => s.Id))}.",
                "Keep one, or both count."
            ));

    private static IEnumerable<CheckFinding> Open(Dossier dossier, IReadOnlyCollection<SourceProposals> proposals) =>
        OpenProposals
            .Of(dossier, proposals)
            .GroupBy(p => p.Source.Id)
            .Select(g => new CheckFinding(
                g.Key,
                false,
                g.Count() == 1 ? "One proposal was never reviewed." : $"{g.Count()} proposals were never reviewed.",
                "Review them: casus dossier review."
            ));

    private static IEnumerable<CheckFinding> Unreadable(string id, string name)
    {
        if (name.Any(c => char.IsControl(c) || c is '\uFFFD' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format))
            yield return new(id, false, "A name in it has characters that cannot be seen or were lost.", "Write the name anew.");
    }

    private static string Shortened(string words)
    {
        var shown = words.Length <= 60 ? words : words[..(char.IsHighSurrogate(words[59]) ? 59 : 60)] + "…";
        return $"“{shown}”";
    }
}

/// <summary>Something to be said of a dossier.</summary>
/// <param name="Id">The source, statement or cluster.</param>
/// <param name="IsWrong">Whether the dossier says what is not so; else something is left undone.</param>
/// <param name="Problem">What it is.</param>
/// <param name="Remedy">What to do.</param>
public sealed record CheckFinding(string Id, bool IsWrong, string Problem, string Remedy);
