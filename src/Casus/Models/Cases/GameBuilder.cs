using System.Numerics;
using Casus.Models.Guarantees;
using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>Turns clauses and a vector of values into a guarantee game: the one place where the story's words become the game's numbers.</summary>
internal sealed class GameBuilder
{
    private static readonly Response[] Responses = [Response.None, Response.Aid, Response.Direct];
    private readonly Scenario _scenario;
    private readonly GameSlots _slots;
    private readonly ProvisionSlots[] _provisions;
    private readonly Dictionary<string, InstrumentSlots> _instruments;
    private readonly Dictionary<(int Issue, int Option), (InstrumentSlots Instrument, Slot Amount)[]> _amounts = [];
    private readonly Dictionary<(int Issue, int Option), Slot> _shares = [];

    public GameBuilder(Scenario scenario, ParameterSpace space)
    {
        _scenario = scenario;
        _slots = new(scenario, space);
        _provisions = [.. scenario.Provisions.Select(p => new ProvisionSlots(scenario, p, _slots.Order, space))];
        _instruments = scenario.Instruments.ToDictionary(i => i.Id, i => new InstrumentSlots(i, space));
        for (var i = 0; i < scenario.Formulas.Issues.Length; i++)
        {
            var options = scenario.Formulas.Issues[i].Options;
            for (var o = 0; o < options.Length; o++)
            {
                _shares[(i, o)] = space.Add(options[o].ChallengerShare);
                _amounts[(i, o)] =
                [
                    .. options[o]
                        .Instruments.OrderBy(a => a.Key, StringComparer.Ordinal)
                        .Select(a => (_instruments[a.Key], space.Add(a.Value))),
                ];
            }
        }
    }

    public GameSlots Slots => _slots;

    public IReadOnlyList<ProvisionSlots> Provisions => _provisions;

    public InstrumentSlots Instrument(string id) => _instruments[id];

    /// <summary>What an option commits.</summary>
    public (InstrumentSlots Instrument, Slot Amount)[] Amounts((int Issue, int Option) place) => _amounts[place];

    public Slot Share((int Issue, int Option) place) => _shares[place];

    /// <summary>The game with these clauses at these values.</summary>
    /// <param name="clauses">What the formula puts into the game.</param>
    /// <param name="values">One value for each slot.</param>
    /// <param name="beliefs">Beliefs that replace the stated ones, if a question asks for that.</param>
    public GuaranteeGame<T> Build<T>(Clauses clauses, T[] values, BeliefState<T>? beliefs = null)
        where T : struct, INumber<T>
    {
        var future = _scenario.Future!;
        var provision = clauses.Provision >= 0 ? _provisions[clauses.Provision] : null;
        var effect = Effect(clauses, values);
        var share = clauses.Share is { } place ? _shares[place].In(values) : T.Zero;
        var stated = beliefs ?? provision?.Beliefs(values) ?? ProvisionSlots.NoBeliefs<T>(_slots.Order.Length);
        var stages = new StageGame<T>[future.Periods];
        var (erosion, rearmament) = (_slots.Erosion.In(values), _slots.Rearmament.In(values));
        var kept = T.One;
        for (var t = 0; t < stages.Length; t++, kept *= T.One - erosion)
        {
            var steady = T.IsZero(rearmament) && (provision is null || (T.IsZero(erosion) && provision.ExpiresAfter is null));
            var strength = provision?.ExpiresAfter <= t ? T.Zero : kept;
            stages[t] =
                t == 0 || !T.IsZero(rearmament) ? Stage(clauses, values, effect, share, strength, T.CreateChecked(t) * rearmament)
                : steady ? stages[0]
                : Weakened(stages[0], provision!, values, effect, strength);
        }

        var play = _scenario.Play;
        return new()
        {
            Stages = stages,
            Beliefs = stated,
            Closure = play.Closure,
            Resolve = _slots.Resolve.At(values),
            Discount = _slots.Discount.In(values),
            Challenger = future.Challenger,
            Turnover = _slots.Turnover.In(values),
            MayAssert = play.AssertivenessGain is not null,
            AssertivenessGain = _slots.Gain.In(values),
            Provocation = _slots.Provocation.In(values),
            // Where there is one reading, or guarantors do not know which binds, an answer shows nothing of it.
            ProbeProbability = provision is { Readings: > 1 } && play.GuarantorKnowsReading ? _slots.Probe.In(values) : T.Zero,
            Evaluation = stated.Average(),
        };
    }

