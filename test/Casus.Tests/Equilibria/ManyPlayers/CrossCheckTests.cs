namespace Casus.Tests.Equilibria.ManyPlayers;

public sealed class CrossCheckTests
{
    [Fact]
    public void Two_hundred_random_games_with_and_without_ties_are_solved_alike_by_all()
    {
        var outcomes = Enumerable.Range(0, 200).Select(CrossCheck.Run).ToList();

        Assert.Empty(outcomes.SelectMany(outcome => outcome.Complaints));
        Assert.True(outcomes.Count(outcome => outcome.IsComplete) > 60);
        Assert.True(outcomes.Sum(outcome => outcome.Unfinished) < 20, $"{outcomes.Sum(outcome => outcome.Unfinished)} gave up");
    }
}
