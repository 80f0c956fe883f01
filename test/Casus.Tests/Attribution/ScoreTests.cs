using Casus.Attribution;
using Casus.Attribution.Scoring;
using Casus.Dossiers;

namespace Casus.Tests.Attribution;

public class ScoreTests
{
    private const string Text =
        "Talks in Tol\n\nMaria Deln, the mayor of Tol, said that the bridge was closed on Monday. “It is open,” Ivo Marsh said in the evening to all who asked.";

    private static readonly AnnotatedStatement Closed = new(
        UtteranceKind.Indirect,
        "Maria Deln",
        Modality.Asserts,
        ["the bridge was closed on Monday"]
    );

    private static readonly AnnotatedStatement Open = new(UtteranceKind.Direct, "Ivo Marsh", Modality.Asserts, ["It is open"]);

    [Fact]
    public void What_agrees_counts_as_found_exact_and_attributed()
    {
        var score = Score.Of(Statements.In(Text), [Closed, Open]);

        Assert.Equal((1.0, 1.0, 1.0, 1.0), (score.All.Overlap.F1, score.All.Exact.F1, score.All.WithSpeaker.F1, score.All.Modality.F1));
    }

    [Fact]
    public void A_statement_not_proposed_costs_recall_and_one_not_there_precision()
    {
        var proposals = Statements.In(Text);
        var missed = Score.Of(proposals with { Utterances = [proposals.Utterances[0]] }, [Closed, Open]);
        var extra = Score.Of(proposals, [Closed]);

        Assert.Equal((1.0, 0.5), (missed.All.Overlap.Precision, missed.All.Overlap.Recall));
        Assert.Equal((0.5, 1.0), (extra.All.Overlap.Precision, extra.All.Overlap.Recall));
    }

    [Fact]
    public void Another_speaker_is_wrong_and_a_part_of_the_name_is_right()
    {
        var proposals = Statements.In(Text);

        Assert.Equal(1, Score.Of(proposals, [Closed with { Speaker = "Deln" }, Open]).Kinds[UtteranceKind.Indirect].WithSpeaker.F1);
        Assert.Equal(0, Score.Of(proposals, [Closed with { Speaker = "Ivo Marsh" }, Open]).Kinds[UtteranceKind.Indirect].WithSpeaker.F1);
    }

    [Fact]
    public void Words_that_overlap_by_half_are_found_though_not_exact()
    {
        var score = Score.Of(Statements.In(Text), [Closed with { Said = ["the bridge was closed"] }, Open]).Kinds[UtteranceKind.Indirect];

        Assert.Equal((1.0, 0.0), (score.Overlap.F1, score.Exact.F1));
    }

    [Fact]
    public void Words_that_are_not_in_the_text_are_a_mistake_of_the_annotation() =>
        Assert.Throws<FormatException>(() => Score.Of(Statements.In(Text), [Closed with { Said = ["the tower fell"] }]));

    [Fact]
    public void Counts_of_documents_add_up()
    {
        var one = Score.Of(Statements.In(Text), [Closed, Open]);

        Assert.Equal(2 * one.All.Overlap.Right, (one + one).All.Overlap.Right);
    }
}
