using System.Globalization;
using System.Numerics;
using Casus.Equilibria;
using Casus.Games;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>One period of the guarantee game written out as a tree, for types that are finitely many.</summary>
/// <remarks>
/// <para>The protégé's stance if it has one; the challenger's resolve; attack or not; the protégé's pain; resist or concede; the reading and whether
/// direct help is due; then each guarantor's stake and response. Types are drawn just before they matter, which changes nothing for independent types
/// and keeps the tree small: with 40 types of challenger and of one guarantor, two readings and a known protégé, 13,001 nodes.</para>
/// <para>Chance draws the reading by one belief. Where actors disagree, each seat has a tree of its own, drawn by its own belief, in which only its
/// own moves are judged: its beliefs there are Bayes' rule from its own prior, and what it expects of the others is the one profile that all
/// know. Nodes grow with the product of all types; <see cref="Discretised"/> makes a game small enough.</para>
/// </remarks>
/// <typeparam name="T">The kind of number.</typeparam>
public sealed class GuaranteeTree<T>
    where T : struct, INumber<T>
{
    private static readonly string[] s_responses = ["nothing", "aid", "direct"];
    private readonly GuaranteeGame<T> _rules;
    private readonly StageGame<T> _stage;
    private readonly HelpPlan<T> _help;
    private readonly Moment<T> _plan;
    private readonly T[] _belief;
    private readonly GameBuilder<T> _build;
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly T[] _stakes;

    private GuaranteeTree(GuaranteeGame<T> rules, WorldPlan<T> plan, T[] belief)
    {
        (_rules, _stage, _belief) = (rules, rules.Stages[0], belief);
        (_help, _plan) = (plan.Help[0]!, plan.Start[0]);
        _stakes = new T[_stage.Guarantors.Length];
        _build = new([
            "Challenger",
            "Protégé",
            .. _stakes.Select((_, j) => string.Create(CultureInfo.InvariantCulture, $"Guarantor {j + 1}")),
        ]);
        var restrained = Challenge(asserts: false);
        var root = rules.MayAssert
            ? Decide(1, "Stance", _plan.Asserts ? "assertive" : "restrained", ("restrained", restrained), ("assertive", Challenge(true)))
            : restrained;
        Game = _build.Build(root);
        Profile = Play();
    }

    /// <summary>The tree.</summary>
    public ExtensiveGame<T> Game { get; }

    /// <summary>The plan, at every information set.</summary>
    public Profile<T> Profile { get; }

    /// <summary>Writes a game of one period and finitely many types out, with chance drawing the reading by one belief.</summary>
    /// <exception cref="ArgumentException">The game has more periods, a law with infinitely many types, or help that nobody chooses.</exception>
    public static GuaranteeTree<T> Of(GuaranteeGame<T> game, WorldPlan<T> plan, T[] belief)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(plan);
        var stage = game.Stages[0];
        if (game.Stages.Length != 1 || plan.Start.Length != 1 || stage.Given is not null)
            throw new ArgumentException("Only one period without probes, with help that is chosen, is written out.", nameof(game));
        return new(game, plan, belief);
    }

    /// <summary>
    /// Certifies a plan seat by seat, each in the tree drawn by its own belief: the largest gain that any seat has from another move. Beliefs off the
    /// path need no care: types are private values.
    /// </summary>
    public static T LargestGain(GuaranteeGame<T> game, WorldPlan<T> plan)
    {
        ArgumentNullException.ThrowIfNull(game);
        var own = game.Beliefs;
        var largest = T.Zero;
        foreach (var belief in (T[][])[own.Challenger, own.Protege, .. own.Guarantors])
        {
            var tree = Of(game, plan, belief);
            var certificate = Verifier.Check(Assessment<T>.FromBayes(tree.Profile));
            for (var set = 0; set < tree.Game.InformationSetCount; set++)
            {
                var player = tree.Game.PlayerOf(set);
                var prior =
                    player == 0 ? own.Challenger
                    : player == 1 ? own.Protege
                    : own.Guarantors[player - 2];
                if (prior.AsSpan().SequenceEqual(belief))
                    largest = T.Max(largest, certificate.Gains[set]);
            }
        }

        return largest;
    }

    /// <summary>The same game with every law replaced by so many types of equal weight, each at the middle of its share of the weight.</summary>
    public static GuaranteeGame<T> Discretised(GuaranteeGame<T> game, int challengers, int proteges, int guarantors)
    {
        ArgumentNullException.ThrowIfNull(game);
        return game with
        {
            Resolve = TypePoints.Of(game.Resolve, challengers),
            Stages =
            [
                .. game.Stages.Select(stage =>
                    stage with
                    {
                        Pain = TypePoints.Of(stage.Pain, proteges),
                        Guarantors = [.. stage.Guarantors.Select(g => g with { Stake = TypePoints.Of(g.Stake, guarantors) })],
                    }
                ),
            ],
        };
    }

    /// <summary>The probability of an attack under the plan.</summary>
    public T AttackProbability()
    {
        var reach = Profile.Reach();
        var attacked = T.Zero;
        for (var node = 0; node < Game.NodeCount; node++)
        {
            if (Game.MoveInto(node) is { } move && string.Equals(Game.LabelOfMove(move), "attack", StringComparison.Ordinal))
                attacked += reach[node];
        }

        return attacked;
    }

    private Subtree Challenge(bool asserts)
    {
        var plan = asserts ? _plan.Assertive!.Value : _plan.Restrained;
        return Draw(
            _rules.Resolve,
            (label, resolve) =>
            {
                var peace = Pay(asserts ? -_rules.Provocation : T.Zero, asserts ? _rules.AssertivenessGain : T.Zero, _ => T.Zero);
                var war = Draw(_stage.Pain, (pain, type) => Attacked(asserts, plan, resolve, pain, type));
                var attacks = plan.Attacks.Above < resolve && resolve <= plan.Attacks.AtMost;
                return Decide(0, $"Challenger {label}{Mark(asserts)}", attacks ? "attack" : "wait", ("wait", peace), ("attack", war));
            }
        );
    }

    private Subtree Attacked(bool asserts, StancePlan<T> plan, T resolve, string label, T pain)
    {
        var gained = asserts ? _rules.AssertivenessGain : T.Zero;
        var conceded = Pay(_stage.Stake * resolve, gained - _stage.Stake, j => -_stage.Guarantors[j].Stake.Mean);
        var resisted = Readings(asserts, new War(resolve, pain, gained, _stage.Baseline.Win, _stage.Baseline.Cost, _stage.Baseline.Damage));
        var move = pain < plan.ResistsBelow ? "resist" : "concede";
        return Decide(1, $"Protégé {label}{Mark(asserts)}", move, ("concede", conceded), ("resist", resisted));
    }

    // The reading that binds, whether direct help is due, and the first guarantor's stake in one draw.
    private Subtree Readings(bool asserts, War war)
    {
        var mistaken =
            !_stage.UnprovokedOnly ? T.Zero
            : asserts ? T.One
            : _stage.Misattribution;
        var branches = new List<(string, T, Subtree)>();
        for (var reading = 0; reading < _belief.Length; reading++)
        {
            foreach (var (isBarred, chance) in (ReadOnlySpan<(bool, T)>)[(false, T.One - mistaken), (true, mistaken)])
            {
                if (T.IsZero(chance) || T.IsZero(_belief[reading]))
                    continue;
                var name = string.Create(CultureInfo.InvariantCulture, $"reading {reading + 1}{(isBarred ? ", not due" : "")}");
                var known = _stage.KnowsReading
                    ? name
                    : name[(name.IndexOf(',', StringComparison.Ordinal) is var i && i > 0 ? i..^0 : ^0..)];
                var place = (reading, isBarred, known);
                if (_stakes.Length == 0)
                {
                    branches.Add((name, _belief[reading] * chance, End(war)));
                    continue;
                }

                foreach (var (type, weight) in ((PointLaw<T>)_stage.Guarantors[0].Stake).Cases)
                {
                    var label = Invariant(type);
                    branches.Add(($"{name}, {label}", _belief[reading] * chance * weight, Responds(0, 0, "", place, label, type, war)));
                }
            }
        }

        return _build.Chance([.. branches]);
    }

    private Subtree Responds(
        int guarantor,
        int fighting,
        string seen,
        (int Reading, bool Barred, string Known) place,
        string label,
        T stake,
        War war
    )
    {
        _stakes[guarantor] = stake;
        var terms = _stage.Guarantors[guarantor];
        var atOnce = _stage.Timing == GuarantorTiming.AtOnce;
        var ranges = _help.At(place.Barred, _stage.KnowsReading ? place.Reading : 0, guarantor, atOnce ? 0 : fighting);
        var (moves, taken) = (new List<(string, Subtree)>(), "");
        for (var k = 0; k < s_responses.Length; k++)
        {
            if (!ranges[k].IsEmpty && ranges[k].Above < stake && stake <= ranges[k].AtMost)
                taken = s_responses[k];
            if (!IsOpen(terms, place.Barred, k))
                continue;
            _stakes[guarantor] = stake;
            var now = fighting | (k == 2 ? 1 << guarantor : 0);
            moves.Add((s_responses[k], Then(guarantor, now, $"{seen} {s_responses[k]}", place, war.After(terms, guarantor, k))));
        }

        var what = atOnce ? "" : seen;
        return Decide(2 + guarantor, $"Guarantor {guarantor + 1}: {label}, {place.Known}{what}", taken, [.. moves]);

        Subtree Then(int done, int now, string nowSeen, (int Reading, bool Barred, string Known) where, War then) =>
            done + 1 == _stakes.Length
                ? End(then with { Reading = where.Reading, Barred = where.Barred, Fighting = now })
                : Draw(_stage.Guarantors[done + 1].Stake, (next, type) => Responds(done + 1, now, nowSeen, where, next, type, then));
    }

    private Subtree End(War war) =>
        Pay(
            (_stage.Stake * war.Win * war.Resolve) - war.Cost,
            war.Gained - (_stage.Stake * war.Win) - war.Damage - war.Pain,
            j =>
            {
                var (terms, k) = (_stage.Guarantors[j], war.Response(j));
                var reneging = terms.Reneging[war.Reading][k];
                if (war.Barred && k != 2)
                    reneging -= terms.Reneging[war.Reading][1];
                var saved = T.Zero;
                for (var other = 0; other < _stakes.Length; other++)
                    saved += other != j && k == 2 && (war.Fighting >> other & 1) != 0 ? terms.Saves[other] : T.Zero;
                return saved - (war.Win * _stakes[j]) - terms.OwnCost[k] - reneging;
            }
        );

    private static bool IsOpen(GuarantorTerms<T> terms, bool barred, int response)
    {
        var direct = terms.Allowed[2] && !barred;
        return response switch
        {
            2 => direct,
            1 => terms.Allowed[1],
            _ => terms.Allowed[0] || (!terms.Allowed[1] && !direct),
        };
    }

    private Subtree Draw(TypeLaw<T> law, Func<string, T, Subtree> then)
    {
        if (law is not PointLaw<T> points)
            throw new ArgumentException("A tree has finitely many types.", nameof(law));
        return points.Cases.Length == 1
            ? then("as known", points.Cases[0].Type)
            : _build.Chance([.. points.Cases.Select(c => (Invariant(c.Type), c.Weight, then(Invariant(c.Type), c.Type)))]);
    }

    private Subtree Decide(int player, string set, string taken, params ReadOnlySpan<(string, Subtree)> moves)
    {
        _taken[set] = taken;
        return _build.Decision(player, set, moves);
    }

    private Subtree Pay(T challenger, T protege, Func<int, T> guarantor) =>
        _build.Terminal([challenger, protege, .. _stakes.Select((_, j) => guarantor(j))]);

    private Profile<T> Play()
    {
        var probabilities = new T[Game.MoveCount];
        foreach (var (set, move) in _taken)
            probabilities[Game.FindMove(set, move)] = T.One;
        return Profile<T>.Of(Game, probabilities);
    }

    private static string Mark(bool asserts) => asserts ? ", assertive" : "";

    private static string Invariant(T type) => type.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A war as far as it is known: who it is about, what it comes to, and what guarantors did, two bits for each.</summary>
    private readonly record struct War(T Resolve, T Pain, T Gained, T Win, T Cost, T Damage)
    {
        public int Reading { get; init; }

        public bool Barred { get; init; }

        public int Fighting { get; init; }

        private int Responses { get; init; }

        public int Response(int guarantor) => Responses >> (2 * guarantor) & 3;

        public War After(GuarantorTerms<T> terms, int guarantor, int response) =>
            this with
            {
                Win = Win - terms.WinDrop[response],
                Cost = Cost + terms.CostRise[response],
                Damage = Damage + terms.DamageRise[response],
                Responses = Responses | response << (2 * guarantor),
            };
    }
}
