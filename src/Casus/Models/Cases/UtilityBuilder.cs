using System.Collections.Immutable;
using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>What formulas are worth to actors beyond continued war (model §4.1): additive, so that every reason is a term and the terms sum exactly.</summary>
internal sealed class UtilityBuilder
{
    private readonly Scenario _scenario;
    private readonly GameBuilder _games;
    private readonly ImmutableArray<ActorSlots> _actors;
    private readonly Slot _continuedWar;
    private readonly Slot[][] _shares;
    private readonly Slot[] _limits;
    private readonly ActorSlots[] _byDemand;

    public UtilityBuilder(Scenario scenario, GameBuilder games, ParameterSpace space)
    {
        (_scenario, _games) = (scenario, games);
        _continuedWar = space.Add(scenario.NoDeal!.ChallengerWins);
        _shares = [.. scenario.Formulas.Issues.Select(i => i.Options.Select(o => space.Add(o.ChallengerShare)).ToArray())];
        ShareIssue = scenario.Formulas.Issues.ToList().FindIndex(i => i.Options.Any(o => o.ChallengerShare is not null));
        _actors = [.. scenario.Actors.Select(a => new ActorSlots(scenario, a, games, space))];
        (Demands, _limits) = Collect(scenario, space);
        _byDemand = [.. Demands.Select(d => _actors.First(a => a.Actor.Id == d.Actor.Id))];
    }

    /// <summary>Every demand, those of worth first in the order of the actors, then the limits.</summary>
    public ImmutableArray<Demand> Demands { get; }

    /// <summary>The issue that settles the challenger's share, or -1.</summary>
    public int ShareIssue { get; }

    public Slot ContinuedWar => _continuedWar;

    public Slot ShareOf(int option) => _shares[ShareIssue][option];

    public Slot LimitOf(int demand) => _limits[demand];

    public ActorSlots ActorOf(int demand) => _byDemand[demand];

    /// <summary>The challenger's share under a formula.</summary>
    public T Share<T>(T[] values, int formula)
        where T : struct, INumber<T> =>
        ShareIssue < 0 ? T.Zero : _shares[ShareIssue][_scenario.Formulas.OptionAt(formula, ShareIssue)].In(values);

    /// <summary>The value of a limit.</summary>
    public T Limit<T>(T[] values, int demand)
        where T : struct, INumber<T> => _limits[demand].In(values);

    /// <summary>The challenger's or protégé's value of the whole stake, signed by whether a larger share of the challenger is good or bad for the actor.</summary>
    public T Slope<T>(T[] values, int demand)
        where T : struct, INumber<T> =>
        Demands[demand].Kind switch
        {
            DemandKind.ShareAtMost => -T.One,
            DemandKind.ShareAtLeast => T.One,
            _ => Find(demand).Slope(values),
        };

    /// <summary>By how much a formula exceeds a demand; the demand is met if that is not negative. The same sum as that of its terms, without making them.</summary>
    /// <param name="values">One value for each slot.</param>
    /// <param name="demand">The demand's index.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="solution">The formula's guarantee game, solved at the same values.</param>
    /// <param name="share">A challenger's share other than the formula's, to look at a continuous territory; none: the formula's.</param>
    public T Surplus<T>(T[] values, int demand, int formula, GuaranteeSolution<T> solution, T? share = null)
        where T : struct, INumber<T>
    {
        var held = share ?? Share(values, formula);
        switch (Demands[demand].Kind)
        {
            case DemandKind.ShareAtMost:
                return Limit(values, demand) - held;
            case DemandKind.ShareAtLeast:
                return held - Limit(values, demand);
            default:
                var actor = Find(demand);
                var sum = actor.Constant(values, _continuedWar.In(values)) + (actor.Slope(values) * held);
                sum += actor.Later(solution, _games.Slots.Discount.In(values));
                for (var i = 0; i < _scenario.Formulas.Issues.Length; i++)
                    sum += actor.Of(values, i, _scenario.Formulas.OptionAt(formula, i));
                return sum;
        }
    }

