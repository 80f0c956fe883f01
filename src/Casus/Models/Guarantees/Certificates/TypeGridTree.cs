using System.Numerics;
using Casus.Games;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>A one-period guarantee game with one guarantor as an explicit tree, to check the closed form by brute force (model §3.9).</summary>
/// <remarks>
/// Challengers and guarantors are the midpoints of equal cells of their uniform laws, the protégé has its mean pain, and all share the challenger's belief
/// about the readings. The order is: chance draws the resolve, the challenger attacks or not, the protégé resists or concedes, chance draws reading and stake,
/// the guarantor, which knows both, responds.
/// </remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed class TypeGridTree<T>
    where T : struct, INumber<T>
{
    private static readonly string[] Responses = ["none", "aid", "direct"];

    private TypeGridTree(ExtensiveGame<T> tree, Profile<T> play, T attack) => (Tree, Play, Attack) = (tree, play, attack);

    /// <summary>The tree.</summary>
    public ExtensiveGame<T> Tree { get; }

    /// <summary>What everybody does, found backwards; ties go to the least involved.</summary>
    public Profile<T> Play { get; }

    /// <summary>The share of challengers that attacks.</summary>
    public T Attack { get; }

    /// <summary>The tree of a game.</summary>
    /// <param name="game">The game; its first stage is taken.</param>
    /// <param name="types">How many challengers, and how many guarantors.</param>
    /// <exception cref="ArgumentException">There is not exactly one guarantor, or no type.</exception>
    public static TypeGridTree<T> Of(GuaranteeGame<T> game, int types)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(types);
        var stage = game.Stages[0];
        if (stage.Guarantors.Length != 1)
            throw new ArgumentException("The tree is drawn for one guarantor.", nameof(game));
        var build = new GameBuilder<T>("Challenger", "Protégé", "Guarantor");
        var (resolves, stakes) = (Midpoints(game.Resolve, types), Midpoints(stage.Guarantors[0].Stake, types));
        var belief = game.Beliefs.Challenger;
        var each = T.One / T.CreateChecked(types);
        var tree = build.Build(
            build.Chance([.. resolves.Select((theta, i) => ($"resolve {i}", each, Challenger(build, stage, belief, stakes, theta, i)))])
        );
        return Solve(tree, stage, belief, resolves, stakes);
    }

    /// <summary>The tree in which challenger and guarantor know each other's types, one reading binds and the protégé resists for certain.</summary>
    /// <param name="stage">The stage; its first reading binds.</param>
    /// <param name="resolve">The challenger's resolve, θ.</param>
    /// <param name="stake">The guarantor's stake, τ.</param>
    /// <param name="to">Turns numbers into those of the tree.</param>
    public static ExtensiveGame<TTo> WithKnownTypes<TTo>(StageGame<T> stage, T resolve, T stake, Func<T, TTo> to)
        where TTo : struct, INumber<TTo>
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(to);
        var build = new GameBuilder<TTo>("Challenger", "Guarantor");
        var ends = Enumerable
            .Range(0, Responses.Length)
            .Select(k =>
            {
                var end = End.Of(stage, resolve, stake, 0, k);
                return (Responses[k], build.Terminal(to(end.Challenger), to(end.Guarantor)));
            });
        return build.Build(
            build.Decision(
                0,
                "Challenger",
                ("not", build.Terminal(TTo.Zero, TTo.Zero)),
                ("attack", build.Decision(1, "Guarantor", [.. ends]))
            )
        );
    }

    private static Subtree Challenger(GameBuilder<T> build, StageGame<T> stage, T[] belief, T[] stakes, T theta, int index)
    {
        var each = T.One / T.CreateChecked(stakes.Length);
        var draws =
            from reading in Enumerable.Range(0, belief.Length)
            from type in Enumerable.Range(0, stakes.Length)
            select (
                $"reading {reading}, stake {type}",
                belief[reading] * each,
                Guarantor(build, stage, theta, stakes[type], reading, type)
            );
        var meanStake = stage.Guarantors[0].Stake.Mean;
        return build.Decision(
            0,
            $"Challenger {index}",
            ("not", build.Terminal(T.Zero, T.Zero, T.Zero)),
            (
                "attack",
                build.Decision(1, "Protégé", ("concede", build.Terminal(theta, -T.One, -meanStake)), ("resist", build.Chance([.. draws])))
            )
        );
    }

    private static Subtree Guarantor(GameBuilder<T> build, StageGame<T> stage, T theta, T stake, int reading, int type)
    {
        var ends = Enumerable
            .Range(0, Responses.Length)
            .Select(k =>
            {
                var end = End.Of(stage, theta, stake, reading, k);
                return (Responses[k], build.Terminal(end.Challenger, end.Protege, end.Guarantor));
            });
        return build.Decision(2, GuarantorSet(reading, type), [.. ends]);
    }

    private static string GuarantorSet(int reading, int type) => $"Guarantor, reading {reading}, stake {type}";

    private static TypeGridTree<T> Solve(ExtensiveGame<T> tree, StageGame<T> stage, T[] belief, T[] resolves, T[] stakes)
    {
        var each = T.One / T.CreateChecked(stakes.Length);
        var moves = new List<(string Set, string Move)>();
        var (win, cost, lost) = (T.Zero, T.Zero, T.Zero);
        for (var reading = 0; reading < belief.Length; reading++)
        {
            for (var type = 0; type < stakes.Length; type++)
            {
                var (r, t) = (reading, type);
                // MaxBy keeps the first of equals, the least involved.
                var k = Enumerable.Range(0, Responses.Length).MaxBy(k => End.Of(stage, T.Zero, stakes[t], r, k).Guarantor);
                moves.Add((GuarantorSet(r, t), Responses[k]));
                var (without, one) = (End.Of(stage, T.Zero, T.Zero, r, k), End.Of(stage, T.One, T.Zero, r, k));
                var weight = belief[r] * each;
                win += weight * (one.Challenger - without.Challenger);
                cost -= weight * without.Challenger;
                lost -= weight * without.Protege;
            }
        }

        var resists = lost < T.One;
        moves.Add(("Protégé", resists ? "resist" : "concede"));
        var attackers = 0;
        for (var i = 0; i < resolves.Length; i++)
        {
            var attacks = !resists || (win * resolves[i]) - cost > T.Zero;
            attackers += attacks ? 1 : 0;
            moves.Add(($"Challenger {i}", attacks ? "attack" : "not"));
        }

        return new(tree, Play(tree, moves), T.CreateChecked(attackers) / T.CreateChecked(resolves.Length));

        static Profile<T> Play(ExtensiveGame<T> tree, List<(string Set, string Move)> moves)
        {
            var probabilities = new T[tree.MoveCount];
            foreach (var (set, move) in moves)
                probabilities[tree.FindMove(set, move)] = T.One;
            return Profile<T>.Of(tree, probabilities);
        }
    }

    private static T[] Midpoints(TypeLaw<T> law, int count)
    {
        var (width, two) = (law.High - law.Low, T.One + T.One);
        return
        [
            .. Enumerable.Range(0, count).Select(i => law.Low + (width * T.CreateChecked((2 * i) + 1) / (two * T.CreateChecked(count)))),
        ];
    }

    // Payoffs if the protégé resists and the guarantor responds with k (model §3.3).
    private readonly record struct End(T Challenger, T Protege, T Guarantor)
    {
        public static End Of(StageGame<T> stage, T theta, T stake, int reading, int k)
        {
            var terms = stage.Guarantors[0];
            var win = stage.Baseline.Win - terms.WinDrop[k];
            return new(
                (win * theta) - stage.Baseline.Cost - terms.CostRise[k],
                -(win + stage.Pain.Mean + stage.Baseline.Damage + terms.DamageRise[k]),
                -(win * stake) - terms.OwnCost[k] - terms.Reneging[reading][k]
            );
        }
    }
}
