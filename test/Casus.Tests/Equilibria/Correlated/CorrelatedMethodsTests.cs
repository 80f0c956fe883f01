using Casus.Equilibria.Methods;
using Casus.Formats.Profiles;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Reports.Games;
using Casus.Tests.Equilibria.ManyPlayers;

namespace Casus.Tests.Equilibria.Correlated;

public sealed class CorrelatedMethodsTests
{
    private static readonly AnyGame Chicken = new AnyGame.InStrategies(SmallGames.Of([2, 2], 6, 6, 7, 2, 2, 7, 0, 0));

    [Fact]
    public void The_correlated_method_shows_the_draw_its_payoffs_its_check_and_its_bound()
    {
        var (method, answer) = Solve("correlated", Chicken);
        Assert.Equal(4, answer.Equilibria.Length);
        Assert.All(answer.Equilibria, equilibrium => Assert.True(equilibrium.Holds));
        var text = SolutionText.Write("Chicken", Chicken, new(method, "it was asked for"), answer);
        Assert.Contains("  1/2  1, 1\n  1/4  2, 1\n  1/4  1, 2\n", text, StringComparison.Ordinal);
        Assert.Contains("certificate  correlated equilibrium, exact; largest regret 0", text, StringComparison.Ordinal);
        Assert.Contains("the largest sum of payoffs is 21/2, and none has more than 21/2.", text, StringComparison.Ordinal);
        var json = SolutionJson.Write("Chicken", new(method, "it was asked for"), answer);
        Assert.Contains("\"probability\": \"1/2\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Coarse_security_and_commitment_answer_in_sentences()
    {
        Assert.All(Solve("coarse-correlated", Chicken).Answer.Equilibria, equilibrium => Assert.True(equilibrium.Holds));
        Assert.Contains(
            "makes sure of 2 by 1; the others can hold it to 2.",
            Solve("maximin", Chicken).Answer.Remarks[0],
            StringComparison.Ordinal
        );
        var textbook = new AnyGame.InStrategies(SmallGames.Of([2, 2], 2, 1, 1, 0, 4, 0, 3, 1));
        Assert.Contains(
            Solve("commitment", textbook).Answer.Remarks,
            remark => remark.StartsWith("1 committed gets 7/2 when ties are broken for it, at 1/2 1 + 1/2 2;", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Trees_are_answered_with_outcomes_and_large_ones_with_chance_refused()
    {
        var horse = new AnyGame.InTree(SeltenHorse.Tree<Rational>());
        var (method, answer) = Solve("extensive-correlated", horse);
        Assert.All(answer.Equilibria, equilibrium => Assert.True(equilibrium.Holds));
        var text = SolutionText.Write("", horse, new(method, "it was asked for"), answer);
        Assert.Contains("extensive-form correlated equilibrium, exact", text, StringComparison.Ordinal);
        Assert.Contains("extensiveFormCorrelated", SolutionJson.Write("", new(method, "asked"), answer), StringComparison.Ordinal);
        Assert.Contains(
            "chance or more than two",
            method.RefusalOf(new AnyGame.InTree(ThreePlayerKuhn.Tree<Rational>())) ?? "",
            StringComparison.Ordinal
        );
    }

    private static (GameMethod Method, MethodAnswer Answer) Solve(string name, AnyGame game)
    {
        var method = GameMethods.Find(name);
        Assert.NotNull(method);
        return (method, method.Solve(game));
    }
}
