using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Models.Cases.Blocks;
using Casus.Sweeps.Inputs;
using Casus.Sweeps.Runs;

namespace Casus.Sweeps.Draws;

/// <summary>Draws kept one by one: what was drawn, and what came of it for some formulas.</summary>
/// <remarks>Columns, so that whatever looks at one input or one formula reads neighbouring numbers. Takes 8 bytes for each draw, input, and formula (twice).</remarks>
public sealed class DrawTable
{
    private readonly Dictionary<int, int> _places;
    private readonly double[][] _margin;
    private readonly double[][] _attack;

    private DrawTable(CaseModel model, InputSpace space, ImmutableArray<int> formulas, int draws)
    {
        (Model, Space, Formulas, Draws) = (model, space, formulas, draws);
        _places = formulas.Index().ToDictionary(f => f.Item, f => f.Index);
        Inputs = space.Room(draws);
        Wanted = new double[draws];
        (_margin, _attack) = ([.. formulas.Select(_ => new double[draws])], [.. formulas.Select(_ => new double[draws])]);
    }

    /// <summary>The compiled case.</summary>
    public CaseModel Model { get; }

    /// <summary>What was drawn.</summary>
    public InputSpace Space { get; }

    /// <summary>The formulas looked at.</summary>
    public ImmutableArray<int> Formulas { get; }

    /// <summary>How many draws there are.</summary>
    public int Draws { get; }

    /// <summary>Input → its value in each draw.</summary>
    public double[][] Inputs { get; }

    /// <summary>The largest acceptable probability of an attack in each draw.</summary>
    public double[] Wanted { get; }

    /// <summary>In each draw the least surplus over a veto: not negative where the formula is signed.</summary>
    public double[] Margin(int formula) => _margin[_places[formula]];

    /// <summary>In each draw the probability of an attack.</summary>
    public double[] Attack(int formula) => _attack[_places[formula]];

    /// <summary>In which draws a formula is signed and deters.</summary>
    public bool[] Succeeds(int formula)
    {
        var (margin, attack) = (Margin(formula), Attack(formula));
        var succeeds = new bool[Draws];
        for (var k = 0; k < Draws; k++)
            succeeds[k] = margin[k] >= 0 && attack[k] <= Wanted[k];
        return succeeds;
    }

    /// <summary>Draws and works out.</summary>
    /// <param name="run">A prepared sweep: its plan says how to draw. Nothing of it is changed.</param>
    /// <param name="variant">The structural variant.</param>
    /// <param name="formulas">The formulas to look at.</param>
    /// <param name="threads">How many threads may take part; the table is the same for any number.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There are more draws than a table can hold.</exception>
    public static DrawTable Of(
        SweepRun run,
        int variant,
        ImmutableArray<int> formulas,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Plan.Draws > int.MaxValue / 2)
            throw new ArgumentException("A table of single draws holds at most 2³⁰ of them; use a sweep.", nameof(run));
        var table = new DrawTable(run.ModelOf(variant), run.Space, formulas, (int)run.Plan.Draws);
        var sources = run.Space.Sources(table.Model, run.Plan.Variants[variant].Fixed);
        var width = run.BlockDraws;
        var each = (int)((run.Plan.DrawsEach + width - 1) / width);
        var next = -1;
        Parallel.For(
            0,
            Math.Max(1, Math.Min(threads, each * run.Plan.Replicates)),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
            _ =>
            {
                var worker = new Worker(table, sources, width);
                for (int block; (block = Interlocked.Increment(ref next)) < each * run.Plan.Replicates; )
                {
                    cancellation.ThrowIfCancellationRequested();
                    var (replicate, part) = (block / each, block % each);
                    var first = (long)part * width;
                    var count = (int)Math.Min(width, run.Plan.DrawsEach - first);
                    worker.Work(run.DesignOf(replicate), first, count, (int)((replicate * run.Plan.DrawsEach) + first), cancellation);
                }
            }
        );
        return table;
    }

    /// <summary>Draws and works out a stretch of one replicate: for tables too long to be held at once.</summary>
    /// <param name="run">A prepared sweep. Nothing of it is changed.</param>
    /// <param name="variant">The structural variant.</param>
    /// <param name="formulas">The formulas to look at.</param>
    /// <param name="replicate">The replicate.</param>
    /// <param name="first">The first draw's number within it.</param>
    /// <param name="count">How many draws.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static DrawTable Stretch(
        SweepRun run,
        int variant,
        ImmutableArray<int> formulas,
        int replicate,
        long first,
        int count,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        var table = new DrawTable(run.ModelOf(variant), run.Space, formulas, count);
        var width = Math.Min(run.BlockDraws, count);
        var worker = new Worker(table, run.Space.Sources(table.Model, run.Plan.Variants[variant].Fixed), width);
        for (var at = 0; at < count; at += width)
            worker.Work(run.DesignOf(replicate), first + at, Math.Min(width, count - at), at, cancellation);
        return table;
    }

    private sealed class Worker(DrawTable table, SlotSource[] sources, int width)
    {
        private readonly CaseBlock _block = Limited(table, width);
        private readonly double[][] _drawn = table.Space.Room(width);
        private readonly double[] _column = new double[width];

        private static CaseBlock Limited(DrawTable table, int width)
        {
            var block = new CaseBlock(table.Model, width);
            block.LimitTo(table.Formulas.Select(table.Model.GameOf));
            return block;
        }

        public void Work(Uncertainty.IDesign design, long first, int count, int at, CancellationToken cancellation)
        {
            table.Space.Draw(design, first, count, _drawn);
            for (var slot = 0; slot < sources.Length; slot++)
            {
                var column = _block.Values(slot);
                sources[slot].Fill(_drawn, column[..count]);
                column[count..].Fill(column[count - 1]);
            }

            _block.Solve(cancellation);
            for (var i = 0; i < _drawn.Length; i++)
                _drawn[i].AsSpan(0, count).CopyTo(table.Inputs[i].AsSpan(at));
            _block.Wanted[..count].CopyTo(table.Wanted.AsSpan(at));
            for (var f = 0; f < table.Formulas.Length; f++)
            {
                _block.SigningMargin(table.Formulas[f], _column);
                _column.AsSpan(0, count).CopyTo(table._margin[f].AsSpan(at));
                _block.AttackProbability(table.Model.GameOf(table.Formulas[f]))[..count].CopyTo(table._attack[f].AsSpan(at));
            }
        }
    }
}
