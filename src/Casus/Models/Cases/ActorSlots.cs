using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>What one actor cares about, in slots.</summary>
internal sealed class ActorSlots
{
    private readonly Scenario _scenario;
    private readonly Slot _territory;
    private readonly Slot _peace;
    private readonly Slot _warCost;
    private readonly Slot[][] _options;
    private readonly (Slot Amount, Slot Price, string Name)[][][] _budget;
    private readonly int _guarantor;

    public ActorSlots(Scenario scenario, Actor actor, GameBuilder games, ParameterSpace space)
    {
        (_scenario, Actor) = (scenario, actor);
        var worth = scenario.Worth.GetValueOrDefault(actor.Id);
        (_territory, _peace) = (space.Add(worth?.Territory), space.Add(worth?.Peace));
        _warCost = space.Add(scenario.NoDeal!.Cost.GetValueOrDefault(actor.Id));
        _guarantor = games.Slots.Order.ToList().FindIndex(g => g.Id == actor.Id);
        _options =
        [
            .. scenario.Formulas.Issues.Select(i =>
                i.Options.Select(o => space.Add(worth?.Options.GetValueOrDefault((i.Id, o.Id)))).ToArray()
            ),
        ];
        _budget =
        [
            .. scenario.Formulas.Issues.Select(i =>
                i.Options.Select(o =>
                        o.Instruments.OrderBy(a => a.Key, StringComparer.Ordinal)
                            .Where(a => games.Instrument(a.Key).Budget.ContainsKey(actor.Id))
                            .Select(a => (space.Add(a.Value), games.Instrument(a.Key).Budget[actor.Id], a.Key))
                            .ToArray()
                    )
                    .ToArray()
            ),
        ];
    }

    public Actor Actor { get; }

    public Slot Territory => _territory;

    public Slot Peace => _peace;

    public Slot WarCost => _warCost;

    /// <summary>Its place among the guarantors, or -1.</summary>
    public int Guarantor => _guarantor;

    public Slot Option(int issue, int option) => _options[issue][option];

    public (Slot Amount, Slot Price, string Name)[] Budget(int issue, int option) => _budget[issue][option];

    /// <summary>What a larger share for the challenger is worth to the actor, per unit.</summary>
    public T Slope<T>(T[] values)
        where T : struct, INumber<T> =>
        Actor.Role switch
        {
            Role.Challenger => _territory.In(values),
            _ => -_territory.In(values),
        };

    public List<UtilityTerm<T>> Terms<T>(T[] values, int formula, T share, T continuedWar, GuaranteeSolution<T> solution, T discount)
        where T : struct, INumber<T>
    {
        var terms = new List<UtilityTerm<T>>();
        var whole = _territory.In(values);
        var challenger = Actor.Role == Role.Challenger;
        if (!T.IsZero(whole))
        {
            terms.Add(new(TermKind.Territory, "its share of the stake", whole * (challenger ? share : T.One - share)));
            terms.Add(
                new(TermKind.ForgoneWar, "what continued war would bring", -whole * (challenger ? continuedWar : T.One - continuedWar))
            );
        }

        if (!T.IsZero(_warCost.In(values)))
            terms.Add(new(TermKind.SavedCost, "the cost of continued war, saved", _warCost.In(values)));
        if (LaterWar(solution) is { } later && !T.IsZero(later))
            terms.Add(new(TermKind.LaterWar, challenger ? "the option to attack later" : "a later attack", discount * later));
        if (!T.IsZero(_peace.In(values)))
            terms.Add(new(TermKind.Peace, "peace as such", _peace.In(values)));
        for (var i = 0; i < _options.Length; i++)
        {
            var option = _scenario.Formulas.OptionAt(formula, i);
            if (_options[i][option].In(values) is var worth && !T.IsZero(worth))
                terms.Add(new(TermKind.Option, _scenario.Formulas.Issues[i].Options[option].Name, worth));
            foreach (var (amount, price, name) in _budget[i][option])
                terms.Add(new(TermKind.Budget, $"paying for {name}", -(amount.In(values) * price.In(values))));
        }

        return terms;
    }

    /// <summary>What does not depend on the formula.</summary>
    public T Constant<T>(T[] values, T continuedWar)
        where T : struct, INumber<T>
    {
        var whole = _territory.In(values);
        var given = Actor.Role == Role.Challenger ? -(whole * continuedWar) : whole * continuedWar;
        return given + _warCost.In(values) + _peace.In(values);
    }

    /// <summary>What an option adds, apart from the share it settles.</summary>
    public T Of<T>(T[] values, int issue, int option)
        where T : struct, INumber<T>
    {
        var sum = _options[issue][option].In(values);
        foreach (var (amount, price, _) in _budget[issue][option])
            sum -= amount.In(values) * price.In(values);
        return sum;
    }

    /// <summary>What later war adds.</summary>
    public T Later<T>(GuaranteeSolution<T> solution, T discount)
        where T : struct, INumber<T> => LaterWar(solution) is { } later ? discount * later : T.Zero;

    private T? LaterWar<T>(GuaranteeSolution<T> solution)
        where T : struct, INumber<T> =>
        Actor.Role switch
        {
            Role.Challenger => solution.AsChallenger.ChallengerValue,
            Role.Protege => -solution.AsProtege.ProtegeLoss,
            Role.Guarantor => -solution.AsGuarantor(_guarantor).Burden[_guarantor],
            _ => null,
        };
}
