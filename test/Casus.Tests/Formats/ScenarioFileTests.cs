using System.Collections;
using System.Reflection;
using System.Text;
using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Scenarios;

namespace Casus.Tests.Formats;

public class ScenarioFileTests
{
    private static readonly Scenario Small = SmallCase.Read(SmallCase.Text).Value!;

    [Fact]
    public void Actors_keep_their_order_their_roles_and_whom_they_wait_for()
    {
        Assert.Equal(["north", "south", "patron", "ally"], Small.Actors.Select(a => a.Id));
        Assert.Equal("north", Small.Challenger.Id);
        Assert.Equal("south", Small.Protege.Id);
        Assert.Equal(["patron"], Small.Actors[3].JoinsAfter);
        Assert.All(Small.Actors, a => Assert.Equal(Consent.Required, a.Consent));
    }

    [Fact]
    public void A_belief_leaves_the_rest_to_the_reading_left_out()
    {
        var belief = Small.Provisions[0].Beliefs["north"];

        Assert.Equal("0.2 to 0.6", belief.Low[0].Value.ToString());
        Assert.Equal("provisions.pact.beliefs.north.fight", belief.Low[0].Path);
        Assert.IsType<QuantityValue.Rest>(belief.Low[1].Value);
        Assert.False(belief.IsInterval);
    }

    [Fact]
    public void An_actor_without_a_belief_takes_all_readings_alike()
    {
        var belief = Small.Provisions[0].Beliefs["patron"];

        Assert.Equal(new Rational(1, 2), Central(belief.Low[0]));
        Assert.True(belief.Low[0].IsDefault);
        Assert.Contains(Small.Defaults, d => d is { Path: "provisions.pact.beliefs.patron", Value: "1/2 each" });
    }

    [Fact]
    public void The_sole_reading_of_a_clear_text_is_certain()
    {
        var clear = SmallCase.With(
            "      choose: { means: They may fight., cost-of-reneging: { none: 0.05, aid: 0 } }\n    beliefs:\n      north: { fight: 0.2 to 0.6 }\n"
                + "      south: { fight: { value: 0.4 to 0.9, because: They asked for it., evidence: [asked], confidence: low } }\n",
            ""
        );

        var provision = SmallCase.Read(clear).Value!.Provisions[0];

        Assert.False(provision.IsAmbiguous);
        Assert.IsType<QuantityValue.Rest>(Assert.Single(provision.Beliefs["north"].Low).Value);
    }

    [Fact]
    public void An_actor_may_hold_an_interval_and_an_attitude()
    {
        var text = SmallCase.With("north: { fight: 0.2 to 0.6 }", "north: { fight: { from: 0.2, to: 0.6 to 0.7, attitude: pessimist } }");

        var belief = SmallCase.Read(text).Value!.Provisions[0].Beliefs["north"];

        Assert.True(belief.IsInterval);
        Assert.Equal(
            ["provisions.pact.beliefs.north.fight.from", "provisions.pact.beliefs.north.fight.to"],
            [belief.Low[0].Path, belief.High[0].Path]
        );
        Assert.Same(belief.Low[1], belief.High[1]);
        Assert.Equal(Rational.One, Central(belief.Attitude));
    }

    [Fact]
    public void A_number_keeps_its_reason_its_evidence_and_the_authors_confidence()
    {
        var number = Small.Provisions[0].Beliefs["south"].Low[0];

        Assert.Equal("They asked for it.", number.Because);
        Assert.Equal(["asked"], number.Evidence);
        Assert.Equal(Confidence.Low, number.Confidence);
        Assert.Equal(Backing.Cited, number.Backing);
    }

    [Fact]
    public void A_guarantor_may_be_an_exception_to_what_reneging_costs()
    {
        var text = SmallCase.With(
            "{ none: 0.35, aid: 0.30 }",
            "{ none: 0.35, aid: 0.30, by-guarantor: { ally: { none: 0.2, aid: 0.1 } } }"
        );

        var costs = SmallCase.Read(text).Value!.Provisions[0].Readings[0].Reneging;

        Assert.Equal(new Rational(35, 100), Central(costs["patron"].None));
        Assert.Equal("provisions.pact.readings.fight.cost-of-reneging.by-guarantor.ally.none", costs["ally"].None.Path);
    }

    [Fact]
    public void Options_worths_and_forbidden_combinations_find_each_other()
    {
        Assert.Equal(6, Small.Formulas.Count);
        Assert.Equal("-0.2 to -0.05", Small.Worth["north"].Options[("promise", "pact")].Value.ToString());
        Assert.Equal(new Rational(2, 10), Central(Small.Formulas.Issues[2].Options[1].Instruments["troops"]));
        Assert.True(Small.Worth["ally"].Peace.IsDefault);
    }

    [Fact]
    public void No_is_an_option_and_no_is_an_answer()
    {
        var text = SmallCase
            .With("      none: {}\n      pact: {", "      no: {}\n      pact: {")
            .Replace("{ promise: none,", "{ promise: no,", StringComparison.Ordinal);

        Assert.Equal("no", SmallCase.Read(text).Value!.Formulas.Issues[1].Options[0].Id);
        Assert.False(Small.Provisions[0].Trigger.UnprovokedOnly);
    }

    [Fact]
    public void War_and_private_types_are_read()
    {
        Assert.Equal("renewed-war.aid.cost.patron", Small.War![Response.Aid].Cost["patron"].Path);
        Assert.Equal(new Rational(3, 10), Central(Small.War.Contributions["ally"].OnCost));
        Assert.Equal("uniform(0, 2)", Small.Private!.Resolve.Law.Text);
        Assert.Equal("private.north.resolve.scale", Small.Private.Resolve.Scale.Path);
        Assert.Equal(10, Small.Wanted!.WithinPeriods);
    }

