using System.Collections.Immutable;
using System.Numerics;
using Casus.Dossiers;
using Casus.Models.Guarantees;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>A scenario with a guarantee game, compiled: which formulas share a game, and where each number stands.</summary>
/// <remarks>
/// Compiled once, solved at any vector of values. Territory enters utilities linearly and, unless a switch says otherwise, not the game, so a grid of
/// 150,000 formulas has a few thousand games.
/// </remarks>
public sealed class CaseModel
{
    private readonly GameBuilder _games;
    private readonly UtilityBuilder _utilities;
    private readonly List<Clauses> _clauses;
    private readonly int[] _gameOf;
    private readonly Slot _wanted;

    private CaseModel(Scenario scenario, ParameterSpace space)
    {
        (Scenario, Space, _clauses) = (scenario, space, []);
        _games = new(scenario, space);
        GameSlotCount = space.Parameters.Count;
        _utilities = new(scenario, _games, space);
        _wanted = space.Add(scenario.Wanted!.AttackProbabilityAtMost);
        _gameOf = ShareGames(scenario);
        IsExact =
            space.IsExact
            && _games.Slots.HasExactTypes
            && scenario.Future!.Challenger != ChallengerOverTime.Changing
            && scenario.Play.Timing == GuarantorTiming.InSequence;
    }

