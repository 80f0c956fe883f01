using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>Drops an equilibrium that stands only on blaming a message on a type that gains by it in fewer cases than another.</summary>
/// <remarks>
/// Criterion D1 of Cho and Kreps (1987); compare Banks and Sobel (1987). For an unsent message, a type is set aside if another type strictly
/// gains by every answer, best for some belief, by which the first would at least not lose. The equilibrium fails if no answer that is
/// best for a belief over the remaining types keeps the message unsent. Whatever fails the intuitive criterion fails D1.
/// </remarks>
public static class DivinityD1
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
            var faces = ReceiverChoice.Faces(game, message, everyone).ToList();
            var aside = everyone.Where(type => everyone.Exists(other => other != type && IsKeener(other, type))).ToList();
            var remaining = everyone.Except(aside).ToList();
            if (!ReceiverChoice.Deterring(game, message, remaining, equilibrium.SenderPayoffs).Any())
            {
                var (likelier, unlikely) = (Names(remaining), Names(aside));
                return new(
                    false,
                    $"'{game.Messages[message]}' tempts {likelier} whenever it tempts {unlikely}; if it is thought to come from {likelier}, it is sent."
                );
            }

            // Strictly gains by something, and strictly by every answer by which the other would not lose.
            bool IsKeener(int type, int other) =>
                faces.Exists(face => face.Any(answer => Margin(type, answer) > Exactness<T>.Slack))
                && faces.TrueForAll(face =>
                    SimplexRegion
                        .Corners(
                            face.Length,
                            [
                                [.. face.Select(a => Margin(other, a))],
                                [.. face.Select(a => -Margin(type, a))],
                            ]
                        )
                        .Count == 0
                );

            T Margin(int type, int answer) => game.SenderPayoff(type, message, answer) - equilibrium.SenderPayoffs[type];
        }

        return new(true, "Every unsent message can be thought to come from a type that is as keen on it as any.");

        string Names(List<int> types) => string.Join(", ", types.Select(type => $"'{game.Types[type].Name}'"));
    }
}
