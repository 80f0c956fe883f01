using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Solves.</summary>
public static class ZeroSumTree
{
    /// <summary>Solves.</summary>
    public static Profile<double> Plan(ExtensiveGame<double> game, Action<string> log, double tol)
    {
        var form = SequenceForm<double>.Of(game);
        log("form");
        var nodes = form.LeafNodes.Span;
        var payoffs = new double[nodes.Length];
        for (var leaf = 0; leaf < payoffs.Length; leaf++)
            payoffs[leaf] = game.PayoffsAt(nodes[leaf])[0];
        var program = new SequenceProgram(form, 0, 1, payoffs);
        log("program " + program.Program.EntryCount);
        var solved = InteriorPoint.Solve(program.Program, tol);
        log("solved " + solved.GetType().Name + " " + SparseCertificate.Error(program.Program, solved));
        var optimal = (LinearSolution<double>.Optimal)solved;
        return form.ToProfile(program.PlanOf(optimal.Point), program.ReplyOf(optimal.Multipliers));
    }
}
