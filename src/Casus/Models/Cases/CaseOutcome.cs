using System.Numerics;
using Casus.Models.Guarantees;

namespace Casus.Models.Cases;

/// <summary>A case at one vector of values: every game solved, every formula measured against every demand.</summary>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public sealed class CaseOutcome<T>
    where T : struct, INumber<T>
{
    private readonly T[] _surplus;
    private readonly T _wanted;

    internal CaseOutcome(CaseModel model, T[] values, GuaranteeSolution<T>[] solutions, T[] surplus, T wanted) =>
        (Model, Values, Solutions, _surplus, _wanted) = (model, values, solutions, surplus, wanted);

    /// <summary>The compiled case.</summary>
    public CaseModel Model { get; }

    /// <summary>One value for each slot.</summary>
    public T[] Values { get; }

    /// <summary>The solved games.</summary>
    public GuaranteeSolution<T>[] Solutions { get; }

    /// <summary>By how much a formula exceeds a demand; it meets it if that is not negative.</summary>
    public T Surplus(int demand, int formula) => _surplus[(demand * Model.Scenario.Formulas.Count) + formula];

    /// <summary>The surpluses of all formulas over one demand.</summary>
    public ReadOnlySpan<T> Surpluses(int demand) => _surplus.AsSpan(demand * Model.Scenario.Formulas.Count, Model.Scenario.Formulas.Count);

    /// <summary>Whether no veto stands against a formula.</summary>
    public bool IsSigned(int formula) => SigningMargin(formula) >= T.Zero;

    /// <summary>The least surplus of a formula over any demand with a veto.</summary>
    public T SigningMargin(int formula)
    {
        T? least = null;
        for (var demand = 0; demand < Model.Demands.Length; demand++)
        {
            if (Model.Demands[demand].IsVeto && (least is not { } so || Surplus(demand, formula) < so))
                least = Surplus(demand, formula);
        }

        return least ?? T.Zero;
    }

    /// <summary>The solved game of a formula.</summary>
    public GuaranteeSolution<T> SolutionOf(int formula) => Solutions[Model.GameOf(formula)];

    /// <summary>The probability of an attack within the periods that the scenario asks about.</summary>
    public T AttackProbability(int formula) => SolutionOf(formula).AsChallenger.AttackWithin(Model.Scenario.Wanted!.WithinPeriods);

    /// <summary>By how much a formula deters better than wanted; it deters if that is not negative.</summary>
    public T DeterrenceMargin(int formula) => _wanted - AttackProbability(formula);

    /// <summary>Whether a formula deters as wanted.</summary>
    public bool Deters(int formula) => DeterrenceMargin(formula) >= T.Zero;
}
