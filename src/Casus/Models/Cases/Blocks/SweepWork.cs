using System.Runtime.InteropServices;
using Casus.Models.Guarantees.Kernels;
using Casus.Scenarios;

namespace Casus.Models.Cases.Blocks;

/// <summary>How much there is of everything in the games of a case.</summary>
internal sealed class SweepShape
{
    public SweepShape(CasePlan plan)
    {
        Guarantors = plan.Guarantors.Length;
        Periods = plan.Scenario.Future!.Periods;
        Knows = plan.Scenario.Play.GuarantorKnowsReading;
        Projects = plan.Scenario.Play.Closure != Closure.AgreeToDisagree;
        Asserts = plan.Scenario.Play.AssertivenessGain is not null;
        Readings = Knows ? plan.MostReadings : 1;
        Seats = Projects ? 2 + Guarantors : 1;
        Sets = Knows ? 1 : Seats;
        NodeAt = new int[Guarantors + 1];
        var patterns = 1;
        for (var j = 0; j < Guarantors; j++)
        {
            NodeAt[j + 1] = NodeAt[j] + patterns;
            patterns *= plan.SaviorBit[j] >= 0 ? 2 : 1;
        }

        Patterns = patterns;
    }

    public int Guarantors { get; }

    public int Periods { get; }

    /// <summary>Whether guarantors know which reading binds.</summary>
    public bool Knows { get; }

    /// <summary>Whether each thinks that all believe what it believes.</summary>
    public bool Projects { get; }

    /// <summary>Whether the protégé may choose an assertive stance.</summary>
    public bool Asserts { get; }

    /// <summary>How many laws of response there are at most.</summary>
    public int Readings { get; }

    /// <summary>In how many ways the course is foreseen.</summary>
    public int Seats { get; }

    /// <summary>In how many ways responses are foreseen.</summary>
    public int Sets { get; }

    /// <summary>For each guarantor, the first of its nodes; then the one that ends all.</summary>
    public int[] NodeAt { get; }

    /// <summary>In how many ways guarantors that others save by can fight or not.</summary>
    public int Patterns { get; }

    /// <summary>The place of a law, by who foresees it, whether the protégé is assertive, and the reading.</summary>
    public int LawAt(int set, int stance, int reading) => (((set * 2) + stance) * Readings) + reading;
}

/// <summary>What the sweep keeps for one group of draws: small enough to stay in the first cache.</summary>
internal readonly ref struct SweepWork<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public SweepWork(Span<double> memory, SweepShape shape)
    {
        var (j, laws) = (shape.Guarantors, shape.LawAt(shape.Sets, 0, 0));
        Helpers = Cut<HelperLanes<TLanes>>(ref memory, j, HelperLanes<TLanes>.Vectors);
        Nodes = Cut<NodeLanes<TLanes>>(ref memory, shape.NodeAt[^1] + 1, NodeLanes<TLanes>.Vectors);
        Laws = Cut<LawLanes<TLanes>>(ref memory, laws, LawLanes<TLanes>.Vectors);
        Burdens = Cut<TLanes>(ref memory, laws * j, 1);
        Barred = Cut<TLanes>(ref memory, j, 1);
        Reach = Cut<TLanes>(ref memory, shape.Patterns, 1);
        Drop = Cut<TLanes>(ref memory, shape.Patterns, 1);
        Retained = Cut<TLanes>(ref memory, shape.Periods, 1);
        Seats = Cut<SeatLanes<TLanes>>(ref memory, shape.Seats, SeatLanes<TLanes>.Vectors);
        Shares = Cut<TLanes>(ref memory, shape.Seats * j, 1);
        Scratch = Cut<TLanes>(ref memory, 4, 1);
        Plays = Cut<StagePlay<TLanes>>(ref memory, 2, StagePlay<TLanes>.Vectors);
        Beliefs = Cut<TLanes>(ref memory, (2 + j) * shape.Readings, 1);
        Stage = Cut<StandingLanes<TLanes>>(ref memory, 1, StandingLanes<TLanes>.Vectors);
    }

    public Span<HelperLanes<TLanes>> Helpers { get; }

    public Span<NodeLanes<TLanes>> Nodes { get; }

    public Span<LawLanes<TLanes>> Laws { get; }

    /// <summary>By law and guarantor, what an attack that is resisted costs it, less its mean stake times the challenger's chance if nobody helps.</summary>
    public Span<TLanes> Burdens { get; }

    /// <summary>By guarantor, the same if direct help is not due.</summary>
    public Span<TLanes> Barred { get; }

    /// <summary>By who fights, how likely that is …</summary>
    public Span<TLanes> Reach { get; }

    /// <summary>… and that times the fall in the challenger's chance so far.</summary>
    public Span<TLanes> Drop { get; }

    /// <summary>For each period, what is left of a text's force.</summary>
    public Span<TLanes> Retained { get; }

    public Span<SeatLanes<TLanes>> Seats { get; }

    /// <summary>By seat and guarantor, its burden from the period at hand onwards.</summary>
    public Span<TLanes> Shares { get; }

    public Span<TLanes> Scratch { get; }

    /// <summary>The period at hand under either stance.</summary>
    public Span<StagePlay<TLanes>> Plays { get; }

    /// <summary>By actor – challenger, protégé, then each guarantor – and law, how much weight the actor gives the law.</summary>
    public Span<TLanes> Beliefs { get; }

    public Span<StandingLanes<TLanes>> Stage { get; }

    /// <summary>How many vectors are needed, of any width.</summary>
    public static int Vectors(SweepShape shape)
    {
        var (j, laws) = (shape.Guarantors, shape.LawAt(shape.Sets, 0, 0));
        return (j * HelperLanes<TLanes>.Vectors)
            + ((shape.NodeAt[^1] + 1) * NodeLanes<TLanes>.Vectors)
            + (laws * (LawLanes<TLanes>.Vectors + j))
            + j
            + (2 * shape.Patterns)
            + shape.Periods
            + (shape.Seats * (SeatLanes<TLanes>.Vectors + j))
            + 4
            + (2 * StagePlay<TLanes>.Vectors)
            + ((2 + j) * shape.Readings)
            + StandingLanes<TLanes>.Vectors;
    }

    private static Span<TPart> Cut<TPart>(scoped ref Span<double> memory, int count, int vectors)
        where TPart : struct
    {
        var length = count * vectors * TLanes.Count;
        var part = MemoryMarshal.Cast<double, TPart>(memory[..length]);
        memory = memory[length..];
        return part;
    }
}
