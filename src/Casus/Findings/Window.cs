using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>The acceptance–deterrence window (model §4.4): for which common beliefs in the strongest reading a formula is taken by each, and for which it deters.</summary>
/// <param name="Formula">The formula looked at.</param>
/// <param name="Accepts">For each demand with a veto, where it is met.</param>
/// <param name="Deters">Where the formula deters as wanted.</param>
/// <param name="Open">Where all of that is so at once; empty: the window is closed.</param>
public sealed record Window(
    int Formula,
    ImmutableArray<(Demand Demand, ImmutableArray<Stretch> Stretches)> Accepts,
    ImmutableArray<Stretch> Deters,
    ImmutableArray<Stretch> Open
)
{
    /// <summary>Works the window out.</summary>
    public static Window Of(CommonBelief belief)
    {
        ArgumentNullException.ThrowIfNull(belief);
        var (question, values) = (belief.Question, belief.Values);
        var model = question.Model;
        var wanted = model.Wanted(values);
        var accepts = ImmutableArray.CreateBuilder<(Demand, ImmutableArray<Stretch>)>();
        for (var demand = 0; demand < model.Demands.Length; demand++)
        {
            if (!model.Demands[demand].IsVeto)
                continue;
            var index = demand;
            double Surplus(double common) => model.Terms(values, index, question.Formula, belief.At(common)).Sum(t => t.Value);

            accepts.Add((model.Demands[demand], Stretches.Where(Surplus, 0, 1)));
        }

        var deters = Stretches.Where(common => wanted - belief.Attack(common), 0, 1);
        var open = Stretches.Common([.. accepts.Select(a => a.Item2), deters, [new(0, 1)]]);
        return new(question.Formula, accepts.ToImmutable(), deters, open);
    }
}
