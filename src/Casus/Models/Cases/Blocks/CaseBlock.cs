using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>A case for a block of draws at once: each slot a column, every game solved for all draws, every formula measured against every demand.</summary>
/// <remarks>
/// Made once for a thread and used for any number of blocks; solving allocates nothing. Games are solved with the machine's widest vectors if each
/// period brings a new government, stakes and pain are evenly spread, and nobody's saving rests on who fights after it or at the same time. Whatever
/// else there is – probes, lasting governments, other laws of stakes, and draws in which direct help does less than aid – is left draw by draw to
/// <see cref="Guarantees.GuaranteeSolution{T}"/>. Results agree with those of the general solver up to rounding, and are the same bytes whatever the
/// width of the vectors and however draws are dealt to blocks.
/// </remarks>
public sealed class CaseBlock
{
    private readonly CasePlan _plan;
    private readonly SweepShape _shape;
    private readonly BlockColumns _columns;
    private readonly BlockColumns _results;
    private readonly BlockColumns _hazards;
    private readonly BlockColumns _work;
    private readonly GeneralDraws _general;
    private readonly SurplusColumns _surplus;
    private readonly bool _keepsHazards;
    private int _hazardsOf = -1;

    /// <summary>An empty block.</summary>
    /// <param name="model">The case.</param>
    /// <param name="draws">How many draws the block holds; a few hundred keep it in a core's own cache.</param>
    /// <param name="keepsHazards">
    /// Whether <see cref="Hazard"/> of all games is kept by <see cref="Solve"/>; otherwise that of the game last asked for is worked out when it is asked for.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is not positive.</exception>
    public CaseBlock(CaseModel model, int draws, bool keepsHazards = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        (Model, Draws, _keepsHazards) = (model, draws, keepsHazards);
        _plan = new(model, draws);
        _surplus = new(model, _plan);
        _shape = new(_plan);
        _columns = new(_plan.Layout.Count, draws);
        _columns[ColumnLayout.One].Fill(1);
        _results = new(_plan.Games.Length * _plan.ResultsPerGame, draws);
        _hazards = new(_shape.Periods * (keepsHazards ? _plan.Games.Length : 1), draws);
        _work = new(SweepWork<EightLanes>.Vectors(_shape), 1);
        _general = new(model, _plan);
    }

    /// <summary>The case.</summary>
    public CaseModel Model { get; }

    /// <summary>How many draws the block holds.</summary>
    public int Draws { get; }

    /// <summary>How many games of how many draws the last <see cref="Solve"/> left to the general solver.</summary>
    public int Fallbacks => _general.Count;

    /// <summary>For each draw, the largest probability of an attack at which a formula counts as deterring.</summary>
    public ReadOnlySpan<double> Wanted => _columns[ColumnLayout.Of(Model.WantedSlot)];

    /// <summary>All formulas in the order in which <see cref="Surplus"/> and <see cref="SigningMargin"/> of all of them cost least.</summary>
    public ReadOnlySpan<int> CheapestOrder => _surplus.Order;

