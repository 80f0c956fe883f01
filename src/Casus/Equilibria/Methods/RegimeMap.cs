using System.Collections.Immutable;
using Casus.Games;
using Casus.Games.Templates;
using Casus.Numerics;

namespace Casus.Equilibria.Methods;

/// <summary>Which equilibria a game has as one parameter runs through values: stretches on which the same moves are played.</summary>
/// <remarks>
/// The game is solved exactly at every value; what lies between two values is not claimed. Two values belong to one regime when their
/// equilibria use the same moves with positive probability, in the same order of listing.
/// </remarks>
public static class RegimeMap
{
    /// <summary>Solves at every value, and gathers neighbours that agree.</summary>
    /// <param name="template">The game.</param>
    /// <param name="given">Numbers for the other parameters.</param>
    /// <param name="parameter">The parameter that runs.</param>
    /// <param name="values">Its values, in order.</param>
    /// <param name="options">What to ask of the method.</param>
    /// <param name="cancellation">Stops the whole: half a map is none.</param>
    /// <exception cref="TemplateException">At some value there is no such game.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Regime> Of(
        TreeTemplate template,
        IReadOnlyDictionary<string, Rational> given,
        string parameter,
        IEnumerable<Rational> values,
        MethodOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(values);
        var regimes = ImmutableArray.CreateBuilder<Regime>();
        foreach (var value in values)
        {
            cancellation.ThrowIfCancellationRequested();
            var numbers = new Dictionary<string, Rational>(given, StringComparer.Ordinal) { [parameter] = value };
            var game = new AnyGame.InTree(template.Bind(numbers));
            var choice = GameMethods.ChooseFor(game);
            var answer = choice.Method.Solve(game, options, cancellation: cancellation);
            var plays = answer.Equilibria.Select(Moves).ToImmutableArray();
            if (regimes.Count > 0 && regimes[^1].Plays.SequenceEqual(plays, StringComparer.Ordinal))
                regimes[^1] = regimes[^1].Until(value, answer);
            else
                regimes.Add(new(value, value, choice.Method.Name, plays, answer, answer));
        }

        return regimes.ToImmutable();
    }

    private static string Moves(Equilibrium equilibrium) =>
        equilibrium switch
        {
            Equilibrium.InTree<Rational> exact => Moves(exact.Certificate.Assessment.Profile, probability => probability.Sign > 0),
            Equilibrium.InTree<double> floating => Moves(floating.Certificate.Assessment.Profile, probability => probability > 1e-9),
            _ => throw new ArgumentException("Only a tree has moves.", nameof(equilibrium)),
        };

    private static string Moves<T>(Profile<T> profile, Func<T, bool> isPlayed)
        where T : struct, System.Numerics.INumber<T>
    {
        var game = profile.Game;
        var sets = Enumerable
            .Range(0, game.InformationSetCount)
            .Select(set =>
            {
                var first = game.FirstMoveOf(set);
                var played = Enumerable.Range(first, game.MoveCountOf(set)).Where(move => isPlayed(profile.Probabilities[move]));
                return $"{game.LabelOf(set)}: {string.Join(" or ", played.Select(game.LabelOfMove))}";
            });
        return string.Join("; ", sets);
    }
}