    private StageGame<T> Stage<T>(Clauses clauses, T[] values, InstrumentEffect<T> effect, T share, T strength, T rearmed)
        where T : struct, INumber<T>
    {
        var play = _scenario.Play;
        var provision = clauses.Provision >= 0 ? _provisions[clauses.Provision] : null;
        var shifted = rearmed + (share * _slots.PowerShift.In(values));
        var (win, cost, damage) = (new T[3], new T[3], new T[3]);
        for (var k = 0; k < 3; k++)
        {
            win[k] = T.Clamp(_slots.Win[k].In(values) + shifted - effect.Denial[k], T.Zero, T.One);
            cost[k] = _slots.ChallengerCost[k].In(values) + effect.ChallengerCost[k];
            damage[k] = _slots.ProtegeCost[k].In(values);
        }

        var guarantors = new GuarantorTerms<T>[_slots.Order.Length];
        for (var j = 0; j < guarantors.Length; j++)
        {
            var (onWinning, onCost) = (_slots.OnWinning[j].In(values), _slots.OnCost[j].In(values));
            guarantors[j] = new()
            {
                WinDrop = [.. win.Select(w => onWinning * (win[0] - w))],
                CostRise = [.. cost.Select(c => onCost * (c - cost[0]))],
                DamageRise = [.. damage.Select(d => onCost * (d - damage[0]))],
                OwnCost = [.. _slots.OwnCost[j].Select(s => s.In(values))],
                Reneging =
                    provision?.Reneging(values, j, strength, effect.Resolve)
                    ??
                    [
                        [effect.Resolve, effect.Resolve, T.Zero],
                    ],
                Allowed = [.. Responses.Select(k => !clauses.RulesOut.Contains(k))],
                Stake = _slots.Stakes[j].At(values),
                Saves = [.. _slots.Saves[j].Select(s => s.In(values))],
            };
        }

        return new()
        {
            Baseline = new(win[0], cost[0], damage[0]),
            Guarantors = guarantors,
            Readings = provision?.Readings ?? 1,
            Pain = _slots.Pain.At(values),
            Stake = play.StakeScalesWithRemaining ? T.One - share : T.One,
            Misattribution = provision?.Misattribution.In(values) ?? T.Zero,
            UnprovokedOnly = provision?.UnprovokedOnly ?? false,
            KnowsReading = play.GuarantorKnowsReading,
            Timing = play.Timing,
        };
    }

    // Where nothing but the text's force changes, the rest of the stage is shared.
    private static StageGame<T> Weakened<T>(
        StageGame<T> first,
        ProvisionSlots provision,
        T[] values,
        InstrumentEffect<T> effect,
        T strength
    )
        where T : struct, INumber<T>
    {
        var guarantors = new GuarantorTerms<T>[first.Guarantors.Length];
        for (var j = 0; j < guarantors.Length; j++)
            guarantors[j] = first.Guarantors[j] with { Reneging = provision.Reneging(values, j, strength, effect.Resolve) };
        return first with { Guarantors = guarantors };
    }

    private InstrumentEffect<T> Effect<T>(Clauses clauses, T[] values)
        where T : struct, INumber<T>
    {
        var effect = new InstrumentEffect<T>(T.Zero, new T[3], new T[3]);
        foreach (var place in clauses.Amounts)
        {
            foreach (var (instrument, amount) in _amounts[place])
                effect = instrument.Add(effect, values, amount.In(values));
        }

        return effect;
    }
}