    private CaseModel(CaseModel other, ParameterSpace space)
    {
        (Scenario, Space, _games, _utilities, _clauses) = (other.Scenario, space, other._games, other._utilities, other._clauses);
        (_gameOf, _wanted, GameSlotCount, IsExact) = (other._gameOf, other._wanted, other.GameSlotCount, other.IsExact);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>All numbers with their slots.</summary>
    public ParameterSpace Space { get; }

    /// <summary>Every demand that formulas are measured against.</summary>
    public ImmutableArray<Demand> Demands => _utilities.Demands;

    /// <summary>How many different games the formulas play.</summary>
    public int GameCount => _clauses.Count;

    /// <summary>Slots below this one can change a game; the others only what outcomes are worth.</summary>
    public int GameSlotCount { get; }

    /// <summary>The guarantors in the order in which they choose.</summary>
    public ImmutableArray<Actor> Guarantors => _games.Slots.Order;

    /// <summary>The issue that settles the challenger's share, or -1.</summary>
    public int ShareIssue => _utilities.ShareIssue;

    /// <summary>Whether the whole case can be worked out in exact fractions: every number rational and every type uniform or a point.</summary>
    public bool IsExact { get; }

    /// <summary>Compiles a scenario.</summary>
    /// <param name="scenario">A scenario with a guarantee game.</param>
    /// <param name="posteriors">Hypothesis → what the ledger says of it.</param>
    /// <exception cref="ArgumentException">The scenario has no guarantee game.</exception>
    public static CaseModel Of(Scenario scenario, ImmutableDictionary<string, PosteriorInterval> posteriors)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.War is null)
            throw new ArgumentException("The scenario has no renewed war, hence no guarantee game.", nameof(scenario));
        return new(scenario, new(posteriors));
    }

    /// <summary>The same case with some numbers at other central values; nothing is compiled again.</summary>
    /// <param name="moved">Slot → the value to put it at.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number cannot have such a value.</exception>
    public CaseModel Around(IReadOnlyDictionary<int, Rational> moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return moved.Count == 0 ? this : new(this, Space.Around(moved));
    }

    /// <summary>The game that a formula plays.</summary>
    public int GameOf(int formula) => _gameOf[formula];

    /// <summary>The provision of a formula, if any.</summary>
    public Provision? ProvisionOf(int formula) => _clauses[_gameOf[formula]].Provision is var p && p >= 0 ? Scenario.Provisions[p] : null;

    /// <summary>The responses that a formula forbids.</summary>
    public ImmutableArray<Response> RulesOut(int formula) => _clauses[_gameOf[formula]].RulesOut;

    /// <summary>A game with its numbers.</summary>
    /// <param name="game">Which game.</param>
    /// <param name="values">One value for each slot.</param>
    /// <param name="beliefs">Beliefs that replace the stated ones, if a question asks for that.</param>
    public GuaranteeGame<T> Game<T>(int game, T[] values, BeliefState<T>? beliefs = null)
        where T : struct, INumber<T> => _games.Build(_clauses[game], values, beliefs);

    /// <summary>Solves the game that a formula plays.</summary>
    public GuaranteeSolution<T> SolveOne<T>(int formula, T[] values)
        where T : struct, INumber<T> => GuaranteeSolution<T>.Of(Game(_gameOf[formula], values));

    /// <summary>Solves every game and measures every formula against every demand.</summary>
    public CaseOutcome<T> Solve<T>(T[] values)
        where T : struct, INumber<T>
    {
        var solutions = new GuaranteeSolution<T>[GameCount];
        for (var game = 0; game < solutions.Length; game++)
            solutions[game] = GuaranteeSolution<T>.Of(Game(game, values));
        return Measure(values, solutions);
    }

    /// <summary>Measures every formula against every demand, with the games solved already at the same values.</summary>
    public CaseOutcome<T> Measure<T>(T[] values, GuaranteeSolution<T>[] solutions)
        where T : struct, INumber<T>
    {
        var formulas = Scenario.Formulas.Count;
        var surplus = new T[Demands.Length * formulas];
        for (var demand = 0; demand < Demands.Length; demand++)
            _utilities.Fill(values, demand, solutions, _gameOf, surplus.AsSpan(demand * formulas, formulas));
        return new(this, values, solutions, surplus, _wanted.In(values));
    }

    /// <summary>The terms of a formula's surplus over a demand; they sum exactly to it.</summary>
    public List<UtilityTerm<T>> Terms<T>(T[] values, int demand, int formula, GuaranteeSolution<T> solution)
        where T : struct, INumber<T> => _utilities.Terms(values, demand, formula, solution);

    /// <summary>The least surplus of a formula over any demand with a veto.</summary>
    public T SigningMargin<T>(T[] values, int formula, GuaranteeSolution<T> solution)
        where T : struct, INumber<T>
    {
        T? least = null;
        for (var demand = 0; demand < Demands.Length; demand++)
        {
            if (
                Demands[demand].IsVeto
                && _utilities.Surplus(values, demand, formula, solution) is var surplus
                && (least is not { } so || surplus < so)
            )
                least = surplus;
        }

        return least ?? T.Zero;
    }

    /// <summary>A formula's surplus over a demand if the challenger held another share than the formula says, the game as it is.</summary>
    public T SurplusAt<T>(T[] values, int demand, int formula, GuaranteeSolution<T> solution, T share)
        where T : struct, INumber<T> => _utilities.Surplus(values, demand, formula, solution, share);

    /// <summary>Where that probability stands that <see cref="Wanted"/> reads.</summary>
    public Slot WantedSlot => _wanted;

    /// <summary>The largest probability of an attack at which a formula counts as deterring.</summary>
    public T Wanted<T>(T[] values)
        where T : struct, INumber<T> => _wanted.In(values);

    /// <summary>The challenger's share under a formula.</summary>
    public T Share<T>(T[] values, int formula)
        where T : struct, INumber<T> => _utilities.Share(values, formula);

    /// <summary>By how much a surplus grows with the challenger's share.</summary>
    public T Slope<T>(T[] values, int demand)
        where T : struct, INumber<T> => _utilities.Slope(values, demand);

    internal GameBuilder Games => _games;

    internal UtilityBuilder Utilities => _utilities;

    internal Clauses ClausesOf(int game) => _clauses[game];

    private int[] ShareGames(Scenario scenario)
    {
        var shareMatters = scenario.Play.StakeScalesWithRemaining || scenario.Play.TerritoryShiftsPower is not { IsDefault: true };
        var matters = Clauses.Matters(scenario, shareMatters);
        var known = new Dictionary<int, int>();
        var gameOf = new int[scenario.Formulas.Count];
        for (var formula = 0; formula < gameOf.Length; formula++)
        {
            var key = 0;
            for (var i = 0; i < matters.Length; i++)
                key = (key * scenario.Formulas.Issues[i].Options.Length) + (matters[i] ? scenario.Formulas.OptionAt(formula, i) : 0);
            if (!known.TryGetValue(key, out var game))
            {
                known.Add(key, game = _clauses.Count);
                _clauses.Add(Clauses.Of(scenario, formula, shareMatters));
            }

            gameOf[formula] = game;
        }

        return gameOf;
    }
}
