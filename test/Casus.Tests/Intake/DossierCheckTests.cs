using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Tests.Intake;

public class DossierCheckTests
{
    private const string Text = "He said: \"It rains.\" Nobody answered.";

    [Fact]
    public void A_passage_that_reads_as_it_did_is_passed_over() => Assert.DoesNotContain(Check(Sound()), f => f.IsWrong);

    [Theory]
    [InlineData(3, 20, "does not read so any more")]
    [InlineData(30, 20, "lies beyond the text")]
    [InlineData(int.MaxValue, int.MaxValue, "lies beyond the text")]
    public void A_passage_that_does_not_is_wrong(int start, int length, string problem)
    {
        var sound = Sound();
        var moved = sound with
        {
            Statements = [sound.Statements[0] with { Passage = new(start, length) { Digest = sound.Statements[0].Passage!.Digest } }],
        };

        Assert.Contains(Check(moved), f => f.IsWrong && f.Problem.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_that_the_passage_does_not_hold_is_wrong()
    {
        var sound = Sound();
        var passage = sound.Statements[0].Passage! with { Quotes = ["It snows."] };

        Assert.Contains(
            Check(sound with { Statements = [sound.Statements[0] with { Passage = passage }] }),
            f => f.IsWrong && f.Problem.Contains("It snows.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_left_undone_is_noted()
    {
        var sound = Sound();
        var idle = sound with
        {
            Sources = [.. sound.Sources, new Source("idle", "A title with \u200B in it"), sound.Sources[0] with { Id = "same" }],
            Clusters = [new("alone", "Alone", new Dependence.Correlated(1))],
        };

        var found = Check(idle);

        Assert.Contains(found, f => f.Id == "idle" && f.Problem.Contains("No statement rests", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Id == "idle" && f.Problem.Contains("cannot be seen", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Id == "alone");
        Assert.Contains(found, f => f.IsWrong && f.Problem.Contains("a, same", StringComparison.Ordinal));
        Assert.Equal(found.OrderByDescending(f => f.IsWrong), found);
    }

    [Fact]
    public void A_document_that_is_not_at_hand_leaves_the_passage_open()
    {
        var found = DossierCheck.Of(Sound(), _ => null, []);

        Assert.Contains(found, f => !f.IsWrong && f.Problem.Contains("cannot be verified", StringComparison.Ordinal));
    }

    [Fact]
    public void Proposals_are_open_until_the_dossier_has_them_or_sets_them_aside()
    {
        var proposals = ReadText.Proposals();
        var dossier = new Dossier { Sources = [proposals.Source] };
        var (first, second) = (proposals.Statements[0], proposals.Statements[1]);

        Assert.Equal(proposals.ForReview.Count(), OpenProposals.Of(dossier, [proposals]).Count);
        var decided = dossier with
        {
            Statements = [Acceptance.Of(first, proposals.Source, new() { Name = "another-name" })],
            Rejections = [new(second.Id, "No.")],
        };
        Assert.Equal(proposals.ForReview.Skip(2).Select(s => s.Id), OpenProposals.Of(decided, [proposals]).Select(p => p.Statement.Id));
        Assert.Empty(OpenProposals.Of(Dossier.Empty, [proposals]));
    }

    private static IReadOnlyList<CheckFinding> Check(Dossier dossier) => DossierCheck.Of(dossier, s => s.Id == "idle" ? null : Text, []);

    private static Dossier Sound() =>
        new()
        {
            Sources = [new Source("a", "A") { Document = new string('a', 64), Reliability = 'B' }],
            Statements =
            [
                new Statement("s", "He", "It rains.", "a")
                {
                    Passage = new(0, 20) { Digest = Excerpt.DigestOf(Text[..20]), Quotes = ["It rains."] },
                },
            ],
        };
}
