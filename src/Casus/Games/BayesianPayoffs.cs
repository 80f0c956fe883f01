using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games;

/// <summary>What each player of a Bayesian game gets, by profile of types and of actions.</summary>
internal sealed class BayesianPayoffs<T>
    where T : struct, INumber<T>
{
    private readonly T[][] _table;

    private BayesianPayoffs(Odometer types, Odometer actions, T[][] table) => (Types, Actions, _table) = (types, actions, table);

    /// <summary>The profiles of types.</summary>
    public Odometer Types { get; }

    /// <summary>The profiles of actions.</summary>
    public Odometer Actions { get; }

    public T Of(int player, int types, int actions) => _table[player][(types * Actions.Count) + actions];

    public static BayesianPayoffs<T> Of(
        ImmutableArray<BayesianPlayer> players,
        Func<int, ImmutableArray<int>, ImmutableArray<int>, T> payoff
    )
    {
        ArgumentNullException.ThrowIfNull(payoff);
        if (players.IsDefaultOrEmpty || players.Select(player => player.Name).Distinct(StringComparer.Ordinal).Count() < players.Length)
            throw new ArgumentException("A game needs a player, and each name only once.", nameof(players));
        var types = new Odometer([.. players.Select(player => player.Types.Length)]);
        var actions = new Odometer([.. players.Select(player => player.Actions.Length)]);
        var table = new T[players.Length][];
        for (var player = 0; player < table.Length; player++)
        {
            table[player] = [.. types.All().SelectMany(_ => actions.All(), (known, done) => payoff(player, known, done))];
            if (table[player].Any(amount => !T.IsFinite(amount)))
                throw new ArgumentException("A payoff must be finite.", nameof(payoff));
        }

        return new(types, actions, table);
    }
}
