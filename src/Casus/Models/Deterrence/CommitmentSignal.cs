using System.Numerics;

namespace Casus.Models.Deterrence;

/// <summary>Showing resolve by tying one's hands or by sinking costs: a reduced form with both results of Fearon 1997 (model §2.2).</summary>
/// <remarks>The guarantor's value is uniform from 0 to 1. Who sends no signal is challenged for certain; a sender known to fight, by the undeterrable.</remarks>
/// <param name="LeastSender">The value above which a signal is sent.</param>
/// <param name="Signal">The size of the signal: what breaking the word costs, or what is spent at once.</param>
/// <param name="War">The probability of war.</param>
/// <param name="Worth">What the guarantor expects before it knows its value.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct CommitmentSignal<T>(T LeastSender, T Signal, T War, T Worth)
    where T : struct, INumber<T>
{
    /// <summary>A signal paid only by one that does not fight: the least that makes every sender fight.</summary>
    /// <param name="undeterrable">The share of challengers that no signal deters, h.</param>
    /// <param name="cost">What fighting costs the guarantor, c.</param>
    /// <param name="wins">Its chance of keeping the stake by fighting, p, positive.</param>
    public static CommitmentSignal<T> TyingHands(T undeterrable, T cost, T wins)
    {
        var keeps = Keeps(undeterrable, wins);
        var least = T.Min(T.One, undeterrable * cost / keeps);
        return Of(least, cost - (wins * least), undeterrable, keeps);
    }

    /// <summary>A signal paid at once: only those send it who would fight anyway.</summary>
    /// <inheritdoc cref="TyingHands"/>
    public static CommitmentSignal<T> SinkingCosts(T undeterrable, T cost, T wins)
    {
        var least = T.Min(T.One, cost / wins);
        return Of(least, (T.One - undeterrable) * least, undeterrable, Keeps(undeterrable, wins));
    }

    private static T Keeps(T undeterrable, T wins) => T.One - undeterrable + (undeterrable * wins);

    private static CommitmentSignal<T> Of(T least, T signal, T undeterrable, T keeps)
    {
        var senders = T.One - least;
        return new(least, signal, undeterrable * senders, keeps * senders * senders / (T.One + T.One));
    }
}
