using Casus.Attribution;
using Casus.Documents;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Intake;
using Casus.Tests.Architecture;
using Casus.Tests.Findings;

namespace Casus.Tests.Attribution;

/// <summary>The article from which the first case is made. It lies beside the project, not in it, so the tests say what they need and skip without it.</summary>
public class ArticleTests
{
    private static Proposals Read()
    {
        var path = Path.Combine(SourceTree.Root, "..", "shared", "seed", "ukraines-future-hangs-on-security-guarantees.txt");
        Assert.SkipUnless(File.Exists(path), "The article is not beside the project.");
        return Statements.Of(DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))[0]);
    }

    [Fact]
    public void Every_attributed_statement_is_found_and_nothing_else()
    {
        var proposals = Read();

        Statements.AreWellFormed(proposals);
        Assert.Equal(
            [
                (UtteranceKind.Mixed, "Sergei Lavrov", "russia", Modality.Threatens, "any hostile steps"),
                (UtteranceKind.Indirect, "Sergei Lavrov", "russia", Modality.Denies, ""),
                (UtteranceKind.Direct, "Institute for the Study of War", null, Modality.Assesses, "the Kremlin is setting information"),
                (UtteranceKind.Indirect, "Alexei Chepa", "russia", Modality.Threatens, ""),
                (UtteranceKind.Indirect, "Vladimir Putin", "russia", Modality.Threatens, ""),
                (UtteranceKind.Direct, "Institute for the Study of War", null, Modality.Assesses, "The Kremlin is likely setting info"),
            ],
            proposals.Utterances.Select(u => (u.Kind, u.Speaker.Name, u.Speaker.Side, u.Modality, Opening(proposals, u)))
        );
    }

    [Fact]
    public void Offices_are_told_and_a_title_means_the_person_named_before()
    {
        var said = Read().Utterances;

        Assert.Equal(Resolution.Title, said[1].Speaker.Resolution);
        Assert.Contains("foreign minister", said[0].Speaker.Office, StringComparison.Ordinal);
        Assert.Contains("first deputy head", said[3].Speaker.Office, StringComparison.Ordinal);
        Assert.Contains("president", said[4].Speaker.Office, StringComparison.Ordinal);
        Assert.All(said, u => Assert.Equal("Stavros Atlamazoglou", u.ReportedBy));
    }

    [Fact]
    public void The_shipped_case_was_made_with_it_and_every_proposal_is_decided_there()
    {
        var dossier = ShippedCases.Read("ukraine-2025").Dossier;
        var source = dossier.Sources.Single(s => s.Document == Read().Document.Hash);

        var open = OpenProposals.Of(dossier, [SourceProposals.Of(Read(), source.Id)]);

        Assert.Empty(open.Select(o => o.Statement.Id));
        Assert.All(dossier.Statements.Where(s => s.Proposal is not null), s => Assert.Equal(Review.Corrected, s.Review));
    }

    [Fact]
    public void Condition_and_consequence_of_a_threat_stand_apart()
    {
        var proposals = Read();
        string? Words(Span? span) => span?.Of(proposals.Document.Text);

        Assert.StartsWith("“any hostile steps”", Words(proposals.Utterances[0].Condition), StringComparison.Ordinal);
        Assert.Equal("Russia would respond", Words(proposals.Utterances[0].Consequence));
        Assert.Equal("Europe", proposals.Utterances[0].Target?.Name);
        Assert.Equal("if necessary", Words(proposals.Utterances[4].Condition));
    }

    [Fact]
    public void The_proposal_and_both_of_its_readings_are_found()
    {
        var proposals = Read();
        var provision = proposals.Provisions[^1];

        Assert.Equal("NATO Article 5-style provision", provision.Name);
        Assert.Equal("united-states", provision.Proposer);
        Assert.Equal((Strength.Bound, Strength.Free), (provision.Readings[0].Strength, provision.Readings[1].Strength));
        Assert.Equal(2, provision.Readings.Length);
        Assert.Equal("Kyiv", provision.Readings[0].Favours);
        Assert.Contains(Obligation.Aid, provision.Readings[1].Obligations);
        Assert.StartsWith("in the event of", provision.Trigger?.Of(proposals.Document.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_case_rests_on_these_proposals_and_says_what_a_person_changed()
    {
        var proposals = Read();
        var folder = Path.Combine(SourceTree.Root, "catalog", "cases", "ukraine-2025");
        var dossier = DossierFile.Read("dossier.yaml", name => File.ReadAllBytes(Path.Combine(folder, name))).Value!;
        var reviewed = dossier.Statements.Where(s => s.Review is not Review.Written && s.Modality is not Modality.Describes).ToList();

        Assert.Equal(proposals.Utterances.Length, reviewed.Count);
        foreach (var (statement, utterance) in reviewed.OrderBy(s => s.Passage!.Start).Zip(proposals.Utterances))
        {
            Assert.Equal((utterance.Passage.Start, utterance.Passage.Length), (statement.Passage!.Start, statement.Passage.Length));
            Assert.Equal(utterance.Speaker.Name, statement.Speaker);
            Assert.Equal(utterance.Modality, statement.Modality);
            Assert.Equal(Review.Corrected, statement.Review);
            Assert.NotEmpty(statement.Correction!);
        }
    }

    private static string Opening(Proposals proposals, Utterance utterance)
    {
        var quote = utterance.Quotes.IsEmpty ? "" : utterance.Quotes[0].Of(proposals.Document.Text);
        return quote.Length <= 34 ? quote : quote[..34];
    }
}
