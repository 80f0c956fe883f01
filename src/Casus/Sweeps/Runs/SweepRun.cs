using System.Collections.Concurrent;
using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Sweeps.Inputs;

namespace Casus.Sweeps.Runs;

/// <summary>A sweep in progress: formulas × draws × structural variants.</summary>
/// <remarks>
/// The scenario is compiled once for each variant. Blocks of draws run through the vectorised kernel; formulas that share a game share its solution; all
/// formulas and variants meet the same draws (common random numbers). Only counts and sums of whole numbers are kept, so memory does not grow with
/// the draws, and results are the same bytes for any number of threads and after any interruption.
/// </remarks>
public sealed class SweepRun
{
    private const int WidestBlock = 256;
    private const long MostGameDraws = 1 << 18;
    private readonly ImmutableArray<CaseModel> _models;
    private readonly SlotSource[][] _sources;
    private readonly ReplicatedDesign _design;
    private readonly int _blockDraws;
    private readonly long _blocksEach;

    /// <summary>Prepares a sweep: compiles every variant.</summary>
    /// <exception cref="ArgumentException">A law puts no weight into its number's domain.</exception>
    public SweepRun(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Posteriors = Ledger.Posteriors(Ledger.Of(plan.Scenario.Dossier));
        var known = new Dictionary<Scenarios.Scenario, CaseModel>(ReferenceEqualityComparer.Instance);
        _models =
        [
            .. plan.Variants.Select(v =>
                known.TryGetValue(v.Scenario, out var m) ? m : known[v.Scenario] = CaseModel.Of(v.Scenario, Posteriors)
            ),
        ];
        Space = InputSpace.Of(_models, Posteriors);
        _sources = [.. plan.Variants.Select((v, i) => Space.Sources(_models[i], v.Fixed))];
        _design = new(plan, [.. Space.Inputs.Select(i => i.Name)]);
        var games = Math.Max(1, _models.Max(m => m.GameCount));
        // Whole lanes, no wider than a replicate, and fewer the more games there are to hold.
        _blockDraws = (int)Math.Min(Math.Clamp(MostGameDraws / games / 8 * 8, 8, WidestBlock), (plan.DrawsEach + 7) / 8 * 8);
        _blocksEach = (plan.DrawsEach + _blockDraws - 1) / _blockDraws;
        Tallies = [.. _models.Select(m => new VariantTally(m, plan.Replicates))];
    }

    /// <summary>What the sweep is to do.</summary>
    public SweepPlan Plan { get; }

    /// <summary>What is drawn.</summary>
    public InputSpace Space { get; }

    /// <summary>What the ledger says of each hypothesis.</summary>
    public ImmutableDictionary<string, PosteriorInterval> Posteriors { get; }

    /// <summary>For each variant, what is counted so far.</summary>
    public ImmutableArray<VariantTally> Tallies { get; }

    /// <summary>How many draws a block has at most.</summary>
    public int BlockDraws => _blockDraws;

    /// <summary>How many blocks of draws there are.</summary>
    public long Blocks => _blocksEach * Plan.Replicates;

    /// <summary>How many blocks are counted.</summary>
    public long BlocksDone { get; internal set; }

    /// <summary>How many draws are counted.</summary>
    public long DrawsDone => Enumerable.Range(0, Plan.Replicates).Sum(DrawsDoneIn);

    /// <summary>Whether all is counted.</summary>
    public bool IsDone => BlocksDone == Blocks;

    /// <summary>The compiled variant.</summary>
    public CaseModel ModelOf(int variant) => _models[variant];

    /// <summary>The design of a replicate; its dimensions are the inputs of <see cref="Space"/>.</summary>
    public Uncertainty.IDesign DesignOf(int replicate) => _design.Of(replicate);

    /// <summary>How many draws of a replicate are counted.</summary>
    public long DrawsDoneIn(int replicate) =>
        // Blocks go round the replicates, so that an interrupted sweep has about as many of each.
        Math.Min(Plan.DrawsEach, ((BlocksDone / Plan.Replicates) + (replicate < BlocksDone % Plan.Replicates ? 1 : 0)) * _blockDraws);

    /// <summary>Counts some more blocks; if it is stopped, none of them.</summary>
    /// <param name="blocks">How many blocks at most.</param>
    /// <param name="threads">How many threads may take part.</param>
    /// <param name="progress">Told, after each block of each variant, how many of these are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped; nothing is lost of what was counted before.</exception>
    public void Advance(long blocks, int threads, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blocks);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var (from, to) = (BlocksDone, Math.Min(Blocks, BlocksDone + blocks));
        var parts = new ConcurrentBag<(int Variant, VariantTally Tally)>();
        var done = 0L;
        for (var v = 0; v < Plan.Variants.Length; v++)
        {
            var variant = v;
            var next = from - 1;
            Parallel.For(
                0,
                (int)Math.Min(threads, to - from),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                _ =>
                {
                    var worker = new SweepWorker(_models[variant], Space, _sources[variant], _blockDraws, Plan.Replicates);
                    for (long block; (block = Interlocked.Increment(ref next)) < to; )
                    {
                        cancellation.ThrowIfCancellationRequested();
                        Work(worker, block, cancellation);
                        progress?.Report(Interlocked.Increment(ref done));
                    }

                    parts.Add((variant, worker.Tally));
                }
            );
        }

        foreach (var (variant, tally) in parts)
            Tallies[variant].Add(tally);
        BlocksDone = to;
    }

    private void Work(SweepWorker worker, long block, CancellationToken cancellation)
    {
        var (round, replicate) = (block / Plan.Replicates, (int)(block % Plan.Replicates));
        var first = round * _blockDraws;
        worker.Work(_design.Of(replicate), replicate, first, (int)Math.Min(_blockDraws, Plan.DrawsEach - first), cancellation);
    }
}
