using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Casus.Games;

/// <summary>Players who each know their own type, believe something of the others' types, and act at once (Harsanyi 1967-68). Immutable.</summary>
/// <remarks>
/// Types and actions are numbered from zero, player by player. Beliefs may come from one prior that all share or be each player's own. A
/// Bayesian equilibrium is an equilibrium of the game in which every type is an agent of its own (<see cref="ToAgentForm"/>); with a
/// common prior it is also one of the tree (<see cref="ToTree"/>), whose information sets bear the agents' names.
/// </remarks>
public sealed class BayesianGame<T>
    where T : struct, INumber<T>
{
    /// <summary>The most profiles of the agents' actions, unless asked otherwise.</summary>
    public const int MostProfiles = 1 << 20;

    private readonly BayesianPayoffs<T> _payoffs;
    private readonly T[][] _beliefs;

    private BayesianGame(
        ImmutableArray<BayesianPlayer> players,
        BayesianPayoffs<T> payoffs,
        T[][] beliefs,
        ImmutableArray<T>? commonPrior
    ) => (Players, _payoffs, _beliefs, CommonPrior) = (players, payoffs, beliefs, commonPrior);

    /// <summary>The players with their types and actions.</summary>
    public ImmutableArray<BayesianPlayer> Players { get; }

    /// <summary>
    /// The probability of each profile of types before anyone knows anything, the first player's type turning fastest; nothing when the game
    /// was made from beliefs.
    /// </summary>
    public ImmutableArray<T>? CommonPrior { get; }

    /// <summary>A game whose players share a prior.</summary>
    /// <param name="players">The players with their types and actions.</param>
    /// <param name="prior">The probability of a profile of types.</param>
    /// <param name="payoff">What a player gets, by the types and the actions of all.</param>
    /// <exception cref="ArgumentException">The probabilities are negative or do not sum to one, or some type is impossible.</exception>
    public static BayesianGame<T> WithPrior(
        ImmutableArray<BayesianPlayer> players,
        Func<ImmutableArray<int>, T> prior,
        Func<int, ImmutableArray<int>, ImmutableArray<int>, T> payoff
    )
    {
        ArgumentNullException.ThrowIfNull(prior);
        var payoffs = BayesianPayoffs<T>.Of(players, payoff);
        ImmutableArray<T> common = [.. payoffs.Types.All().Select(prior)];
        Profile<T>.ThrowIfNoDistribution(common.AsSpan(), "the prior");
        var beliefs = new T[players.Length][];
        for (var player = 0; player < players.Length; player++)
            beliefs[player] = Conditional(common, payoffs.Types, player, players[player]);
        return new(players, payoffs, beliefs, common);
    }

    /// <summary>A game whose players believe what they will.</summary>
    /// <param name="players">The players with their types and actions.</param>
    /// <param name="belief">
    /// How likely a player holds a profile of types, given its own type in it: for each own type the numbers sum to one over the types of the
    /// others.
    /// </param>
    /// <param name="payoff">What a player gets, by the types and the actions of all.</param>
    /// <exception cref="ArgumentException">The beliefs of a type are negative or do not sum to one.</exception>
    public static BayesianGame<T> WithBeliefs(
        ImmutableArray<BayesianPlayer> players,
        Func<int, ImmutableArray<int>, T> belief,
        Func<int, ImmutableArray<int>, ImmutableArray<int>, T> payoff
    )
    {
        ArgumentNullException.ThrowIfNull(belief);
        var payoffs = BayesianPayoffs<T>.Of(players, payoff);
        var beliefs = new T[players.Length][];
        for (var player = 0; player < players.Length; player++)
        {
            beliefs[player] = [.. payoffs.Types.All().Select(types => belief(player, types))];
            for (var type = 0; type < players[player].Types.Length; type++)
            {
                var own = payoffs.Types.With(player, type).Select(place => beliefs[player][place]);
                Profile<T>.ThrowIfNoDistribution([.. own], players[player].Agent(type));
            }
        }

        return new(players, payoffs, beliefs, commonPrior: null);
    }

    /// <summary>The same game with a prior that explains all beliefs and holds every type possible, or nothing when there is none.</summary>
    /// <remarks>One linear program with a row for each player and profile of types: meant for up to some twenty profiles.</remarks>
    public BayesianGame<T>? Shared() =>
        (CommonPrior ?? SharedPrior.Of(_payoffs.Types, Players, _beliefs)) is { } prior ? new(Players, _payoffs, _beliefs, prior) : null;

    /// <summary>How likely a player holds a profile of types, knowing its own type in it.</summary>
    public T Belief(int player, ReadOnlySpan<int> types) => _beliefs[player][_payoffs.Types.PlaceOf(types)];

    /// <summary>What a player gets.</summary>
    public T Payoff(int player, ReadOnlySpan<int> types, ReadOnlySpan<int> actions) =>
        _payoffs.Of(player, _payoffs.Types.PlaceOf(types), _payoffs.Actions.PlaceOf(actions));

    /// <summary>Why there is no agent form within a limit, or nothing when there is one.</summary>
    /// <param name="mostProfiles">The most profiles of the agents' actions.</param>
    public string? Refusal(int mostProfiles = MostProfiles)
    {
        var profiles = BigInteger.One;
        foreach (var player in Players)
            profiles *= BigInteger.Pow(player.Actions.Length, player.Types.Length);
        return profiles > mostProfiles
            ? string.Create(CultureInfo.InvariantCulture, $"The agents have {profiles} profiles of actions; the limit is {mostProfiles}.")
            : null;
    }

    /// <summary>The game in which every type of every player is an agent, paid what that type expects.</summary>
    /// <param name="mostProfiles">The most profiles of the agents' actions.</param>
    /// <remarks>Agents are numbered player by player; costs agents × profiles of actions × profiles of types.</remarks>
    /// <exception cref="ArgumentException">There is a <see cref="Refusal"/>; nothing was allocated then.</exception>
    public StrategicGame<T> ToAgentForm(int mostProfiles = MostProfiles)
    {
        if (Refusal(mostProfiles) is { } reason)
            throw new ArgumentException(reason, nameof(mostProfiles));
        ImmutableArray<(int Player, int Type)> agents =
        [
            .. Players.SelectMany((player, number) => Enumerable.Range(0, player.Types.Length).Select(type => (number, type))),
        ];
        var firstAgent = Players.Select((_, number) => agents.IndexOf((number, 0))).ToArray();
        var choices = new Odometer([.. agents.Select(agent => Players[agent.Player].Actions.Length)]);
        return new(
            [.. agents.Select(agent => Players[agent.Player].Agent(agent.Type))],
            [.. agents.Select(agent => Players[agent.Player].Actions)],
            [
                .. agents.Select(agent =>
                    choices.All().Select(chosen => Expected(agent.Player, agent.Type, firstAgent, chosen)).ToImmutableArray()
                ),
            ]
        );
    }

    /// <summary>The tree in which chance draws all types and the players then act in turn, each knowing its own type only.</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="CommonPrior"/>; <see cref="Shared"/> finds one if one exists.</exception>
    public ExtensiveGame<T> ToTree()
    {
        if (CommonPrior is not { } prior)
            throw new InvalidOperationException("The game was made from beliefs: use the agent form, or see whether Shared finds a prior.");
        var build = new GameBuilder<T>([.. Players.Select(player => player.Name)]);
        var branches = new List<(string, T, Subtree)>();
        foreach (var types in _payoffs.Types.All())
        {
            var probability = prior[_payoffs.Types.PlaceOf(types.AsSpan())];
            if (probability != T.Zero)
                branches.Add(
                    (string.Join(", ", types.Select((type, player) => Players[player].Types[type])), probability, Act(build, types, []))
                );
        }

        return build.Build(build.Chance([.. branches]));
    }

    private Subtree Act(GameBuilder<T> build, ImmutableArray<int> types, ImmutableArray<int> actions)
    {
        var player = actions.Length;
        if (player == Players.Length)
            return build.Terminal([.. Players.Select((_, number) => Payoff(number, types.AsSpan(), actions.AsSpan()))]);
        var moves = Players[player].Actions.Select((label, action) => (label, Act(build, types, actions.Add(action))));
        return build.Decision(player, Players[player].Agent(types[player]), [.. moves]);
    }

    private T Expected(int player, int type, int[] firstAgent, ImmutableArray<int> chosen)
    {
        var (sum, actions) = (T.Zero, new int[Players.Length]);
        foreach (var place in _payoffs.Types.With(player, type))
        {
            if (_beliefs[player][place] == T.Zero)
                continue;
            for (var other = 0; other < actions.Length; other++)
                actions[other] = chosen[firstAgent[other] + _payoffs.Types.DigitOf(place, other)];
            sum += _beliefs[player][place] * _payoffs.Of(player, place, _payoffs.Actions.PlaceOf(actions));
        }

        return sum;
    }

    private static T[] Conditional(ImmutableArray<T> prior, Odometer types, int player, BayesianPlayer known)
    {
        var belief = prior.ToArray();
        for (var type = 0; type < known.Types.Length; type++)
        {
            var sum = T.Zero;
            foreach (var place in types.With(player, type))
                sum += prior[place];
            if (sum == T.Zero)
                throw new ArgumentException($"'{known.Agent(type)}' is impossible; leave it out.", nameof(prior));
            foreach (var place in types.With(player, type))
                belief[place] /= sum;
        }

        return belief;
    }
}
