using System.Numerics;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>A variable for each relevant pair of sequences of two players.</summary>
internal sealed class PairVariables<T>(SequenceForm<T> form) : IPlanVariables<T>
    where T : struct, INumber<T>
{
    private readonly RelevantPairs<T> _pairs = new(form);

    public int Count => _pairs.Count;

    public void AddRows(Conditions<T> rows)
    {
        rows.Add(rows.AddRow(RowSense.Equal, T.One), _pairs.PlaceOf(0, 0), T.One);
        foreach (var (player, set, other) in _pairs.Equations())
        {
            var row = rows.AddRow(RowSense.Equal, T.Zero);
            rows.Add(row, _pairs.PlaceOf(player, form.SequenceTo(set), other), -T.One);
            for (var branch = 0; branch < form.Game.MoveCountOf(set); branch++)
                rows.Add(row, _pairs.PlaceOf(player, form.SequenceOf(form.Game.FirstMoveOf(set) + branch), other), T.One);
        }
    }

    public IEnumerable<int> WeightOf(int player, int sequence, int leaf)
    {
        yield return _pairs.PlaceOf(player, sequence, form.LeafSequences.Span[(leaf * 2) + 1 - player]);
    }

    public CorrelationPlan<T> PlanOf(T[] point) => CorrelationPlan<T>.Of(form, (first, second) => point[_pairs.PlaceOf(first, second)]);
}
