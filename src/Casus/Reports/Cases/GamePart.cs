using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Guarantees;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>One period of the game of the formula looked at, with types gathered at their cut-offs.</summary>
internal static class GamePart
{
    private const int MostGuarantors = 2;
    private static readonly string[] Moves = ["stands aside", "sends aid", "fights"];

    public static Section Of(CaseFindings found, CaseWords words)
    {
        var solution = found.Outcome.SolutionOf(found.Pick);
        var course = solution.AsChallenger;
        var stage = solution.Game.Stages[0];
        var laws = stage.KnowsReading
            ? stage.LawsByReading(course.Asserts[0])
            : [stage.LawUnderBelief(solution.Game.Beliefs.Guarantors, course.Asserts[0])];
        var scenario = found.Scenario;
        var outlook = course.First;
        var names = Names(found, laws.Length);
        var rows = laws.SelectMany(
            (law, i) =>
                found.Outcome.Model.Guarantors.Select(
                    (g, j) =>
                        Row.Of([
                            names[i],
                            g.Name,
                            NumberText.Probability(law.Probability[j][0]),
                            NumberText.Probability(law.Probability[j][1]),
                            NumberText.Probability(law.Probability[j][2]),
                        ])
                )
        );
        var figure = new Figure(
            "tree",
            "The first period as the challenger sees it",
            $"{scenario.Challenger.Name} attacks if its resolve exceeds {NumberText.Plain(course.Threshold[0])}; {scenario.Protege.Name} resists with probability {NumberText.Probability(outlook.Resists)}. Payoffs at ends: challenger, protégé; θ is the challenger's resolve, δ the protégé's pain of resisting.",
            new TreeDrawing(Tree(found, laws, names), [scenario.Challenger.Name, scenario.Protege.Name]),
            $"Attack {NumberText.Probability(course.Hazard[0])}, resistance {NumberText.Probability(outlook.Resists)}, then what each guarantor does by reading as in the table.",
            new Table(
                ["reading", "guarantor", Column.Number("stands aside"), Column.Number("sends aid"), Column.Number("fights")],
                [.. rows]
            )
        );
        return new(
            "game",
            "The game behind it",
            [
                $"Under {words.Formula(found.Pick)}. A guarantor fights if what its help saves of its stake exceeds what fighting costs beyond what falling short would; the challenger attacks if what it expects to win by its own belief exceeds the price and what waiting is worth. Nobody's choice depends on a belief about another's private type, so the solution is unique whatever is believed off the path.",
                new Block.Illustration(figure),
            ]
        );
    }

    private static TreeNode.Choice Tree(CaseFindings found, ResponseLaw<double>[] laws, ImmutableArray<string> names)
    {
        var solution = found.Outcome.SolutionOf(found.Pick);
        var (attack, resists) = (solution.AsChallenger.Hazard[0], solution.AsChallenger.First.Resists);
        TreeNode resisted =
            laws.Length == 1
                ? Responses(found, laws[0])
                : new TreeNode.Chance(
                    "which reading binds",
                    [.. laws.Select((law, i) => new TreeMove(names[i], Responses(found, law), solution.Game.Beliefs.Challenger[i]))]
                );
        var defended = new TreeNode.Choice(
            found.Scenario.Protege.Name,
            [new("concedes", new TreeNode.End(["θ", "−1"]), 1 - resists), new("resists", resisted, resists)]
        );
        return new(
            found.Scenario.Challenger.Name,
            [new("does not attack", new TreeNode.End(["0", "0"]), 1 - attack), new("attacks", defended, attack)]
        );
    }

    private static ImmutableArray<string> Names(CaseFindings found, int laws)
    {
        var provision = found.Outcome.Model.ProvisionOf(found.Pick);
        return provision is { } p && p.Readings.Length == laws
            ? [.. p.Readings.Select(r => $"\"{r.Id}\"")]
            : [.. Enumerable.Repeat("as it is", laws)];
    }

    private static TreeNode Responses(CaseFindings found, ResponseLaw<double> law)
    {
        var guarantors = found.Outcome.Model.Guarantors;
        var end = $"{NumberText.Plain(law.Win)}θ − {NumberText.Plain(law.Cost)}";
        var loss = $"−{NumberText.Plain(law.Win + law.Damage)} − δ";
        TreeNode From(int guarantor) =>
            guarantor == Math.Min(guarantors.Length, MostGuarantors)
                ? new TreeNode.End([end, loss])
                : new TreeNode.Choice(
                    guarantors[guarantor].Name,
                    [
                        .. Moves
                            .Select((move, k) => (move, Share: law.Probability[guarantor][k]))
                            .Where(m => m.Share > 0)
                            .Select(m => new TreeMove(
                                m.move,
                                guarantor == 0 && guarantors.Length > 1 && m.move != "fights"
                                    ? new TreeNode.End([end, loss])
                                    : From(guarantor + 1),
                                m.Share
                            )),
                    ]
                );
        return From(0);
    }
}
