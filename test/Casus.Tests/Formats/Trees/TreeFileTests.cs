using System.Text;
using Casus.Equilibria;
using Casus.Formats.Trees;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Formats.Trees;

public sealed class TreeFileTests
{
    private const string BeerQuiche = """
        casus-game: 1
        title: Beer or quiche
        source: Cho and Kreps (1987), figure 1
        players: [A, B]
        parameters:
          strong: 9/10
          pleasure: { value: 1, means: what the breakfast one likes is worth }
        tree:
          chance: type
          branches: { strong: strong, weak: 1 - strong }
          then:
            player: A
            name: breakfast
            set: "{type}"
            moves: [beer, quiche]
            then:
              player: B
              name: answer
              set: "after {breakfast}"
              moves: [fight, retreat]
              then:
                payoffs:
                  A: pleasure * ((breakfast == beer) == (type == strong)) + 2 * (answer == retreat)
                  B: (answer == fight) == (type == weak)
        """;

    private const string Deterrence = """
        casus-game: 1
        title: Unilateral deterrence
        players: [Challenger, Defender]
        parameters: { win: 3, cost: 1, loss: 2, resolve: 0.4 }
        tree:
          player: Challenger
          moves:
            hold: [0, 0]
            attack:
              player: Defender
              moves:
                concede: [win, -loss]
                fight: [win*resolve - cost, -cost]
        """;

    [Fact]
    public void Beer_or_quiche_in_yaml_is_the_game_in_code()
    {
        var game = Parse(BeerQuiche).Bind<Rational>().Value!;
        var known = BeerQuicheInCode();

        Assert.Equal(known.NodeCount, game.NodeCount);
        foreach (var type in new[] { "strong", "weak" })
        foreach (var breakfast in new[] { "beer", "quiche" })
        foreach (var answer in new[] { "fight", "retreat" })
            Assert.Equal(At(known, type, breakfast, answer), At(game, type, breakfast, answer));
        Assert.Equal(2, game.NodesOf(game.FindSet("after beer")).Length);
    }

    [Fact]
    public void A_deterrence_game_is_solved_at_its_own_numbers_and_at_others()
    {
        var file = Parse(Deterrence);

        Assert.Equal("hold", ChoiceOf(file.Bind(new Dictionary<string, Rational> { ["resolve"] = new(1, 10) }).Value!));
        Assert.Equal("attack", ChoiceOf(file.Bind<Rational>().Value!));
    }

    [Fact]
    public void Movers_know_everything_unless_a_set_says_otherwise()
    {
        var game = Parse(Deterrence).Bind<double>().Value!;

        Assert.Equal(["Challenger", "Defender after attack"], Enumerable.Range(0, 2).Select(game.LabelOf));
    }

    [Theory]
    [InlineData("win*resolve - cost, -cost", "win*resolve - cosst, -cost", "13:31", "Nothing is called 'cosst'")]
    [InlineData("[0, 0]", "[0]", "8:11", "1 payoffs for 2 players")]
    [InlineData("player: Defender", "player: Defenderr", "10:15", "no player 'Defenderr'")]
    [InlineData("moves:\n        concede", "move:\n        concede", "11:7", "key 'move' is not known")]
    [InlineData("resolve: 0.4", "resolve: 0.4 +", "4:55", "missing here")]
    [InlineData("resolve: 0.4", "resolve: 1/(win - 3)", "4:51", "divides by zero")]
    [InlineData("casus-game: 1", "casus-game: 2", "1:13", "version")]
    [InlineData("hold: [0, 0]", "hold: 0", "8:11", "A node of the tree is expected")]
    public void What_is_wrong_is_named_where_it_stands(string right, string wrong, string place, string problem)
    {
        Assert.Contains(right, Deterrence, StringComparison.Ordinal);

        var parsed = TreeFile.Read("g.yaml", Encoding.UTF8.GetBytes(Deterrence.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.False(parsed.IsValid);
        Assert.Contains(
            parsed.Diagnostics,
            d =>
                d.ToString().StartsWith($"g.yaml:{place}:", StringComparison.Ordinal)
                && d.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Probabilities_that_do_not_add_up_at_other_numbers_are_a_diagnostic()
    {
        var file = Parse(BeerQuiche);

        var bound = file.Bind(new Dictionary<string, Rational> { ["strong"] = 2 });

        Assert.False(bound.IsValid);
        Assert.Contains("probability of 'weak'", bound.Diagnostics[0].Problem, StringComparison.Ordinal);
        Assert.Contains(
            "no parameter 'x'",
            file.Bind(new Dictionary<string, Rational> { ["x"] = 2 }).Diagnostics[0].Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Broken_files_give_diagnostics_and_never_an_exception()
    {
        var random = new Random(20261123);
        foreach (var text in new[] { BeerQuiche, Deterrence })
            for (var round = 0; round < 2000; round++)
            {
                var bytes = Encoding.UTF8.GetBytes(text).ToList();
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    var at = random.Next(bytes.Count);
                    switch (random.Next(4))
                    {
                        case 0:
                            bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                            break;
                        case 1:
                            bytes.Insert(at, (byte)random.Next(256));
                            break;
                        case 2:
                            bytes[at] = (byte)"{}[]:,-+*/'\"()&|> \n0"[random.Next(20)];
                            break;
                        default:
                            bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(bytes.Count / 2)));
                            break;
                    }

                    if (bytes.Count == 0)
                        break;
                }

                var parsed = TreeFile.Read("g.yaml", bytes.ToArray());
                Assert.True(parsed.IsValid || parsed.Diagnostics.Length > 0);
            }
    }

    private static TreeFile Parse(string text)
    {
        var parsed = TreeFile.Read("g.yaml", Encoding.UTF8.GetBytes(text));
        Assert.True(parsed.IsValid, parsed.Render());
        return parsed.Value;
    }

    private static string ChoiceOf(ExtensiveGame<Rational> game)
    {
        var found = Assert.IsType<Solution<Certificate<Rational>>.Found>(BackwardInduction.Solve(game));
        Assert.True(found.Equilibria[0].Holds);
        return found.Equilibria[0].Assessment.Profile["Challenger", "attack"] == Rational.One ? "attack" : "hold";
    }

    private static ExtensiveGame<Rational> BeerQuicheInCode() => BeerQuicheGame().ToGame();

    private static SignallingGame<Rational> BeerQuicheGame() =>
        new(
            "A",
            "B",
            [("strong", new Rational(9, 10)), ("weak", new Rational(1, 10))],
            ["beer", "quiche"],
            ["fight", "retreat"],
            (type, message, response) => ((type == message ? 1 : 0) + (response == 1 ? 2 : 0), (response == 0) == (type == 1) ? 1 : 0)
        );

    private static Rational[] At(ExtensiveGame<Rational> game, params string[] labels)
    {
        var node = 0;
        foreach (var label in labels)
            node = Enumerable
                .Range(0, game.ChildCountOf(node))
                .Select(branch => game.ChildOf(node, branch))
                .Single(child => game.BranchInto(child) == label);
        return game.PayoffsAt(node).ToArray();
    }
}
