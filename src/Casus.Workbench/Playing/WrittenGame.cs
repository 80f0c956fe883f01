using Casus.Formats.Gambit;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Workbench.Analyses;
using Casus.Workbench.Exploring;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Playing;

/// <summary>The first period of a formula's game written out as a tree, each law of types replaced by a few types of equal weight.</summary>
internal static class WrittenGame
{
    private const int Challengers = 3;
    private const int Proteges = 2;
    private const int Guarantors = 2;

    public static (string Text, FormulaRef Formula) Of(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var found = Exploration.Findings(reading, order, searches: false, cancellation);
        var grid = found.Scenario.Formulas;
        var formula = FormulaRef.Find(grid, order.Formula, found.Pick);
        var game = found.Outcome.SolutionOf(formula).Game;
        var first = game with { Stages = [game.Stages[0]] };
        try
        {
            var few = GuaranteeTree<double>.Discretised(first, Challengers, Proteges, Guarantors);
            var plan = GuaranteeSolution<double>.Of(few).Profile().Worlds[0];
            var tree = GuaranteeTree<double>.Of(few, plan, few.Beliefs.Challenger);
            var title = $"{found.Scenario.Title}: {FormulaRef.Of(grid, formula).Label}";
            var comment =
                $"The first period, as the challenger believes. {Challengers} types of challenger, {Proteges} of protégé, {Guarantors} of each guarantor, of equal weight. Scenario {found.Scenario.Hash}, Casus {EngineVersion.Text}.";
            return (EfgFile.From(tree.Game, title, comment).Write(), FormulaRef.Of(grid, formula));
        }
        catch (ArgumentException unfit)
        {
            throw Problem.Of(ProblemCode.State, $"This game cannot be written out as a tree: {unfit.Message}").Thrown();
        }
    }
}