    [Fact]
    public void Every_number_has_a_path_of_its_own_that_leads_to_where_it_stands()
    {
        var root = YamlReader.Read("a.yaml", Encoding.UTF8.GetBytes(SmallCase.Text), new())!;
        var numbers = Quantities(Small, []).Distinct().ToList();

        Assert.Equal(numbers.Count, numbers.Select(q => q.Path).Distinct().Count());
        Assert.All(numbers.Where(q => !q.IsDefault && q.Value is not QuantityValue.Rest), q => Assert.NotNull(At(root, q.Path)));
        Assert.All(numbers.Where(q => q.IsDefault), q => Assert.Null(At(root, q.Path)));
        Assert.True(numbers.Count > 60);
    }

    [Fact]
    public void What_is_left_out_is_told_in_the_order_of_the_sections()
    {
        var sections = Small.Defaults.Select(d => d.Path.Split('.')[0]).Distinct();

        Assert.Equal(
            ["dossier", "actors", "provisions", "instruments", "worth", "weights", "renewed-war", "private", "no-deal", "future", "play"],
            sections
        );
        Assert.All(Small.Defaults, d => Assert.EndsWith(".", d.Meaning, StringComparison.Ordinal));
    }

    [Fact]
    public void A_crisis_needs_no_war()
    {
        var crisis = ScenarioFile.Read("s", _ => Encoding.UTF8.GetBytes(Templates.Find("crisis")!)).Value!;

        Assert.Null(crisis.War);
        Assert.Equal("backing", crisis.Crisis!.Provision);
        Assert.Equal(["chooses", "fights"], crisis.Crisis.Intervention.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Rational(1, 1), Central(crisis.Crisis.PowerShift!.WarCost));
        Assert.True(crisis.Provisions[0].Beliefs["country-a"].IsInterval);
    }

    [Fact]
    public void References_within_a_file_are_followed_and_their_numbers_have_paths_of_their_own()
    {
        var text = SmallCase
            .With("fight:  { means: They fight., cost-of-reneging: {", "fight:  { means: They fight., cost-of-reneging: &dear {")
            .Replace("cost-of-reneging: { none: 0.05, aid: 0 }", "cost-of-reneging: { <<: *dear, aid: 0 }", StringComparison.Ordinal);

        var readings = SmallCase.Read(text).Value!.Provisions[0].Readings;

        Assert.Equal(new Rational(35, 100), Central(readings[1].Reneging["ally"].None));
        Assert.Equal(Rational.Zero, Central(readings[1].Reneging["ally"].Aid));
        Assert.Equal("provisions.pact.readings.choose.cost-of-reneging.none", readings[1].Reneging["ally"].None.Path);
    }

    [Fact]
    public void A_file_in_a_folder_includes_what_lies_beside_it()
    {
        var cut = SmallCase.Text.IndexOf("future:", StringComparison.Ordinal);
        var asked = new List<string>();
        var parsed = ScenarioFile.Read(
            "cases/small/scenario.yaml",
            path =>
            {
                asked.Add(path);
                return Encoding.UTF8.GetBytes(
                    path switch
                    {
                        "cases/small/scenario.yaml" => "include: later/more.yaml\n" + SmallCase.Text[..cut],
                        "cases/small/later/more.yaml" => "include: wanted.yaml\nfuture: { periods: 10, discount: 0.9 }\n",
                        "cases/small/later/wanted.yaml" => "wanted: { attack-probability-at-most: 0.1 }\n",
                        _ => SmallCase.Dossier,
                    }
                );
            }
        );

        Assert.Equal("", parsed.Render());
        Assert.Equal("cases/small/parts/dossier.yaml", asked[^1]);
        Assert.Contains(parsed.Value!.Defaults, d => d is { Path: "wanted.within-periods", Value: "10" });
    }

    [Fact]
    public void A_dossier_can_be_read_alone()
    {
        var dossier = DossierFile.Read("d", _ => Encoding.UTF8.GetBytes(SmallCase.Dossier)).Value!;

        Assert.Equal((new Rational(3, 10), new Rational(1, 2)), (dossier.Hypotheses[0].PriorLow, dossier.Hypotheses[0].PriorHigh));
        Assert.Equal('B', dossier.Sources[0].Reliability);
        Assert.Equal(Casus.Dossiers.Modality.Asserts, Assert.Single(dossier.Statements).Modality);
    }

    private static Rational Central(Quantity quantity) => Assert.IsType<QuantityValue.Stated>(quantity.Value).Law.Central;

    private static Node? At(Node root, string path) =>
        path.Split('.').Aggregate<string, Node?>(root, (node, key) => (node as MappingNode)?[key]);

    // All quantities that a scenario holds, wherever they are.
    private static IEnumerable<Quantity> Quantities(object? part, HashSet<object> seen)
    {
        if (part is Quantity quantity)
            return [quantity];
        if (
            part is null or string or Distribution or Casus.Dossiers.Dossier or Domain
            || part.GetType().IsPrimitive
            || part.GetType().IsEnum
        )
            return [];
        if (!part.GetType().IsValueType && !seen.Add(part))
            return [];
        if (part is IEnumerable items)
            return items.Cast<object?>().SelectMany(i => Quantities(i, seen)).ToList();
        var isOurs =
            part.GetType().Namespace == "Casus.Scenarios" || part.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal);
        return isOurs
            ? part.GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .SelectMany(p => Quantities(p.GetValue(part), seen))
                .ToList()
            : [];
    }
}
