namespace Casus.Tests.Equilibria.ManyPlayers;

public sealed class CrossCheckTests
{
    [Fact]
    public void Three_hundred_random_games_with_and_without_ties_are_solved_alike_by_all()
    {
        var outcomes = Enumerable.Range(0, 300).Select(CrossCheck.Run).ToList();

        Assert.Empty(outcomes.SelectMany(outcome => outcome.Complaints));
        Assert.True(outcomes.Count(outcome => outcome.IsComplete) > 100);
        Assert.True(outcomes.Sum(outcome => outcome.Unfinished) < 30, $"{outcomes.Sum(outcome => outcome.Unfinished)} gave up");
    }
}
