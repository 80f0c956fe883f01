using System.Globalization;
using Casus.Formats.Evidence;
using Casus.Formats.Intake;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Formats;

/// <summary>What documents propose, as a dossier to edit by hand: sources and statements, each with a remark on how it was found.</summary>
public static class ProposalsYaml
{
    /// <summary>Writes proposals as a dossier file.</summary>
    public static string Write(IReadOnlyList<SourceProposals> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var writer = new ValueWriter(2, "\n");
        writer.Entries(
            [
                new(DossierFormat.VersionKey, "1") { Comment = Head },
                new("sources", new YamlValue.Group([.. documents.Select(d => EntryText.Source(d.Source) with { Comment = Notes(d) })])),
                new(
                    "statements",
                    new YamlValue.Group([
                        .. documents.SelectMany(d => d.ForReview.Select(s => EntryText.Statement(Acceptance.Of(s, d.Source), Remark(s)))),
                    ])
                ),
            ],
            0
        );
        return writer.ToString() + "\n";
    }

    private const string Head =
        "Proposals, found by rules. Read each against its source; delete what is wrong. Where you change one, write 'review: corrected'\n"
        + "and under 'correction' what you changed and why. 'said' holds the words as they stand: put them into your own.";

    private static string? Notes(SourceProposals document) => document.Notes.IsEmpty ? null : string.Join("\n", document.Notes);

    private static string Remark(StatementProposal statement) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"confidence {statement.Confidence:0.00}; {WordFor.Of(statement.Kind)}, {statement.Rule}; speaker by {WordFor.Of(statement.Resolution)}"
        );
}
