using System.Collections.Immutable;
using System.Globalization;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Reports.Reading;

/// <summary>What documents propose, for a reader: where each comes from, who is reported to say what, which provisions it describes.</summary>
public static class ReadingReport
{
    /// <summary>The report.</summary>
    /// <param name="documents">The documents, each with the file it was read from.</param>
    /// <param name="engine">The version of the program.</param>
    public static Report Of(IReadOnlyList<(string File, SourceProposals Proposals)> documents, string engine)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var (statements, provisions) = (
            documents.Sum(d => d.Proposals.Statements.Length),
            documents.Sum(d => d.Proposals.Provisions.Length)
        );
        return new(
            documents.Count == 1 ? documents[0].Proposals.Source.Title : $"{documents.Count} documents",
            Prose.Empty,
            [
                $"{Counted(statements, "statement")} and {Counted(provisions, "provision")} proposed. They are proposals: a person accepts, corrects or rejects them.",
            ],
            [],
            new("documents", "", engine),
            [.. documents.Select(d => Document(d.File, d.Proposals, documents.Count > 1))]
        );
    }

    /// <summary>A statement with all that was found of it.</summary>
    public static ImmutableArray<Block> Statement(StatementProposal statement, Source source) =>
        [new Block.Definitions([.. StatementLines.Of(statement, source)])];

    private static Section Document(string file, SourceProposals document, bool isTitled)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Block.Definitions([.. Origin(file, document)]));
        blocks.AddRange(document.Notes.Select(n => (Block)new Block.Note(NoteKind.Caveat, n)));
        return new(
            document.Source.Id,
            isTitled ? document.Source.Title : "Where it comes from",
            blocks.ToImmutable(),
            [
                .. document.Statements.Select((s, i) => new Section(s.Id, Heading(i + 1, s), Statement(s, document.Source))),
                .. document.Provisions.Select(
                    (p, i) => new Section(p.Id, Heading(i + 1, p), [new Block.Definitions([.. ProvisionLines.Of(p)])])
                ),
            ]
        );
    }

    private static string Heading(int number, StatementProposal statement) =>
        $"Statement {number}. {statement.Speaker} {WordFor.Of(statement.Modality)} ({Share(statement.Confidence)})";

    private static string Heading(int number, ProvisionProposal provision) =>
        $"Provision {number}. {provision.Name} ({Share(provision.Confidence)})";

    private static string Share(double confidence) => NumberText.Probability(confidence);

    private static IEnumerable<Definition> Origin(string file, SourceProposals document)
    {
        var source = document.Source;
        var lines = new (string Term, string? Meaning)[]
        {
            ("title", source.Title),
            ("outlet", source.Outlet),
            ("author", source.Author),
            ("about the author", source.Biography),
            ("date", source.Date),
            ("subjects", source.Tags.IsEmpty ? null : string.Join(", ", source.Tags)),
            ("address", source.Address),
            ("picture", source.ImageCredit),
            ("language", source.Language),
            ("file", $"{file}, {WordFor.Of(document.Format)}{(source.Part is { } part ? $", part {part + 1}" : "")}"),
            ("SHA-256", source.Document),
        };
        return lines.Where(l => l.Meaning is not null).Select(l => new Definition(l.Term, l.Meaning!));
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
