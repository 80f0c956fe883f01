using System.Numerics;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Formats.Gambit;

/// <summary>What is paid at each end: its outcome and those met on the way to it, added exactly.</summary>
internal sealed class EfgPayoffs<T>(EfgFile file)
    where T : struct, INumber<T>
{
    private readonly T[]?[] _paid = new T[]?[file.Outcomes.Length];

    /// <summary>By node; nothing where nothing is paid, and at nodes that are no end.</summary>
    public T[]?[] AtNodes()
    {
        var inner = file.Nodes.Any(node => node.Kind != NodeKind.Terminal && node.Outcome >= 0);
        return inner ? Added() : Plain();
    }

    private T[]?[] Plain()
    {
        var at = new T[]?[file.Nodes.Length];
        for (var place = 0; place < at.Length; place++)
            if (file.Nodes[place] is { Kind: NodeKind.Terminal, Outcome: >= 0 and var outcome })
                at[place] = _paid[outcome] ??= [.. file.Outcomes[outcome].Payoffs.Select(ExactText.As<T>)];
        return at;
    }

    private T[]?[] Added()
    {
        var at = new T[]?[file.Nodes.Length];

        // What was met above the branches that are still open; a node with several branches counts once for each.
        var above = new Stack<Rational[]?>([null]);
        for (var place = 0; place < at.Length; place++)
        {
            var node = file.Nodes[place];
            var met = Sum(above.Pop(), node.Outcome);
            if (node.Kind == NodeKind.Terminal)
                at[place] = met is null ? null : [.. met.Select(ExactText.As<T>)];
            else
                for (var branch = file.Sets[node.Set].Moves.Length; branch > 0; branch--)
                    above.Push(met);
        }

        return at;
    }

    private Rational[]? Sum(Rational[]? above, int outcome)
    {
        if (outcome < 0)
            return above;
        var own = file.Outcomes[outcome].Payoffs;
        var sum = new Rational[own.Length];
        for (var player = 0; player < sum.Length; player++)
            sum[player] = Rational.Parse(own[player]) + (above is null ? Rational.Zero : above[player]);
        return sum;
    }
}
