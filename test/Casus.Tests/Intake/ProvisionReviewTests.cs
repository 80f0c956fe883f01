using Casus.Attribution;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Tests.Intake;

public class ProvisionReviewTests
{
    [Fact]
    public void A_clause_and_its_readings_are_reviewed_as_statements_of_the_author()
    {
        var found = ReadText.Proposals();
        var provision = Assert.Single(found.Provisions);

        var described = found.ForReview.Skip(found.Statements.Length).ToList();

        Assert.Equal([provision.Id, $"{provision.Id}-reading-1", $"{provision.Id}-reading-2"], described.Select(d => d.Id));
        Assert.All(described, d => Assert.Equal(("Ada Lindqvist", Modality.Describes), (d.Speaker, d.Modality)));
        Assert.Equal(provision.Readings.Select(r => r.Words.Text), described.Skip(1).Select(d => d.Words));
        Assert.All(described.Skip(1), d => Assert.Equal(provision.Id, d.ReportedIn));
    }

    [Fact]
    public void What_was_decided_on_a_clause_is_open_no_more()
    {
        var found = ReadText.Proposals();
        var provision = found.Provisions[0];
        var taken = Acceptance.Of(found.ForReview.First(s => s.Id == provision.Id), found.Source, new() { Name = "the-clause" });
        var dossier = Dossier.Empty with
        {
            Sources = [found.Source],
            Statements = [taken],
            Rejections = [new($"{provision.Id}-reading-1", "Said nowhere else.")],
        };

        var open = OpenProposals.Of(dossier, [found]).Select(o => o.Statement.Id).ToList();

        Assert.DoesNotContain(provision.Id, open);
        Assert.DoesNotContain($"{provision.Id}-reading-1", open);
        Assert.Contains($"{provision.Id}-reading-2", open);
    }

    [Fact]
    public void A_clause_becomes_a_provision_with_its_readings_the_strongest_first()
    {
        var (free, bound) = (Clause("free", Strength.Free), Clause("bound", Strength.Bound));

        var text = Edited("casus: 1   # kept\n", ScenarioChanges.Add("defence", Clause("clause", Strength.Open), [free, bound, free]));

        Assert.StartsWith("casus: 1   # kept\n", text, StringComparison.Ordinal);
        var names = new[] { "would", "could", "could-2" };
        Assert.Equal(
            ["Says bound.", "Says free.", "Says free."],
            names.Select(n => YamlEdit.ValueAt(text, $"provisions.defence.readings.{n}.means"))
        );
        Assert.Equal("0 to 0.5", YamlEdit.ValueAt(text, "provisions.defence.readings.would.cost-of-reneging.aid.value"));
        Assert.Equal("0", YamlEdit.ValueAt(text, "provisions.defence.readings.could.cost-of-reneging.aid.value"));
        Assert.Equal("bound", YamlEdit.ValueAt(text, "provisions.defence.readings.would.cost-of-reneging.none.evidence.1"));
    }

    [Fact]
    public void A_clause_without_readings_is_taken_at_its_word()
    {
        var text = Edited("casus: 1\n", ScenarioChanges.Add("defence", Clause("clause", Strength.Bound), []));

        Assert.Equal("Says clause.", YamlEdit.ValueAt(text, "provisions.defence.readings.would.means"));
    }

    [Theory]
    [InlineData("worth: { us: { peace: 0.2 } }\n", "worth: { us: { peace: { value: 0.2, evidence: [s] } } }\n")]
    [InlineData("worth:\n  us:\n    peace: 0.2 to 0.3\n", "worth:\n  us:\n    peace: { value: 0.2 to 0.3, evidence: [s] }\n")]
    [InlineData(
        "worth:\n  us:\n    peace:\n      value: 0.2\n      evidence: [t]\n",
        "worth:\n  us:\n    peace:\n      value: 0.2\n      evidence: [t, s]\n"
    )]
    public void A_number_comes_to_rest_on_a_statement(string before, string after)
    {
        Assert.False(ScenarioChanges.IsCited(before, "worth.us.peace", "s"));

        var text = Edited(before, ScenarioChanges.Cite(before, "worth.us.peace", "s")!);

        Assert.Equal(after, text);
        Assert.True(ScenarioChanges.IsCited(text, "worth.us.peace", "s"));
        Assert.Null(ScenarioChanges.Cite(before, "worth.us.war", "s"));
    }

    [Theory]
    [InlineData("veldoria", "veldoria")]
    [InlineData("castria", "c")]
    [InlineData("norland", null)]
    [InlineData("nobody", null)]
    public void A_side_is_found_in_a_case_that_names_it_otherwise(string side, string? expected)
    {
        var list = new ActorList([
            new ListedActor("veldoria", "Veldoria", ActorKind.State),
            new ListedActor("castria", "Castria", ActorKind.State) { Aliases = ["Republic of Castria"] },
            new ListedActor("norland", "Norland", ActorKind.State) { Aliases = ["the North"], Metonyms = ["Norburg"] },
        ]);
        var actors = new CaseActors([("veldoria", "Veldoria"), ("c", "Republic of Castria"), ("n1", "Norland"), ("n2", "Norburg")], list);

        Assert.Equal(expected, actors.For(side));
    }

    private static DescribedClause Clause(string id, Strength strength) =>
        new(strength, new(id, "Ada Lindqvist", $"Says {id}.", "lindqvist-2031"));

    private static string Edited(string text, YamlChange change)
    {
        var edited = YamlEdit.Apply("scenario.yaml", text, change);
        Assert.True(edited.IsValid, edited.Render());
        return edited.Value!;
    }
}
