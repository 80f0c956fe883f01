using Casus.Attribution;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Formats.Standards;

/// <summary>What annotations mean for a dossier: statements found again, perhaps elsewhere; new words to review; words that are nowhere any more.</summary>
public static class AnnotationImport
{
    /// <summary>What is to be done with each annotation, in their order.</summary>
    public static IReadOnlyList<ImportedAnnotation> Of(
        Dossier dossier,
        IReadOnlyList<QuotedAnnotation> annotations,
        Func<Source, string?> textOf
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(textOf);
        var statements = dossier.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        return [.. annotations.Select(a => One(dossier, statements, points, a, textOf))];
    }

    private static ImportedAnnotation One(
        Dossier dossier,
        Dictionary<string, Statement> statements,
        Dictionary<string, CodePoints> points,
        QuotedAnnotation annotation,
        Func<Source, string?> textOf
    )
    {
        var id = annotation.Id[(annotation.Id.LastIndexOfAny(['#', '/']) + 1)..];
        if (SourceIri.Find(dossier, annotation.Source) is not { } source)
            return new ImportedAnnotation.Lost(id, $"'{annotation.Source}' is no source of the dossier.");
        // A paraphrase stands nowhere, and is none to look for if the dossier has it.
        var isKnown = statements.TryGetValue(id, out var statement);
        if (isKnown && statement!.Said == annotation.Exact && annotation.Start is null)
            return new ImportedAnnotation.Same(id);
        if (textOf(source) is not { } text)
            return new ImportedAnnotation.Lost(id, $"The document of '{source.Id}' is not at hand.");
        if (!points.TryGetValue(source.Id, out var counted))
            points[source.Id] = counted = new CodePoints(text);
        int? start = annotation.Start is { } at ? counted.ToUnits(at) : null;
        if (TextAnchor.Find(text, start, annotation.Exact, annotation.Prefix, annotation.Suffix) is not { } found)
            return new ImportedAnnotation.Lost(id, $"The words are not in '{source.Id}' any more.");
        var words = new Excerpt(found, annotation.Exact.Length, annotation.Exact);
        if (dossier.Statements.Any(s => s.Source == source.Id && IsQuoted(s, words)))
            return new ImportedAnnotation.Same(id);
        if (!isKnown)
            return new ImportedAnnotation.New(id, Proposal(source, annotation, words), source);
        var passage = new Passage(words.Start, words.Length) { Digest = words.Digest, Quotes = statement!.Passage?.Quotes ?? [] };
        return
            statement.Passage is { } there && (there.Start, there.Length, there.Digest) == (passage.Start, passage.Length, passage.Digest)
            ? new ImportedAnnotation.Same(id)
            : new ImportedAnnotation.Moved(id, passage);
    }

    private static bool IsQuoted(Statement statement, Excerpt words) =>
        statement.Passage is { } passage
        && passage.Start <= words.Start
        && words.Start + words.Length <= passage.Start + passage.Length
        && passage.Quotes.Contains(words.Text);

    private static StatementProposal Proposal(Source source, QuotedAnnotation annotation, Excerpt words)
    {
        var said = annotation.Bodies.Where(b => b.Purpose is "identifying").Select(b => b.Value).FirstOrDefault();
        var modality = annotation
            .Bodies.Where(b => b.Purpose is "classifying" or "tagging")
            .Select(b => WordFor.TryRead<Modality>(b.Value, out var kind) ? kind : (Modality?)null)
            .FirstOrDefault(m => m is not null);
        return new(
            $"annotation-{Excerpt.DigestOf($"{source.Id}\n{words.Start}\n{words.Text}")[..8]}",
            said ?? "unnamed speaker",
            [words],
            words,
            UtteranceKind.Indirect,
            modality ?? Modality.Asserts,
            said is null ? Resolution.Unknown : Resolution.Name,
            0.5,
            "annotation by another program"
        );
    }
}

/// <summary>What is to be done with an annotation. A closed family.</summary>
public abstract record ImportedAnnotation
{
    private ImportedAnnotation(string id) => Id = id;

    /// <summary>The annotation's name, as far as it has one.</summary>
    public string Id { get; }

    /// <summary>The statement is in the dossier, and its words stand where it says.</summary>
    public sealed record Same(string Name) : ImportedAnnotation(Name);

    /// <summary>The statement is in the dossier; its words stand here now.</summary>
    public sealed record Moved(string Name, Passage Passage) : ImportedAnnotation(Name);

    /// <summary>Words that the dossier does not have yet.</summary>
    public sealed record New(string Name, StatementProposal Proposal, Source Source) : ImportedAnnotation(Name);

    /// <summary>Words that cannot be found.</summary>
    public sealed record Lost(string Name, string Problem) : ImportedAnnotation(Name);
}
