using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>Writes the surpluses that belong to one index: those of one actor, or those of one formula.</summary>
/// <param name="index">The actor or the formula.</param>
/// <param name="surplus">One place per formula or per actor; all are to be written.</param>
public delegate void SurplusWriter<T>(int index, Span<T> surplus);

/// <summary>
/// What every formula gives every actor above refusing it: the surplus U_i(F) − R_i, where R_i is the actor's reservation value. An actor
/// accepts a formula exactly if its surplus is not negative.
/// </summary>
/// <remarks>
/// Formulas and actors are numbers from zero; names stay with the caller. One flat array, actor after actor, so that a scan over the formulas
/// of one actor runs through memory in order.
/// </remarks>
public sealed class SurplusTable<T>
    where T : struct, INumber<T>
{
    private readonly T[] _surplus;
    private readonly ImmutableArray<bool> _hasVeto;

    private SurplusTable(int formulas, ImmutableArray<bool> hasVeto)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(formulas);
        if (hasVeto.IsDefault)
            throw new ArgumentException("Say of every actor whether it holds a veto.", nameof(hasVeto));
        FormulaCount = formulas;
        _hasVeto = hasVeto;
        VetoHolders = [.. Enumerable.Range(0, hasVeto.Length).Where(actor => hasVeto[actor])];
        _surplus = new T[formulas * hasVeto.Length];
    }

    /// <summary>A table written actor by actor; nothing is allocated per formula.</summary>
    /// <param name="formulas">How many formulas there are.</param>
    /// <param name="hasVeto">For each actor, whether its refusal ends the matter.</param>
    /// <param name="write">Called once per actor, with one place per formula.</param>
    /// <exception cref="ArgumentException">A surplus is not a finite number, or an argument is missing.</exception>
    public static SurplusTable<T> ByActor(int formulas, ImmutableArray<bool> hasVeto, SurplusWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var table = new SurplusTable<T>(formulas, hasVeto);
        for (var actor = 0; actor < table.ActorCount; actor++)
            write(actor, table._surplus.AsSpan(actor * formulas, formulas));
        DemandFinite(table._surplus);
        return table;
    }

    /// <summary>A table written formula by formula, for models that solve one game per formula; nothing is allocated per formula.</summary>
    /// <param name="formulas">How many formulas there are.</param>
    /// <param name="hasVeto">For each actor, whether its refusal ends the matter.</param>
    /// <param name="write">Called once per formula, with one place per actor.</param>
    /// <exception cref="ArgumentException">A surplus is not a finite number, or an argument is missing.</exception>
    public static SurplusTable<T> ByFormula(int formulas, ImmutableArray<bool> hasVeto, SurplusWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var table = new SurplusTable<T>(formulas, hasVeto);
        var row = new T[table.ActorCount];
        for (var formula = 0; formula < formulas; formula++)
        {
            write(formula, row);
            for (var actor = 0; actor < row.Length; actor++)
                table._surplus[(actor * formulas) + formula] = row[actor];
        }

        DemandFinite(table._surplus);
        return table;
    }

    /// <summary>A table from utilities and reservation values, every actor with a veto unless said otherwise.</summary>
    /// <param name="utilities">For each formula, the utility of each actor.</param>
    /// <param name="reservations">For each actor, what refusing is worth.</param>
    /// <param name="hasVeto">For each actor, whether its refusal ends the matter; left out, all have a veto.</param>
    /// <exception cref="ArgumentException">A row's length differs from the number of actors, or a number is not finite.</exception>
    public static SurplusTable<T> FromUtilities(
        ImmutableArray<ImmutableArray<T>> utilities,
        ImmutableArray<T> reservations,
        ImmutableArray<bool> hasVeto = default
    )
    {
        var actors = reservations.Length;
        if (utilities.Any(row => row.Length != actors) || (!hasVeto.IsDefault && hasVeto.Length != actors))
            throw new ArgumentException("Every formula needs one utility per actor.", nameof(utilities));
        return ByActor(
            utilities.Length,
            hasVeto.IsDefault ? [.. Enumerable.Repeat(true, actors)] : hasVeto,
            (actor, surplus) =>
            {
                for (var formula = 0; formula < surplus.Length; formula++)
                    surplus[formula] = utilities[formula][actor] - reservations[actor];
            }
        );
    }

    /// <summary>How many formulas there are.</summary>
    public int FormulaCount { get; }

    /// <summary>How many actors there are.</summary>
    public int ActorCount => _hasVeto.Length;

    /// <summary>The actors whose refusal ends the matter, in order.</summary>
    public ImmutableArray<int> VetoHolders { get; }

    /// <summary>What a formula gives an actor above refusing it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such formula or actor.</exception>
    public T this[int formula, int actor]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)formula, (uint)FormulaCount, nameof(formula));
            return Of(actor)[formula];
        }
    }

    /// <summary>Every formula's surplus for one actor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such actor.</exception>
    public ReadOnlySpan<T> Of(int actor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actor, (uint)ActorCount, nameof(actor));
        return _surplus.AsSpan(actor * FormulaCount, FormulaCount);
    }

    /// <summary>Whether an actor's refusal ends the matter.</summary>
    public bool HasVeto(int actor) => _hasVeto[actor];

    /// <summary>Whether an actor is at least as well off with the formula as without.</summary>
    public bool Accepts(int actor, int formula) => this[formula, actor] >= T.Zero;

    // A surplus that is no number would be refused in silence by every comparison below.
    private static void DemandFinite(T[] surplus)
    {
        foreach (var value in surplus)
        {
            if (!T.IsFinite(value))
                throw new ArgumentException("Every surplus must be a finite number.", nameof(surplus));
        }
    }
}
