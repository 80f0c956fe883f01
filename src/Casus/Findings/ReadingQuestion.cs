using System.Numerics;
using Casus.Models.Cases;
using Casus.Models.Guarantees;
using Casus.Scenarios;

namespace Casus.Findings;

/// <summary>The formula at which the readings of an ambiguous provision are looked at, and those it is compared with.</summary>
/// <remarks>Everything but the guarantee is the same among them: each other issue at the option chosen for the comparison.</remarks>
public sealed class ReadingQuestion
{
    private ReadingQuestion(CaseModel model, Provision provision, int issue, int formula, int? aidOnly, int? nothing) =>
        (Model, Provision, Issue, Formula, AidOnly, Nothing) = (model, provision, issue, formula, aidOnly, nothing);

    /// <summary>The compiled case.</summary>
    public CaseModel Model { get; }

    /// <summary>The provision that admits several readings.</summary>
    public Provision Provision { get; }

    /// <summary>The issue whose option brings it.</summary>
    public int Issue { get; }

    /// <summary>The formula with the provision.</summary>
    public int Formula { get; }

    /// <summary>The same formula with direct help ruled out instead, if an option does that.</summary>
    public int? AidOnly { get; }

    /// <summary>The same formula without any promise, if an option does that.</summary>
    public int? Nothing { get; }

    /// <summary>Finds the question that a case poses; none if no option brings an ambiguous provision.</summary>
    /// <param name="model">The compiled case.</param>
    /// <param name="near">The formula whose other options are kept as far as they may be.</param>
    public static ReadingQuestion? In(CaseModel model, int near)
    {
        ArgumentNullException.ThrowIfNull(model);
        var grid = model.Scenario.Formulas;
        for (var i = 0; i < grid.Issues.Length; i++)
        {
            for (var o = 0; o < grid.Issues[i].Options.Length; o++)
            {
                var provision = model.Scenario.Provisions.FirstOrDefault(p => p.Id == grid.Issues[i].Options[o].Provision);
                if (provision is not { IsAmbiguous: true } || With(grid, near, i, o) is not { } formula)
                    continue;
                var options = grid.Issues[i].Options;
                var aidOnly = options.ToList().FindIndex(x => x.Provision is null && x.RulesOut.Contains(Response.Direct));
                var nothing = options.ToList().FindIndex(x => x.Provision is null && x.RulesOut.IsEmpty);
                return new(
                    model,
                    provision,
                    i,
                    formula,
                    aidOnly < 0 ? null : With(grid, formula, i, aidOnly),
                    nothing < 0 ? null : With(grid, formula, i, nothing)
                );
            }
        }

        return null;
    }

    /// <summary>The solution when everybody is sure of one reading.</summary>
    public GuaranteeSolution<T> Sure<T>(T[] values, int reading)
        where T : struct, INumber<T> => At(values, Common<T>(reading, T.One));

    /// <summary>The game of the formula, to be solved under one set of beliefs after another.</summary>
    public GameUnderBeliefs<T> Game<T>(T[] values)
        where T : struct, INumber<T> => new(Model.Game(Model.GameOf(Formula), values));

    /// <summary>Everybody gives the strongest reading the same probability, and the rest to the weakest.</summary>
    public BeliefState<T> Shared<T>(T strongest)
        where T : struct, INumber<T> => Common(0, strongest);

    /// <summary>The challenger gives the strongest reading a probability, the rest to the weakest, and all others believe as stated.</summary>
    public BeliefState<T> OfChallenger<T>(BeliefState<T> stated, T strongest)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(stated);
        return stated with { Challenger = Mix(0, strongest) };
    }

    /// <summary>The probability of an attack within the periods asked about.</summary>
    public T Attack<T>(GuaranteeSolution<T> solution)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(solution);
        return solution.AsChallenger.AttackWithin(Model.Scenario.Wanted!.WithinPeriods);
    }

    /// <summary>A formula with one option changed; none if that is forbidden.</summary>
    public static int? With(FormulaGrid grid, int formula, int issue, int option)
    {
        ArgumentNullException.ThrowIfNull(grid);
        int[] options = [.. Enumerable.Range(0, grid.Issues.Length).Select(i => i == issue ? option : grid.OptionAt(formula, i))];
        if (grid.Find(options) is var found && found >= 0)
            return found;
        // What the file forbids with the new option gives way, issue by issue, to the first option that is allowed.
        for (var i = 0; i < options.Length; i++)
        {
            for (var o = 0; i != issue && o < grid.Issues[i].Options.Length; o++)
            {
                var kept = options[i];
                options[i] = o;
                if (grid.Find(options) is var other && other >= 0)
                    return other;
                options[i] = kept;
            }
        }

        return null;
    }

    private GuaranteeSolution<T> At<T>(T[] values, BeliefState<T> beliefs)
        where T : struct, INumber<T> => GuaranteeSolution<T>.Of(Model.Game(Model.GameOf(Formula), values, beliefs));

    private BeliefState<T> Common<T>(int reading, T probability)
        where T : struct, INumber<T>
    {
        var belief = Mix(reading, probability);
        return new(belief, belief, [.. Model.Guarantors.Select(_ => belief)]);
    }

    private T[] Mix<T>(int reading, T probability)
        where T : struct, INumber<T>
    {
        var belief = new T[Provision.Readings.Length];
        belief[^1] += T.One - probability;
        belief[reading] += probability;
        return belief;
    }
}