    /// <summary>The column of a slot, one place for each draw; all are to be filled before <see cref="Solve"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The case has no such slot.</exception>
    public Span<double> Values(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, Model.Space.Parameters.Count);
        return _columns[ColumnLayout.Of(new(slot))];
    }

    /// <summary>From now on solves only some games; results of the others, and of formulas that play them, are of no use.</summary>
    /// <param name="games">The games.</param>
    public void LimitTo(IEnumerable<int> games)
    {
        ArgumentNullException.ThrowIfNull(games);
        foreach (var game in _plan.Games)
            game.IsWanted = false;
        foreach (var game in games)
            _plan.Games[game].IsWanted = true;
    }

    /// <summary>Solves every game for every draw.</summary>
    /// <param name="cancellation">Ends the work between two groups of draws.</param>
    /// <exception cref="OperationCanceledException">The work was ended; results are of no use.</exception>
    public void Solve(CancellationToken cancellation = default) => SolveAt(ThresholdKernel.Width, cancellation);

    /// <summary>For each draw, the probability of an attack within the periods that the scenario asks about, as the challenger foresees it.</summary>
    public ReadOnlySpan<double> AttackProbability(int game) => _results[_plan.Games[game].ResultAt];

    /// <summary>For each draw, the probability of an attack in a period, given none before, as the challenger foresees it.</summary>
    /// <remarks>Unless the block keeps hazards, the columns hold until those of another game are asked for.</remarks>
    /// <param name="game">The game.</param>
    /// <param name="period">The period, from 0.</param>
    public ReadOnlySpan<double> Hazard(int game, int period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(period);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, _shape.Periods);
        if (!_keepsHazards && _hazardsOf != game)
        {
            _hazardsOf = game;
            Sweep(ThresholdKernel.Width, game, game + 1, CancellationToken.None);
            _general.Complete(_columns, _results, _hazards, game, game + 1, 0, CancellationToken.None);
        }

        return _hazards[(_keepsHazards ? game * _shape.Periods : 0) + period];
    }

    /// <summary>For each draw, what the right to attack later is worth to the challenger at the start of the first period.</summary>
    public ReadOnlySpan<double> ChallengerValue(int game) => _results[_plan.Games[game].ResultAt + 1];

    /// <summary>For each draw, the protégé's expected loss from the start of the first period.</summary>
    public ReadOnlySpan<double> ProtegeLoss(int game) => _results[_plan.Games[game].ResultAt + 2];

    /// <summary>For each draw, a guarantor's expected burden from the start of the first period.</summary>
    public ReadOnlySpan<double> Burden(int guarantor, int game)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(guarantor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(guarantor, _shape.Guarantors);
        return _results[_plan.Games[game].ResultAt + 3 + guarantor];
    }

    /// <summary>For each draw, by how much a formula exceeds a demand; it meets it if that is not negative.</summary>
    /// <remarks>What a formula shares with the one asked for before is not summed up again: see <see cref="CheapestOrder"/>.</remarks>
    /// <param name="demand">The demand's place in <see cref="CaseModel.Demands"/>.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="into">Takes one number for each draw.</param>
    /// <exception cref="ArgumentException"><paramref name="into"/> has another length.</exception>
    public void Surplus(int demand, int formula, Span<double> into)
    {
        RequireLength(into);
        _surplus.Put(_columns, _results, demand, formula, into, least: false);
    }

    /// <summary>For each draw, the least surplus of a formula over any demand with a veto; zero if there is none.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="into">Takes one number for each draw.</param>
    /// <exception cref="ArgumentException"><paramref name="into"/> has another length.</exception>
    public void SigningMargin(int formula, Span<double> into)
    {
        RequireLength(into);
        var isFirst = true;
        for (var demand = 0; demand < Model.Demands.Length; demand++)
        {
            if (!Model.Demands[demand].IsVeto)
                continue;
            _surplus.Put(_columns, _results, demand, formula, into, least: !isFirst);
            isFirst = false;
        }

        if (isFirst)
            into.Clear();
    }

    /// <summary>Whether a game is solved for many draws at once; if not, draw by draw by the general solver.</summary>
    public bool UsesKernel(int game) => _plan.Games[game].IsSwept;

    internal void SolveAt(int width, CancellationToken cancellation)
    {
        _hazardsOf = -1;
        _plan.Fill(_columns);
        _surplus.Fill(_columns);
        Sweep(width, 0, _plan.Games.Length, cancellation);
        _general.Complete(
            _columns,
            _results,
            _keepsHazards ? _hazards : null,
            0,
            _plan.Games.Length,
            _keepsHazards ? _shape.Periods : 0,
            cancellation
        );
    }

    private void Sweep(int width, int from, int to, CancellationToken cancellation)
    {
        switch (width)
        {
            case 8:
                Sweep<EightLanes>(from, to, cancellation);
                break;
            case 4:
                Sweep<FourLanes>(from, to, cancellation);
                break;
            default:
                Sweep<OneLane>(from, to, cancellation);
                break;
        }
    }

    private void Sweep<TLanes>(int from, int to, CancellationToken cancellation)
        where TLanes : struct, ILanes<TLanes>
    {
        var shows = _keepsHazards || _hazardsOf >= 0;
        var work = new SweepWork<TLanes>(_work.Whole, _shape);
        for (var lane = 0; lane < _columns.Lanes; lane += TLanes.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            var group = new ColumnGroup<TLanes>(_columns, lane);
            GroupSweep<TLanes>.Begin(_plan, _shape, group, work);
            for (var i = from; i < to; i++)
            {
                var game = _plan.Games[i];
                if (!game.IsSwept || !game.IsWanted)
                    continue;
                var hazardAt = _keepsHazards ? i * _shape.Periods : 0;
                var place = new ResultPlace<TLanes>(_results, game.ResultAt, shows ? _hazards : null, hazardAt, lane);
                GroupSweep<TLanes>.Solve(_plan, _shape, game, group, work, place);
            }
        }
    }

    private void RequireLength(Span<double> into, [CallerArgumentExpression(nameof(into))] string? name = null)
    {
        if (into.Length != Draws)
            throw new ArgumentException($"There is to be one place for each of {Draws} draws.", name);
    }
}
