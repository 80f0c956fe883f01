using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Reports.Drawings;
using Casus.Workbench.Analyses;
using Casus.Workbench.Exploring;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Playing;

/// <summary>The game behind a formula.</summary>
internal sealed record GameShape(
    FormulaRef Formula,
    int Periods,
    FigureShape Tree,
    NodeShape Nodes,
    ImmutableArray<BeliefShape> Beliefs,
    CertificateShape Certificate,
    ImmutableArray<SectionShape> Why
)
{
    public static GameShape Of(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var found = Exploration.Findings(reading, order, searches: false, cancellation);
        var formula = FormulaRef.Find(found.Scenario.Formulas, order.Formula, found.Pick);
        var figure = CaseFigures.Tree(found, formula);
        var drawing = (TreeDrawing)figure.Drawing;
        return new(
            FormulaRef.Of(found.Scenario.Formulas, formula),
            found.Scenario.Future!.Periods,
            FigureShape.Of(figure, FigureShape.Fitting(order.Width)),
            NodeShape.Of(drawing.Root, drawing.Players),
            Believed(found, formula),
            CertificateShape.Of(found, formula),
            SectionShape.Of(Explanation.Of(found, formula, EngineVersion.Text))
        );
    }

    private static ImmutableArray<BeliefShape> Believed(CaseFindings found, int formula)
    {
        var model = found.Outcome.Model;
        if (model.ProvisionOf(formula) is not { } provision)
            return [];
        var beliefs = found.Outcome.SolutionOf(formula).Game.Beliefs;
        var scenario = found.Scenario;
        IEnumerable<(Scenarios.Actor Actor, double[] Belief)> all =
        [
            (scenario.Challenger, beliefs.Challenger),
            (scenario.Protege, beliefs.Protege),
            .. model.Guarantors.Select((g, j) => (g, beliefs.Guarantors[j])),
        ];
        return
        [
            .. all.Select(a => new BeliefShape(
                a.Actor.Id,
                a.Actor.Name,
                [.. provision.Readings.Select((r, i) => new BelievedReading(r.Id, a.Belief[i], NumberText.Probability(a.Belief[i])))]
            )),
        ];
    }
}

/// <summary>What an actor believes of the readings of a clause.</summary>
internal sealed record BeliefShape(string Actor, string ActorLabel, ImmutableArray<BelievedReading> Readings);

/// <summary>How likely a reading is to bind, as somebody believes.</summary>
internal sealed record BelievedReading(string Id, double Probability, string Text);
