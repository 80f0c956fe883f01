using Casus.Models.Guarantees.Kernels;
using Casus.Scenarios;

namespace Casus.Models.Cases.Blocks;

/// <summary>A case laid out in columns: what is common to all its games, and the games.</summary>
internal sealed class CasePlan
{
    private readonly CaseModel _model;
    private readonly Dictionary<(int Issue, int Option), OptionEffect> _effects = [];
    private readonly ProvisionColumns[] _provisions;
    private readonly TypeColumns[] _types;

    public CasePlan(CaseModel model, int draws)
    {
        (_model, Layout) = (model, new(model.Space.Parameters.Count));
        Within = model.Scenario.Wanted!.WithinPeriods;
        Guarantors = [.. Enumerable.Range(0, model.Guarantors.Length).Select(j => new GuarantorColumns(Slots, j))];
        _types =
        [
            new(Slots.Resolve, draws, Layout),
            new(Slots.Pain, draws, Layout),
            .. Slots.Stakes.Select(s => new TypeColumns(s, draws, Layout)),
        ];
        _provisions = [.. model.Games.Provisions.Select(p => new ProvisionColumns(p, Guarantors.Length, Layout))];
        SaviorBit = Bits(Slots);
        var isSwept = SweepCovers();
        var without = ProvisionColumns.None(Guarantors.Length);
        Games = new GamePlan[model.GameCount];
        for (var game = 0; game < Games.Length; game++)
            Games[game] = Plan(model.ClausesOf(game), game, without, isSwept);
    }

    public ColumnLayout Layout { get; }

    public GamePlan[] Games { get; }

    public GuarantorColumns[] Guarantors { get; }

    /// <summary>For each guarantor, its place in the pattern of who fights that later ones look at, or -1 if none saves by it.</summary>
    public int[] SaviorBit { get; }

    public Scenario Scenario => _model.Scenario;

    public GameSlots Slots => _model.Games.Slots;

    public TypeColumns Resolve => _types[0];

    public TypeColumns Pain => _types[1];

    /// <summary>Within how many periods an attack counts for its probability.</summary>
    public int Within { get; }

    public int ResultsPerGame => 3 + Guarantors.Length;

    /// <summary>The most readings that any text admits.</summary>
    public int MostReadings => _provisions.Select(p => p.Readings).Append(1).Max();

    /// <summary>Whether the force of texts wears away in any draw.</summary>
    public bool Wears { get; private set; }

    public TypeColumns Stake(int guarantor) => _types[2 + guarantor];

    /// <summary>Works out everything derived, once the slots are filled.</summary>
    public void Fill(BlockColumns columns)
    {
        Wears = columns[ColumnLayout.Of(Slots.Erosion)].ContainsAnyExcept(0);
        foreach (var type in _types)
            type.Fill(columns);
        foreach (var provision in _provisions)
            provision.Fill(columns);
        foreach (var effect in _effects.Values)
            effect.Fill(columns);
    }

    private static int[] Bits(GameSlots slots)
    {
        var bits = new int[slots.Order.Length];
        var next = 0;
        for (var j = 0; j < bits.Length; j++)
            bits[j] = slots.Saves.Skip(j + 1).Any(s => s[j].Index >= 0) ? next++ : -1;
        return bits;
    }

    // What is not covered: see CaseBlock's remarks.
    private bool SweepCovers()
    {
        var isJoint = Slots.Saves.Any(s => s.Any(slot => slot.Index >= 0));
        var foresees = Slots.Saves.Where((s, j) => s.Skip(j + 1).Any(slot => slot.Index >= 0)).Any();
        return Scenario.Future!.Challenger == ChallengerOverTime.NewGovernmentEachPeriod
            && !(isJoint && Scenario.Play.Timing == GuarantorTiming.AtOnce)
            && !foresees
            && _types.Skip(1).All(t => t.IsUniform);
    }

    private GamePlan Plan(Clauses clauses, int game, ProvisionColumns without, bool isSwept)
    {
        var provision = clauses.Provision >= 0 ? _provisions[clauses.Provision] : without;
        var shows = provision.Readings > 1 && Scenario.Play.GuarantorKnowsReading;
        var probe = shows ? Slots.Probe : Slot.Zero;
        var open = OpenResponses.Nothing;
        open |= clauses.RulesOut.Contains(Response.None) ? OpenResponses.Nothing : OpenResponses.None;
        open |= clauses.RulesOut.Contains(Response.Aid) ? OpenResponses.Nothing : OpenResponses.Aid;
        open |= clauses.RulesOut.Contains(Response.Direct) ? OpenResponses.Nothing : OpenResponses.Direct;
        return new()
        {
            Provision = provision,
            Effects = [.. clauses.Amounts.Select(Effect)],
            Share = clauses.Share is { } place ? ColumnLayout.Of(_model.Games.Share(place)) : ColumnLayout.Zero,
            Open = open,
            Probe = ColumnLayout.Of(probe),
            IsSwept = isSwept && (probe.Index < 0 || _model.Space.Parameters[probe.Index].Central.Sign == 0),
            ResultAt = game * ResultsPerGame,
        };
    }

    private OptionEffect Effect((int Issue, int Option) place)
    {
        if (!_effects.TryGetValue(place, out var effect))
            _effects.Add(place, effect = new(_model.Games.Amounts(place), Layout));
        return effect;
    }
}

/// <summary>A guarantor's numbers that no option changes, as columns.</summary>
internal sealed class GuarantorColumns(GameSlots slots, int guarantor)
{
    public int[] OwnCost { get; } = [.. slots.OwnCost[guarantor].Select(ColumnLayout.Of)];

    public int OnWinning { get; } = ColumnLayout.Of(slots.OnWinning[guarantor]);

    public int OnCost { get; } = ColumnLayout.Of(slots.OnCost[guarantor]);

    /// <summary>What it saves beside each other guarantor.</summary>
    public int[] Saves { get; } = [.. slots.Saves[guarantor].Select(ColumnLayout.Of)];
}
