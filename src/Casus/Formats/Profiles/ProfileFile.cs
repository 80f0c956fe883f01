using System.Collections.Immutable;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Formats.Profiles;

/// <summary>A profile written down: for each player, for each information set (or at once), a probability for each move or strategy.</summary>
/// <remarks>
/// JSON: <c>{"Challenger": {"attack or not": {"attack": "2/3", "hold": "1/3"}}}</c> for trees, <c>{"Row": {"Up": 1}}</c> for games in
/// strategic form. What is left out has probability zero; numbers are fractions in strings, or JSON numbers read exactly.
/// </remarks>
public static class ProfileFile
{
    /// <summary>Reads a profile of a tree; at information sets that are left out every move is equally likely.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">A profile, or the solution that <see cref="SolutionJson"/> wrote.</param>
    /// <param name="game">The game that is played.</param>
    /// <param name="number">Which equilibrium of a solution, from 1.</param>
    public static Parsed<Profile<Rational>> Read(string file, string text, ExtensiveGame<Rational> game, int number = 1)
    {
        ArgumentNullException.ThrowIfNull(game);
        var reading = new ProfileReading(file, text);
        if (reading.Root(number) is not { } root)
            return new(null, reading.Diagnostics);
        var probabilities = Profile<Rational>.Uniform(game).Probabilities.ToArray();
        foreach (var player in reading.Members(root, game.Players, "player"))
        {
            var seat = game.Players.IndexOf(player.Name);
            var sets = Enumerable.Range(0, game.InformationSetCount).Where(set => game.PlayerOf(set) == seat).ToList();
            foreach (var member in reading.Members(player.Value, [.. sets.Select(game.LabelOf)], $"information set of {player.Name}"))
            {
                var set = game.FindSet(member.Name);
                var own = probabilities.AsSpan(game.FirstMoveOf(set), game.MoveCountOf(set));
                reading.Distribution(member.Value, game.MovesOf(set).ToArray(), own, $"'{member.Name}'");
            }
        }

        return reading.Finish(() => Profile<Rational>.Of(game, probabilities));
    }

    /// <summary>Reads a profile of a game in strategic form; every player must be given.</summary>
    /// <param name="file">The file's name, for the diagnostics.</param>
    /// <param name="text">A profile, or the solution that <see cref="SolutionJson"/> wrote.</param>
    /// <param name="game">The game that is played.</param>
    /// <param name="number">Which equilibrium of a solution, from 1.</param>
    public static Parsed<MixedProfile<Rational>> Read(string file, string text, StrategicForm<Rational> game, int number = 1)
    {
        ArgumentNullException.ThrowIfNull(game);
        var reading = new ProfileReading(file, text);
        if (reading.Root(number) is not { } root)
            return new(null, reading.Diagnostics);
        var probabilities = new Rational[game.StrategyCount];
        var given = reading.Members(root, game.Players, "player").ToImmutableArray();
        foreach (var player in given)
        {
            var seat = game.Players.IndexOf(player.Name);
            var own = probabilities.AsSpan(game.FirstStrategyOf(seat), game.StrategyCountOf(seat));
            reading.Distribution(player.Value, [.. game.Strategies[seat]], own, player.Name);
        }

        foreach (var missing in game.Players.Where(player => given.All(entry => entry.Name != player)))
            reading.Error($"What {missing} does is missing.", $"Add \"{missing}\": {{ … }}.");
        return reading.Finish(() => MixedProfile<Rational>.Of(game, probabilities));
    }
}
