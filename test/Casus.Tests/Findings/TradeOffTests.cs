using Casus.Findings;

namespace Casus.Tests.Findings;

public sealed class TradeOffTests
{
    public static TheoryData<string> Cases => ShippedCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_beats_a_member_in_both_and_every_other_formula_is_beaten(string name)
    {
        var outcome = ShippedCases.Findings(name).Outcome;
        var all = Enumerable.Range(0, outcome.Model.Scenario.Formulas.Count).ToList();
        bool Beats(int better, int worse) =>
            outcome.SigningMargin(better) >= outcome.SigningMargin(worse)
            && outcome.DeterrenceMargin(better) >= outcome.DeterrenceMargin(worse)
            && (
                outcome.SigningMargin(better) > outcome.SigningMargin(worse)
                || outcome.DeterrenceMargin(better) > outcome.DeterrenceMargin(worse)
            );

        var frontier = TradeOff.Frontier(outcome);

        Assert.Equal(all.Where(f => !all.Exists(other => Beats(other, f))), frontier.Order());
        Assert.Equal(frontier.OrderBy(outcome.AttackProbability).ThenBy(f => f), frontier);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_game_under_other_beliefs_is_the_game_solved_from_the_start_to_the_last_bit(string name)
    {
        if (ShippedCases.Findings(name).Question is not { } question)
            return;
        var model = question.Model;
        var values = model.Space.Central<double>();
        var game = question.Game(values);
        foreach (var belief in new[] { 0, 0.3, 0.65, 1 })
        {
            foreach (var beliefs in new[] { question.Shared(belief), question.OfChallenger(game.Stated, belief) })
            {
                var quick = game.At(beliefs);
                var whole = Casus.Models.Guarantees.GuaranteeSolution<double>.Of(
                    model.Game(model.GameOf(question.Formula), values, beliefs)
                );
                Assert.Equal(whole.AsChallenger.Hazard, quick.AsChallenger.Hazard);
                Assert.Equal(whole.AsChallenger.ChallengerValue, quick.AsChallenger.ChallengerValue);
                Assert.Equal(whole.AsProtege.ProtegeLoss, quick.AsProtege.ProtegeLoss);
                Assert.Equal(whole.AsGuarantor(0).Burden, quick.AsGuarantor(0).Burden);
                Assert.Equal(whole.Game.Evaluation, quick.Game.Evaluation);
            }
        }
    }
}