    /// <summary>The terms of a surplus.</summary>
    public List<UtilityTerm<T>> Terms<T>(T[] values, int demand, int formula, GuaranteeSolution<T> solution, T? share = null)
        where T : struct, INumber<T>
    {
        var held = share ?? Share(values, formula);
        return Demands[demand].Kind switch
        {
            DemandKind.ShareAtMost => [new(TermKind.Limit, "its limit on the challenger's share", Limit(values, demand) - held)],
            DemandKind.ShareAtLeast => [new(TermKind.Limit, "its limit on the challenger's share", held - Limit(values, demand))],
            _ => Find(demand).Terms(values, formula, held, _continuedWar.In(values), solution, _games.Slots.Discount.In(values)),
        };
    }

    /// <summary>The surplus of every formula over one demand, by tables instead of terms: the same sum, much faster.</summary>
    /// <param name="values">One value for each slot.</param>
    /// <param name="demand">The demand's index.</param>
    /// <param name="solutions">The solved games.</param>
    /// <param name="gameOf">The game that each formula plays.</param>
    /// <param name="surplus">Takes one number for each formula.</param>
    public void Fill<T>(T[] values, int demand, GuaranteeSolution<T>[] solutions, int[] gameOf, Span<T> surplus)
        where T : struct, INumber<T>
    {
        var grid = _scenario.Formulas;
        var isWorth = Demands[demand].Kind == DemandKind.BetterThanWar;
        var actor = Find(demand);
        var slope = Slope(values, demand);
        var constant = Demands[demand].Kind switch
        {
            DemandKind.ShareAtMost => Limit(values, demand),
            DemandKind.ShareAtLeast => -Limit(values, demand),
            _ => actor.Constant(values, _continuedWar.In(values)),
        };
        var tables = grid.Issues.Select((issue, i) => issue.Options.Select((_, o) => Entry(i, o)).ToArray()).ToArray();
        T[] later = isWorth ? [.. solutions.Select(s => actor.Later(s, _games.Slots.Discount.In(values)))] : [];
        for (var formula = 0; formula < surplus.Length; formula++)
        {
            var sum = isWorth ? constant + later[gameOf[formula]] : constant;
            for (var i = 0; i < tables.Length; i++)
                sum += tables[i][grid.OptionAt(formula, i)];
            surplus[formula] = sum;
        }

        T Entry(int issue, int option)
        {
            var worth = isWorth ? actor.Of(values, issue, option) : T.Zero;
            return issue == ShareIssue ? worth + (slope * _shares[issue][option].In(values)) : worth;
        }
    }

    private ActorSlots Find(int demand) => _byDemand[demand];

    private static (ImmutableArray<Demand>, Slot[]) Collect(Scenario scenario, ParameterSpace space)
    {
        var demands = ImmutableArray.CreateBuilder<Demand>();
        var limits = new List<Slot>();
        foreach (var actor in scenario.Actors.Where(a => a.Consent != Consent.NotNeeded && a.Role != Role.Mediator))
        {
            // A ratifier that states limits and no worth has no other demand.
            if (actor.Role == Role.Ratifier && !scenario.Worth.ContainsKey(actor.Id))
                continue;
            demands.Add(new(actor, DemandKind.BetterThanWar, actor.Consent == Consent.Required));
            limits.Add(Slot.Zero);
        }

        foreach (var limit in scenario.Limits)
        {
            var actor = scenario.Actors.Single(a => a.Id == limit.Actor);
            var veto = actor.Consent == Consent.Required;
            if (limit.ChallengerShareAtMost is { } most)
                Add(new(actor, DemandKind.ShareAtMost, veto), most);
            if (limit.ChallengerShareAtLeast is { } least)
                Add(new(actor, DemandKind.ShareAtLeast, veto), least);
        }

        return (demands.ToImmutable(), [.. limits]);

        void Add(Demand demand, Quantity quantity)
        {
            demands.Add(demand);
            limits.Add(space.Add(quantity));
        }
    }
}
