using System.Numerics;
using Casus.Games;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>A variable for each profile of reduced strategies: exponentially many, but with chance and any number of players.</summary>
internal sealed class ProfileVariables<T> : IPlanVariables<T>
    where T : struct, INumber<T>
{
    private readonly SequenceForm<T> _sequences;
    private readonly StrategicGame<T> _game;
    private readonly int[][][] _strategiesWith;

    public ProfileVariables(SequenceForm<T> sequences, ReducedStrategicForm<T> form)
    {
        (_sequences, _game) = (sequences, form.Game);
        _strategiesWith = new int[_game.PlayerCount][][];
        for (var player = 0; player < _strategiesWith.Length; player++)
        {
            var own = player;
            _strategiesWith[player] =
            [
                .. Enumerable
                    .Range(0, sequences.SequenceCountOf(player))
                    .Select(sequence =>
                        Enumerable
                            .Range(0, _game.StrategyCountOf(own))
                            .Where(strategy =>
                                sequences.LastMoveOf(own, sequence) is not { } move || form.MovesOf(own, strategy).Contains(move)
                            )
                            .ToArray()
                    ),
            ];
        }
    }

    public int Count => _game.ProfileCount;

    public void AddRows(Conditions<T> rows)
    {
        var total = rows.AddRow(RowSense.Equal, T.One);
        for (var place = 0; place < Count; place++)
            rows.Add(total, place, T.One);
    }

    public IEnumerable<int> WeightOf(int player, int sequence, int leaf)
    {
        List<int> places = [0];
        for (var other = 0; other < _game.PlayerCount; other++)
        {
            var wanted = other == player ? sequence : _sequences.LeafSequences.Span[(leaf * _game.PlayerCount) + other];
            var stride = _game.StrideOf(other);
            places = [.. places.SelectMany(_ => _strategiesWith[other][wanted], (place, strategy) => place + (strategy * stride))];
        }

        return places;
    }
}
