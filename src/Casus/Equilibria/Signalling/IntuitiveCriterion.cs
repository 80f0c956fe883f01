using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>Drops an equilibrium that stands only on thinking of a message that a type sent it who could not gain by it.</summary>
/// <remarks>
/// Cho and Kreps (1987). For an unsent message, set aside the types who have more in the equilibrium than any best response, to
/// any belief, could give them. If then some other type gains whatever the receiver does that is best for a belief over the types that
/// remain, the equilibrium fails.
/// </remarks>
public static class IntuitiveCriterion
{
    /// <summary>The verdict on an equilibrium.</summary>
    public static Verdict Check<T>(SignallingEquilibrium<T> equilibrium)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        var game = equilibrium.Game;
        foreach (var message in equilibrium.OffPath.Keys)
        {
            var everyone = Enumerable.Range(0, game.Types.Length).ToList();
            var answers = BestFor(everyone);
            var remaining = everyone.Where(type => answers.Max(a => Gain(type, a)) >= -Exactness<T>.Slack).ToList();
            if (remaining.Count == 0)
                continue;
            var sensible = BestFor(remaining);
            foreach (var type in remaining)
            {
                if (!(sensible.Min(a => Gain(type, a)) > Exactness<T>.Slack))
                    continue;
                var aside = everyone.Except(remaining).Select(other => $"'{game.Types[other].Name}'");
                return new(
                    false,
                    $"'{game.Messages[message]}' can do no good to {string.Join(", ", aside)}; once that is seen, '{game.Types[type].Name}' gains by it."
                );
            }

            T Gain(int type, int answer) => game.SenderPayoff(type, message, answer) - equilibrium.SenderPayoffs[type];
            List<int> BestFor(List<int> types) =>
                [.. ReceiverChoice.Faces(game, message, types).TakeWhile(face => face.Length == 1).Select(face => face[0])];
        }

        return new(true, "No type that could gain by an unsent message is held back by a belief in one that could not.");
    }
}
