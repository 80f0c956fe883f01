using System.Collections.Immutable;
using Casus.Games.ActionGraphs;
using Casus.Numerics;

namespace Casus.Formats.Gambit.Agg;

/// <summary>Reads who chooses among what: the sizes and rows of actions, in a Bayesian game after the types and their probabilities.</summary>
internal sealed class AggAgents(AggScanner scanner, Complaints complaints, int players, int actions, int most)
{
    private static readonly Rational Rounding = new(1, 1000);

    private readonly List<(int Player, string Probability)> _rows = [];

    /// <summary>The rows, or the default if there was an error.</summary>
    public ImmutableArray<AggAgent> Read(bool isBayesian)
    {
        if (isBayesian ? !ReadTypes() : !AddPlayers())
            return default;
        var sizes = new int[_rows.Count];
        for (var row = 0; row < sizes.Length; row++)
            if (!scanner.TryCount("the number of actions of a player", 1, Math.Min(most, actions), out sizes[row]))
                return default;
        var agents = ImmutableArray.CreateBuilder<AggAgent>(sizes.Length);
        for (var row = 0; row < sizes.Length; row++)
        {
            if (!TryReadActions(sizes[row], out var own))
                return default;
            agents.Add(new(_rows[row].Player, _rows[row].Probability, own));
        }

        return agents.MoveToImmutable();
    }

    private bool AddPlayers()
    {
        for (var player = 0; player < players; player++)
            _rows.Add((player, "1"));
        return true;
    }

    private bool ReadTypes()
    {
        var (counts, total) = (new int[players], 0L);
        var start = scanner.Place;
        for (var player = 0; player < players; player++)
        {
            if (!scanner.TryCount($"the number of types of player {player + 1}", 1, most, out counts[player]))
                return false;
            total += counts[player];
        }

        if (total > ActionGraphGame<double>.MostAgents)
        {
            complaints.Error(start, $"The players have {total} types.", $"At most {ActionGraphGame<double>.MostAgents} are read.");
            return false;
        }

        for (var player = 0; player < players; player++)
            if (!ReadDistribution(player, counts[player]))
                return false;
        return true;
    }

    private bool ReadDistribution(int player, int types)
    {
        var start = scanner.Place;
        var sum = Rational.Zero;
        for (var type = 0; type < types; type++)
        {
            var place = scanner.Place;
            if (!scanner.TryNumber($"the probability of type {type + 1} of player {player + 1}", out var text))
                return false;
            var probability = Rational.Parse(text);
            if (probability.Sign < 0)
            {
                complaints.Error(place, $"The probability {text} is below zero.", "Write a number from 0 to 1.");
                return false;
            }

            sum += probability;
            _rows.Add((player, text));
        }

        if (sum == Rational.One)
            return true;
        if (Rational.Abs(sum - Rational.One) <= Rounding)
        {
            complaints.Warning(start, $"The probabilities of player {player + 1} do not sum to 1.", "They are all divided by their sum.");
            return true;
        }

        complaints.Error(start, $"The probabilities of player {player + 1} do not sum to 1.", "Write one for each type, such as 0.3 0.7.");
        return false;
    }

    private bool TryReadActions(int count, out ImmutableArray<int> own)
    {
        own = default;
        var read = ImmutableArray.CreateBuilder<int>();
        var known = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            var place = scanner.Place;
            if (!scanner.TryCount("an action node", 0, actions - 1, out var action))
                return false;
            if (!known.Add(action))
            {
                complaints.Error(place, $"Action {action} stands twice in one set.", "Write each action once.");
                return false;
            }

            read.Add(action);
        }

        own = read.ToImmutable();
        return true;
    }
}
